import { describe, expect, it } from "vitest";
import { setOwnAbsences } from "@/lib/interpreter/absence-service";
import { slotsMark, slotsOf } from "@/lib/matching-profile/choice-queries";
import { db } from "@/lib/platform/db/client";
import { roundInput } from "@/lib/round/schema";
import { changeRound } from "@/lib/round/service";
import { buildRoom } from "@/lib/testing/factories/session";
import { makeDraft, makeTalks, type Talks, TWO_BY_TWO } from "@/lib/testing/factories/talks";
import { meanwhile, waitersAre } from "@/lib/testing/meanwhile";
import { publishPlan } from "./publish-service";

/** Publishes a plan that was checked and waits for a table, while somebody else tries to write. */
async function whilePublishing<Answer>(talks: Talks, write: () => Promise<Answer>) {
  const plan = await makeDraft(talks, TWO_BY_TWO);
  const table = talks.tables[0]?.id;
  const both = async () => {
    const publishing = publishPlan(talks.organiser, talks.editionId, plan.id, plan.version);
    await waitersAre(1);
    return Promise.all([publishing, write()]);
  };
  return meanwhile([["SELECT 1 FROM meeting_table WHERE id = $1 FOR UPDATE", table]], both, 2);
}

describe("while a plan is put in force", () => {
  it("nobody whom it needs says that they are away", async () => {
    const talks = await makeTalks();
    const { editionId, interpreters, slots } = talks;
    const id = interpreters[0]?.id ?? "";
    const slotsSeen = slotsMark(await slotsOf(db, editionId));
    const ticked = { absences: slots.slice(0, 1), slotsSeen };
    const [published, away] = await whilePublishing(talks, () =>
      setOwnAbsences({ kind: "interpreter", id, editionId }, ticked),
    );
    expect(published).toMatchObject({ ok: true, value: { added: 4 } });
    expect(away).toEqual({ ok: false, reason: { key: "interpreter.published" } });
    expect(await db.interpreterAbsence.count({ where: { interpreterId: id } })).toBe(0);
  });

  it("no round leaves a room that it needs", async () => {
    const talks = await makeTalks();
    const { editionId, organiser, round } = talks;
    const other = await buildRoom({ editionId });
    const form = roundInput.parse({ slotMinutes: "15", pauseMinutes: "0", roomIds: other.id });
    const [published, changed] = await whilePublishing(talks, () =>
      changeRound(organiser, editionId, round.id, form),
    );
    expect(published).toMatchObject({ ok: true });
    expect(changed).toMatchObject({
      ok: false,
      reason: { key: "round.roomsTaken", values: { meetings: 4 } },
    });
  });
});
