import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildPlan, buildProfile } from "@/lib/testing/factories/matching";
import { buildTalk } from "@/lib/testing/factories/meeting";
import { formerMeetings } from "./former-queries";

const MIGRATION = "prisma/migrations/20261124125908_former_hold/migration.sql";
const at = (day: number) => new Date(Date.UTC(2026, 10, day));

it("what was published before it was kept is taken from the timetables, as the last of them had it", async () => {
  const { editionId, request, meeting, round, table, speaker, asker } = await buildTalk();
  const { id } = await buildProfile({ editionId, side: "JP" });
  const guest = { kind: "institution", id, editionId } as const;
  const version = (slot: number, interpreters: string[]) => ({
    editionId,
    problem: { meetings: [{ id: request.id, parties: [request.fromId, request.toId, id], priority: 1 }] },
    plan: { meetings: [{ id: request.id, slot: round.slots[slot]?.id, table: table.id, interpreters }] },
  });
  const gone = newId();
  await buildPlan({ ...version(1, [speaker.id]), state: "RETIRED", publishedAt: at(2) });
  await buildPlan({ ...version(0, [speaker.id, gone]), state: "RETIRED", publishedAt: at(1) });
  await buildPlan(version(3, [speaker.id]));
  await buildPlan({ editionId, state: "RETIRED", publishedAt: at(3) });
  await backfill();
  expect(await db.formerHold.count()).toBe(1);
  expect(await formerMeetings(guest)).toMatchObject([
    { id: meeting.id, state: "CANCELLED", sequence: 0, startsAt: round.slots[1]?.startsAt },
  ]);
  for (const holder of [asker, speaker]) expect(await formerMeetings(holder)).toEqual([]);
  await db.meetingHold.deleteMany({ where: { interpreterId: speaker.id } });
  await db.formerHold.deleteMany();
  await backfill();
  expect(await formerMeetings(speaker)).toMatchObject([{ startsAt: round.slots[1]?.startsAt }]);
});

/** The statement of the migration that fills the table. */
async function backfill(): Promise<void> {
  const [, filling = ""] = readFileSync(MIGRATION, "utf8").split(/(?=^WITH placed)/m);
  await db.$executeRawUnsafe(filling);
}
