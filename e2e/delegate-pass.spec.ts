import { expectCalendar } from "./calendar";
import { expect, inEachLanguage, test } from "./fixtures";
import { letterTo, passOf } from "./letters";
import { PassPage } from "./pages/pass-page";
import { registered } from "./scene";
import { SIDE_OF, visitor } from "./visitors";

inEachLanguage((language) => {
  const side = SIDE_OF[language];

  test("changes sessions and details by the link, and cancels in favour of the next", async ({
    page,
    t,
    scene,
  }) => {
    const [me, next] = [visitor(side), visitor("CN")];
    await registered(scene, me, [scene.ceremony.id, scene.visit.id]);
    await registered(scene, next, [scene.visit.id]);
    const pass = new PassPage(page, t, await passOf(me.email));
    await pass.open();
    await expect(page.getByRole("img", { name: t("pass.pass.alt") })).toBeVisible();
    await expect(pass.seats).toHaveCount(2);
    expectCalendar(await pass.download("pass.calendar"), 2);

    await test.step("gives a session up", async () => {
      await pass.link("pass.change.sessions").click();
      await page.locator(`[name=sessionIds][value="${scene.ceremony.id}"]`).uncheck();
      await pass.button("pass.change.save").click();
      await pass.expectSaved();
      await expect(pass.seats).toHaveCount(1);
    });

    await test.step("mends and changes details", async () => {
      await pass.link("pass.change.details").click();
      await pass.mendPosition("Deputy Mayor");
      await expect(page.getByText("Deputy Mayor")).toBeVisible();
    });

    await test.step("cancels; the next in line has the seat and a letter", async () => {
      await pass.link("pass.cancel.title").click();
      await pass.link("pass.cancel.keep").click();
      await pass.link("pass.cancel.title").click();
      await pass.button("pass.cancel.confirm").click();
      await expect(page.getByText(t("pass.status.CANCELLED"))).toBeVisible();
      await expect(pass.seats).toHaveCount(0);
      const promoted = await letterTo(next.email, "seat.promoted");
      expect(promoted.locale).toBe("zh");
      const theirs = new PassPage(page, t, await passOf(next.email));
      await page.goto(theirs.path.replace(/^\/zh/, `/${language}`));
      await expect(theirs.seats).toContainText(t("registration.seats.reserved"));
    });
  });

  test("takes their data along, withdraws a consent, and is erased", async ({ page, t, scene, allowed }) => {
    const me = visitor(side);
    await registered(scene, me, [scene.ceremony.id]);
    const pass = new PassPage(page, t, await passOf(me.email));
    await pass.open();
    await pass.link("pass.data.title").click();
    const data = JSON.parse(await pass.download("pass.data.download"));
    expect(JSON.stringify(data)).toContain(me.email);
    expect(JSON.stringify(data)).toContain(me.nativeFamily);

    const withdraw = pass.button("pass.data.withdraw");
    await expect(withdraw).toHaveCount(1);
    await withdraw.click();
    await expect(pass.notice).toContainText(t("pass.data.withdrawn2"));
    await expect(withdraw).toHaveCount(0);
    await expect(pass.button("pass.data.agree")).toHaveCount(2);

    await pass.link("pass.data.erase").click();
    await pass.button("pass.data.eraseConfirm").click();
    await expect(page.getByRole("heading", { name: t("pass.data.erased"), level: 1 })).toBeVisible();
    allowed.push(/status of 404/);
    await pass.open();
    await expect(page.getByText(t("pass.invalid.text"))).toBeVisible();
  });
});
