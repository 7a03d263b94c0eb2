import { db } from "@/lib/platform/db/client";
import type { Plan } from "@/lib/scheduler/format";
import { makeDraft, TWO_BY_TWO } from "@/lib/testing/factories/talks";
import { expect, test } from "./fixtures";
import { TimetablePage } from "./pages/timetable-page";
import { signIn } from "./sign-in";
import { buildTalks } from "./talks";

test("a draft is changed with the mouse, by dragging meetings", async ({ page, context, t, scene }) => {
  await signIn(context, "ORGANISER", scene.edition.id);
  const { talks, named } = await buildTalks(scene);
  const { id } = await makeDraft(talks, TWO_BY_TWO);
  const [first, other] = [named[0], named[3]].map((name) => name?.split(" – ")[0] ?? "");
  const desk = new TimetablePage(page, t, scene.edition.number);
  /** Where the database has a meeting, by its number: which slot and table. */
  const spot = async (number: number) => {
    const { plan } = await db.matchingPlan.findUniqueOrThrow({ where: { id } });
    const one = (plan as Plan).meetings.find((meeting) => meeting.id === talks.requests[number]?.id);
    return one
      ? [talks.slots.indexOf(one.slot), talks.tables.findIndex((table) => table.id === one.table)]
      : null;
  };
  await desk.openPlans(`/${id}`);
  await expect(desk.grid).toBeVisible();

  await test.step("to a free place", async () => {
    await desk.carry(desk.cell(0, 0).locator("[draggable=true]"), desk.cell(2, 1));
    await desk.drop();
    await desk.expectSaid("timetable.done.placed");
    await expect(desk.cell(2, 1)).toContainText(first ?? "");
    await expect(desk.cell(0, 0)).toHaveText("");
    expect(await spot(0)).toEqual([2, 1]);
  });

  await test.step("onto another meeting, which goes where the first one was", async () => {
    await desk.carry(desk.cell(2, 1).locator("[draggable=true]"), desk.cell(0, 1));
    await desk.drop();
    await desk.expectSaid("timetable.done.swapped");
    expect([await spot(0), await spot(3)]).toEqual([
      [0, 1],
      [2, 1],
    ]);
  });

  await test.step("beside the timetable: nothing changes", async () => {
    await desk.carry(desk.cell(2, 1).locator("[draggable=true]"), desk.cell(3, 0));
    await desk.main.getByRole("heading", { level: 1 }).hover();
    await desk.drop();
    await expect(page.getByRole("status").filter({ hasText: t("timetable.editor.cancelled") })).toBeVisible();
    expect(await spot(3)).toEqual([2, 1]);
  });

  await test.step("out of it, and back in", async () => {
    await desk.carry(desk.cell(2, 1).locator("[draggable=true]"), desk.tray);
    await desk.drop();
    await desk.expectSaid("timetable.done.takenOut");
    expect(await spot(3)).toBeNull();
    await desk.carry(desk.tray.getByRole("listitem"), desk.cell(3, 0));
    await desk.drop();
    await desk.expectSaid("timetable.done.placed");
    expect(await spot(3)).toEqual([3, 0]);
  });

  await page.reload();
  await expect(desk.cell(0, 1)).toContainText(first ?? "");
  await expect(desk.cell(3, 0)).toContainText(other ?? "");
  await expect(desk.cell(0, 0)).toHaveText("");
});
