import { someone } from "@/lib/account/actor.fixture";
import { db } from "@/lib/platform/db/client";
import type { Plan } from "@/lib/scheduler/format";
import { outlook } from "@/lib/timetable/problem";
import { timetableFacts } from "@/lib/timetable/problem-queries";
import { publishPlan } from "@/lib/timetable/publish-service";
import type { PlanInput } from "@/lib/timetable/schema";
import { buildDelegate } from "./delegate";
import { buildEdition } from "./edition";
import { buildInterpreter, buildPlan, buildProfile, buildRequest, buildRound, buildTable } from "./matching";

export const ANEW: PlanInput = { kind: "ANEW", seed: 7, limitSeconds: 60, note: "", changes: [] };

/**
 * An edition (a new one unless one is given) with a round of four slots, two tables and two interpreters, where two
 * Chinese institutions and two Japanese ones, each with somebody who answers for it, have agreed to meet: each of one
 * side each of the other.
 */
export async function makeTalks(given?: { id: string }) {
  const { id: editionId } = given ?? (await buildEdition());
  const round = await buildRound({ editionId });
  const tables = [
    await buildTable({ editionId, roomId: round.room.id }),
    await buildTable({ editionId, roomId: round.room.id }),
  ];
  const interpreters = [await buildInterpreter({ editionId }), await buildInterpreter({ editionId })];
  const chinese = [await institution(editionId, "CN"), await institution(editionId, "CN")];
  const japanese = [await institution(editionId, "JP"), await institution(editionId, "JP")];
  const requests = [];
  for (const from of chinese) {
    for (const to of japanese) {
      requests.push(await buildRequest({ editionId, fromId: from.id, toId: to.id }));
    }
  }
  return {
    ...{ editionId, tables, interpreters, chinese, japanese, requests },
    round,
    slots: round.slots.map(({ id }) => id),
    organiser: someone({ [editionId]: "ORGANISER" }),
  };
}
export type Talks = Awaited<ReturnType<typeof makeTalks>>;

type Id = { id: string };
/** All that a plan names. */
type Stage = {
  editionId: string;
  requests: Id[];
  /** Their ids. */
  slots: string[];
  tables: Id[];
  interpreters: Id[];
  organiser: Talks["organiser"];
};

/** A listed profile with a delegate who answers for it. */
export async function institution(editionId: string, side: "CN" | "JP" | "KR") {
  const representative = await buildDelegate({ editionId, side });
  const { institutionId } = representative;
  return buildProfile({ editionId, side, institutionId, representativeId: representative.id });
}

/** Which request where: by its number the slot, the table and the interpreter. */
export type Spots = Record<number, [slot: number, table: number, interpreter: number]>;

/** Two by two, in slots one and two. */
export const TWO_BY_TWO: Spots = { 0: [0, 0, 0], 3: [0, 1, 1], 1: [1, 0, 0], 2: [1, 1, 1] };

export function planOf({ requests, slots, tables, interpreters }: Stage, spots: Spots): Plan {
  const meetings = requests.flatMap(({ id }, at) => {
    const [slot, table, interpreter] = spots[at] ?? [];
    if (slot === undefined || table === undefined || interpreter === undefined) return [];
    const named = interpreters[interpreter]?.id;
    return [
      { id, slot: slots[slot] ?? "", table: tables[table]?.id ?? "", interpreters: named ? [named] : [] },
    ];
  });
  const unplaced = requests.map(({ id }) => id).filter((id) => !meetings.some((one) => one.id === id));
  return { format: "delegation-desk/matching-plan@1", meetings, unplaced };
}

/** A draft of the problem as it is now. */
export async function makeDraft(talks: Stage, spots: Spots, more: { note?: string } = {}) {
  const { problem } = outlook(await timetableFacts(db, talks.editionId), new Date());
  return buildPlan({ editionId: talks.editionId, problem, plan: planOf(talks, spots), ...more });
}

/** What publishing a new draft answers. */
export async function publish(talks: Stage, spots: Spots, more: { note?: string } = {}, now = new Date()) {
  const draft = await makeDraft(talks, spots, more);
  return publishPlan(talks.organiser, talks.editionId, draft.id, draft.version, now);
}
