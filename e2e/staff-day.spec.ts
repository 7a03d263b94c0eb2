import { db } from "@/lib/platform/db/client";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { expect, test } from "./fixtures";
import { DeskPage } from "./pages/desk-page";
import { signIn } from "./sign-in";
import { buildTalks, holdNow } from "./talks";

test("staff mark what came of meetings as they are held, and take it back", async ({
  page,
  context,
  t,
  scene,
}) => {
  const talks = await buildTalks(scene);
  await holdNow(talks);
  await signIn(context, "STAFF", scene.edition.id);
  const desk = new DeskPage(page, t, scene.edition.number);
  const [one, other] = talks.chinese;
  if (!one || !other) throw new Error("Nobody came.");
  /** The meeting of the running slot that this institution has. */
  const row = (name: string) =>
    desk.main.locator("ol").first().locator(":scope > li").filter({ hasText: name });
  const press = (name: string, key: string) =>
    row(name)
      .getByRole("button", { name: t(key), exact: true })
      .click();
  const outcome = (name: string, key: string) =>
    expect(row(name).getByText(t(`domain.outcome.${key}`), { exact: true })).toBeVisible();
  await desk.open("/matching/day");
  await outcome(one.name, "NONE");
  await outcome(other.name, "NONE");

  await test.step("held, by one tap, and undone by another", async () => {
    await press(one.name, "meeting.day.HELD");
    await outcome(one.name, "HELD");
    await press(one.name, "meeting.day.undo");
    await outcome(one.name, "NONE");
    await press(one.name, "meeting.day.HELD_LATE");
    await outcome(one.name, "HELD_LATE");
  });

  await test.step("who did not come is said beside their name", async () => {
    await row(other.name)
      .getByRole("button", { name: t("meeting.day.markAbsent", { name: other.name }) })
      .click();
    await outcome(other.name, "NO_SHOW");
    await press(other.name, "meeting.day.undo");
    await outcome(other.name, "NONE");
  });

  await test.step("what was talked about is written down on the meeting's page", async () => {
    await row(one.name)
      .getByRole("link", { name: t("meeting.day.report") })
      .click();
    await desk.field("result").fill("They will visit the zone in spring.");
    await desk.button("meeting.report.save").click();
    await expect(row(one.name)).toContainText("They will visit the zone in spring.");
  });
  const held = await db.meeting.findFirstOrThrow({
    where: { request: { fromId: one.id }, result: { not: "" } },
  });
  expect(held).toMatchObject({ outcome: "HELD_LATE", agreed: false });
});

test("daily sheets come as PDF", async ({ page, context, t, scene }) => {
  await holdNow(await buildTalks(scene));
  await signIn(context, "STAFF", scene.edition.id);
  const desk = new DeskPage(page, t, scene.edition.number);
  await desk.open("/matching/day");
  const sheets = desk.main.getByRole("region", { name: t("meeting.day.sheets.title") });
  for (const of of ["institution", "interpreter", "table", "room"]) {
    const link = sheets.getByRole("link", { name: t(`meeting.day.sheets.${of}`) }).first();
    const answer = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(answer.headers()["content-type"], of).toBe("application/pdf");
    expect((await answer.body()).toString("latin1", 0, 7), of).toBe("%PDF-1.");
  }
});

test("the big screen shows who meets now and next, and what changed while it was loading", async ({
  page,
  context,
  t,
  scene,
}) => {
  const talks = await buildTalks(scene);
  await holdNow(talks);
  const [asker, other] = talks.chinese;
  const [first, second] = talks.japanese;
  if (!asker || !other || !first || !second) throw new Error("Nobody came.");
  await signIn(context, "VIEWER", scene.edition.id);
  const meets = (key: string, name: string, partner: string) =>
    page
      .getByRole("region", { name: t(`meeting.screen.${key}`) })
      .getByRole("listitem")
      .filter({ hasText: name })
      .filter({ hasText: partner });
  await page.route(`**/api/live/${scene.edition.id}*`, async (route) => {
    await db.meeting.updateMany({
      where: { request: { fromId: asker.id, toId: first.id } },
      data: { state: "CANCELLED" },
    });
    await route.continue();
  });
  await page.goto(`/en/screen/${scene.edition.number}`);
  await expect(meets("now", asker.name, first.name)).toHaveCount(0);
  await expect(meets("now", other.name, second.name)).toBeVisible();
  await expect(meets("next", asker.name, second.name)).toBeVisible();
});

test("before the day nobody is missing, and it is said when it begins", async ({
  page,
  context,
  t,
  scene,
}) => {
  const talks = await buildTalks(scene);
  await holdNow(talks);
  const [profile] = talks.chinese;
  const { id: profileId = "", institutionId } = talks.talks.chinese[0] ?? {};
  const late = { editionId: scene.edition.id, institutionId, latinFamily: "LATECOMER" };
  const { id: delegateId } = await buildDelegate(late);
  await db.matchingAttendee.create({ data: { profileId, delegateId } });
  await signIn(context, "STAFF", scene.edition.id);
  const desk = new DeskPage(page, t, scene.edition.number);
  const show = desk.field("show").locator("option");
  const ahead = desk.main.getByText(t("meeting.day.ahead.title"));
  await desk.open("/matching/day");
  await expect(desk.main.getByText("LATECOMER").first()).toBeVisible();
  await expect(show).toHaveCount(3);
  await expect(ahead).toHaveCount(0);

  const inTwoDays = (minutes: number) => new Date(Date.now() + (2 * 24 * 60 + minutes) * 60_000);
  for (const [index, { id }] of talks.talks.round.slots.entries()) {
    const [startsAt, endsAt] = [inTwoDays(index * 15), inTwoDays(index * 15 + 15)];
    await db.timeSlot.update({ where: { id }, data: { startsAt, endsAt } });
  }
  await desk.open("/matching/day?show=missing");
  await expect(ahead).toBeVisible();
  await expect(desk.main).toContainText(profile?.name ?? "");
  await expect(desk.main.getByText(t("meeting.day.expected", { count: 1 })).first()).toBeVisible();
  await expect(desk.main.getByText("LATECOMER")).toHaveCount(0);
  await expect(show).toHaveCount(2);
});

test("a viewer sees the day and can mark nothing", async ({ page, context, t, scene, allowed }) => {
  allowed.push(/status of 404/);
  const talks = await buildTalks(scene);
  const [meeting] = await holdNow(talks);
  await signIn(context, "VIEWER", scene.edition.id);
  const desk = new DeskPage(page, t, scene.edition.number);
  await desk.open("/matching/day");
  await expect(desk.main).toContainText(talks.chinese[0]?.name ?? "");
  for (const key of ["HELD", "HELD_LATE", "absent"])
    await expect(desk.button(`meeting.day.${key}`)).toHaveCount(0);
  await expect(desk.link("meeting.day.report")).toHaveCount(0);
  await expect(desk.link("meeting.day.screen")).toHaveAttribute("href", `/en/screen/${scene.edition.number}`);
  expect((await page.goto(`${desk.address}/matching/day/${meeting?.id}`))?.status()).toBe(404);
  expect((await page.request.get(`${desk.address}/matching/sheets?of=room`)).status()).toBe(404);
});
