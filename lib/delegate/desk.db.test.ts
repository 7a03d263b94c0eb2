import { beforeAll, describe, expect, it } from "vitest";
import { editionById } from "@/lib/edition/queries";
import { type Actor, ANONYMOUS, type Role } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { drift, makeEdition, makeSession, signUp } from "@/lib/seating/seating.fixture";
import { confirmMany, undoConfirmMany } from "./bulk-service";
import type { DelegateChange } from "./change-schema";
import { changeDelegate } from "./change-service";
import { markArrived, moveFromWaitingList, revokeLinks, undoArrived } from "./desk-service";
import { delegateDetail } from "./detail-queries";
import { delegatePage } from "./list-queries";
import { listFilter } from "./list-schema";
import { cancelDelegate, changeSessions, confirmDelegate, declineDelegate } from "./service";
import type { WalkIn } from "./walk-in-schema";
import { addWalkIn } from "./walk-in-service";

type Edition = Awaited<ReturnType<typeof makeEdition>>;
let edition: Edition;
let other: Edition;

beforeAll(async () => {
  edition = await makeEdition("MANUAL");
  other = await makeEdition();
});

const user = (role: Role, of: Edition): Actor => ({
  kind: "user",
  id: "00000000-0000-7000-8000-000000000002",
  name: role,
  roles: { [of.id]: role },
});
const statusOf = async (id: string) => (await db.delegate.findUniqueOrThrow({ where: { id } })).status;
const key = (result: { ok: boolean; reason?: { key: string } }) => (result.ok ? "ok" : result.reason?.key);

const form = (changed: Partial<DelegateChange> = {}): DelegateChange => ({
  side: "CN",
  nativeFamily: "李",
  nativeGiven: "娜",
  latinFamily: "LI",
  latinGiven: "NA",
  reading: "",
  honorific: "MS",
  email: "lina@example.org",
  phoneCountry: "CN",
  phone: "13812345678",
  messenger: "NONE",
  messengerId: "",
  delegationId: "",
  institutionId: edition.institutionId,
  institutionName: "",
  institutionKind: "",
  institutionLevel: "",
  position: "处长",
  role: "MEMBER",
  dietary: "",
  access: "",
  locale: "zh",
  interpretation: false,
  version: 1,
  rank: 100,
  ...changed,
});

describe("who may", () => {
  const actors: [string, () => Actor, boolean, boolean][] = [
    ["nobody", () => ANONYMOUS, false, false],
    [
      "another delegate",
      () => ({ kind: "delegate", id: other.institutionId, editionId: edition.id }),
      false,
      false,
    ],
    ["a viewer", () => user("VIEWER", edition), false, false],
    ["an organiser of another edition", () => user("ORGANISER", other), false, false],
    ["staff", () => user("STAFF", edition), false, true],
    ["an organiser", () => user("ORGANISER", edition), true, true],
  ];
  it.each(actors)("%s", async (_name, actor, decides, receives) => {
    const session = await makeSession(edition.id, 5);
    const id = await signUp(edition, [session]);
    const before = await db.delegate.findUniqueOrThrow({ where: { id } });
    const allowed = (may: boolean) => (may ? "ok" : "notFound");
    const who = actor();
    expect(key(await markArrived(who, id))).toBe(receives ? "delegate.notConfirmed" : "notFound");
    expect(key(await undoArrived(who, id))).toBe(allowed(receives));
    expect(key(await moveFromWaitingList(who, id, session, "r"))).toBe(
      decides ? "delegate.notWaiting" : "notFound",
    );
    if (!decides) {
      expect(key(await confirmDelegate(who, id))).toBe("notFound");
      expect(key(await declineDelegate(who, id, "r"))).toBe("notFound");
      expect(key(await cancelDelegate(who, id))).toBe("notFound");
      expect(key(await changeSessions(who, id, []))).toBe("notFound");
      expect(key(await changeDelegate(who, id, form()))).toBe("notFound");
      expect(key(await revokeLinks(who, id))).toBe("notFound");
      expect(await db.delegate.findUniqueOrThrow({ where: { id } })).toEqual(before);
      expect(await db.auditEntry.count({ where: { entityId: id } })).toBe(1);
    } else {
      expect(key(await revokeLinks(who, id))).toBe("ok");
      expect(key(await confirmDelegate(who, id))).toBe("ok");
      expect(key(await cancelDelegate(who, id))).toBe("ok");
      expect(key(await cancelDelegate(who, id))).toBe("delegate.ended");
    }
  });

  it("lets a person change and cancel their own registration, and decide nothing", async () => {
    const id = await signUp(edition, []);
    const own: Actor = { kind: "delegate", id, editionId: edition.id };
    expect(key(await confirmDelegate(own, id))).toBe("notFound");
    expect(key(await changeDelegate(own, id, form({ email: `${id}@example.com` })))).toBe("ok");
    expect(key(await cancelDelegate(own, id))).toBe("ok");
  });

  it("keeps contact from viewers, and other editions' people from everybody", async () => {
    const id = await signUp(edition, []);
    const seen = await delegateDetail(user("VIEWER", edition), edition.id, id);
    expect(seen?.confidential).toBeNull();
    expect(JSON.stringify(seen)).not.toContain("@example.org");
    expect(
      (await delegateDetail(user("STAFF", edition), edition.id, id))?.confidential?.reach.email,
    ).toContain("@");
    expect(await delegateDetail(user("ORGANISER", other), other.id, id)).toBeNull();
    const view = await editionById(edition.id);
    expect(await delegatePage(user("ORGANISER", other), view, listFilter.parse({}))).toBeNull();
    const byMail = listFilter.parse({ q: `${id}@example.org` });
    expect((await delegatePage(user("VIEWER", edition), view, byMail))?.rows).toEqual([]);
  });
});

describe("changing", () => {
  it("refuses a stale edit and says what changed", async () => {
    const id = await signUp(edition, []);
    const actor = user("ORGANISER", edition);
    const email = `${id}@example.com`;
    expect(key(await changeDelegate(actor, id, form({ email })))).toBe("ok");
    const stale = await changeDelegate(actor, id, form({ email, position: "局长" }));
    expect(key(stale)).toBe("delegate.changed");
    expect(stale.ok ? "" : stale.reason.values?.fields).toContain("nativeFamily");
    expect(key(await changeDelegate(actor, id, form({ email, position: "局长", version: 2 })))).toBe("ok");
    const row = await db.delegate.findUniqueOrThrow({ where: { id } });
    expect([row.position, row.version, row.sortPinyin.startsWith("LI NA")]).toEqual(["局长", 3, true]);
    expect(
      await db.outboxMail.count({
        where: { delegateId: id, kind: "registration.changed", recipient: email },
      }),
    ).toBe(1);
  });

  it("holds one head and the quota of a delegation, whoever changes at once", async () => {
    const actor = user("ORGANISER", edition);
    const delegationId = await makeDelegation(3);
    const people = await Promise.all([1, 2, 3, 4, 5].map(() => signUp(edition, [])));
    const answers = await Promise.all(
      people.map((id) => changeDelegate(actor, id, form({ delegationId, email: `${id}@example.com` }))),
    );
    expect(answers.map(key).sort()).toEqual(["delegationFull", "delegationFull", "ok", "ok", "ok"]);
    const members = await db.delegate.findMany({ where: { delegationId } });
    const heads = await Promise.all(
      members.map((one) =>
        changeDelegate(
          actor,
          one.id,
          form({ delegationId, email: one.email, role: "HEAD", version: one.version }),
        ),
      ),
    );
    expect(heads.map(key).sort()).toEqual(["delegate.headTaken", "delegate.headTaken", "ok"]);
    expect(await drift()).toEqual([]);
  });
});

describe("the waiting list", () => {
  it("puts somebody first, never past the capacity", async () => {
    const actor = user("ORGANISER", edition);
    const session = await makeSession(edition.id, 1);
    const seated = await signUp(edition, [session]);
    const [next, favoured] = [await signUp(edition, [session]), await signUp(edition, [session])];
    const moved = await moveFromWaitingList(actor, favoured, session, "keynote speaker");
    expect(moved).toEqual({ ok: true, value: "FIRST" });
    await cancelDelegate(actor, seated);
    const seats = await db.seat.findMany({
      where: { sessionId: session },
      select: { delegateId: true, state: true },
    });
    expect(Object.fromEntries(seats.map((one) => [one.delegateId, one.state]))).toEqual({
      [seated]: "RELEASED",
      [favoured]: "RESERVED",
      [next]: "WAITLISTED",
    });
    expect(await drift()).toEqual([]);
  });
});

describe("confirming many", () => {
  it("can be undone while the letter has not left, once", async () => {
    const actor = user("ORGANISER", edition);
    const people = await Promise.all([1, 2, 3].map(() => signUp(edition, [])));
    const [first = "", second = "", third = ""] = people;
    expect(await confirmMany(actor, [...people, first])).toEqual({ done: people, refused: [] });
    await cancelDelegate(actor, third);
    await db.outboxMail.updateMany({ where: { delegateId: second }, data: { nextAt: new Date(0) } });
    const undone = await undoConfirmMany(actor, people);
    expect(undone.done).toEqual([first]);
    expect(undone.refused.map(({ id, reason }) => [id, reason.key])).toEqual([
      [second, "delegate.tooLate"],
      [third, "delegate.tooLate"],
    ]);
    expect(await Promise.all(people.map(statusOf))).toEqual(["SUBMITTED", "CONFIRMED", "CANCELLED"]);
    expect(await db.outboxMail.count({ where: { delegateId: first, kind: "registration.confirmed" } })).toBe(
      0,
    );
    expect((await undoConfirmMany(actor, [first])).done).toEqual([]);
  });
});

describe("walk-ins", () => {
  it("confirms, seats and receives somebody at the desk, once", async () => {
    const session = await makeSession(edition.id, 1);
    await signUp(edition, [session]);
    const walkIn: WalkIn = {
      ...form({ email: "walk@example.org" }),
      sessionIds: [session],
      agreed: "yes",
      arrived: "yes",
    };
    expect(key(await addWalkIn(user("VIEWER", edition), edition.id, walkIn))).toBe("forbidden");
    const staff = user("STAFF", edition);
    const answers = await Promise.all([1, 2].map(() => addWalkIn(staff, edition.id, walkIn)));
    expect(answers.map(key).sort()).toEqual(["delegate.registered", "ok"]);
    const done = answers.find((one) => one.ok);
    const id = done?.ok ? done.value.id : "";
    const row = await db.delegate.findUniqueOrThrow({
      where: { id },
      include: { consents: true, seats: true },
    });
    expect([row.status, row.walkIn, row.arrivedAt !== null, row.consents.length]).toEqual([
      "CONFIRMED",
      true,
      true,
      4,
    ]);
    expect(row.seats.map(({ state }) => state)).toEqual(["WAITLISTED"]);
    expect(key(await cancelDelegate(user("ORGANISER", edition), id))).toBe("delegate.arrived");
    expect(await drift()).toEqual([]);
  });
});

async function makeDelegation(quota: number) {
  const id = crypto.randomUUID();
  const name = { zh: "团", ja: "団", ko: "단", en: "D" };
  await db.delegation.create({ data: { id, editionId: edition.id, side: "CN", name, order: 1, quota } });
  return id;
}
