import { db } from "@/lib/platform/db/client";
import { expectCalendar } from "./calendar";
import { expect, test } from "./fixtures";
import { letterTo, linkOf } from "./letters";
import { accepts, invite, onTheDay, published } from "./matching-deeds";
import { buildMatching } from "./matching-scene";
import { InstitutionPage } from "./pages/institution-page";
import { UNWANTED } from "./watch";

test.use({ javaScriptEnabled: false, language: "ja" });

test("a prefecture matches with scripts switched off, from its profile to the result of the meeting", async ({
  page,
  t,
  scene,
  allowed,
}) => {
  allowed.push(UNWANTED);
  const matching = await buildMatching(scene);
  const { prefecture, zone, chamber, interpreter } = matching;
  const { email, id: representative } = prefecture.representative;
  await invite(matching, prefecture);
  const own = new InstitutionPage(page, t, await linkOf(email, "profile.invited", /\/ja\/institution\//));

  await test.step("saves the profile after a mistake, and loses nothing of it", async () => {
    await own.open("/profile");
    await own.tick("seeks", "FISHERIES", "FOOD");
    await own.field("seeksText").fill("水産加工の協力先を探しています。");
    await own.tick("attendees", representative);
    await own.choice("languages", "ja").uncheck();
    await own.button("matching-profile.save").click();
    await expect(own.summary).toContainText(t("matching-profile.error.languages"));
    await expect(own.summary).toBeFocused();
    await expect(own.choice("seeks", "FISHERIES")).toBeChecked();
    await expect(own.field("seeksText")).toHaveValue("水産加工の協力先を探しています。");
    await expect(own.choice("attendees", representative)).toBeChecked();
    await own.choice("languages", "ja").check();
    await own.button("matching-profile.save").click();
    await expect(own.notice).toContainText(t("matching-profile.start.saved"));
    const stored = await db.matchingProfile.findUniqueOrThrow({ where: { id: prefecture.id } });
    expect(stored).toMatchObject({ seeks: ["FOOD", "FISHERIES"], languages: ["ja"] });
  });

  await test.step("asks two institutions, one after a mistake", async () => {
    await own.open(`/requests/new?to=${zone.id}`);
    await own.field("message").fill("魚".repeat(1001));
    await own.choice("priority", "MUST").check();
    await own.button("meeting-request.own.new.send").click();
    await expect(own.summary).toBeFocused();
    await expect(own.choice("priority", "MUST")).toBeChecked();
    await expect(own.field("message")).toHaveValue("魚".repeat(1001));
    await own.field("message").fill("水産物の輸出についてご相談したく存じます。");
    await own.button("meeting-request.own.new.send").click();
    await expect(own.notice).toContainText(t("meeting-request.own.saved.asked"));
    await own.open(`/requests/new?to=${chamber.id}`);
    await own.button("meeting-request.own.new.send").click();
    await expect(own.notice).toContainText(t("meeting-request.own.saved.asked"));
  });

  const ask = { where: { fromId: prefecture.id }, orderBy: { createdAt: "asc" } } as const;
  const [first, second] = (await db.meetingRequest.findMany(ask)).map(({ id }) => id);
  if (!first || !second) throw new Error("Two requests were sent.");

  await test.step("reads of both answers, and when and where the one that has a place is held", async () => {
    await accepts(zone, first);
    await accepts(chamber, second);
    await letterTo(email, "request.accepted");
    await published(matching, { [first]: 0 });
    await page.goto(await linkOf(email, "meeting.published", /\/meetings$/));
    const meeting = own.main.locator("ol > li", { hasText: zone.name("ja") });
    await expect(meeting).toContainText("10:00–10:15");
    await expect(meeting).toContainText(t("meeting.tableNamed", { table: "A1" }));
    await expect(meeting).toContainText(interpreter.nativeFamily);
    await expect(own.section("meeting.own.unplaced.title")).toContainText(chamber.name("ja"));
    await expect(own.link("meeting.own.report")).toHaveCount(0);
  });

  await test.step("takes the calendar and the sheet along", async () => {
    const file = await own.download("meeting.calendar.download");
    expectCalendar(file, 1);
    expect(file.replaceAll("\r\n ", "")).toContain(zone.name("ja"));
    await expect(own.link("meeting.calendar.subscribe")).toHaveAttribute("href", /^webcal:\/\/.+\/calendar$/);
    await own.expectSheet();
  });

  await test.step("on the day reports the result, after a mistake", async () => {
    await onTheDay(matching);
    await own.open("/meetings");
    await own.main.getByRole("link", { name: t("meeting.own.report") }).click();
    await own.field("result").fill("来春の試験輸出で合意。");
    await own.choice("agreed", "yes").check();
    await own.button("meeting.report.save").click();
    await expect(own.summary).toBeVisible();
    await expect(own.field("result")).toHaveValue("来春の試験輸出で合意。");
    await expect(own.choice("agreed", "yes")).toBeChecked();
    await own.choice("outcome", "HELD").check();
    await own.field("nextStep").fill("覚書の文案を交換する");
    await own.button("meeting.report.save").click();
    await expect(own.notice).toContainText(t("meeting.own.saved"));
  });

  await test.step("sees what it reported, as the other side does", async () => {
    await own.main.getByRole("link", { name: t("meeting.own.reportAgain") }).click();
    const told = own.section("meeting.report.known");
    for (const words of ["domain.outcome.HELD", "meeting.day.agreed"])
      await expect(told).toContainText(t(words));
    await expect(told).toContainText("来春の試験輸出で合意。");
    await expect(told).toContainText("覚書の文案を交換する");
    await own.turnTo("agreements");
    await expect(own.main).toContainText(t("domain.agreementState.PLANNED"));
    await expect(own.main).toContainText(zone.name("ja"));
    const parties = { some: { institutionId: prefecture.institution.id } };
    expect(await db.agreement.findMany({ where: { parties } })).toMatchObject([{ state: "PLANNED" }]);
  });
});
