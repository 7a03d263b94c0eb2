import { expect, test } from "./fixtures";
import { layLine } from "./line";
import { DeskPage } from "./pages/desk-page";
import { RegisterPage } from "./pages/register-page";
import { registered } from "./scene";
import { signIn } from "./sign-in";
import { visitor } from "./visitors";

const TWO_SECONDS = { timeout: 2000 };

test("a registration in another browser is on the open dashboard within two seconds", async ({
  page,
  context,
  another,
  t,
  scene,
}) => {
  await signIn(context, "VIEWER", scene.edition.id);
  const desk = new DeskPage(page, t, scene.edition.number);
  await desk.open();
  await expect(desk.figure("confirmed")).toHaveText("0");
  await expect(page.getByText(t("headcount.live"), { exact: true })).toBeVisible();
  const form = new RegisterPage(await (await another()).newPage(), t, scene.edition.number);
  await form.open("en");
  await form.complete(visitor("JP"), [scene.visit.id]);
  await expect(desk.figure("confirmed")).toHaveText("1", TWO_SECONDS);
  await expect(desk.row(t("domain.side.JP")).first()).toContainText("1");
});

test("the dashboard reconnects by itself and shows what it missed", async ({
  page,
  context,
  t,
  scene,
  allowed,
}) => {
  const line = await layLine();
  allowed.push(/ERR_(CONNECTION|EMPTY|INCOMPLETE)/, new RegExp(`^request to another host: ${line.url}`));
  await signIn(context, "VIEWER", scene.edition.id);
  const desk = new DeskPage(page, t, scene.edition.number);
  await page.goto(line.url + desk.address);
  await expect(desk.figure("confirmed")).toHaveText("0");
  await expect.poll(() => line.streams()).toBeGreaterThan(0);
  line.cut();
  await expect(page.getByText(t("headcount.reconnecting"), { exact: true })).toBeVisible();
  await registered(scene, visitor("CN"), [scene.ceremony.id]);
  line.mend();
  await expect(desk.figure("confirmed")).toHaveText("1");
  await expect(page.getByText(t("headcount.live"), { exact: true })).toBeVisible();
  await registered(scene, visitor("KR"), [scene.ceremony.id]);
  await expect(desk.figure("confirmed")).toHaveText("2", TWO_SECONDS);
  await page.close();
  await line.end();
});

test("the dashboard asks again where it was refused", async ({ page, context, t, scene, allowed }) => {
  allowed.push(/status of 503/, /^answer: 503/);
  await signIn(context, "VIEWER", scene.edition.id);
  let refuse = true;
  await page.route("**/api/live/**", (route) => (refuse ? route.fulfill({ status: 503 }) : route.continue()));
  const desk = new DeskPage(page, t, scene.edition.number);
  await desk.open();
  await expect(page.getByText(t("headcount.reconnecting"), { exact: true })).toBeVisible();
  await registered(scene, visitor("CN"), [scene.ceremony.id]);
  refuse = false;
  await expect(desk.figure("confirmed")).toHaveText("1");
  await expect(page.getByText(t("headcount.live"), { exact: true })).toBeVisible();
});
