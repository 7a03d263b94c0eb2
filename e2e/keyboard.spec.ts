import { db } from "@/lib/platform/db/client";
import { expect, test } from "./fixtures";
import { Keyboard } from "./pages/keyboard";
import { visitor } from "./visitors";

test("registers by keyboard alone", async ({ page, t, scene }) => {
  const me = visitor("CN");
  const keys = new Keyboard(page);
  await page.goto(`/en/editions/${scene.edition.number}/register`);

  await test.step("the skip link comes first and is seen", async () => {
    await keys.tab();
    const skip = page.getByRole("link", { name: t("layout.skip") });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.locator("#main")).toBeFocused();
  });

  await keys.tabTo("side");
  await page.keyboard.press("Space");
  await expect(page.locator("[name=side][value=CN]")).toBeChecked();
  for (const name of ["nativeFamily", "nativeGiven", "latinFamily", "latinGiven"] as const) {
    await keys.type(name, me[name]);
  }

  await test.step("chooses a known institution with the arrows", async () => {
    const name = scene.institution.nameEn ?? "";
    await keys.type("institutionName", name.split(" ").at(-1) ?? "");
    const box = page.getByRole("combobox", { name: t("registration.institution.label"), exact: true });
    await expect(page.getByRole("option", { name })).toBeVisible();
    await expect(box).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("option", { name })).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(box).toHaveValue(name);
    await expect(page.getByText(t("registration.institution.chosen"))).toBeVisible();
  });

  await keys.type("position", me.position);
  await keys.type("email", me.email);
  await keys.type("phone", me.phone);
  await keys.tick("sessionIds", scene.visit.id);
  for (const consent of me.consents) await keys.tick("consents", consent);
  await keys.tabTo("intent");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/registered\//);
  await expect(page.getByRole("status")).toContainText(t("registration.done.CONFIRMED.title"));
  const found = await db.delegate.findFirstOrThrow({ where: { email: me.email } });
  expect(found.institutionId).toBe(scene.institution.id);
});
