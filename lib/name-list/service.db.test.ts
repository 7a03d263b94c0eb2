import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type Actor, ANONYMOUS } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { anEdition, aUser, type Hall, register } from "./edition.fixture";
import { exportProgress } from "./export-queries";
import { changeView, deleteView, savedViews, saveView } from "./saved-view-service";
import { type ListFormat, nameListSpec } from "./schema";
import { startExport, streamExport } from "./service";

let hall: Hall;
let staff: Actor & { kind: "user" };
const spec = (format: ListFormat = "csv") => nameListSpec.parse({ format, columns: ["nativeName"] });

beforeAll(async () => {
  hall = await anEdition(33);
  staff = await aUser(hall.edition.id, "STAFF");
  for (let index = 0; index < 3; index++) await register(hall, { latinGiven: `Wei${index}` });
});

async function asked(actor: Actor = staff, format?: ListFormat): Promise<string> {
  const started = await startExport(actor, hall.edition.id, spec(format));
  if (!started.ok) throw new Error(started.reason.key);
  return started.value.id;
}

const audited = (id: string) =>
  db.auditEntry.findMany({
    where: { entityId: id },
    orderBy: { id: "asc" },
    select: { action: true, after: true, actorId: true },
  });

describe("exporting", () => {
  it.each<ListFormat>(["csv", "xlsx", "pdf"])(
    "gives a %s and records who, what and how many rows",
    async (format) => {
      const id = await asked(staff, format);
      const file = await streamExport(staff, id);
      if (!file.ok) throw new Error(file.reason.key);
      expect(file.value.fileName).toMatch(new RegExp(`^代表名单_\\d{8}-\\d{4}\\.${format}$`));
      const bytes = await buffer(file.value.body);
      expect(bytes.subarray(0, 4).toString("latin1")).toBe(
        { csv: "\u00EF\u00BB\u00BF\u00E5", xlsx: "PK\u0003\u0004", pdf: "%PDF" }[format],
      );
      await vi.waitFor(async () =>
        expect(await exportProgress(staff, id)).toEqual({ state: "DONE", written: 3, total: 3 }),
      );
      expect(await audited(id)).toEqual([
        { action: "export.asked", actorId: staff.id, after: spec(format) },
        { action: "export.ended", actorId: staff.id, after: { state: "DONE", rows: 3, total: 3, format } },
      ]);
    },
  );

  it("is refused to viewers, visitors and other editions' staff, and nothing is written", async () => {
    const before = await db.export.count();
    const other = await aUser((await anEdition(34)).edition.id, "ORGANISER");
    for (const actor of [ANONYMOUS, other, await aUser(hall.edition.id, "VIEWER")]) {
      expect(await startExport(actor, hall.edition.id, spec())).toMatchObject({
        reason: { key: "forbidden" },
      });
    }
    expect(await db.export.count()).toBe(before);
  });

  it("serves its owner only, while staff, for fifteen minutes", async () => {
    const id = await asked();
    const colleague = await aUser(hall.edition.id, "ORGANISER");
    const demoted: Actor = { ...staff, roles: { [hall.edition.id]: "VIEWER" } };
    for (const actor of [ANONYMOUS, colleague, demoted]) {
      expect(await streamExport(actor, id)).toMatchObject({ reason: { key: "exportUnknown" } });
      expect(await exportProgress(actor, id)).toBeNull();
    }
    expect(await streamExport(staff, "1 OR 1=1")).toMatchObject({ reason: { key: "exportUnknown" } });
    await db.export.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await streamExport(staff, id)).toMatchObject({ reason: { key: "exportExpired" } });
    expect(await exportProgress(staff, id)).toEqual({ state: "EXPIRED", written: 0, total: 0 });
    const { expiresAt, createdAt } = await db.export.findUniqueOrThrow({ where: { id: await asked() } });
    expect(expiresAt.getTime() - createdAt.getTime()).toBeLessThanOrEqual(15 * 60_000 + 1_000);
  });

  it("counts as failed when its server has been silent for a minute, and may be fetched again", async () => {
    const id = await asked();
    const heardAt = (seconds: number) =>
      db.export.update({
        where: { id },
        data: { state: "RUNNING", heardAt: new Date(Date.now() - seconds * 1000) },
      });
    await heardAt(30);
    expect(await exportProgress(staff, id)).toMatchObject({ state: "RUNNING" });
    await heardAt(61);
    expect(await exportProgress(staff, id)).toMatchObject({ state: "FAILED" });
    const again = await streamExport(staff, id);
    if (!again.ok) throw new Error(again.reason.key);
    expect(await exportProgress(staff, id)).toMatchObject({ state: "RUNNING" });
    again.value.body.destroy();
  });

  it("records that it was broken off", async () => {
    const id = await asked(staff, "xlsx");
    const file = await streamExport(staff, id);
    if (!file.ok) throw new Error(file.reason.key);
    file.value.body.destroy();
    await vi.waitFor(async () => expect((await exportProgress(staff, id))?.state).toBe("FAILED"));
    expect((await audited(id)).at(-1)).toMatchObject({ action: "export.ended", after: { state: "FAILED" } });
  });
});

describe("saved views", () => {
  it("are one's own until shared, with a name of their own", async () => {
    const colleague = await aUser(hall.edition.id, "STAFF");
    const name = "礼宾名单";
    const saved = await saveView(staff, hall.edition.id, { name, shared: false }, spec());
    if (!saved.ok) throw new Error(saved.reason.key);
    expect(await saveView(staff, hall.edition.id, { name, shared: false }, spec())).toMatchObject({
      reason: { key: "viewNameTaken" },
    });
    expect(await savedViews(colleague, hall.edition.id)).toEqual([]);
    const { id } = saved.value;
    expect(await changeView(colleague, hall.edition.id, id, { name: "x", shared: true })).toMatchObject({
      ok: false,
    });
    expect(await changeView(staff, hall.edition.id, id, { name, shared: true })).toMatchObject({ ok: true });
    expect(await savedViews(colleague, hall.edition.id)).toEqual([
      { id, name, spec: spec(), shared: true, own: false },
    ]);
    expect(await deleteView(colleague, hall.edition.id, id)).toMatchObject({ ok: false });
    expect(await deleteView(staff, hall.edition.id, id)).toMatchObject({ ok: true });
    expect(await savedViews(staff, hall.edition.id)).toEqual([]);
  });

  it("are not for viewers", async () => {
    const viewer = await aUser(hall.edition.id, "VIEWER");
    expect(await savedViews(viewer, hall.edition.id)).toEqual([]);
    expect(await saveView(viewer, hall.edition.id, { name: "x", shared: true }, spec())).toMatchObject({
      ok: false,
    });
  });
});
