import { describe, expect, it } from "vitest";
import { outsiders } from "@/lib/account/actor.fixture";
import { db } from "@/lib/platform/db/client";
import { buildPact, refused, trail } from "@/lib/testing/pact";
import type { Move } from "./schema";
import { moveAgreement, stepBack } from "./state-service";

/** 20:00 of the 18th in London, 04:00 of the 19th in Changchun. */
const NOW = new Date("2026-12-18T20:00:00Z");
const of = (id: string) =>
  db.agreement.findUniqueOrThrow({
    where: { id },
    select: { state: true, signedOn: true, inForceFrom: true, endsOn: true, version: true },
  });
const day = (text: string) => new Date(text);

describe("an agreement", () => {
  it("is signed, comes into force and ends, each with its day and its entry in the log", async () => {
    const { organiser, seen } = await buildPact();
    const at = (version: number) => ({ ...seen, version });
    await moveAgreement(organiser, { ...at(1), to: "SIGNED", signedOn: "2026-12-16" }, NOW);
    const force = { to: "IN_FORCE", inForceFrom: "2026-12-17", until: "2029-12-16" } as const;
    await moveAgreement(organiser, { ...at(2), ...force }, NOW);
    expect(await of(seen.id)).toEqual({
      ...{ state: "IN_FORCE", version: 3, signedOn: day("2026-12-16") },
      ...{ inForceFrom: day("2026-12-17"), endsOn: day("2029-12-16") },
    });
    await moveAgreement(organiser, { ...at(3), to: "ENDED", endsOn: "2026-12-18" }, NOW);
    expect(await of(seen.id)).toMatchObject({ state: "ENDED", endsOn: day("2026-12-18"), version: 4 });
    expect((await trail(seen.id)).map(({ action, after }) => [action, after])).toEqual([
      ["agreement.moved", { state: "SIGNED", signedOn: "2026-12-16", inForceFrom: null, endsOn: null }],
      [
        "agreement.moved",
        { state: "IN_FORCE", signedOn: "2026-12-16", inForceFrom: "2026-12-17", endsOn: "2029-12-16" },
      ],
      [
        "agreement.moved",
        { state: "ENDED", signedOn: "2026-12-16", inForceFrom: "2026-12-17", endsOn: "2026-12-18" },
      ],
    ]);
  });

  it("is signed today at the venue, not tomorrow", async () => {
    const { organiser, seen } = await buildPact();
    const on = (signedOn: string) => moveAgreement(organiser, { ...seen, to: "SIGNED", signedOn }, NOW);
    expect(await on("2026-12-20")).toEqual(refused("agreement.dayToCome"));
    expect(await on("2026-12-19")).toMatchObject({ ok: true });
  });

  it("goes back one step at a time, and the log keeps what stood there", async () => {
    const { organiser, seen } = await buildPact();
    await moveAgreement(organiser, { ...seen, to: "SIGNED", signedOn: "2026-12-16" }, NOW);
    expect(await stepBack(organiser, { ...seen, version: 2 })).toEqual({
      ...{ ok: true, value: { state: "PLANNED", version: 3 } },
    });
    expect(await of(seen.id)).toMatchObject({ state: "PLANNED", signedOn: null });
    expect((await trail(seen.id)).at(-1)).toMatchObject({
      action: "agreement.stepped-back",
      before: { state: "SIGNED", signedOn: "2026-12-16" },
      after: { state: "PLANNED", signedOn: null },
    });
    expect(await stepBack(organiser, { ...seen, version: 3 })).toEqual(refused("agreement.noSuchMove"));
  });

  it("that two move at once is moved once", async () => {
    const { organiser, seen } = await buildPact();
    const move: Move = { ...seen, to: "SIGNED", signedOn: "2026-12-16" };
    const done = await Promise.all([1, 2, 3].map(() => moveAgreement(organiser, move, NOW)));
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(done.filter(({ ok }) => !ok)).toEqual([1, 2].map(() => refused("agreement.changed")));
    expect(await trail(seen.id)).toHaveLength(1);
  });

  it("is not moved by outsiders, nor under another edition", async () => {
    const { editionId, organiser, seen } = await buildPact();
    const other = await buildPact();
    const move: Move = { ...seen, to: "SIGNED", signedOn: "2026-12-16" };
    for (const [, actor] of outsiders(editionId)) {
      expect(await moveAgreement(actor, move, NOW)).toEqual(refused("forbidden"));
      expect(await stepBack(actor, seen)).toEqual(refused("forbidden"));
    }
    expect(await moveAgreement(organiser, { ...move, id: other.seen.id }, NOW)).toEqual(refused("notFound"));
    expect(await of(seen.id)).toMatchObject({ state: "PLANNED", version: 1 });
  });
});
