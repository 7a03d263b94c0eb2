import { describe, expect, it } from "vitest";
import { outsiders, someone } from "@/lib/account/actor.fixture";
import { auditLog } from "@/lib/audit/queries";
import { auditFilter } from "@/lib/audit/schema";
import { db } from "@/lib/platform/db/client";
import { pool } from "@/lib/platform/db/pool";
import { newId } from "@/lib/platform/id/id";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { buildEdition } from "@/lib/testing/factories/edition";
import { letterOf, mailOf, outbox, outboxCounts } from "./queries";
import { outboxFilter } from "./schema";
import { giveUp, sendAgain, sendAllAgain } from "./service";

async function desk() {
  const { id: editionId } = await buildEdition();
  const delegate = await buildDelegate({ editionId, side: "JP" });
  const put = (state: "QUEUED" | "SENT" | "KEPT" | "FAILED", kind = "registration.received") =>
    db.outboxMail.create({
      data: {
        ...{ id: newId(), editionId, delegateId: delegate.id, kind, locale: "ja", recipient: delegate.email },
        ...{ payload: { seats: [] }, state, attempts: 8 },
      },
    });
  return { editionId, delegate, put, organiser: someone({ [editionId]: "ORGANISER" }) };
}

describe("a letter", () => {
  it("that was given up or kept gets its tries anew; of one that left, a copy leaves", async () => {
    const { editionId, organiser, put } = await desk();
    const [failed, sent] = [await put("FAILED"), await put("SENT")];
    expect(await sendAgain(organiser, editionId, failed.id)).toMatchObject({ ok: true });
    expect(await db.outboxMail.findUnique({ where: { id: failed.id } })).toMatchObject({
      state: "QUEUED",
      attempts: 0,
    });
    expect(await sendAgain(organiser, editionId, sent.id)).toMatchObject({ ok: true });
    expect(await outboxCounts(organiser, editionId)).toEqual({ QUEUED: 2, SENT: 1, KEPT: 0, FAILED: 0 });
  });

  it("that waits can be given up; one that is being sent is left alone", async () => {
    const { editionId, organiser, put } = await desk();
    const mail = await put("QUEUED");
    const sender = await pool().connect();
    await sender.query("BEGIN");
    await sender.query("SELECT 1 FROM outbox_mail WHERE id = $1 FOR UPDATE", [mail.id]);
    expect(await giveUp(organiser, editionId, mail.id)).toMatchObject({
      reason: { key: "outbox.beingSent" },
    });
    await sender.query("ROLLBACK");
    sender.release();
    expect(await giveUp(organiser, editionId, mail.id)).toMatchObject({ ok: true });
    expect(await giveUp(organiser, editionId, mail.id)).toMatchObject({
      reason: { key: "outbox.notWaiting" },
    });
  });

  it("is found by its delegate in any script and by state, and shown as it would be sent", async () => {
    const { editionId, organiser, put, delegate } = await desk();
    const mail = await put("KEPT");
    for (const q of ["佐藤", "さとう", "sato hanako", delegate.email.toUpperCase()]) {
      const { lines } = await outbox(organiser, editionId, outboxFilter.parse({ q, state: "KEPT" }));
      expect(lines, q).toMatchObject([{ id: mail.id, delegate: { id: delegate.id, name: "佐藤花子" } }]);
    }
    expect((await outbox(organiser, editionId, outboxFilter.parse({ state: "SENT" }))).lines).toEqual([]);
    expect((await letterOf(organiser, editionId, mail.id))?.text).toContain("佐藤");
  });

  it("is listed fifty at a time, each once", async () => {
    const { editionId, organiser, put } = await desk();
    for (let index = 0; index < 60; index += 1) await put("FAILED");
    const first = await outbox(organiser, editionId, outboxFilter.parse({}));
    const second = await outbox(organiser, editionId, outboxFilter.parse({ after: first.next }));
    expect([first.lines.length, second.lines.length, second.next]).toEqual([50, 10, null]);
    expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(60);
    expect(await sendAllAgain(organiser, editionId)).toEqual({ ok: true, value: { count: 60 } });
  });
});

describe("the log", () => {
  it("tells who did what, by action, by whom, about what and in pages", async () => {
    const { editionId, organiser, put } = await desk();
    const mail = await put("FAILED");
    for (let index = 0; index < 60; index += 1) await sendAgain(organiser, editionId, mail.id);
    const log = (filter: object) => auditLog(organiser, editionId, auditFilter.parse(filter), {});
    const first = await log({ action: "mail.", about: mail.id, by: organiser.id });
    const second = await log({ action: "mail.", about: mail.id, after: first.next });
    expect([first.lines.length, second.lines.length, second.next]).toEqual([50, 10, null]);
    expect(first.lines[0]).toMatchObject({ action: "mail.again", actorKind: "USER", actorId: organiser.id });
    expect((await log({ action: "seat." })).lines).toEqual([]);
    expect((await log({ by: newId() })).lines).toEqual([]);
    const future = { from: new Date(Date.now() + 60_000) };
    expect((await auditLog(organiser, editionId, auditFilter.parse({}), future)).lines).toEqual([]);
  });
});

describe("nobody else", () => {
  it("reads or sends letters, or reads the log; another edition's letter is not found", async () => {
    const { editionId, put } = await desk();
    const mail = await put("FAILED");
    for (const [who, actor] of outsiders(editionId)) {
      for (const run of [sendAgain, giveUp])
        expect(await run(actor, editionId, mail.id), who).toEqual({
          ok: false,
          reason: { key: "forbidden" },
        });
      expect(await sendAllAgain(actor, editionId), who).toEqual({ ok: false, reason: { key: "forbidden" } });
      expect((await outbox(actor, editionId, outboxFilter.parse({}))).lines, who).toEqual([]);
      expect(await mailOf(actor, editionId, mail.id), who).toBeNull();
      expect(await letterOf(actor, editionId, mail.id), who).toBeNull();
      expect((await auditLog(actor, editionId, auditFilter.parse({}), {})).lines, who).toEqual([]);
    }
    const other = await desk();
    expect(await sendAgain(other.organiser, other.editionId, mail.id)).toMatchObject({
      reason: { key: "notFound" },
    });
    expect(await letterOf(other.organiser, other.editionId, mail.id)).toBeNull();
  });
});
