import { newId } from "@/lib/platform/id/id";
import { cutSlots } from "@/lib/round/rules";
import { need } from "../need";
import { roundsOf } from "./source";
import { type Stage, spanOf } from "./stage";

export type Slot = {
  id: string;
  editionId: string;
  roundId: string;
  startsAt: Date;
  endsAt: Date;
  block: number;
};
/** Slots in order of time, ids of tables by their labels. */
export type Floor = { slots: Slot[]; tables: Map<string, string>; roundIds: string[] };

/** Writes the tables of the halls, and cuts the sessions of matching into slots. */
export async function writeRounds(stage: Stage): Promise<Floor> {
  const { rounds, tables } = roundsOf(stage.edition.number);
  const tableIds = await writeTables(stage, tables);
  const roundIds: string[] = [];
  const slots: Slot[] = [];
  for (const [index, round] of rounds.entries()) {
    const cut = await writeRound(stage, index, round);
    roundIds.push(cut.id);
    slots.push(...cut.slots);
  }
  return { slots, tables: tableIds, roundIds };
}

type RoundSource = ReturnType<typeof roundsOf>["rounds"][number];

async function writeRound(stage: Stage, index: number, { rooms, ...source }: RoundSource) {
  const session = stage.sessions[index];
  if (!session) throw new Error(`There is no session for round ${index + 1}.`);
  const { slotMinutes, pauseMinutes } = source;
  const breaks = source.breaks.map(([from, to]) => spanOf({ ...stage, sessions: [session] }, { from, to }));
  const editionId = stage.edition.id;
  const id = newId();
  const slots = cutSlots({ ...session, slotMinutes, pauseMinutes, breaks }).map((slot) => ({
    ...slot,
    id: newId(),
    editionId,
    roundId: id,
  }));
  await stage.db.matchingRound.create({
    data: {
      ...{ id, editionId, sessionId: session.id, slotMinutes, pauseMinutes, breaks },
      rooms: { create: rooms.map((room) => ({ roomId: need(stage.rooms, room) })) },
    },
  });
  await stage.db.timeSlot.createMany({ data: slots });
  return { id, slots };
}

async function writeTables({ db, edition, rooms }: Stage, source: ReturnType<typeof roundsOf>["tables"]) {
  const data = Object.entries(source).flatMap(([room, [prefix, count]]) =>
    Array.from({ length: count }, (_, index) => ({
      id: newId(),
      editionId: edition.id,
      roomId: need(rooms, room),
      label: `${prefix}${index + 1}`,
      order: index + 1,
    })),
  );
  await db.meetingTable.createMany({ data });
  return new Map(data.map(({ label, id }) => [label, id]));
}
