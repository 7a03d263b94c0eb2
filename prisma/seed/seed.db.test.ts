import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { refuseDrift } from "./counts";
import { seedExample } from "./example";
import { seedLarge } from "./large/event";

beforeAll(() => seedExample({ now: new Date() }));

const sidesOf = async (number: number) => {
  const rows = await db.headcount.findMany({ where: { scope: "SIDE", edition: { number } } });
  return Object.fromEntries(
    rows.map(({ key, submitted, confirmed, waitlisted }) => [key, submitted + confirmed + waitlisted]),
  );
};
const sessions = (kind: "BANQUET" | "MATCHING") =>
  db.session.findMany({ where: { kind, edition: { number: 3 } }, include: { sides: true, seats: true } });

describe("the example on an empty database", () => {
  it("gives the figures of the public record out of the kept headcounts", async () => {
    const third = await sidesOf(3);
    expect(third).toMatchObject({ JP: 59, KR: 23 });
    expect(third.CN).toBeGreaterThan(200);
    const earlier = [await sidesOf(1), await sidesOf(2)].map(({ CN = 0, JP = 0, KR = 0 }) => CN + JP + KR);
    expect(earlier).toEqual([180, 237]);
  });

  it("keeps counts that equal their rows", async () => {
    await refuseDrift(db);
  });

  it("has the banquet full with twelve waiting in the order of signing up", async () => {
    const [banquet] = await sessions("BANQUET");
    expect(banquet).toMatchObject({ capacity: 240, reserved: 240, waitlisted: 12, lastTicket: 12 });
    const queue =
      banquet?.seats
        .filter(({ state }) => state === "WAITLISTED")
        .sort((a, b) => (a.ticket ?? 0) - (b.ticket ?? 0)) ?? [];
    expect(queue.map(({ ticket }) => ticket)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    const times = queue.map(({ createdAt }) => createdAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it("has a round where Japan's quota is full while seats remain", async () => {
    const full = (await sessions("MATCHING")).filter(({ capacity, reserved, sides }) => {
      const japan = sides.find(({ side }) => side === "JP");
      return reserved < capacity && japan?.reserved === japan?.quota && (japan?.waitlisted ?? 0) > 0;
    });
    expect(full).toHaveLength(1);
  });

  it("leaves nobody waiting where they could be seated", async () => {
    const { rows } = await promotable();
    expect(rows).toBe(0);
  });

  it("records every delegate's decision for each purpose, with the hash of its text", async () => {
    const delegates = await db.delegate.count();
    expect(await db.consent.count()).toBe(delegates * 4);
    expect(await db.consent.count({ where: { purpose: "REGISTRATION", given: true } })).toBe(delegates);
  });

  it("is not written twice", async () => {
    const before = await db.delegate.count();
    await expect(seedExample({ now: new Date() })).rejects.toThrow();
    expect(await db.delegate.count()).toBe(before);
  });
});

it("grows by as many delegates as asked, their counts kept, twice if need be", async () => {
  const before = await db.delegate.count();
  for (const size of [700, 300]) {
    const { delegates, seats } = await seedLarge(size);
    expect(delegates).toBe(size);
    expect(seats).toBeGreaterThan(size * 9);
  }
  expect(await db.delegate.count()).toBe(before + 1000);
  await refuseDrift(db);
  expect((await promotable()).rows).toBe(0);
});

async function promotable(): Promise<{ rows: number }> {
  const [row] = await db.$queryRaw<{ rows: number }[]>`
    SELECT count(*)::int AS rows FROM seat w JOIN session s ON s.id = w.session_id AND s.reserved < s.capacity
    JOIN session_side q ON q.session_id = w.session_id AND q.side = w.side AND q.reserved < coalesce(q.quota, s.capacity)
    WHERE w.state = 'WAITLISTED'`;
  if (!row) throw new Error("No answer.");
  return row;
}
