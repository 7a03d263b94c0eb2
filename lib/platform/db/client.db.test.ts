import { expect, it } from "vitest";
import { buildEdition } from "@/lib/testing/factories/edition";
import { db } from "./client";
import { sqlState } from "./errors";
import { pool } from "./pool";

it("reads an instant as the instant that was written, whatever its offset", async () => {
  const rows = await db.$queryRaw<{ at: Date }[]>`SELECT '2026-11-23 18:00+09'::timestamptz AS at`;
  expect(rows[0]?.at.toISOString()).toBe("2026-11-23T09:00:00.000Z");
});

it("shares the process's pool and no superuser's rights", async () => {
  const { rows } = await pool().query(
    "SELECT current_setting('TimeZone') AS zone, rolsuper FROM pg_roles WHERE rolname = current_user",
  );
  expect(rows).toEqual([{ zone: "UTC", rolsuper: false }]);
});

it("sends a transaction's statements one after the other, and the next after one that failed", async () => {
  const warnings: string[] = [];
  const warned = ({ message }: Error) => warnings.push(message);
  process.on("warning", warned);
  const { id } = await buildEdition();
  const found = await db.$transaction(async (tx) => {
    const both = { series: true, sessions: true, rooms: true, delegations: true } as const;
    const edition = await tx.edition.findUniqueOrThrow({ where: { id }, include: both });
    const counts = await Promise.all([tx.edition.count({ where: { id } }), tx.session.count()]);
    return { edition, counts };
  });
  expect(found).toMatchObject({ edition: { id, sessions: [], rooms: [] }, counts: [1, 0] });
  const failing = db.$transaction(async (tx) => {
    const answers = await Promise.allSettled([tx.$queryRaw`SELECT 1 / 0`, tx.$queryRaw`SELECT 1`]);
    return answers.map(({ status }) => status);
  });
  expect(await failing.catch(sqlState)).toBeDefined();
  expect(await db.edition.count({ where: { id } })).toBe(1);
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", warned);
  expect(warnings).toEqual([]);
});

it("opens a new pool after a disconnect", async () => {
  await db.$disconnect();
  expect(await db.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
});
