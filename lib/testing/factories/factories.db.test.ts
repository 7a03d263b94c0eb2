import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { buildDelegate } from "./delegate";
import { buildDelegation } from "./delegation";
import { buildEdition } from "./edition";
import { buildInstitution } from "./institution";
import { buildRoom, buildSession } from "./session";
import { buildUser } from "./user";

it("makes the parents that are not given, each time others", async () => {
  const [one, other] = [await buildDelegate(), await buildDelegate()];
  expect(one.editionId).not.toBe(other.editionId);
  expect(await db.edition.count({ where: { id: { in: [one.editionId, other.editionId] } } })).toBe(2);
  expect((await buildRoom()).editionId).not.toBe((await buildDelegation()).editionId);
});

it("keeps the parents that are given, and the name's keys in step with the name", async () => {
  const edition = await buildEdition();
  const institution = await buildInstitution({ side: "JP", nameJa: "長崎市", names: ["長崎"] });
  const delegation = await buildDelegation({ editionId: edition.id, side: "JP" });
  const delegate = await buildDelegate({
    editionId: edition.id,
    institutionId: institution.id,
    delegationId: delegation.id,
    side: "JP",
    nativeFamily: "小野",
    latinFamily: "ONO",
    reading: "オノ ハナコ",
  });
  expect(delegate.sortLatin.startsWith("ONO HANAKO")).toBe(true);
  expect(delegate.searchKey).toContain("onohanako");
  const kept = await db.headcount.findMany({ where: { editionId: edition.id, scope: "SIDE" } });
  expect(kept).toMatchObject([{ key: "JP", confirmed: 1 }]);
});

it("gives a session its sides' quotas, and a user a role", async () => {
  const session = await buildSession({ capacity: 10, quotas: { JP: 3 } });
  const sides = await db.sessionSide.findMany({ where: { sessionId: session.id }, orderBy: { side: "asc" } });
  expect(sides.map(({ side, quota }) => [side, quota])).toEqual([
    ["CN", null],
    ["JP", 3],
    ["KR", null],
    ["OBSERVER", null],
  ]);
  const user = await buildUser("STAFF", session.editionId, { password: "correct horse" });
  const role = await db.editionRole.findFirstOrThrow({ where: { userId: user.id } });
  expect(role).toMatchObject({ editionId: session.editionId, role: "STAFF" });
  expect(user.passwordHash).toMatch(/^\$argon2/);
});
