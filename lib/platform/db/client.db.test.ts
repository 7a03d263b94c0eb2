import { expect, it } from "vitest";
import { db } from "./client";
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

it("opens a new pool after a disconnect", async () => {
  await db.$disconnect();
  expect(await db.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
});
