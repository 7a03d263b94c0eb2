import { describe, expect, it } from "vitest";
import { composeLetter } from "@/lib/mail/compose";
import { db } from "@/lib/platform/db/client";
import type { OutboxRow } from "@/lib/platform/mail/outbox";
import { buildProfile } from "@/lib/testing/factories/matching";
import { desk } from "@/lib/testing/profile-desk";
import { uninvitedCount } from "./invitation-queries";
import { inviteAll, inviteRepresentative } from "./invite-service";
import { institutionOf } from "./link-queries";
import { revokeProfileLinks } from "./remove-service";

const letters = (editionId: string) =>
  db.outboxMail.findMany({ where: { editionId, kind: "profile.invited" }, orderBy: { id: "asc" } });

describe("inviting", () => {
  it("writes to the representative in their language, with the link", async () => {
    const { editionId, organiser, profile, people, log } = await desk();
    expect(await inviteRepresentative(organiser, editionId, profile.id)).toMatchObject({ ok: true });
    expect(await inviteRepresentative(organiser, editionId, profile.id)).toMatchObject({ ok: true });
    const [mail, ...more] = await letters(editionId);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ delegateId: people[0].id, recipient: people[0].email, locale: "ja" });
    const letter = await composeLetter(mail as OutboxRow);
    expect(letter?.text).toContain("佐藤");
    const token = letter?.text.match(/\/ja\/institution\/(\S+)/)?.[1] ?? "";
    expect(await institutionOf(token)).toMatchObject({ id: profile.id, editionId });
    expect((await log()).map(({ action }) => action)).toEqual(["profile.invited"]);
  });

  it("is no letter any more once somebody else represents it, or they erased themselves", async () => {
    const { editionId, organiser, profile, people } = await desk();
    await inviteRepresentative(organiser, editionId, profile.id);
    const [mail] = await letters(editionId);
    await db.delegate.update({ where: { id: people[0].id }, data: { erasedAt: new Date() } });
    expect(await composeLetter(mail as OutboxRow)).toBeNull();
    expect(await inviteRepresentative(organiser, editionId, profile.id)).toMatchObject({ ok: true });
    await db.outboxMail.deleteMany({ where: { editionId } });
    expect(await inviteRepresentative(organiser, editionId, profile.id)).toMatchObject({
      reason: { key: "profile.noRepresentative" },
    });
    await db.matchingProfile.update({
      where: { id: profile.id },
      data: { representativeId: people[1].id },
    });
    expect(await composeLetter(mail as OutboxRow)).toBeNull();
  });

  it("after links were revoked sends the new one, however soon that is", async () => {
    const { editionId, organiser, profile } = await desk();
    await inviteRepresentative(organiser, editionId, profile.id);
    await revokeProfileLinks(organiser, editionId, profile.id);
    await inviteRepresentative(organiser, editionId, profile.id);
    await inviteRepresentative(organiser, editionId, profile.id);
    const sent = await letters(editionId);
    expect(sent.map(({ payload }) => payload)).toMatchObject([{ tokenVersion: 1 }, { tokenVersion: 2 }]);
  });

  it("of all writes once to each, also when sent twice at once, and anew after links were revoked", async () => {
    const { editionId, organiser, profile } = await desk();
    await buildProfile({ editionId });
    expect(await uninvitedCount(organiser, editionId)).toBe(1);
    const answers = await Promise.all([inviteAll(organiser, editionId), inviteAll(organiser, editionId)]);
    expect(answers.map((answer) => answer.ok && answer.value.count).sort()).toEqual([0, 1]);
    expect(await letters(editionId)).toHaveLength(1);
    await revokeProfileLinks(organiser, editionId, profile.id);
    expect(await inviteAll(organiser, editionId)).toEqual({ ok: true, value: { count: 1 } });
    expect(await letters(editionId)).toHaveLength(2);
  });
});
