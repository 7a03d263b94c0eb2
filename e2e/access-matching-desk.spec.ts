import { db } from "@/lib/platform/db/client";
import { makeDraft, TWO_BY_TWO } from "@/lib/testing/factories/talks";
import { EXAMPLE, inEachRoom } from "./desk-rooms";
import { expect, test } from "./fixtures";
import { TimetablePage } from "./pages/timetable-page";
import { expectAccessible } from "./scan";
import { signIn } from "./sign-in";
import { buildTalks, holdNow } from "./talks";

const { id: editionId } = await db.edition.findUniqueOrThrow({ where: { number: EXAMPLE } });
const some = { where: { editionId }, select: { id: true } } as const;

const profile = async () => `/matching/profiles/${(await db.matchingProfile.findFirstOrThrow(some)).id}`;
const round = async () =>
  db.matchingRound.findFirstOrThrow({ where: { editionId }, include: { rooms: true } });
const published = async () =>
  `/matching/plans/${(await db.matchingPlan.findFirstOrThrow({ where: { editionId, state: "PUBLISHED" } })).id}`;
const whatIf = async () =>
  db.matchingPlan.findFirstOrThrow({ where: { editionId, kind: "WHAT_IF" }, select: { id: true } });
const meeting = async () =>
  db.meeting.findFirstOrThrow({
    where: { editionId, state: "SCHEDULED" },
    select: { id: true, requestId: true },
  });

/** Rooms of matching and of agreements at the desk, with the ids of some that they hold. */
inEachRoom({
  matching: async () => "/matching",
  profiles: async () => "/matching/profiles",
  "profiles narrowed": async () => "/matching/profiles?side=JP",
  profile,
  "profiles to create": async () => "/matching/profiles/new",
  suggestions: async () => `${await profile()}/suggestions`,
  requests: async () => "/matching/requests",
  request: async () => `/matching/requests/${(await db.meetingRequest.findFirstOrThrow(some)).id}`,
  "new request": async () => "/matching/requests/new",
  "requests from a file": async () => "/matching/requests/import",
  rounds: async () => "/matching/rounds",
  round: async () => `/matching/rounds/${(await round()).id}`,
  "new round": async () => "/matching/rounds/new",
  tables: async () => `/matching/rounds/tables/${(await round()).rooms[0]?.roomId}`,
  interpreters: async () => "/matching/interpreters",
  interpreter: async () => `/matching/interpreters/${(await db.interpreter.findFirstOrThrow(some)).id}`,
  "new interpreter": async () => "/matching/interpreters/new",
  plans: async () => "/matching/plans",
  "published plan": published,
  "plan by institution": async () => `${await published()}?view=institutions`,
  "what if": async () => `/matching/plans/${(await whatIf()).id}`,
  "meeting of a plan": async () => `${await published()}/meetings/${(await meeting()).requestId}`,
  "plans compared": async () =>
    `/matching/plans/compare?a=${(await published()).split("/").at(-1)}&b=${(await whatIf()).id}`,
  "publishing barred": async () => `${await published()}/publish`,
  day: async () => "/matching/day",
  "meeting on the day": async () => `/matching/day/${(await meeting()).id}`,
  outcomes: async () => "/matching/outcomes",
  rules: async () => "/matching/rules",
  weights: async () => "/matching/rules/weights",
  agreements: async () => "/agreements",
  agreement: async () => `/agreements/${(await db.agreement.findFirstOrThrow(some)).id}`,
  "new agreement": async () => "/agreements/new",
  signing: async () => "/agreements/signing",
});

test("anybody can move a meeting, see what would be broken, and what publishing changes", async ({
  page,
  context,
  t,
  scene,
}) => {
  const { talks, named } = await buildTalks(scene);
  const { id } = await makeDraft(talks, TWO_BY_TWO);
  await signIn(context, "ORGANISER", scene.edition.id);
  const desk = new TimetablePage(page, t, scene.edition.number);
  await desk.openPlans(`/${id}`);
  await expect(desk.cell(0, 0)).toContainText(named[0]?.split(" – ")[0] ?? "");
  await expectAccessible(page);
  await desk.cell(0, 0).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await desk.openPlans(`/${id}/meetings/${talks.requests[0]?.id}`);
  await expectAccessible(page);
  await desk.openPlans(`/${id}/publish`);
  await expectAccessible(page);
});

test("anybody can mark meetings on the day and read the big screen", async ({ page, context, scene }) => {
  const [meeting] = await holdNow(await buildTalks(scene));
  await signIn(context, "STAFF", scene.edition.id);
  const { number } = scene.edition;
  const day = `/ja/organise/${number}/matching/day`;
  for (const path of [day, `${day}/${meeting?.id}`, `/ko/screen/${number}`]) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    await expectAccessible(page);
  }
});

test("anybody can read the example's big screen", async ({ page, context }) => {
  await signIn(context, "VIEWER", editionId);
  expect((await page.goto(`/zh/screen/${EXAMPLE}`))?.status()).toBe(200);
  await expectAccessible(page);
});
