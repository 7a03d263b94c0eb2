import { buffer } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type { NameOrder } from "@/lib/names/collation";
import { type Actor, ANONYMOUS } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { csvStream } from "./csv";
import { anEdition, aUser, type Hall, register } from "./edition.fixture";
import { openNameList, previewNameList } from "./queries";
import { nameListSpec } from "./schema";

let hall: Hall;
let staff: Actor;

beforeAll(async () => {
  hall = await anEdition(31);
  staff = await aUser(hall.edition.id, "STAFF");
  const { delegation } = hall;
  await register(
    hall,
    { nativeFamily: "单", nativeGiven: "一", latinFamily: "Shan", latinGiven: "Yi" },
    { delegationId: delegation.id, rank: 2 },
  );
  await register(
    hall,
    { nativeFamily: "欧阳", nativeGiven: "雪", latinFamily: "Ouyang", latinGiven: "Xue" },
    { delegationId: delegation.id, role: "HEAD" },
  );
  await register(
    hall,
    { nativeFamily: "丁", nativeGiven: "力", latinFamily: "Ding", latinGiven: "Li" },
    { delegationId: delegation.id, rank: 1, interpretation: true },
  );
  await register(hall, {
    side: "JP",
    nativeFamily: "山崎",
    nativeGiven: "花",
    latinFamily: "Yamazaki",
    latinGiven: "Hana",
    reading: "ヤマザキ ハナ",
  });
  await register(hall, {
    side: "JP",
    nativeFamily: "阿部",
    nativeGiven: "健",
    latinFamily: "Abe",
    latinGiven: "Ken",
    reading: "アベ ケン",
  });
  await register(hall, {
    side: "KR",
    nativeFamily: "황보",
    nativeGiven: "서연",
    latinFamily: "Hwangbo",
    latinGiven: "Seoyeon",
  });
  await register(hall, {
    side: "KR",
    nativeFamily: "김",
    nativeGiven: "민준",
    latinFamily: "Kim",
    latinGiven: "Minjun",
  });
  await register(
    hall,
    { nativeFamily: "赵", nativeGiven: "消", latinFamily: "Zhao", latinGiven: "Xiao" },
    { status: "CANCELLED" },
  );
  await register(
    hall,
    { nativeFamily: "钱", nativeGiven: "抹", latinFamily: "Qian", latinGiven: "Mo" },
    { erasedAt: new Date() },
  );
});

const names = async (given: object, actor = staff) => {
  const spec = nameListSpec.parse({ columns: ["nativeName"], ...given });
  const preview = await previewNameList(actor, hall.edition.id, spec, 100);
  expect(preview?.total).toBe(preview?.rows.length);
  return preview?.rows.map(({ cells }) => cells[0]?.text);
};

describe("the order of a name list", () => {
  it.each<[NameOrder, string[]]>([
    ["protocol", ["欧阳雪", "丁力", "单一", "황보 서연", "김민준", "阿部 健", "山崎 花"]],
    ["pinyin", ["阿部 健", "丁力", "황보 서연", "김민준", "欧阳雪", "单一", "山崎 花"]],
    ["strokes", ["丁力", "山崎 花", "单一", "欧阳雪", "阿部 健", "황보 서연", "김민준"]],
    ["gojuon", ["阿部 健", "山崎 花", "丁力", "황보 서연", "김민준", "欧阳雪", "单一"]],
    ["hangul", ["김민준", "황보 서연", "阿部 健", "丁力", "欧阳雪", "单一", "山崎 花"]],
    ["latin", ["阿部 健", "丁力", "황보 서연", "김민준", "欧阳雪", "单一", "山崎 花"]],
  ])("is right by %s", async (order, expected) => {
    const listed = await names({ order });
    expect(listed).toEqual(expected);
  });
});

describe("who is on a name list", () => {
  it("is those who come, unless it says otherwise; erased people never", async () => {
    expect(await names({})).toHaveLength(7);
    expect(await names({ status: ["CANCELLED"] })).toEqual(["赵消"]);
  });

  it("follows side, delegation, role and search together", async () => {
    expect(await names({ side: ["JP", "KR"] })).toHaveLength(4);
    expect(await names({ delegationId: [hall.delegation.id], role: ["HEAD"] })).toEqual(["欧阳雪"]);
    expect(await names({ q: "ouyang" })).toEqual(["欧阳雪"]);
    expect(await names({ q: "김 민" })).toEqual(["김민준"]);
    expect(await names({ q: "100%_" })).toEqual([]);
    expect(await names({ delegationId: [newId()] })).toEqual([]);
  });

  it("follows seats held, not waited for", async () => {
    const { session, edition } = hall;
    const [first, second] = await db.delegate.findMany({
      where: { editionId: edition.id, side: "KR" },
      orderBy: { id: "asc" },
    });
    const seat = { sessionId: session.id, side: "KR" } as const;
    await db.seat.create({ data: { ...seat, delegateId: first?.id ?? "", state: "RESERVED" } });
    await db.seat.create({ data: { ...seat, delegateId: second?.id ?? "", state: "WAITLISTED", ticket: 1 } });
    expect(await names({ sessionId: [session.id] })).toEqual(["황보 서연"]);
  });

  it("is nobody for those who may not see the edition", async () => {
    const spec = nameListSpec.parse({});
    const elsewhere = await aUser((await anEdition(32)).edition.id, "ORGANISER");
    for (const actor of [ANONYMOUS, elsewhere]) {
      expect(await openNameList(actor, hall.edition.id, spec)).toBeNull();
    }
    expect(await names({}, await aUser(hall.edition.id, "VIEWER"))).toHaveLength(7);
  });
});

describe("a name list's reading", () => {
  it("shows on screen what the file holds", async () => {
    const spec = nameListSpec.parse({
      language: "ja",
      order: "gojuon",
      columns: [
        "number",
        "side",
        "delegation",
        "institution",
        "nativeName",
        "reading",
        "latinName",
        "sessions",
        "registeredAt",
      ],
    });
    const preview = await previewNameList(staff, hall.edition.id, spec, 100);
    const list = await openNameList(staff, hall.edition.id, spec);
    if (!list || !preview) throw new Error("no list");
    const csv = (await buffer(csvStream(list.rows, list.context))).toString();
    await list.close();
    const file: string[][] = parse(csv, { bom: true, record_delimiter: "\r\n" });
    expect(file).toEqual([
      preview.columns.map(({ heading }) => heading),
      ...preview.rows.map(({ cells }) => cells.map(({ text }) => text)),
    ]);
    expect(preview.rows[0]?.cells.map(({ lang }) => lang)).toContain("ja");
  });

  it("is of one moment, though people come and go", async () => {
    const spec = nameListSpec.parse({ columns: ["nativeName"] });
    const list = await openNameList(staff, hall.edition.id, spec);
    if (!list) throw new Error("no list");
    const late = await register(hall, {
      nativeFamily: "迟",
      nativeGiven: "到",
      latinFamily: "Chi",
      latinGiven: "Dao",
    });
    const read: string[] = [];
    for await (const row of list.rows) read.push(row.nativeFamily);
    await list.close();
    await db.delegate.delete({ where: { id: late.id } });
    expect(read).toHaveLength(list.context.total);
    expect(read).not.toContain("迟");
  });
});
