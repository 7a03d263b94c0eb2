import { db } from "@/lib/platform/db/client";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { unique } from "@/lib/testing/factories/unique";
import { expect, test } from "./fixtures";
import { letterTo } from "./letters";
import { DeskPage } from "./pages/desk-page";
import { registered } from "./scene";
import { signIn } from "./sign-in";
import { visitor } from "./visitors";

test.beforeEach(({ context, scene }) => signIn(context, "ORGANISER", scene.edition.id));

test("a capacity cannot go below the seats taken; raising it moves the queue on", async ({
  page,
  t,
  scene,
}) => {
  const [holder, waiting] = [visitor("CN"), visitor("JP")];
  await registered(scene, holder, [scene.visit.id]);
  await registered(scene, waiting, [scene.visit.id]);
  const desk = new DeskPage(page, t, scene.edition.number);
  await desk.open(`/programme/sessions/${scene.visit.id}`);
  await desk.field("capacity").fill("0");
  await desk.button("programme.form.save").click();
  const refused = page.getByText(t("errors.programme.capacityBelowSeats", { taken: 1 }));
  await expect(refused).toBeInViewport();
  await expect(desk.field("capacity")).toHaveValue("0");
  await desk.field("capacity").fill("2");
  await desk.button("programme.form.save").click();
  await desk.expectSaid("programme.form.savedPromoted", { count: 1 });
  await letterTo(waiting.email, "seat.promoted");
  expect(await db.session.findUnique({ where: { id: scene.visit.id } })).toMatchObject({
    capacity: 2,
    reserved: 2,
    waitlisted: 0,
  });
});

test("registration is closed by hand, said so to everybody, and opened again", async ({
  page,
  t,
  scene,
  another,
}) => {
  const desk = new DeskPage(page, t, scene.edition.number);
  const outside = await (await another()).newPage();
  const form = `/en/editions/${scene.edition.number}/register`;
  await desk.open("/settings");
  await desk.ask("edition.window.do.CLOSED");
  await expect(desk.main).toContainText(t("edition.window.now.CLOSED"));
  await outside.goto(form);
  await expect(outside.getByText(t("public.closed.title"))).toBeVisible();
  await expect(outside.locator("#registration")).toHaveCount(0);
  await desk.ask("edition.window.do.OPEN");
  await expect(desk.main).toContainText(t("edition.window.now.OPEN"));
  await outside.reload();
  await expect(outside.locator("#registration")).toBeVisible();
});

test("an institution that a delegate entered is merged into the known one; the log says so", async ({
  page,
  t,
  scene,
}) => {
  const known = await buildInstitution({ nameEn: `Port Authority ${unique()}`, side: "KR" });
  const me = visitor("KR");
  await registered(scene, me, [scene.ceremony.id]);
  const desk = new DeskPage(page, t, scene.edition.number);
  await desk.open(`/institutions?q=${encodeURIComponent(me.institutionName)}`);
  await expect(desk.row(me.institutionName)).toContainText(t("institution.state.proposed"));
  await desk.rows.getByRole("link", { name: me.institutionName }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(me.institutionName);
  const merged = new URL(page.url()).pathname.split("/").at(-1);
  await desk.link("institution.merge.open").click();
  await desk.field("q").fill(known.nameEn ?? "");
  await desk.field("q").press("Enter");
  await expect(page).toHaveURL(/q=Port/);
  await desk.ask("institution.merge.do");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(known.nameEn ?? "");
  await expect(desk.field("aliases")).toHaveValue(me.institutionName);
  expect((await db.delegate.findFirstOrThrow({ where: { email: me.email } })).institutionId).toBe(known.id);
  await desk.open(`/audit?about=${merged}`);
  await expect(desk.main).toContainText(/institution\.merged/);
});

test("a person is given a role, another one, and none; the log says so", async ({ page, t, scene }) => {
  const desk = new DeskPage(page, t, scene.edition.number);
  const [name, email] = [`Newcomer ${unique()}`, `newcomer${unique()}@example.org`];
  await desk.open("/people");
  await desk.field("name").fill(name);
  await desk.field("email").fill(email);
  await desk.main.locator("[name=role][value=STAFF]").check();
  await desk.button("account.invite.submit").click();
  await expect(desk.row(email)).toContainText(t("domain.editionRole.STAFF"));
  await desk.row(email).getByRole("link").click();
  await desk.main.locator("[name=role][value=VIEWER]").check();
  await desk.button("account.change.submit").click();
  await expect(desk.row(email)).toContainText(t("domain.editionRole.VIEWER"));
  await desk.ask("account.remove.do");
  await expect(desk.row(email)).toHaveCount(0);
  await desk.open("/audit?action=role.");
  for (const action of ["role.given", "role.changed", "role.removed"]) {
    await expect(desk.main.getByText(action, { exact: true })).toHaveCount(1);
  }
});

test("letters are read in the outbox, in the delegate's language", async ({ page, t, scene }) => {
  const me = visitor("KR");
  await registered(scene, me, [scene.ceremony.id]);
  const { subject } = await letterTo(me.email);
  const desk = new DeskPage(page, t, scene.edition.number);
  await desk.open("/outbox?state=KEPT");
  await expect(desk.row(me.email)).toContainText(t("outbox.state.KEPT"));
  await desk.row(me.email).getByRole("rowheader").getByRole("link").click();
  const letter = page.getByRole("article");
  await expect(letter).toHaveAttribute("lang", "ko");
  await expect(letter.getByRole("heading")).toHaveText(subject);
  await expect(letter).toContainText("/ko/pass/");
  await expect(letter).toContainText("programme.ics");
});
