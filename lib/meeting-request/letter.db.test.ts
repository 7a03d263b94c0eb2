import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { composeLetter } from "@/lib/mail/compose";
import { institutionOf } from "@/lib/matching-profile/link-queries";
import { db } from "@/lib/platform/db/client";
import { lettersTo, type Member, room, wishOf } from "@/lib/testing/matching-room";
import { addRequest, changeGuest } from "./desk-service";
import { addInput } from "./schema";
import { answer, ask, withdraw } from "./service";

let here: Awaited<ReturnType<typeof room>>;
let busan: Member;
let nagasaki: Member;
beforeAll(async () => {
  here = await room();
});
beforeEach(async () => {
  busan = await here.member("KR", { nameKo: "부산상공회의소", nameJa: "釜山商工会議所" });
  nagasaki = await here.member("JP", { nameJa: "長崎県", nameKo: "나가사키현" });
});

async function lastLetter({ delegateId }: Member) {
  const row = await db.outboxMail.findFirstOrThrow({
    where: { delegateId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return composeLetter(row);
}

const yes = (id: string) => ({ id, version: 1, answer: "accept" as const, reason: "" });

describe("the letter about a request", () => {
  it("is in the reader's language, with the message and one link for each answer", async () => {
    const wish = { ...wishOf(nagasaki.id), message: "항만 물류 협력 <b>" };
    await ask(busan, wish);
    const letter = await lastLetter(nagasaki);
    expect(letter?.subject).toContain("釜山商工会議所");
    expect(letter?.text).toContain("佐藤");
    expect(letter?.text).toContain("항만 물류 협력 <b>");
    expect(letter?.html).toContain("협력 &lt;b&gt;");
    const links = [...(letter?.text ?? "").matchAll(/\/ja\/institution\/([^/]+)(\S+)/g)];
    expect(links.map(([, , rest]) => rest)).toEqual([
      `/requests/${wish.id}?answer=accept`,
      `/requests/${wish.id}?answer=decline`,
    ]);
    expect(await institutionOf(links[0]?.[1] ?? "")).toMatchObject({ id: nagasaki.id });
  });

  it("tells of the answer, and why not", async () => {
    const wish = wishOf(nagasaki.id);
    await ask(busan, wish);
    await answer(nagasaki, here.editionId, {
      ...yes(wish.id),
      answer: "decline",
      reason: "日程が合いません",
    });
    const letter = await lastLetter(busan);
    expect(letter?.text).toContain("나가사키현");
    expect(letter?.text).toContain("日程が合いません");
    expect(letter?.text).toContain(`/requests/${wish.id}\n`);
  });

  it("that leaves late tells how things stand", async () => {
    const wish = wishOf(nagasaki.id);
    await ask(busan, wish);
    await answer(nagasaki, here.editionId, yes(wish.id));
    const letter = await lastLetter(nagasaki);
    expect(letter?.subject).toContain("承諾");
    expect(letter?.text).not.toContain("answer=");
    await withdraw(busan, here.editionId, { id: wish.id, version: 2, reason: "출장 취소" });
    expect((await lastLetter(nagasaki))?.text).toContain("출장 취소");
  });

  it("that the organiser arranged names all the others; who was taken out hears that there is none", async () => {
    const zone = await here.member("CN", { nameZh: "长春经开区" });
    const sent = addInput.parse({
      ...{ id: wishOf("").id, fromId: busan.id, toId: nagasaki.id, guestIds: zone.id },
      ...{ priority: "WISH", length: 1, as: "ACCEPTED" },
    });
    await addRequest(here.organiser, here.editionId, sent);
    const toBusan = await lastLetter(busan);
    expect(toBusan?.text).toContain("나가사키현");
    expect(toBusan?.text).toContain("长春经开区");
    const gone = { id: sent.id, version: 1, profileId: zone.id, do: "remove" as const };
    await changeGuest(here.organiser, here.editionId, gone);
    const letter = await lastLetter(zone);
    expect(letter?.text).toContain("撤回");
    expect(letter?.text).not.toContain(`/requests/${sent.id}`);
  });

  it("goes to nobody who was erased, and to nobody who represents the institution no more", async () => {
    const wish = wishOf(nagasaki.id);
    await ask(busan, wish);
    await db.matchingProfile.update({ where: { id: nagasaki.id }, data: { representativeId: null } });
    expect(await lastLetter(nagasaki)).toBeNull();
    await withdraw(busan, here.editionId, { id: wish.id, version: 1, reason: "" });
    expect(await db.outboxMail.count({ where: { delegateId: nagasaki.delegateId } })).toBe(1);
    const data = { representativeId: nagasaki.delegateId };
    await db.matchingProfile.update({ where: { id: nagasaki.id }, data });
    await db.delegate.update({ where: { id: nagasaki.delegateId }, data: { erasedAt: new Date() } });
    expect(await lastLetter(nagasaki)).toBeNull();
    await ask(busan, wishOf(nagasaki.id));
    expect(await db.outboxMail.count({ where: { delegateId: nagasaki.delegateId } })).toBe(1);
  });

  it("goes to nobody who cancelled, or who now comes for another institution", async () => {
    const [cancelled, moved] = [nagasaki, await here.member("JP")];
    for (const { id } of [cancelled, moved]) await ask(busan, wishOf(id));
    await db.delegate.update({ where: { id: cancelled.delegateId }, data: { status: "CANCELLED" } });
    const data = { institutionId: busan.institutionId };
    await db.delegate.update({ where: { id: moved.delegateId }, data });
    for (const member of [cancelled, moved]) {
      expect(await lastLetter(member)).toBeNull();
      await ask(await here.member("KR"), wishOf(member.id));
      expect(await lettersTo(member)).toEqual(["request.received"]);
    }
  });

  it("answers nothing by being opened: its links hold no answer until a form is sent", async () => {
    await ask(busan, wishOf(nagasaki.id));
    await lastLetter(nagasaki);
    const states = await db.meetingRequest.findMany({
      where: { toId: nagasaki.id },
      select: { state: true },
    });
    expect(states).toEqual([{ state: "OPEN" }]);
  });
});
