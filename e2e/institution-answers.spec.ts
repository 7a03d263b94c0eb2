import { db } from "@/lib/platform/db/client";
import { expect, test } from "./fixtures";
import { letterTo, linkOf } from "./letters";
import { asks } from "./matching-deeds";
import { buildMatching, pagesOf } from "./matching-scene";
import { InstitutionPage } from "./pages/institution-page";

test.use({ language: "zh" });

const stateOf = async (id: string) => (await db.meetingRequest.findUniqueOrThrow({ where: { id } })).state;

test("a development zone accepts with one tap, declines with a reason, withdraws and takes a veto back", async ({
  page,
  t,
  scene,
}) => {
  const matching = await buildMatching(scene);
  const { zone, chamber, prefecture } = matching;
  const { email } = zone.representative;
  const own = new InstitutionPage(page, t, await pagesOf(matching, zone, "zh"));

  await test.step("opens the letter's link, which answers nothing yet, and accepts with one tap", async () => {
    const id = await asks(chamber, zone, "부산항 이용을 제안합니다.");
    const letter = await letterTo(email, "request.received");
    expect(letter.locale).toBe("zh");
    expect(letter.text).toContain(chamber.name("zh"));
    expect(letter.text).toContain("부산항 이용을 제안합니다.");
    await page.goto(await linkOf(email, "request.received", /answer=accept/));
    await expect(own.heading("meeting-request.own.one.from")).toBeVisible();
    expect(await stateOf(id)).toBe("OPEN");
    await own.button("meeting-request.own.one.accept").click();
    await expect(own.notice).toContainText(t("meeting-request.own.saved.accepted"));
    expect(await stateOf(id)).toBe("ACCEPTED");
    const told = await letterTo(chamber.representative.email, "request.accepted");
    expect(told.text).toContain(zone.name("ko"));
  });

  await test.step("declines another and says why", async () => {
    const id = await asks(prefecture, zone);
    await page.goto(await linkOf(email, "request.received", new RegExp(`${id}.*answer=decline`)));
    await own.field("reason").fill("日程已满，期待下次合作。");
    await own.button("meeting-request.own.one.decline").click();
    await expect(own.notice).toContainText(t("meeting-request.own.saved.declined"));
    expect(await stateOf(id)).toBe("DECLINED");
    const told = await letterTo(prefecture.representative.email, "request.declined");
    expect(told.locale).toBe("ja");
    expect(told.text).toContain("日程已满，期待下次合作。");
  });

  await test.step("asks itself, thinks it over, and withdraws", async () => {
    const id = await asks(zone, prefecture);
    await own.turnTo("requests");
    const made = own.section("meeting-request.own.section.made");
    await own.request(made, prefecture.name("zh")).click();
    await own.link("meeting-request.own.one.withdraw").click();
    await own.link("meeting-request.own.withdraw.keep").click();
    expect(await stateOf(id)).toBe("OPEN");
    await own.link("meeting-request.own.one.withdraw").click();
    await own.button("meeting-request.own.one.withdraw").click();
    await expect(own.notice).toContainText(t("meeting-request.own.saved.withdrawn"));
    expect(await stateOf(id)).toBe("WITHDRAWN");
    await letterTo(prefecture.representative.email, "request.withdrawn");
  });

  await test.step("calls the agreed meeting off, which wants a reason", async () => {
    await own.turnTo("requests");
    const received = own.section("meeting-request.own.section.received");
    await own.request(received, chamber.name("zh")).click();
    await own.link("meeting-request.own.one.callOff").click();
    await own.button("meeting-request.own.one.callOff").click();
    await expect(own.main.getByRole("alert")).toContainText(t("errors.request.reasonMissing"));
    await own.field("reason").fill("代表团行程变更。");
    await own.button("meeting-request.own.one.callOff").click();
    await expect(own.notice).toContainText(t("meeting-request.own.saved.withdrawn"));
    expect((await letterTo(chamber.representative.email, "request.withdrawn")).text).toContain(
      "代表团行程变更。",
    );
  });

  await test.step("does not want to meet one, of which nobody hears, and takes it back", async () => {
    await own.open(`/requests/new?to=${prefecture.id}`);
    await own.link("meeting-request.own.new.never").click();
    await own.button("meeting-request.own.never.confirm").click();
    await expect(own.notice).toContainText(t("meeting-request.own.saved.vetoed"));
    const hidden = new InstitutionPage(page, t, await pagesOf(matching, prefecture, "zh"));
    await hidden.open("/requests");
    await expect(hidden.section("meeting-request.own.section.vetoes")).toHaveCount(0);
    await expect(hidden.main.getByText(t("meeting-request.own.vetoedMark"))).toHaveCount(0);
    await own.open("/requests");
    const vetoes = own.section("meeting-request.own.section.vetoes");
    await own.request(vetoes, prefecture.name("zh")).click();
    await own.button("meeting-request.own.never.lift").click();
    await expect(own.notice).toContainText(t("meeting-request.own.saved.lifted"));
    await expect(vetoes).toHaveCount(0);
  });
});
