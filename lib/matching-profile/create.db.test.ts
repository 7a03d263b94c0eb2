import { describe, expect, it } from "vitest";
import { someone } from "@/lib/account/actor.fixture";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { buildEdition } from "@/lib/testing/factories/edition";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { candidates } from "./candidate-queries";
import { createProfiles } from "./create-service";
import { profileCounts } from "./list-queries";

describe("creating", () => {
  async function sending() {
    const edition = await buildEdition();
    const [chamber, firm, silent] = [
      await buildInstitution({ side: "KR", kind: "CHAMBER_OF_COMMERCE" }),
      await buildInstitution({ side: "KR", kind: "ENTERPRISE" }),
      await buildInstitution({ side: "KR" }),
    ];
    const of = (institutionId: string, given = {}) =>
      buildDelegate({ editionId: edition.id, institutionId, side: "KR", ...given });
    await of(chamber.id);
    const liaison = await of(chamber.id, { role: "LIAISON" });
    await of(firm.id);
    await of(silent.id, { status: "CANCELLED" });
    return { edition, chamber, firm, silent, liaison, organiser: someone({ [edition.id]: "ORGANISER" }) };
  }

  it("gives all that take part a profile with a representative, once, whoever sends it twice", async () => {
    const { edition, chamber, firm, liaison, organiser } = await sending();
    const found = await candidates(organiser, edition);
    expect(
      found.map(({ institution, delegates, takesPart }) => [institution.id, delegates, takesPart]),
    ).toEqual([
      [chamber.id, 2, true],
      [firm.id, 1, false],
    ]);
    const answers = await Promise.all([1, 2].map(() => createProfiles(organiser, edition, "all")));
    expect(answers.map((answer) => answer.ok && answer.value.count).sort()).toEqual([0, 1]);
    const rows = await db.matchingProfile.findMany({ where: { editionId: edition.id } });
    expect(rows).toMatchObject([
      { institutionId: chamber.id, representativeId: liaison.id, languages: ["ko"], textLocale: "ko" },
    ]);
    expect(await db.auditEntry.count({ where: { action: "profile.created", editionId: edition.id } })).toBe(
      1,
    );
    expect(await profileCounts(organiser, edition.id)).toMatchObject({ all: 1, empty: 1, unattended: 1 });
    expect(await createProfiles(organiser, edition, [chamber.id, firm.id])).toEqual({
      ok: true,
      value: { count: 1 },
    });
  });

  it("is whole or not at all, and refuses whoever sends nobody", async () => {
    const { edition, firm, silent, organiser } = await sending();
    expect(await createProfiles(organiser, edition, [firm.id, silent.id])).toMatchObject({
      reason: { key: "profile.nobodyComes" },
    });
    expect(await createProfiles(organiser, edition, [firm.id, newId()])).toMatchObject({
      reason: { key: "notFound" },
    });
    expect(await db.matchingProfile.count({ where: { editionId: edition.id } })).toBe(0);
  });
});
