import { LOCALES, langTag } from "@/lib/platform/i18n/locales";
import { pick, readLocalized } from "@/lib/platform/i18n/localized";
import { expect, inEachLanguage, test } from "./fixtures";
import { letterTo } from "./letters";
import { RegisterPage } from "./pages/register-page";
import { registered } from "./scene";
import { SIDE_OF, visitor } from "./visitors";

inEachLanguage((language) => {
  const side = SIDE_OF[language];
  const other = LOCALES[(LOCALES.indexOf(language) + 1) % LOCALES.length] ?? "en";

  test("finds the language of the browser, the edition and its programme", async ({ page, t, scene }) => {
    const { number } = scene.edition;
    await page.goto("/");
    await expect(page).toHaveURL(`/${language}`);
    await expect(page.locator("html")).toHaveAttribute("lang", langTag(language));
    await page.goto(`/editions/${number}`);
    await expect(page).toHaveURL(`/${language}/editions/${number}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      pick(readLocalized(scene.edition.title), language),
    );
    await page
      .getByRole("link", { name: t("public.toProgramme") })
      .first()
      .click();
    await expect(page.getByRole("heading", { name: t("public.programme.title"), level: 1 })).toBeVisible();
    await expect(page.getByText(pick(readLocalized(scene.ceremony.title), language))).toBeVisible();
    await page.getByRole("link", { name: t("public.open.action"), exact: true }).click();
    await expect(page.getByRole("heading", { name: t("registration.title"), level: 1 })).toBeVisible();
  });

  test("registers: mends mistakes, changes language, reloads, and is told seats and places", async ({
    page,
    t,
    scene,
  }) => {
    const [holder, me] = [visitor("CN"), visitor(side)];
    await registered(scene, holder, [scene.visit.id]);
    const form = new RegisterPage(page, t, scene.edition.number);
    await form.open(language);
    await expect(form.choice("side", side)).toBeChecked({ checked: language !== "en" });
    await form.fill({ ...me, email: "nobody@", position: "" });
    await form.session(scene.ceremony.id).check();
    await form.session(scene.visit.id).check();

    await test.step("mistakes are named, linked and focused", async () => {
      await form.send.click();
      await expect(form.summary).toBeFocused();
      await expect(form.summary).toContainText(t("contact.error.email"));
      await form.summary.getByRole("link", { name: t("registration.position.label") }).click();
      await expect(form.field("position")).toBeFocused();
      await expect(form.field("nativeFamily")).toHaveValue(me.nativeFamily);
      await expect(form.session(scene.visit.id)).toBeChecked();
      await form.field("position").fill(me.position);
    });

    await test.step("another language and a reload keep what was typed", async () => {
      await page
        .getByRole("navigation")
        .locator(`[hreflang="${langTag(other)}"]`)
        .click();
      await expect(page.locator("html")).toHaveAttribute("lang", langTag(other));
      await expect(form.field("position")).toHaveValue(me.position);
      await page.reload();
      await expect(form.field("position")).toHaveValue(me.position);
      await expect(form.session(scene.ceremony.id)).toBeChecked();
      await page
        .getByRole("navigation")
        .locator(`[hreflang="${langTag(language)}"]`)
        .click();
      await expect(form.field("latinFamily")).toHaveValue(me.latinFamily);
    });

    await form.field("email").fill(me.email);
    await form.send.click();
    await page.waitForURL(/\/registered\//);
    const seats = page.getByRole("region", { name: t("registration.seats.title") });
    await expect(page.getByRole("status")).toContainText(t("registration.done.CONFIRMED.title"));
    await expect(seats.getByRole("listitem").first()).toContainText(t("registration.seats.reserved"));
    await expect(seats.getByRole("listitem").last()).toContainText(
      t("registration.seats.waiting", { position: 1 }),
    );
    const letter = await letterTo(me.email);
    expect(letter.locale).toBe(language);
    expect(letter.text).toContain(`/${language}/pass/`);
    expect(letter.attachments.map(({ filename }) => filename)).toEqual(["programme.ics", "pass.png"]);
  });
});
