import { newId } from "@/lib/platform/id/id";
import { need } from "../need";
import type { InterpreterSource } from "./shape";
import { interpretersOf } from "./source";
import { type Stage, spanOf } from "./stage";

/** Writes who interprets at the meetings, and when they are away. */
export async function writeInterpreters(stage: Stage): Promise<void> {
  const { db, edition, rooms } = stage;
  for (const source of interpretersOf(edition.number)) {
    const { homeRoom, cannot, ...columns } = source;
    await db.interpreter.create({
      data: {
        ...columns,
        id: newId(),
        editionId: edition.id,
        email: addressOf(source),
        homeRoomId: homeRoom ? need(rooms, homeRoom) : null,
        createdAt: edition.dates.opensAt,
        absences: { create: cannot.map((hours) => ({ id: newId(), ...spanOf(stage, hours) })) },
      },
    });
  }
}

const addressOf = ({ latinFamily, latinGiven }: InterpreterSource) =>
  `${latinFamily}.${latinGiven}@interpreters.example`.toLowerCase();
