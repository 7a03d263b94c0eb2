import { sendInterpreterLink } from "@/lib/interpreter/link-service";
import { db } from "@/lib/platform/db/client";
import { expectCalendar } from "./calendar";
import { expect, test } from "./fixtures";
import { letterTo, linkOf } from "./letters";
import { agreed, onTheDay, published } from "./matching-deeds";
import { buildMatching } from "./matching-scene";
import { InstitutionPage } from "./pages/institution-page";

test.use({ language: "zh" });

test("an interpreter says when they cannot, and finds where and when they are needed", async ({
  page,
  t,
  scene,
  allowed,
}) => {
  const matching = await buildMatching(scene);
  const { zone, prefecture, chamber, interpreter, organiser, round } = matching;
  const requests = [await agreed(zone, prefecture), await agreed(zone, chamber)] as const;
  expect((await sendInterpreterLink(organiser, scene.edition.id, interpreter.id)).ok).toBe(true);
  const recipient = interpreter.email ?? "";
  expect((await letterTo(recipient, "interpreter.invited")).locale).toBe("zh");
  const own = new InstitutionPage(
    page,
    t,
    await linkOf(recipient, "interpreter.invited", /\/zh\/interpreter\//),
  );

  await test.step("ticks the hours in which they cannot work", async () => {
    await own.open();
    await expect(own.main).toContainText("金雪梅");
    await expect(own.main).toContainText(t("interpreter.own.none"));
    await own.choice("absences", round.slots[0]?.id ?? "").check();
    await own.button("interpreter.own.save").click();
    await expect(own.notice).toContainText(t("interpreter.own.saved"));
    await expect(own.field("absences").and(page.locator(":checked"))).toHaveCount(1);
    expect(await db.interpreterAbsence.findMany({ where: { interpreterId: interpreter.id } })).toMatchObject([
      { startsAt: round.slots[0]?.startsAt, endsAt: round.slots[0]?.endsAt },
    ]);
  });

  await test.step("finds meetings where no hour is that they cannot", async () => {
    await expect(published(matching, { [requests[0]]: 0 })).rejects.toThrow("Refused");
    await published(matching, { [requests[0]]: 1, [requests[1]]: 3 });
    await own.open();
    const meetings = own.main.locator("ol > li");
    await expect(meetings).toHaveCount(2);
    await expect(meetings.first()).toContainText("10:15–10:30");
    await expect(meetings.first()).toContainText(t("interpreter.own.table", { label: "A1" }));
    await expect(meetings.first()).toContainText(zone.name("zh"));
    await expect(meetings.first()).toContainText(prefecture.name("zh"));
    await expect(meetings.last()).toContainText(chamber.name("zh"));
    await expect(meetings.last()).toContainText(t("interpreter.own.break", { from: "10:30", to: "10:45" }));
    await expect(own.section("interpreter.own.hours")).toContainText(t("interpreter.own.hoursGiven"));
    await expect(own.button("interpreter.own.save")).toHaveCount(0);
  });

  await test.step("takes the calendar and the sheet along", async () => {
    expectCalendar(await own.download("meeting.calendar.download"), 2);
    await own.expectSheet();
  });

  await test.step("on the day sees first where to be now", async () => {
    await onTheDay(matching);
    await own.open();
    await expect(own.section("interpreter.own.now")).toContainText(prefecture.name("zh"));
  });

  await test.step("is let in no more once the link is worthless", async () => {
    allowed.push(/status of 404/);
    await db.interpreter.update({ where: { id: interpreter.id }, data: { tokenVersion: { increment: 1 } } });
    await own.open();
    await expect(page.getByText(t("interpreter.own.invalid.text"))).toBeVisible();
    await expect(page.getByText("金雪梅")).toHaveCount(0);
  });
});
