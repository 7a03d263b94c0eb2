import { beforeAll, describe, expect, it } from "vitest";
import { outsiders } from "@/lib/account/actor.fixture";
import { db } from "@/lib/platform/db/client";
import { lettersTo, type Member, room, wishOf } from "@/lib/testing/matching-room";
import { fileText, previewImport } from "./import-queries";
import { importRequests } from "./import-service";
import { answer, ask } from "./service";

let here: Awaited<ReturnType<typeof room>>;
let busan: Member;
let nagasaki: Member;
let changchun: Member;
beforeAll(async () => {
  here = await room();
  busan = await here.member("KR", { nameKo: "부산상공회의소", nameEn: "Busan Chamber", names: ["부산상의"] });
  nagasaki = await here.member("JP", { nameJa: "長崎県庁", nameEn: "Nagasaki" });
  changchun = await here.member("CN", { nameZh: "长春市商务局", nameEn: "Changchun Bureau" });
  await here.member("JP", { nameJa: "商工会議所", nameEn: "Twin" });
  await here.member("KR", { nameEn: "twin" });
});

const preview = async (text: string) => {
  const seen = await previewImport(here.organiser, here.editionId, text);
  if (!seen.ok) throw new Error(seen.reason.key);
  return seen.value;
};
const count = () => db.meetingRequest.count({ where: { editionId: here.editionId } });

describe("a file of requests", () => {
  it("is shown row by row before anything is written", async () => {
    const text = [
      "申込元,被申请方,우선순위,message",
      "부산상의,長崎県庁,必須,물류",
      `${changchun.id},nagasaki,,`,
      "부산상공회의소,长崎县厅,WISH,",
      "Twin,長崎県庁,,",
      "Atlantis,長崎県庁,,",
      "부산상의,长春市商务局,不对接,",
    ].join("\n");
    const { rows, counts } = await preview(text);
    expect(rows.map(({ line, fate }) => [line, fate])).toEqual([
      ...[
        [2, "new"],
        [3, "new"],
        [4, "there"],
        [5, "ambiguous"],
        [6, "unknown"],
        [7, "new"],
      ],
    ]);
    expect(counts).toEqual({ new: 3, there: 1, unknown: 1, ambiguous: 1, notAllowed: 0, malformed: 0 });
    expect(rows[0]?.parties?.to.id).toBe(nagasaki.id);
    expect(await count()).toBe(0);
    expect(await importRequests(here.organiser, here.editionId, text, "OPEN")).toEqual({
      ok: true,
      value: { count: 3 },
    });
    expect(await lettersTo(nagasaki)).toEqual(["request.received", "request.received"]);
    expect(await lettersTo(changchun)).toEqual([]);
    const made = await db.meetingRequest.findFirstOrThrow({ where: { fromId: busan.id, toId: nagasaki.id } });
    expect(made).toMatchObject({ origin: "FILE", priority: "MUST", message: "물류", messageLocale: "ko" });
    // Again, with one of them answered meanwhile.
    await answer(nagasaki, here.editionId, { id: made.id, version: 1, answer: "decline", reason: "" });
    expect(await importRequests(here.organiser, here.editionId, text, "OPEN")).toMatchObject({
      value: { count: 0 },
    });
    expect(await count()).toBe(3);
  });

  it("sent twice at once adds its rows once; what both agreed tells both", async () => {
    const [one, two] = [
      await here.member("KR", { nameEn: "First" }),
      await here.member("JP", { nameEn: "Second" }),
    ];
    const sent = await Promise.all(
      [1, 2, 3].map(() => importRequests(here.organiser, here.editionId, "First\tSecond", "ACCEPTED")),
    );
    const counts = sent.map((done) => (done.ok ? done.value.count : done.reason.key));
    expect(counts.toSorted()).toEqual([0, 0, 1]);
    for (const member of [one, two]) expect(await lettersTo(member)).toEqual(["request.arranged"]);
  });

  it("and an institution that asks at the same moment make one request", async () => {
    const [one, two] = [
      await here.member("KR", { nameEn: "Third" }),
      await here.member("JP", { nameEn: "Fourth" }),
    ];
    await Promise.all([
      importRequests(here.organiser, here.editionId, "Third\tFourth", "OPEN"),
      ask(two, wishOf(one.id)),
    ]);
    const live = { state: "OPEN" as const, fromId: { in: [one.id, two.id] } };
    expect(await db.meetingRequest.count({ where: live })).toBe(1);
  });

  it("may be in the encoding that a spreadsheet of any of the three countries writes", async () => {
    const files: [string, number[]][] = [
      ["长春市商务局", [0xb3, 0xa4, 0xb4, 0xba, 0xca, 0xd0, 0xc9, 0xcc, 0xce, 0xf1, 0xbe, 0xd6]],
      ["長崎県庁", [0x92, 0xb7, 0x8d, 0xe8, 0x8c, 0xa7, 0x92, 0xa1]],
      ["부산상의", [0xba, 0xce, 0xbb, 0xea, 0xbb, 0xf3, 0xc0, 0xc7]],
    ];
    for (const [name, octets] of files) {
      const bytes = Uint8Array.from([...octets, ...new TextEncoder().encode(",Twin\n")]);
      const read = await fileText(here.organiser, here.editionId, bytes);
      expect(read).toEqual({ ok: true, value: `${name},Twin\n` });
    }
    const noText = await fileText(here.organiser, here.editionId, Uint8Array.of(0xff));
    expect(noText).toMatchObject({ reason: { key: "request.fileEncoding" } });
  });

  it("of two thousand rows is added in one piece", async () => {
    const desk = await room();
    const names = (side: "CN" | "JP", prefix: string, most: number) =>
      Promise.all(Array.from({ length: most }, (_, at) => desk.member(side, { nameEn: `${prefix} ${at}` })));
    await names("CN", "From", 50);
    await names("JP", "To", 40);
    const rows = Array.from({ length: 2000 }, (_, at) => `From ${at % 50}\tTo ${Math.floor(at / 50)}`);
    expect(await importRequests(desk.organiser, desk.editionId, rows.join("\n"), "OPEN")).toEqual({
      ok: true,
      value: { count: 2000 },
    });
    expect(await db.auditEntry.count({ where: { editionId: desk.editionId } })).toBe(2000);
  });

  it("is the organiser's", async () => {
    for (const [who, actor] of outsiders(here.editionId))
      for (const given of [
        await importRequests(actor, here.editionId, "A\tB", "OPEN"),
        await previewImport(actor, here.editionId, "A\tB"),
        await fileText(actor, here.editionId, Uint8Array.of(65)),
      ])
        expect(given, who).toEqual({ ok: false, reason: { key: "forbidden" } });
  });
});
