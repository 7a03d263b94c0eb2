import { expect, test } from "./fixtures";
import { RegisterPage } from "./pages/register-page";

const SCRIPTS = /\/_next\/static\/.*\.js/;

test("what is typed before the scripts come stays, over what was kept from before", async ({
  page,
  t,
  scene,
}) => {
  const form = new RegisterPage(page, t, scene.edition.number);
  await form.open("en");
  await form.field("position").fill("Mayor");
  await form.field("email").fill("old@example.org");
  await page.reload();
  await expect(form.field("position")).toHaveValue("Mayor");

  let release = () => {};
  const wanted = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(SCRIPTS, async (route) => {
    await wanted;
    await route.continue();
  });
  await page.goto("about:blank");
  await page.goto(`/en/editions/${scene.edition.number}/register`, { waitUntil: "commit" });
  await form.field("email").fill("new@example.org");
  release();
  await expect(form.field("position")).toHaveValue("Mayor");
  await expect(form.field("email")).toHaveValue("new@example.org");
  await page.reload();
  await expect(form.field("email")).toHaveValue("new@example.org");
});
