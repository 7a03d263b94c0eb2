import { db } from "@/lib/platform/db/client";
import { expect, test } from "./fixtures";
import { letterTo, linkOf } from "./letters";
import { accepts, invite } from "./matching-deeds";
import { buildMatching, join } from "./matching-scene";
import { InstitutionPage } from "./pages/institution-page";

test.use({ language: "ko" });

test("a chamber of commerce fills its profile, finds a partner, asks for a meeting and is accepted", async ({
  page,
  t,
  scene,
}) => {
  const matching = await buildMatching(scene);
  const { zone, round } = matching;
  const busan = await join(scene.edition.id, "KR", { offers: [], seeks: [] });
  const { email, id: representative } = busan.representative;
  await invite(matching, busan);
  expect((await letterTo(email, "profile.invited")).locale).toBe("ko");
  const own = new InstitutionPage(page, t, await linkOf(email, "profile.invited", /\/ko\/institution\//));
  const now = page.locator("[aria-current=step]");

  await test.step("opens the link and sees what to do first", async () => {
    await own.open();
    await expect(own.heading("matching-profile.start.todo")).toBeVisible();
    await expect(page.getByText(busan.name("ko"), { exact: true }).first()).toBeVisible();
    await expect(now).toContainText(t("matching-profile.start.step.profile.title"));
    await own.link("matching-profile.start.step.profile.open").click();
  });

  await test.step("says what it offers and seeks, who comes, and when not", async () => {
    await own.tick("offers", "PORTS", "LOGISTICS");
    await own.field("offersText").fill("부산항 물류 파트너를 소개합니다.");
    await own.tick("seeks", "AUTOMOTIVE");
    await own.tick("partnerSides", "CN");
    await own.field("cities").fill("长春\n长崎");
    await own.tick("attendees", representative);
    await own.tick("languages", "en");
    await own.tick("absences", round.slots[0]?.id ?? "");
    await own.button("matching-profile.save").click();
    await expect(own.notice).toContainText(t("matching-profile.start.saved"));
    await expect(now).not.toContainText(t("matching-profile.start.step.profile.title"));
  });

  await test.step("finds all of it there again", async () => {
    await own.turnTo("profile");
    for (const [name, values] of Object.entries({
      offers: ["PORTS", "LOGISTICS"],
      seeks: ["AUTOMOTIVE"],
      partnerSides: ["CN"],
      attendees: [representative],
      languages: ["ko", "en"],
      absences: [round.slots[0]?.id ?? ""],
      listed: ["yes"],
    })) {
      await expect(own.field(name).and(page.locator(":checked"))).toHaveCount(values.length);
      for (const value of values) await expect(own.choice(name, value)).toBeChecked();
    }
    await expect(own.field("cities")).toHaveValue("长春\n长崎");
  });

  await test.step("finds a partner among those that fit, and why; and by a name in another script", async () => {
    await own.turnTo("home");
    await own.link("matching-profile.start.step.ask.open").click();
    const suggested = own.section("suggestion.suggested.title").locator("ol > li").first();
    await expect(suggested).toContainText(zone.name("ko"));
    for (const [why, sector] of [
      ["offers", "AUTOMOTIVE"],
      ["seeks", "PORTS"],
    ]) {
      const sectors = t(`sector.name.${sector}`);
      await expect(suggested).toContainText(t(`suggestion.reason.you.${why}`, { sectors }));
    }
    await own.field("q").fill(zone.name("zh"));
    await own.field("q").press("Enter");
    await own.request(own.section("suggestion.directory.title"), zone.name("ko")).click();
    await expect(page.getByRole("heading", { level: 1, name: zone.name("ko") })).toBeVisible();
  });

  await test.step("asks for a meeting", async () => {
    await own.link("suggestion.ask.do").click();
    await own.choice("priority", "MUST").check();
    await own.field("message").fill("자동차 부품 물류를 논의하고 싶습니다.");
    await own.button("meeting-request.own.new.send").click();
    await expect(own.notice).toContainText(t("meeting-request.own.saved.asked"));
    await expect(own.main).toContainText(t("meeting-request.own.one.waiting"));
  });

  await test.step("sees it wait for an answer", async () => {
    await own.turnTo("requests");
    const made = own.section("meeting-request.own.section.made").getByRole("listitem");
    await expect(made).toHaveCount(1);
    await expect(made).toContainText(zone.name("ko"));
    await expect(made).toContainText(t("domain.requestState.OPEN"));
  });

  await test.step("is told that it was accepted, and sees it", async () => {
    const { id } = await db.meetingRequest.findFirstOrThrow({ where: { fromId: busan.id } });
    await accepts(zone, id);
    const told = await letterTo(email, "request.accepted");
    expect(told.locale).toBe("ko");
    expect(told.text).toContain(zone.name("ko"));
    await page.goto(await linkOf(email, "request.accepted", /\/requests\//));
    await expect(own.main).toContainText(t("domain.requestState.ACCEPTED"));
    await expect(own.main).toContainText(t("meeting-request.own.one.accepted"));
    await own.turnTo("meetings");
    await expect(own.main).toContainText(t("meeting.own.notYet.title"));
  });
});
