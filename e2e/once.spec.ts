import { db } from "@/lib/platform/db/client";
import { expect, test } from "./fixtures";
import { RegisterPage } from "./pages/register-page";
import { visitor } from "./visitors";

test("a double click sends one registration", async ({ page, t, scene }) => {
  const me = visitor("KR");
  const form = new RegisterPage(page, t, scene.edition.number);
  await form.open("en");
  await form.fill(me);
  await form.session(scene.visit.id).check();
  await form.send.dblclick();
  await page.waitForURL(/\/registered\//);
  expect(await db.delegate.count({ where: { email: me.email } })).toBe(1);
  expect(await db.outboxMail.count({ where: { recipient: me.email } })).toBe(1);
});

test("going back and sending again gets the same answer and changes nothing", async ({ page, t, scene }) => {
  const me = visitor("CN");
  const form = new RegisterPage(page, t, scene.edition.number);
  const seats = page.getByRole("region", { name: t("registration.seats.title") });
  await form.open("en");
  await form.complete(me, [scene.visit.id]);
  await expect(seats).toContainText(t("registration.seats.reserved"));
  await page.goBack();
  await expect(form.send).toBeVisible();
  await form.complete(me, [scene.visit.id]);
  await expect(seats).toContainText(t("registration.seats.reserved"));
  await page.reload();
  await expect(seats).toContainText(t("registration.seats.reserved"));
  expect(await db.delegate.count({ where: { email: me.email } })).toBe(1);
  expect(await db.session.findUnique({ where: { id: scene.visit.id } })).toMatchObject({
    reserved: 1,
    waitlisted: 0,
  });
});
