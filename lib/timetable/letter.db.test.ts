import { describe, expect, it } from "vitest";
import { eraseDelegate } from "@/lib/delegate/erase-service";
import { interpreterOf } from "@/lib/interpreter/link-queries";
import { composeLetter } from "@/lib/mail/compose";
import { institutionOf } from "@/lib/matching-profile/link-queries";
import { changeGuest } from "@/lib/meeting-request/desk-service";
import { SYSTEM } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import type { OutboxRow } from "@/lib/platform/mail/outbox";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { institution, makeTalks, publish, type Talks, TWO_BY_TWO } from "@/lib/testing/factories/talks";

/** The last letter to an institution, or to an interpreter, as its row stands. */
async function rowTo(
  { editionId }: Talks,
  who: { delegateId: string | null } | { recipient: string | null },
) {
  const where = { editionId, ...("delegateId" in who ? who : { recipient: who.recipient ?? "" }) };
  return (await db.outboxMail.findFirstOrThrow({ where, orderBy: { createdAt: "desc" } })) as OutboxRow;
}

const toChinese = (talks: Talks, at = 0) =>
  rowTo(talks, { delegateId: talks.chinese[at]?.representativeId ?? null });
const toInterpreter = (talks: Talks, at = 0) =>
  rowTo(talks, { recipient: talks.interpreters[at]?.email ?? null });

describe("a letter about the timetable", () => {
  it("lists an institution's meetings in its representative's language, with its link", async () => {
    const talks = await makeTalks();
    await publish(talks, TWO_BY_TWO);
    const letter = await composeLetter(await toChinese(talks));
    expect(letter?.subject).toMatch(/^对接会谈日程：/);
    expect(letter?.text).toMatch(/10:00–10:15 · .*号桌 · 翻译：金雪梅/);
    expect(letter?.text.match(/\d\d:\d\d–\d\d:\d\d/g)).toHaveLength(2);
    const token = letter?.text.match(/\/zh\/institution\/([^/]+)\/meetings/)?.[1] ?? "";
    expect(await institutionOf(token)).toMatchObject({ id: talks.chinese[0]?.id });
    expect(letter?.text).not.toContain("undefined");
  });

  it("tells an interpreter who meets, and between which languages", async () => {
    const talks = await makeTalks();
    await publish(talks, { 0: [0, 0, 0] });
    const letter = await composeLetter(await toInterpreter(talks));
    expect(letter?.text).toContain(" / ");
    expect(letter?.text).toContain("日语—中文");
    const token = letter?.text.match(/\/zh\/interpreter\/(\S+)/)?.[1] ?? "";
    expect(await interpreterOf(token)).toMatchObject({ id: talks.interpreters[0]?.id });
  });

  it("tells what is different, before and now, and why", async () => {
    const talks = await makeTalks();
    await publish(talks, TWO_BY_TWO);
    await db.outboxMail.deleteMany();
    await publish(talks, { ...TWO_BY_TWO, 0: [2, 0, 0] }, { note: "王女士身体不适" });
    const letter = await composeLetter(await toChinese(talks));
    expect(letter?.text).toContain("原因：王女士身体不适");
    expect(letter?.text).toMatch(/原安排：.*10:00 · .*\n现安排：.*10:30–10:45/);
    const japanese = await rowTo(talks, { delegateId: talks.japanese[0]?.representativeId ?? null });
    const ja = await composeLetter(japanese);
    expect(ja?.text).toMatch(/変更前：.*10:00.*\n変更後：.*10:30–10:45/);
  });

  it("tells of a meeting that is no more, and of the others that are", async () => {
    const talks = await makeTalks();
    await publish(talks, TWO_BY_TWO);
    await db.outboxMail.deleteMany();
    const { 0: _, ...others } = TWO_BY_TWO;
    await publish(talks, others);
    const letter = await composeLetter(await toChinese(talks));
    expect(letter?.subject).toMatch(/^对接会谈取消/);
    expect(letter?.text).toMatch(/已取消，或不再由您参加\n\n- .*\n {2}.*10:00 · /);
    expect(letter?.text).toMatch(/您的全部会谈\n\n- .*\n {2}.*10:15–10:30/);
  });

  it("that leaves late tells how things stand by then", async () => {
    const talks = await makeTalks();
    await publish(talks, { 0: [0, 0, 0] });
    const late = await toChinese(talks);
    await publish(talks, { 0: [3, 1, 0] });
    expect((await composeLetter(late))?.text).toContain("10:45–11:00");
    await publish(talks, {});
    expect(await composeLetter(late)).toBeNull();
  });

  it("is not written to somebody who was erased, or no longer answers for the institution", async () => {
    const talks = await makeTalks();
    await publish(talks, TWO_BY_TWO);
    const [first, second] = [await toChinese(talks, 0), await toChinese(talks, 1)];
    await eraseDelegate(SYSTEM, first.delegateId ?? "");
    expect(await composeLetter(first)).toBeNull();
    const { id, institutionId } = talks.chinese[1] ?? {};
    const { id: other } = await buildDelegate({ editionId: talks.editionId, institutionId });
    await db.matchingProfile.update({ where: { id }, data: { representativeId: other } });
    expect(await composeLetter(second)).toBeNull();
    await db.outboxMail.deleteMany();
    // Institutions nobody answers for, and interpreters without an address, get none.
    await db.interpreter.updateMany({ data: { email: null } });
    await publish(talks, {});
    const told = await db.outboxMail.findMany({ where: { editionId: talks.editionId } });
    expect(told.map(({ delegateId }) => delegateId).sort()).toEqual(
      [other, ...talks.japanese.map(({ representativeId }) => representativeId)].sort(),
    );
  });

  it("is not written to a representative who cancelled, or who now comes for another institution", async () => {
    const talks = await makeTalks();
    await publish(talks, TWO_BY_TWO);
    const letters = [await toChinese(talks, 0), await toChinese(talks, 1)];
    const [cancelled, moved] = letters.map(({ delegateId }) => delegateId ?? "");
    await db.delegate.update({ where: { id: cancelled }, data: { status: "CANCELLED" } });
    const { id: institutionId } = await buildInstitution();
    await db.delegate.update({ where: { id: moved }, data: { institutionId } });
    expect(await Promise.all(letters.map(composeLetter))).toEqual([null, null]);
    await db.outboxMail.deleteMany();
    await publish(talks, {});
    const told = await db.outboxMail.findMany({ where: { editionId: talks.editionId } });
    const japanese = talks.japanese.map(({ representativeId }) => representativeId);
    expect(told.flatMap(({ delegateId }) => delegateId ?? []).sort()).toEqual(japanese.sort());
  });

  it("carries the calendar, in which what moved has moved and what is theirs no more is struck out", async () => {
    const talks = await makeTalks();
    await publish(talks, { 0: [0, 0, 0] });
    const before = await events(await toInterpreter(talks));
    await publish(talks, { 0: [2, 0, 0] });
    const moved = await events(await toInterpreter(talks));
    expect(moved.map(({ UID }) => UID)).toEqual(before.map(({ UID }) => UID));
    expect(moved).toMatchObject([{ SEQUENCE: "1", STATUS: "CONFIRMED" }]);
    await publish(talks, { 0: [2, 0, 1] });
    const gone = await events(await toInterpreter(talks));
    expect(gone).toMatchObject([
      { UID: before[0]?.UID, SEQUENCE: "2", STATUS: "CANCELLED", DTSTART: moved[0]?.DTSTART },
    ]);
    const institution = await events(await toChinese(talks));
    expect(institution).toMatchObject([{ SEQUENCE: "2", STATUS: "CONFIRMED", DTSTART: moved[0]?.DTSTART }]);
  });
});

describe("an institution that is taken off a meeting of three", () => {
  it("is told, with a calendar that strikes the meeting out; the others meet on", async () => {
    const talks = await makeTalks();
    const guest = await institution(talks.editionId, "CN");
    const requestId = talks.requests[0]?.id ?? "";
    await db.meetingRequestGuest.create({ data: { requestId, profileId: guest.id } });
    await publish(talks, { 0: [0, 0, 0] });
    const toGuest = () => rowTo(talks, { delegateId: guest.representativeId });
    const [before] = await events(await toGuest());
    expect(before).toMatchObject({ STATUS: "CONFIRMED", SEQUENCE: "0" });
    const { version } = await db.meetingRequest.findUniqueOrThrow({ where: { id: requestId } });
    const off = { id: requestId, version, profileId: guest.id, do: "remove" as const };
    expect(await changeGuest(talks.organiser, talks.editionId, off)).toMatchObject({ ok: true });
    await db.outboxMail.deleteMany();
    expect(await publish(talks, { 0: [0, 0, 0] })).toMatchObject({ value: { moved: 1, letters: 4 } });
    const row = await toGuest();
    expect(row.kind).toBe("meeting.cancelled");
    expect((await composeLetter(row))?.text).toMatch(/已取消，或不再由您参加\n\n- .*\n {2}.*10:00 · /);
    expect(await events(row)).toMatchObject([
      { UID: before?.UID, STATUS: "CANCELLED", SEQUENCE: "1", DTSTART: before?.DTSTART },
    ]);
    const partner = await toChinese(talks);
    expect(partner.kind).toBe("meeting.changed");
    expect(await events(partner)).toMatchObject([{ STATUS: "CONFIRMED", SEQUENCE: "1" }]);
  });
});

/** The entries of the calendar that hangs on a letter, each as its fields. */
async function events(row: OutboxRow) {
  const [calendar] = (await composeLetter(row))?.attachments ?? [];
  const text = String(calendar?.content).replaceAll("\r\n ", "");
  return text
    .split("BEGIN:VEVENT\r\n")
    .slice(1)
    .map((entry) => Object.fromEntries(entry.split("\r\n").map((line) => line.split(/:(.*)/s, 2))));
}
