import { db } from "@/lib/platform/db/client";
import { inEachRoom } from "./desk-rooms";
import { expect, test } from "./fixtures";
import { letterTo } from "./letters";
import { NameListPage } from "./pages/name-list-page";
import { expectAccessible } from "./scan";
import { registered } from "./scene";
import { signIn } from "./sign-in";
import { visitor } from "./visitors";

const example = await db.edition.findUniqueOrThrow({ where: { number: 3 } });
const editionId = example.id;
const ofExample = { where: { editionId }, select: { id: true } } as const;
const confirmed = {
  where: { editionId, status: "CONFIRMED", erasedAt: null },
  select: { id: true },
} as const;
const waiting = { editionId, seats: { some: { state: "WAITLISTED" } } } as const;

/** Rooms of the desk, with the ids of some that they hold. */
const ROOMS: Record<string, () => Promise<string>> = {
  dashboard: async () => "",
  delegates: async () => "/delegates?side=KR&order=hangul",
  "delegates narrowed": async () => "/delegates?status=CONFIRMED&status=WAITLISTED&side=OBSERVER&arrived=no",
  "delegates not found": async () => "/delegates?q=nobody",
  delegate: async () => `/delegates/${(await db.delegate.findFirstOrThrow({ where: waiting })).id}`,
  "delegate changed": async () => `/delegates/${(await db.delegate.findFirstOrThrow(confirmed)).id}/change`,
  "walk-in": async () => "/delegates/new",
  delegations: async () => "/delegations",
  delegation: async () => `/delegations/${(await db.delegation.findFirstOrThrow(ofExample)).id}`,
  "new delegation": async () => "/delegations/new",
  programme: async () => "/programme",
  session: async () => `/programme/sessions/${(await db.session.findFirstOrThrow(ofExample)).id}`,
  "new session": async () => "/programme/sessions/new",
  room: async () => `/programme/rooms/${(await db.room.findFirstOrThrow(ofExample)).id}`,
  "new room": async () => "/programme/rooms/new",
  institutions: async () => "/institutions?side=KR",
  institution: async () => `/institutions/${await someInstitution()}`,
  merge: async () => `/institutions/${await someInstitution()}/merge`,
  "new institution": async () => "/institutions/new",
  "name lists": async () => "/name-lists?side=KR",
  "name list columns": async () => "/name-lists?side=OBSERVER&edit=columns",
  outbox: async () => "/outbox",
  audit: async () => "/audit",
  people: async () => "/people",
  settings: async () => "/settings",
};

async function someInstitution() {
  return (await db.delegate.findFirstOrThrow({ where: { editionId } })).institutionId;
}

inEachRoom(ROOMS);

test("anybody can choose an edition, begin one, and be asked before something ends", async ({
  page,
  context,
}) => {
  await signIn(context, "ORGANISER", editionId);
  for (const path of ["/ja/organise?all=yes", "/ko/organise/new"]) {
    await page.goto(path);
    await expectAccessible(page);
  }
  const { id } = await db.delegate.findFirstOrThrow({ where: waiting });
  await page.goto(`/en/organise/3/delegates/${id}`);
  await page.getByRole("button", { name: "Cancel registration" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
});

test("anybody can read a letter and see how far an export is", async ({ page, context, t, scene }) => {
  const me = visitor("KR");
  await registered(scene, me, [scene.ceremony.id]);
  const { id } = await letterTo(me.email);
  await signIn(context, "ORGANISER", scene.edition.id);
  const desk = new NameListPage(page, t, scene.edition.number);
  await desk.open(`/outbox/${id}`);
  await expectAccessible(page);
  await desk.openList({ format: "csv" });
  await desk.export("csv");
  await expect(page.getByText(t("name-list.page.export.DONE"))).toBeVisible();
  await expectAccessible(page);
});
