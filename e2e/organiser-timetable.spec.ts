import { translatorFor } from "@/lib/platform/i18n/translate";
import { makeDraft, TWO_BY_TWO } from "@/lib/testing/factories/talks";
import { expect, test } from "./fixtures";
import { letterTo } from "./letters";
import { Keyboard } from "./pages/keyboard";
import { TimetablePage } from "./pages/timetable-page";
import { signIn } from "./sign-in";
import { addKorean, buildTalks, meetingLetters } from "./talks";

test.beforeEach(({ context, scene }) => signIn(context, "ORGANISER", scene.edition.id));

test("a plan is solved before one's eyes, says why a meeting is left out and what would place it", async ({
  page,
  t,
  scene,
}) => {
  const talks = await buildTalks(scene);
  const korean = await addKorean(talks);
  const desk = new TimetablePage(page, t, scene.edition.number);
  await desk.openPlans();
  await desk.field("limitSeconds").fill("0");
  await desk.button("timetable.solve.submit").click();
  await expect(page.getByText(t("timetable.error.limit")).first()).toBeVisible();
  await desk.field("limitSeconds").fill("10");
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });
  await desk.button("timetable.solve.submit").click();
  await expect(page).toHaveURL(/\/plans\/[\da-f-]{36}$/);
  await desk.expectPlaced(4, 1);
  await expect(desk.main.getByText(t("timetable.status.optimal"))).toBeVisible();
  expect(loads, "pages loaded anew").toBe(0);

  const pair = t("timetable.pair", { one: t("domain.language.ko"), other: t("domain.language.zh") });
  const left = desk.under("timetable.reason.title");
  await expect(left).toContainText(korean.name);
  await expect(left).toContainText(t("timetable.reason.no-interpreter", { pair, hours: "10:00–11:00" }));
  await desk.main
    .getByRole("listitem")
    .filter({ hasText: t("timetable.remedy.interpreter", { pair, places: 1 }) })
    .getByRole("button", { name: t("timetable.remedy.try") })
    .click();
  await desk.expectPlaced(5, 0);
  await expect(desk.main.getByText(t("timetable.result.whatIf"))).toBeVisible();
  await expect(desk.link("timetable.publish.to")).toHaveCount(0);

  await desk.openPlans();
  await expect(desk.rows).toHaveCount(2);
  await desk.button("timetable.compare.do").click();
  await expect(page.getByRole("heading", { name: t("timetable.compare.title"), level: 1 })).toBeVisible();
  await expect(desk.under("timetable.compare.onlySecond")).toContainText(korean.name);
  await expect(desk.row(t("timetable.column.placed")).first()).toContainText(/4\s*5/);
});

test("a draft is changed by keyboard alone", async ({ page, t, scene }) => {
  const { talks, named } = await buildTalks(scene);
  const draft = await makeDraft(talks, TWO_BY_TWO);
  const [first = "", second = ""] = named;
  const desk = new TimetablePage(page, t, scene.edition.number);
  const keys = new Keyboard(page);
  const press = (key: string) => page.keyboard.press(key);
  const said = (text: string) =>
    expect(page.getByRole("status").filter({ hasText: text }).first()).toBeVisible();
  await desk.openPlans(`/${draft.id}`);
  await expect(desk.cell(0, 0)).toContainText(first.split(" – ")[1] ?? "");
  await desk.tabToGrid(keys);

  await test.step("picks a meeting up and is told what a place would break", async () => {
    await press("Enter");
    await said(t("timetable.editor.picked", { meeting: first }));
    await press("ArrowDown");
    await said(t("timetable.editor.swaps", { meeting: second }));
    await said(t("timetable.rule.participant-at-once"));
    await press("Escape");
    await said(t("timetable.editor.cancelled"));
    await expect(desk.cell(0, 0)).toBeFocused();
  });

  await test.step("puts it down where it is free", async () => {
    await press("Enter");
    await press("ArrowDown");
    await press("ArrowDown");
    await said(t("timetable.editor.free"));
    await press("Enter");
    await said(t("timetable.done.placed"));
    await expect(desk.cell(2, 0)).toBeFocused();
    await expect(desk.cell(2, 0)).toContainText(first.split(" – ")[0] ?? "");
    await expect(desk.cell(0, 0)).toHaveText("");
  });

  await test.step("takes it out, and that back", async () => {
    await press("Delete");
    await said(t("timetable.done.takenOut"));
    await expect(desk.tray).toContainText(t("timetable.editor.tray", { count: 1 }));
    await press("Control+z");
    await said(t("timetable.done.placed"));
    await expect(desk.tray).toContainText(t("timetable.editor.tray", { count: 0 }));
    await expect(desk.cell(2, 0)).toContainText(first.split(" – ")[0] ?? "");
  });

  await test.step("a place that breaks a rule is taken, marked, and bars publishing", async () => {
    await press("ArrowUp");
    await press("Enter");
    await press("ArrowRight");
    await press("ArrowUp");
    await said(t("timetable.rule.participant-at-once"));
    await press("Enter");
    await expect(desk.main.locator("#conflicts")).toContainText(t("timetable.rule.participant-at-once"));
    await desk.link("timetable.publish.to").click();
    await expect(page.getByText(t("timetable.publish.bar.conflicts"))).toBeVisible();
    await expect(desk.button("timetable.publish.do")).toHaveCount(0);
  });
});

test("what is published is told to those it concerns; a repair moves nobody else", async ({
  page,
  another,
  t,
  scene,
}) => {
  const { talks, chinese, japanese, named } = await buildTalks(scene);
  const draft = await makeDraft(talks, TWO_BY_TWO);
  const [asker, other] = chinese;
  const [asked, bystander] = japanese;
  if (!asker || !other || !asked || !bystander) throw new Error("Nobody came.");
  const desk = new TimetablePage(page, t, scene.edition.number);
  await desk.openPlans(`/${draft.id}`);
  await desk.publish({ added: 4, moved: 0, removed: 0, kept: 0 }, 6);
  await expect(desk.main.getByText(t("domain.planState.PUBLISHED"), { exact: true })).toBeVisible();
  const letter = await letterTo(asker.email, "meeting.published");
  expect(letter.text).toContain(asked.name);
  expect(letter.text).toContain(bystander.name);
  expect(letter.text).not.toContain(other.name);

  await test.step("an institution calls one of its meetings off, by the letter's link", async () => {
    const zh = await translatorFor("zh");
    const [link = ""] = /https?:\/\/\S+\/institution\/\S+/.exec(letter.text) ?? [];
    const own = await (await another({ locale: "zh-CN" })).newPage();
    await own.goto(new URL(link).pathname);
    await expect(own.getByRole("main")).toContainText(asked.name);
    await own.getByRole("link", { name: zh("institution-room.tab.requests"), exact: true }).click();
    await own.getByRole("link", { name: asked.name }).click();
    await own.getByRole("link", { name: zh("meeting-request.own.one.callOff"), exact: true }).click();
    const callOff = own.getByRole("button", { name: zh("meeting-request.own.one.callOff"), exact: true });
    await callOff.click();
    await own.locator("[name=reason]").fill("局长另有公务。");
    await callOff.click();
    await expect(own.getByText(zh("meeting-request.own.saved.withdrawn"))).toBeVisible();
    await letterTo(asked.email, "request.withdrawn");
  });

  await test.step("the repair takes that meeting out and leaves the others", async () => {
    await desk.openPlans();
    await desk.field("why").fill("The director is called away.");
    await desk.button("timetable.repair.submit").click();
    await desk.expectPlaced(3, 0);
    for (const [slot, table, at] of [
      [0, 1, 3],
      [1, 0, 1],
      [1, 1, 2],
    ] as const) {
      await expect(desk.cell(slot, table)).toContainText(named[at]?.split(" – ")[0] ?? "");
    }
    await desk.publish({ added: 0, moved: 0, removed: 1, kept: 3 }, 3);
    for (const { email } of [asker, asked]) {
      expect((await letterTo(email, "meeting.cancelled")).text).toContain("The director is called away.");
    }
    for (const { email } of [other, bystander]) expect(await meetingLetters(email)).toBe(1);
  });
});

test("of two organisers who edit at once the second is told, and sees what the first did", async ({
  page,
  another,
  t,
  scene,
}) => {
  const { talks, named } = await buildTalks(scene);
  const draft = await makeDraft(talks, TWO_BY_TWO);
  const context = await another();
  await signIn(context, "ORGANISER", scene.edition.id);
  const first = new TimetablePage(page, t, scene.edition.number);
  const second = new TimetablePage(await context.newPage(), t, scene.edition.number);
  await first.openPlans(`/${draft.id}`);
  await second.openPlans(`/${draft.id}/meetings/${talks.requests[0]?.id}`);
  await first.cell(1, 1).click();
  await first.button("timetable.editor.takeOut").click();
  await first.expectSaid("timetable.done.takenOut");
  await expect(first.cell(1, 1)).toHaveText("");

  const free = second.field("slotId").locator("option").nth(2);
  await second.field("slotId").selectOption((await free.getAttribute("value")) ?? "");
  await second.button("timetable.meeting.put").click();
  await expect(second.page.getByText(t("errors.plan.stale")).first()).toBeVisible();
  await second.page.reload();
  await second.field("slotId").selectOption((await free.getAttribute("value")) ?? "");
  await second.button("timetable.meeting.put").click();
  await second.expectSaid("timetable.done.placed");
  await expect(first.cell(2, 0)).toContainText(named[0]?.split(" – ")[0] ?? "");
  await expect(first.cell(0, 0)).toHaveText("");
});
