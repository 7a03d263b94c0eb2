import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { buildDelegation } from "@/lib/testing/factories/delegation";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { buildRoom, buildSession } from "@/lib/testing/factories/session";
import { buildUser } from "@/lib/testing/factories/user";
import { person } from "../registration";
import { type ActionRow, DESK, here, inFour, ORGANISERS, row, type Sent, STAFF } from "./action-row";
import { ACTIONS as agreements } from "./matching/agreements";
import { ACTIONS as meetings } from "./matching/meetings";
import { ACTIONS as plans } from "./matching/plans";
import { ACTIONS as profiles } from "./matching/profiles";
import { ACTIONS as requests } from "./matching/requests";
import { ACTIONS as rounds } from "./matching/rounds";
import { ACTIONS as suggestions } from "./matching/suggestions";
import { ROLES, USERS } from "./roles";
import { buildMail, type Scene } from "./scene";

/** About one delegate who was made for it. */
const onDelegate = (more: Record<string, string> = {}, given = {}, allowed = ORGANISERS) =>
  row("/delegates/{delegate}", async (scene) => ({ id: (await someone(scene, given)).id, ...more }), allowed);
/** About somebody with a role in the edition. */
const onUser = (more: Record<string, string> = {}, disabledAt: Date | null = null) =>
  row("/people", async ({ edition }) => {
    const { id } = await buildUser("VIEWER", edition.id, { disabledAt });
    await db.signIn.create({ data: { id: newId(), userId: id } });
    return { editionId: edition.id, userId: id, ...more };
  });

const someone = ({ edition }: Scene, given = {}) => buildDelegate({ editionId: edition.id, ...given });

const SESSION = {
  ...inFour("title", "Round"),
  ...inFour("summary", ""),
  ...{ kind: "MATCHING", roomId: "", capacity: "20", bookable: "yes" },
  ...{ quotaCN: "", quotaJP: "", quotaKR: "", quotaOBSERVER: "", languages: "zh" },
  ...{ startsAt: "2027-05-01T09:00", endsAt: "2027-05-01T10:00" },
};
const ROOM = { ...inFour("name", "Hall"), capacity: "100" };
const EDITION = {
  ...inFour("title", "Talks"),
  ...inFour("city", "Changchun"),
  ...inFour("venue", "Hall"),
  ...{ startsOn: "2027-05-01", endsOn: "2027-05-03", timeZone: "Asia/Shanghai", mode: "INSTITUTION" },
  ...{ hostSide: "CN", contactEmail: "desk@example.org" },
};
const INSTITUTION = {
  ...{ side: "CN", kind: "GOVERNMENT", level: "MUNICIPAL", aliases: "" },
  ...{ nameZh: "", nameJa: "", nameKo: "", nameEn: "Bureau" },
};
const DELEGATION = {
  ...inFour("name", "Delegation"),
  ...{ side: "CN", order: "77", quota: "", declared: "3", liaisonName: "", liaisonEmail: "" },
};
const details = (institutionId: string) =>
  person("CN", [], { institutionId, institutionName: "", version: "1", rank: "100" });

const DELEGATE = "(organiser)/organise/[edition]/delegates/[id]";
const PASS = "(delegate)/pass/[token]";

const onPass = (page: string, more: (scene: Scene) => Sent = () => ({})): ActionRow => ({
  ...{ allowed: ["ownLink"], page: `/en/pass/{token}/${page}`, prepare: more },
});

export type { ActionRow };

export const ACTIONS: Record<string, ActionRow> = {
  "(public)/editions/[edition]/register#sendRegistration": {
    allowed: ROLES,
    page: "/en/editions/{number}/register",
    prepare: ({ edition }) => [
      ["edition", String(edition.number)],
      ["submissionId", crypto.randomUUID()],
      ...person("KR", []),
    ],
  },
  "sign-in#askForLink": {
    allowed: ROLES,
    page: "/en/sign-in",
    prepare: ({ users }) => ({ email: users.viewer.email }),
  },
  "(organiser)/organise/new#addEdition": row("/en/organise/new", () => EDITION, [
    "organiser",
    "otherOrganiser",
  ]),
  [`${DELEGATE}#confirmOne`]: onDelegate({}, { status: "SUBMITTED" }),
  [`${DELEGATE}#declineOne`]: onDelegate({ reason: "full" }),
  [`${DELEGATE}#cancelOne`]: onDelegate(),
  [`${DELEGATE}#arriveOne`]: onDelegate({}, {}, STAFF),
  [`${DELEGATE}#undoArriveOne`]: onDelegate({}, { arrivedAt: new Date() }, STAFF),
  [`${DELEGATE}#revokeOne`]: onDelegate(),
  [`${DELEGATE}#changeOne`]: row("/delegates/{delegate}/change", async (scene) => [
    ["id", (await someone(scene)).id],
    ...details(scene.institution.id),
  ]),
  [`${DELEGATE}#setSessions`]: row("/delegates/{delegate}", async (scene) => ({
    id: (await someone(scene)).id,
    sessionIds: scene.session.id,
  })),
  [`${DELEGATE}#firstInLine`]: row("/delegates/{delegate}", (scene) => waiting(scene)),
  [`${DESK}/delegates#actOnMany`]: row("/delegates", async (scene) => ({
    ids: (await someone(scene, { status: "SUBMITTED" })).id,
    do: "confirm",
    reason: "",
  })),
  [`${DESK}/delegates#undoMany`]: row("/delegates", async (scene) => ({ ids: await justConfirmed(scene) })),
  [`${DESK}/delegates/new#addPerson`]: row(
    "/delegates/new",
    (scene) => [
      ["editionId", scene.edition.id],
      ["number", String(scene.edition.number)],
      ["agreed", "yes"],
      ...person("JP", []),
    ],
    STAFF,
  ),
  [`${DESK}/delegations#addDelegation`]: row("/delegations/new", (scene) => ({
    ...{ ...here(scene), number: String(scene.edition.number), ...DELEGATION },
  })),
  [`${DESK}/delegations#saveDelegation`]: row("/delegations/{delegation}", async (scene) => {
    const { id, order } = await buildDelegation(here(scene));
    return { ...here(scene), ...DELEGATION, id, order: String(order % 10_000) };
  }),
  [`${DESK}/institutions#addInstitution`]: row(
    "/institutions/new",
    (scene) => ({ ...here(scene), ...INSTITUTION }),
    ORGANISERS,
    true,
  ),
  [`${DESK}/institutions#saveInstitution`]: onInstitution({}, { ...INSTITUTION, nameEn: "Changed" }),
  [`${DESK}/institutions#accept`]: onInstitution({ proposed: true }, {}),
  [`${DESK}/institutions#merge`]: row("/institutions/{institution}/merge", async (scene) => {
    const [from, into] = [await buildInstitution(), await buildInstitution()];
    await someone(scene, { institutionId: from.id });
    return { ...here(scene), id: from.id, intoId: into.id };
  }),
  [`${DESK}/name-lists#exportList`]: row(
    "/name-lists",
    (scene) => ({ ...here(scene), number: String(scene.edition.number), address: "format=csv" }),
    STAFF,
  ),
  [`${DESK}/name-lists#saveListView`]: row(
    "/name-lists",
    (scene) => ({ ...here(scene), address: "format=csv", name: "View", shared: "no" }),
    STAFF,
  ),
  [`${DESK}/name-lists#changeListView`]: onView({ newName: "Other", sharing: "no" }),
  [`${DESK}/name-lists#deleteListView`]: onView({}),
  [`${DESK}/outbox#sendNow`]: onMail(),
  [`${DESK}/outbox#stopTrying`]: onMail(),
  [`${DESK}/outbox#sendAllNow`]: row("/outbox", here),
  [`${DESK}/people#addPerson`]: row("/people", (scene) => ({
    ...{ ...here(scene), email: `${newId()}@example.org`, name: "New", role: "VIEWER" },
  })),
  [`${DESK}/people#giveRole`]: onUser({ role: "ORGANISER" }),
  [`${DESK}/people#takeRole`]: onUser(),
  [`${DESK}/people#signOutEverywhere`]: onUser(),
  [`${DESK}/people#disable`]: onUser(),
  [`${DESK}/people#enable`]: onUser({}, new Date()),
  [`${DESK}/programme#addSession`]: row("/programme/sessions/new", (scene) => ({
    ...here(scene),
    ...SESSION,
  })),
  [`${DESK}/programme#saveSession`]: onSession(SESSION),
  [`${DESK}/programme#removeSession`]: onSession({}),
  [`${DESK}/programme#putSpeaker`]: row("/programme/sessions/{session}", async (scene) => ({
    ...{ ...here(scene), id: (await buildSession(here(scene))).id, institutionId: scene.institution.id },
    ...inFour("topic", ""),
  })),
  [`${DESK}/programme#placeSpeaker`]: row("/programme/sessions/{session}", async (scene) => {
    const { id } = await buildSession(here(scene));
    const topic = { zh: "", ja: "", ko: "", en: "" };
    await db.speaker.create({
      data: { sessionId: id, order: 1, institutionId: scene.institution.id, topic },
    });
    return { ...here(scene), id, order: "1", to: "away" };
  }),
  [`${DESK}/programme#addRoom`]: row("/programme/rooms/new", (scene) => ({ ...here(scene), ...ROOM })),
  [`${DESK}/programme#saveRoom`]: onRoom(ROOM),
  [`${DESK}/programme#removeRoom`]: onRoom({}),
  [`${DESK}/settings#saveEdition`]: row("/settings", (scene) => ({
    ...{
      ...here(scene),
      ...EDITION,
      ...inFour("summary", "Changed"),
      sideOrder: "JP,CN,KR",
      review: "MANUAL",
    },
  })),
  [`${DESK}/settings#saveWindow`]: row("/settings", (scene) => ({
    ...{ ...here(scene), opensAt: "2026-01-01T09:00", closesAt: "2027-04-01T09:00" },
  })),
  [`${DESK}/settings#setSwitch`]: row("/settings", (scene) => ({ ...here(scene), registration: "CLOSED" })),
  [`${DESK}/settings#setPublished`]: row("/settings", (scene) => ({ ...here(scene), published: "no" })),
  ...profiles,
  ...suggestions,
  ...requests,
  ...rounds,
  ...plans,
  ...meetings,
  ...agreements,
  // Each leaves less for the next.
  [`${PASS}#sendDetails`]: onPass("change", ({ institution }) => details(institution.id)),
  [`${PASS}#sendSessions`]: onPass("sessions", ({ session }) => ({ sessionIds: session.id })),
  [`${PASS}#sendConsent`]: onPass("data", () => ({ purpose: "SHARING", given: "yes" })),
  [`${PASS}#sendCancel`]: onPass("cancel"),
  [`${PASS}#sendErase`]: onPass("data"),
  // The last: nobody of the desk is signed in after it.
  "(organiser)/organise/sign-out#signOutHere": row("/en/organise?all=yes", () => ({ locale: "en" }), [
    ...USERS,
  ]),
};

function onSession(more: Record<string, string>): ActionRow {
  return row("/programme/sessions/{session}", async (scene) => ({
    ...{ ...here(scene), id: (await buildSession(here(scene))).id, ...more },
  }));
}

function onRoom(more: Record<string, string>): ActionRow {
  return row("/programme/rooms/{room}", async (scene) => ({
    ...{ ...here(scene), id: (await buildRoom(here(scene))).id, ...more },
  }));
}

function onMail(): ActionRow {
  return row("/outbox", async (scene) => ({ ...here(scene), id: (await buildMail(scene.edition.id)).id }));
}

function onInstitution(given: object, more: Record<string, string>): ActionRow {
  const prepare = async (scene: Scene) => ({
    ...{ ...here(scene), id: (await buildInstitution(given)).id, ...more },
  });
  return row("/institutions/{institution}", prepare, ORGANISERS, true);
}

/** A view is its owner's, whoever else is staff. */
function onView(more: Record<string, string>): ActionRow {
  const prepare = async (scene: Scene) => {
    const data = { editionId: scene.edition.id, userId: scene.users.staff.id, name: newId(), spec: {} };
    return {
      ...here(scene),
      id: (await db.savedView.create({ data: { id: newId(), ...data } })).id,
      ...more,
    };
  };
  return row("/name-lists", prepare, ["staff"]);
}

/** Somebody on the waiting list of a full session, behind somebody else. */
async function waiting(scene: Scene): Promise<Record<string, string>> {
  const session = await buildSession({ ...here(scene), capacity: 0 });
  const people = [await someone(scene), await someone(scene)];
  for (const { id } of people) {
    await db.$executeRaw`SELECT FROM seating_claim(${id}::uuid, ${scene.edition.id}::uuid, 'CN', ARRAY[${session.id}]::uuid[])`;
  }
  return { id: people[1]?.id ?? "", sessionId: session.id, reason: "asked" };
}

/** Confirmed a moment ago, the letter still waits: it can be undone. */
async function justConfirmed(scene: Scene): Promise<string> {
  const { id } = await someone(scene);
  const nextAt = new Date(Date.now() + 3_600_000);
  const letter = {
    kind: "registration.confirmed",
    locale: "en",
    recipient: "x@example.org",
    payload: {},
  } as const;
  await db.outboxMail.create({
    data: { ...letter, id: newId(), editionId: scene.edition.id, delegateId: id, nextAt },
  });
  await db.auditEntry.create({
    data: {
      ...{ editionId: scene.edition.id, actorKind: "USER", action: "registration.confirmed" },
      ...{
        entity: "delegate",
        entityId: id,
        before: { status: "SUBMITTED" },
        after: { status: "CONFIRMED" },
      },
    },
  });
  return id;
}
