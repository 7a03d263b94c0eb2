import { describe, expect, it } from "vitest";
import { outsiders, someone } from "@/lib/account/actor.fixture";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildEdition } from "@/lib/testing/factories/edition";
import { desk } from "@/lib/testing/profile-desk";
import { candidates } from "./candidate-queries";
import { createProfiles } from "./create-service";
import { profileDetail, profileLink } from "./detail-queries";
import { profileFilter } from "./input-schema";
import { uninvitedCount } from "./invitation-queries";
import { inviteAll, inviteRepresentative } from "./invite-service";
import { profileCounts, profiles } from "./list-queries";
import { removeProfile, revokeProfileLinks } from "./remove-service";

const letters = (editionId: string) =>
  db.outboxMail.findMany({ where: { editionId, kind: "profile.invited" }, orderBy: { id: "asc" } });

describe("nobody else", () => {
  it("creates, removes, invites, revokes or sees a link", async () => {
    const { edition, editionId, profile, holder, organiser, row } = await desk();
    const detail = await profileDetail(organiser, editionId, profile.id);
    const before = await row();
    for (const [who, actor] of [...outsiders(editionId), ["the institution", holder] as const]) {
      const answers = await Promise.all([
        createProfiles(actor, edition, "all"),
        removeProfile(actor, editionId, profile.id),
        inviteRepresentative(actor, editionId, profile.id),
        inviteAll(actor, editionId),
        revokeProfileLinks(actor, editionId, profile.id),
      ]);
      for (const answer of answers) expect(answer, who).toEqual({ ok: false, reason: { key: "forbidden" } });
      expect(detail && (await profileLink(actor, detail)), who).toBeNull();
      expect(await candidates(actor, edition), who).toEqual([]);
      expect(await uninvitedCount(actor, editionId), who).toBe(0);
    }
    expect(await row()).toEqual(before);
    expect(await letters(editionId)).toEqual([]);
  });

  it("reads the list without a role, or reaches another edition's", async () => {
    const { editionId, profile } = await desk();
    const other = await buildEdition();
    const organiser = someone({ [other.id]: "ORGANISER" });
    const filter = profileFilter.parse({});
    expect(await profiles(organiser, editionId, filter)).toEqual({ lines: [], next: null });
    expect(await profileCounts(organiser, editionId)).toMatchObject({ all: 0 });
    for (const run of [removeProfile, inviteRepresentative, revokeProfileLinks])
      for (const id of [profile.id, newId(), "none"])
        expect(await run(organiser, other.id, id)).toMatchObject({ reason: { key: "notFound" } });
  });
});
