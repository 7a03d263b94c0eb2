import { db } from "@/lib/platform/db/client";
import { LOCALE_NAMES, LOCALES } from "@/lib/platform/i18n/locales";
import { expect, inEachLanguage, test } from "./fixtures";
import { passOf } from "./letters";
import { PassPage } from "./pages/pass-page";
import { RegisterPage } from "./pages/register-page";
import { registered } from "./scene";
import { SIDE_OF, visitor } from "./visitors";
import { UNWANTED } from "./watch";

test.use({ javaScriptEnabled: false });

inEachLanguage((language) => {
  const other = LOCALES[(LOCALES.indexOf(language) + 2) % LOCALES.length] ?? "en";

  test("registers with scripts switched off, once however often it is sent", async ({
    page,
    t,
    scene,
    allowed,
  }) => {
    allowed.push(UNWANTED);
    const me = { ...visitor(SIDE_OF[language]), institutionName: scene.institution.nameEn ?? "" };
    const form = new RegisterPage(page, t, scene.edition.number);
    await form.open(language);
    await form.fill(me);
    await form.field("phone").fill("");
    await form.session(scene.ceremony.id).check();

    await test.step("finds the institution", async () => {
      await page.getByRole("button", { name: t("registration.institution.find") }).click();
      await form.choice("institutionId", scene.institution.id).check();
      await expect(form.field("position")).toHaveValue(me.position);
    });

    await test.step("changes language and back", async () => {
      await page.getByRole("button", { name: LOCALE_NAMES[other] }).click();
      await expect(page).toHaveURL(new RegExp(`/${other}/`));
      await expect(form.field("nativeFamily")).toHaveValue(me.nativeFamily);
      await page.getByRole("button", { name: LOCALE_NAMES[language] }).click();
      await expect(form.session(scene.ceremony.id)).toBeChecked();
    });

    await test.step("mends a mistake", async () => {
      await form.send.click();
      await expect(form.summary).toContainText(t("contact.error.phoneRequired"));
      await expect(form.summary).toBeFocused();
      await form.field("phone").fill(me.phone);
    });

    // Of two navigations the first is given up, which waitForURL would take for a failure.
    await form.send.dblclick();
    await expect(page).toHaveURL(/\/registered\//);
    await expect(page.getByRole("status")).toContainText(t("registration.done.CONFIRMED.title"));
    const found = await db.delegate.findMany({ where: { email: me.email } });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ institutionId: scene.institution.id, locale: me.locale });
  });
});

test("a delegate changes sessions and details, and cancels", async ({ page, t, scene, allowed }) => {
  allowed.push(UNWANTED);
  const me = visitor("KR");
  await registered(scene, me, [scene.ceremony.id]);
  const pass = new PassPage(page, t, (await passOf(me.email)).replace(/^\/ko/, "/en"));
  await pass.open("/sessions");
  await page.locator(`[name=sessionIds][value="${scene.ceremony.id}"]`).uncheck();
  await pass.button("pass.change.save").click();
  await pass.expectSaved();
  await pass.open("/change");
  await pass.mendPosition("Deputy Mayor");
  await pass.open("/cancel");
  await pass.button("pass.cancel.confirm").click();
  await expect(page.getByText(t("pass.status.CANCELLED"))).toBeVisible();
});
