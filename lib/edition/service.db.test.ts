import { beforeAll, describe, expect, it } from "vitest";
import { outsiders, someone } from "@/lib/account/actor.fixture";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { buildEdition } from "@/lib/testing/factories/edition";
import { buildRoom, buildSession } from "@/lib/testing/factories/session";
import { buildUser } from "@/lib/testing/factories/user";
import { createEdition } from "./create-service";
import { editionsOf } from "./queries";
import { editionInput, newEditionInput } from "./schema";
import { changeEdition, publishEdition, setWindow, switchRegistration } from "./service";

let editionId: string;
let organiser: Actor;

beforeAll(async () => {
  editionId = (await buildEdition()).id;
  organiser = someone({ [editionId]: "ORGANISER" });
});

const inFour = (name: string, text: string) => ({
  [`${name}Zh`]: text,
  [`${name}Ja`]: text,
  [`${name}Ko`]: text,
  [`${name}En`]: text,
});
const holding = {
  ...inFour("title", "Talks"),
  ...inFour("city", "Busan"),
  ...inFour("venue", "BEXCO"),
  ...{
    startsOn: "2027-10-05",
    endsOn: "2027-10-07",
    timeZone: "Asia/Seoul",
    mode: "INSTITUTION",
    hostSide: "KR",
  },
  contactEmail: "desk@talks.example",
};
const form = (changes: Record<string, string> = {}) =>
  editionInput.parse({ ...holding, sideOrder: "KR,JP,CN", review: "MANUAL", ...changes });

describe("changing an edition", () => {
  it("carries a new order of sides to everybody's place in protocol order", async () => {
    const person = await buildDelegate({ editionId, side: "KR" });
    const before = await db.delegate.findUniqueOrThrow({ where: { id: person.id } });
    expect(before.sortProtocol.startsWith("03")).toBe(true);
    expect(await changeEdition(organiser, editionId, form())).toEqual({ ok: true, value: undefined });
    const after = await db.delegate.findUniqueOrThrow({ where: { id: person.id } });
    expect(after.sortProtocol.startsWith("01")).toBe(true);
    const [entry] = await db.auditEntry.findMany({
      where: { entityId: editionId, action: "edition.changed" },
    });
    expect(entry?.after).toMatchObject({ sideOrder: ["KR", "JP", "CN", "OBSERVER"], review: "MANUAL" });
  });

  it("refuses days in the wrong order and zones that are none, beside the field", () => {
    const wrong = editionInput.safeParse({
      ...holding,
      sideOrder: "KR,JP,CN",
      review: "MANUAL",
      endsOn: "2027-10-04",
    });
    expect(wrong.error?.issues).toMatchObject([
      { path: ["endsOn"], message: "edition.error.endsBeforeStart" },
    ]);
    for (const startsOn of ["0000-01-01", "9999-12-31", "2027-02-29"]) {
      expect(() => form({ startsOn })).toThrow("edition.error.day");
      expect(newEditionInput.safeParse({ ...holding, startsOn }).error?.issues[0]).toMatchObject({
        ...{ path: ["startsOn"], message: "edition.error.day" },
      });
    }
    for (const timeZone of ["Asia/Atlantis", "+09:00", "", "../etc"])
      expect(() => form({ timeZone })).toThrow("edition.error.zone");
  });
});

describe("registration", () => {
  it("opens and closes at the venue's times", async () => {
    const { id } = await buildEdition({ timeZone: "Asia/Tokyo" });
    const actor = someone({ [id]: "ORGANISER" });
    const window = { opensAt: "2026-10-01T09:00", closesAt: "2026-12-01T18:00" };
    expect(await setWindow(actor, id, window)).toMatchObject({ ok: true });
    const row = await db.edition.findUniqueOrThrow({ where: { id } });
    expect([row.opensAt.toISOString(), row.closesAt.toISOString()]).toEqual([
      "2026-10-01T00:00:00.000Z",
      "2026-12-01T09:00:00.000Z",
    ]);
    expect(await setWindow(actor, id, { ...window, closesAt: "2026-10-01T09:00" })).toMatchObject({
      reason: { key: "edition.closesBeforeOpening" },
    });
    expect(await setWindow(actor, id, { ...window, closesAt: "soon" })).toMatchObject({
      reason: { key: "edition.noSuchTime" },
    });
  });

  it("is switched by hand, told once, and only when it changes", async () => {
    const { id } = await buildEdition();
    const actor = someone({ [id]: "ORGANISER" });
    await switchRegistration(actor, id, "CLOSED");
    await switchRegistration(actor, id, "CLOSED");
    expect(await db.edition.findUnique({ where: { id } })).toMatchObject({ registration: "CLOSED" });
    expect(await db.auditEntry.findMany({ where: { entityId: id } })).toMatchObject([
      {
        action: "registration.switched",
        before: { registration: "BY_TIME" },
        after: { registration: "CLOSED" },
      },
    ]);
  });
});

describe("a new edition", () => {
  it("takes rooms and programme over, at the same hours of the new venue, without seats", async () => {
    const user = await buildUser();
    const last = await buildEdition({
      number: 2_000_000_000,
      startsOn: new Date("2026-12-16"),
      endsOn: new Date("2026-12-18"),
    });
    const room = await buildRoom({ editionId: last.id });
    const startsAt = new Date("2026-12-17T01:30:00Z"); // 09:30 in Changchun
    const endsAt = new Date("2026-12-17T03:00:00Z");
    await buildSession({
      editionId: last.id,
      roomId: room.id,
      startsAt,
      endsAt,
      capacity: 70,
      quotas: { JP: 20 },
      closed: true,
    });
    const actor = someone({ [last.id]: "ORGANISER" }, user.id);
    const made = await createEdition(actor, newEditionInput.parse({ ...holding, copy: "yes" }));
    if (!made.ok) throw new Error(made.reason.key);
    const row = await db.edition.findUniqueOrThrow({
      where: { id: made.value.id },
      include: { rooms: true, sessions: { include: { sides: true } }, roles: true },
    });
    expect(row).toMatchObject({ number: 2_000_000_001, published: false, registration: "CLOSED" });
    expect(row.roles).toMatchObject([{ userId: user.id, role: "ORGANISER" }]);
    expect(row.sessions).toMatchObject([
      { capacity: 70, closed: false, reserved: 0, roomId: row.rooms[0]?.id },
    ]);
    // The second day, 09:30 in Busan.
    expect(row.sessions[0]?.startsAt.toISOString()).toBe("2027-10-06T00:30:00.000Z");
    expect(row.sessions[0]?.sides.find(({ side }) => side === "JP")?.quota).toBe(20);
    expect((await editionsOf({ ...actor, roles: { [row.id]: "ORGANISER" } })).map(({ id }) => id)).toEqual([
      row.id,
    ]);
  });
});

describe("nobody else", () => {
  it("changes an edition", async () => {
    const before = await db.edition.findUniqueOrThrow({ where: { id: editionId } });
    for (const [who, actor] of outsiders(editionId)) {
      const answers = await Promise.all([
        changeEdition(actor, editionId, form()),
        setWindow(actor, editionId, { opensAt: "2026-10-01T09:00", closesAt: "2026-12-01T18:00" }),
        switchRegistration(actor, editionId, "OPEN"),
        publishEdition(actor, editionId, false),
      ]);
      for (const answer of answers) expect(answer, who).toEqual({ ok: false, reason: { key: "forbidden" } });
    }
    for (const actor of [someone({ [editionId]: "STAFF" }), someone({})])
      expect(await createEdition(actor, newEditionInput.parse(holding))).toMatchObject({
        reason: { key: "forbidden" },
      });
    expect(await db.edition.findUniqueOrThrow({ where: { id: editionId } })).toEqual(before);
  });
});
