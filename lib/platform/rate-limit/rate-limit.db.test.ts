import { expect, it } from "vitest";
import { db } from "../db/client";
import { withinLimit } from "./rate-limit";

it("lets through exactly as many as the limit says, of 100 at once", async () => {
  const limit = { name: "test", points: 5, seconds: 60 };
  const answers = await Promise.all(Array.from({ length: 100 }, () => withinLimit(limit, "somebody")));
  expect(answers.filter(Boolean)).toHaveLength(5);
  expect(await withinLimit(limit, "somebody else")).toBe(true);
});

it("begins anew when its time is over", async () => {
  const limit = { name: "short", points: 1, seconds: 60 };
  expect([await withinLimit(limit, "a"), await withinLimit(limit, "a")]).toEqual([true, false]);
  await db.rateLimit.updateMany({
    where: { key: { startsWith: "short" } },
    data: { expire: BigInt(Date.now() - 1) },
  });
  expect(await withinLimit(limit, "a")).toBe(true);
});

it("stores nobody's name or address", async () => {
  await withinLimit({ name: "test", points: 5, seconds: 60 }, "a.secret@example.org 192.0.2.7");
  const rows = await db.rateLimit.findMany();
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows.map(({ key }) => key))).not.toMatch(/secret|192\.0/);
});
