import { sessionCookie } from "@/lib/platform/auth/options";
import { pick, readLocalized } from "@/lib/platform/i18n/localized";
import { buildUser } from "@/lib/testing/factories/user";
import { expect, test } from "./fixtures";
import { DeskPage } from "./pages/desk-page";

test("an organiser signs in by password, and out so that the old cookie opens nothing", async ({
  page,
  context,
  t,
  scene,
  allowed,
}) => {
  const password = "a long walk along the Yitong river";
  const user = await buildUser("ORGANISER", scene.edition.id, { password });
  const desk = new DeskPage(page, t, scene.edition.number);
  await desk.open();
  await expect(page.getByRole("heading", { name: t("sign-in.title"), level: 1 })).toBeVisible();

  await test.step("a wrong password is told in words, and what was typed stays", async () => {
    allowed.push(/status of 401/);
    const form = page.locator("form").filter({ has: page.locator("[name=password]") });
    await form.locator("[name=email]").fill(user.email);
    await form.locator("[name=password]").fill("not this one");
    await form.getByRole("button").click();
    await expect(page.getByRole("alert").filter({ hasText: t("sign-in.password.wrong") })).toBeVisible();
    await expect(form.locator("[name=email]")).toHaveValue(user.email);
    await form.locator("[name=password]").fill(password);
    await form.getByRole("button").click();
  });

  await expect(page).toHaveURL(desk.address);
  await expect(page.getByRole("heading", { name: t("headcount.title"), level: 1 })).toBeVisible();
  await expect(page.getByText(pick(readLocalized(scene.edition.title), "en"))).toBeVisible();

  const cookies = await context.cookies();
  expect(cookies.find(({ name }) => name === sessionCookie())).toMatchObject({
    httpOnly: true,
    sameSite: "Lax",
  });
  await page.getByRole("button", { name: t("layout.signOut") }).click();
  await expect(page.getByRole("heading", { name: t("sign-in.title"), level: 1 })).toBeVisible();
  await context.addCookies(cookies);
  await desk.open();
  await expect(page.getByRole("heading", { name: t("sign-in.title"), level: 1 })).toBeVisible();
});
