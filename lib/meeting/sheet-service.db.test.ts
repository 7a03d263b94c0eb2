import { buffer } from "node:stream/consumers";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { someone } from "@/lib/account/actor.fixture";
import { editionById } from "@/lib/edition/queries";
import { type Actor, ANONYMOUS } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildMeeting, buildPlan, buildProfile, buildRequest } from "@/lib/testing/factories/matching";
import { buildTalk } from "@/lib/testing/factories/meeting";
import type { SheetAsked } from "./schema";
import { deskSheets, ownSheet, type SheetFile } from "./sheet-service";

const NOW = new Date("2026-12-16T01:03:00Z");
const pages = async ({ body }: SheetFile) =>
  (await extractText(await getDocumentProxy(new Uint8Array(await buffer(body))))).text;
const printed = async (actor: Actor, editionId: string, asked: SheetAsked) => {
  const done = await deskSheets(actor, await editionById(editionId), asked, "en", NOW);
  return done.ok ? pages(done.value) : done.reason.key;
};

describe("the desk's sheets", { timeout: 120_000 }, () => {
  it("are one for each of a kind, each in its holder's language and a second one", async () => {
    const { staff, editionId } = await buildTalk();
    await buildPlan({ editionId, number: 7, state: "PUBLISHED", publishedAt: NOW });
    const [zone = "", chamber = ""] = (await printed(staff, editionId, { of: "institution" })) as string[];
    for (const text of [
      "机构会谈日程",
      "Meetings of the institution",
      "长春汽开区",
      "부산상공회의소",
      "时间表（方案7）",
    ])
      expect(zone).toContain(text);
    for (const text of [
      "기관 면담 일정",
      "机构会谈日程",
      "통역",
      "시간표(편성안 7",
      "출력자: Someone",
      "1 / 1",
    ])
      expect(chamber).toContain(text);
    expect(chamber).toContain("10:00–10:15");
  });

  it.each(["interpreter", "table", "room"] as const)("are for every %s, too", async (of) => {
    const { staff, editionId } = await buildTalk();
    const [page = "", ...more] = (await printed(staff, editionId, { of })) as string[];
    expect(more).toEqual([]);
    for (const text of ["长春汽开区", "부산상공회의소", "10:00–10:15"]) expect(page).toContain(text);
  });

  it("are of one holder and one day where that is asked for, and written down", async () => {
    const { staff, editionId, from, startsAt } = await buildTalk();
    const day = startsAt.toISOString().slice(0, 10);
    expect(await printed(staff, editionId, { of: "institution", id: from.id, day })).toHaveLength(1);
    expect(await printed(staff, editionId, { of: "institution", id: newId() })).toBe("meeting.noSheet");
    expect(await printed(staff, editionId, { of: "institution", day: "2020-01-01" })).toBe("meeting.noSheet");
    const trail = await db.auditEntry.findMany({ where: { editionId, action: "meeting.sheets" } });
    expect(trail.map(({ after }) => after)).toEqual([{ of: "institution", id: from.id, day, count: 1 }]);
  });

  it("are for staff of the edition alone", async () => {
    const { editionId, asker, speaker } = await buildTalk();
    const others = [
      ANONYMOUS,
      asker,
      speaker,
      someone({ [editionId]: "VIEWER" }),
      someone({ [newId()]: "STAFF" }),
    ];
    for (const actor of others)
      expect(await printed(actor, editionId, { of: "institution" })).toBe("forbidden");
    expect(await db.auditEntry.count({ where: { editionId } })).toBe(0);
  });
});

describe("an own sheet", { timeout: 120_000 }, () => {
  it("is in the language of the page it was asked for on", async () => {
    const { asked, speaker } = await buildTalk();
    const [korean = ""] = await pages(await ownSheet(asked, "ko", undefined, NOW));
    expect(korean).toContain("면담 상대");
    expect(korean).toContain("长春汽开区");
    expect(korean).not.toContain("출력자");
    const [japanese = ""] = await pages(await ownSheet(speaker, "ja", undefined, NOW));
    expect(japanese).toContain("通訳者の担当日程");
    expect(japanese).toContain("韓国語・中国語");
  });

  it("of somebody without meetings says so", async () => {
    const { editionId } = await buildTalk();
    const { id } = await buildProfile({ editionId });
    const text = await pages(await ownSheet({ kind: "institution", id, editionId }, "en", undefined, NOW));
    expect(text.join("")).toContain("There are no meetings in the timetable so far.");
  });

  it("goes on over as many pages as it takes, each counted", async () => {
    const { asker, editionId, from, round } = await buildTalk();
    for (const [index, { id: slotId }] of round.slots.entries()) {
      if (index === 0) continue;
      const name = `长春${"市".repeat(180)}`;
      const institution = await db.institution.findFirstOrThrow();
      const guest = await buildProfile({ editionId, side: "JP" });
      await db.institution.update({
        where: { id: guest.institutionId },
        data: {
          nameZh: name,
          nameJa: name.replace("长", "長"),
          nameEn: `${institution.nameEn} ${"long ".repeat(35)}`,
        },
      });
      const request = await buildRequest({ editionId, fromId: from.id, toId: guest.id });
      await buildMeeting({ request, slotId });
    }
    const text = await pages(await ownSheet(asker, "zh", undefined, NOW));
    expect(text.length).toBeGreaterThan(1);
    for (const [index, page] of text.entries()) expect(page).toContain(`${index + 1} / ${text.length}`);
    expect(text.join("")).toContain("10:45–11:00");
  });
});
