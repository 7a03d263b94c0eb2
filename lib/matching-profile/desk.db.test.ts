import { describe, expect, it } from "vitest";
import { outsiders, someone } from "@/lib/account/actor.fixture";
import { composeLetter } from "@/lib/mail/compose";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import type { OutboxRow } from "@/lib/platform/mail/outbox";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { buildEdition } from "@/lib/testing/factories/edition";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { buildMeeting, buildProfile, buildRequest } from "@/lib/testing/factories/matching";
import { candidates } from "./candidate-queries";
import { createProfiles } from "./create-service";
import { profileDetail, profileLink } from "./detail-queries";
import { profileFilter } from "./input-schema";
import { uninvitedCount } from "./invitation-queries";
import { inviteAll, inviteRepresentative } from "./invite-service";
import { institutionOf } from "./link-queries";
import { profileCounts, profiles } from "./list-queries";
import { desk, ownForm } from "./profile.fixture";
import { removeProfile, revokeProfileLinks } from "./remove-service";
import { changeOwnProfile } from "./service";
import { startFacts } from "./start-queries";

const letters = (editionId: string) =>
  db.outboxMail.findMany({ where: { editionId, kind: "profile.invited" }, orderBy: { id: "asc" } });

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

describe("removing", () => {
  it("is refused with the number of live requests and meetings", async () => {
    const { editionId, organiser, profile } = await desk();
    const request = await buildRequest({ editionId, fromId: profile.id });
    await buildRequest({ editionId, toId: profile.id, state: "OPEN" });
    await buildMeeting({ request });
    expect(await removeProfile(organiser, editionId, profile.id)).toEqual({
      ok: false,
      reason: { key: "profile.inUse", values: { requests: 2, meetings: 1 } },
    });
  });

  it("takes along what has ended, and its link opens nothing", async () => {
    const { editionId, edition, organiser, profile, people, log } = await desk();
    const detail = await profileDetail(organiser, editionId, profile.id);
    const link = detail && (await profileLink(organiser, detail));
    const token = link?.url.split("/").at(-1) ?? "";
    expect(await institutionOf(token)).toMatchObject({ id: profile.id });
    const declined = await buildRequest({ editionId, fromId: profile.id, state: "DECLINED" });
    await buildRequest({ editionId, toId: profile.id, state: "OPEN", priority: "NEVER" });
    const meeting = await buildMeeting({ request: declined, state: "CANCELLED" });
    await db.meetingHold.deleteMany({ where: { meetingId: meeting.id } });
    await db.matchingAttendee.create({ data: { profileId: profile.id, delegateId: people[0].id } });
    expect(await removeProfile(organiser, editionId, profile.id)).toEqual({ ok: true, value: undefined });
    expect(await db.meetingRequest.count({ where: { editionId } })).toBe(0);
    expect(await institutionOf(token)).toBeNull();
    expect((await log()).map(({ action }) => action)).toEqual(["profile.removed"]);
    expect(await createProfiles(organiser, edition, "all")).toEqual({ ok: true, value: { count: 1 } });
  });

  it("that meets a new request leaves no request without its institution", async () => {
    const { editionId, organiser, profile } = await desk();
    const { id: fromId } = await buildProfile({ editionId });
    const [removed, asked] = await Promise.allSettled([
      removeProfile(organiser, editionId, profile.id),
      buildRequest({ editionId, fromId, toId: profile.id, state: "OPEN" }),
    ]);
    expect(removed.status).toBe("fulfilled");
    const there = await db.matchingProfile.count({ where: { id: profile.id } });
    expect([asked.status, there]).toEqual(asked.status === "fulfilled" ? ["fulfilled", 1] : ["rejected", 0]);
  });
});

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

it("revoked links open nothing; the new one does", async () => {
  const { editionId, organiser, profile } = await desk();
  const token = async () => {
    const detail = await profileDetail(organiser, editionId, profile.id);
    const link = detail && (await profileLink(organiser, detail));
    return link?.url.split("/").at(-1) ?? "";
  };
  const old = await token();
  await revokeProfileLinks(organiser, editionId, profile.id);
  expect(await institutionOf(old)).toBeNull();
  expect(await institutionOf(await token())).toMatchObject({ id: profile.id });
});

describe("the list", () => {
  it("counts live requests and meetings, and finds by name, side, kind and what is lacking", async () => {
    const { editionId, organiser, profile, people, person } = await desk();
    const viewer = someone({ [editionId]: "VIEWER" });
    const request = await buildRequest({ editionId, toId: profile.id });
    await buildRequest({ editionId, toId: profile.id, state: "WITHDRAWN" });
    await buildRequest({ editionId, toId: profile.id, state: "OPEN", priority: "NEVER" });
    await buildMeeting({ request });
    const list = async (filter: object) =>
      (await profiles(viewer, editionId, profileFilter.parse(filter))).lines.map(({ id }) => id);
    const { lines } = await profiles(
      viewer,
      editionId,
      profileFilter.parse({ side: "JP", state: "unattended" }),
    );
    expect(lines[0]).toMatchObject({
      ...{ id: profile.id, made: 0, received: 1, accepted: 1, meetings: 1, attendees: 0, offers: 1 },
      representative: { id: people[0].id },
    });
    expect(JSON.stringify(lines)).not.toContain(people[0].email);
    expect(await list({ kind: "MEDIA" })).toEqual([]);
    expect(await list({ state: "unrepresented", side: "JP" })).not.toContain(profile.id);
    const gone = await person();
    await db.matchingAttendee.create({ data: { profileId: profile.id, delegateId: gone.id } });
    expect(await list({ state: "unattended", side: "JP" })).not.toContain(profile.id);
    for (const { id } of [gone, people[0]])
      await db.delegate.update({ where: { id }, data: { status: "CANCELLED" } });
    expect(await list({ state: "unattended" })).toContain(profile.id);
    expect(await list({ state: "unrepresented", side: "JP" })).toContain(profile.id);
    const counts = await profileCounts(organiser, editionId);
    expect(counts).toEqual({ all: 4, unrepresented: 4, unattended: 4, empty: 0, unlisted: 0 });
    const { nameEn } = await db.institution.findUniqueOrThrow({ where: { id: profile.institutionId } });
    expect(await list({ q: nameEn })).toEqual([profile.id]);
  });

  it("is read by key, each once", async () => {
    const { editionId, organiser } = await desk();
    for (let index = 0; index < 52; index += 1) await buildProfile({ editionId });
    const first = await profiles(organiser, editionId, profileFilter.parse({}));
    const second = await profiles(organiser, editionId, profileFilter.parse({ after: first.next }));
    const ids = [...first.lines, ...second.lines].map(({ id }) => id);
    expect([first.lines.length, second.lines.length, second.next]).toEqual([50, 3, null]);
    expect(new Set(ids).size).toBe(53);
  });
});

it("tells an institution where it stands", async () => {
  const { edition, editionId, holder, profile, people } = await desk();
  const now = new Date();
  expect(await startFacts(holder, edition, now)).toMatchObject({
    ...{ complete: true, attendees: 0, unanswered: 0, received: 0, made: 0, meetings: 0, askingOpen: true },
    representative: { id: people[0].id },
  });
  await buildRequest({ editionId, toId: profile.id, state: "OPEN" });
  await buildRequest({ editionId, toId: profile.id, state: "OPEN", priority: "NEVER" });
  await buildMeeting({ request: await buildRequest({ editionId, fromId: profile.id }) });
  await changeOwnProfile(holder, await ownForm(editionId, { attendees: people[1].id, seeks: [] }));
  expect(await startFacts(holder, edition, now)).toMatchObject({
    ...{ complete: false, attendees: 1, unanswered: 1, received: 1, made: 1, meetings: 1 },
  });
});

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
