import { parse } from "csv-parse/sync";
import { expect, test } from "./fixtures";
import { NameListPage } from "./pages/name-list-page";
import { registered, type Scene } from "./scene";
import { signIn } from "./sign-in";
import { visitor } from "./visitors";

const LIST = { language: "en", order: "latin" };
const MAGIC = { xlsx: "PK\u0003\u0004", pdf: "%PDF-1." } as const;

async function threeSides(scene: Scene) {
  const people = [visitor("CN"), visitor("JP"), visitor("KR")];
  for (const person of people) await registered(scene, person, [scene.ceremony.id]);
  return people;
}

test("a list on the screen is the list in the file, in the same order", async ({
  page,
  context,
  t,
  scene,
}) => {
  await threeSides(scene);
  await signIn(context, "STAFF", scene.edition.id);
  const list = new NameListPage(page, t, scene.edition.number);
  await list.openList({ ...LIST, format: "csv" });
  const preview = await list.preview();
  expect(preview.map((cells) => cells.join(" ")).slice(1)).toEqual([
    expect.stringContaining("NAMGUNG"),
    expect.stringContaining("ONODERA"),
    expect.stringContaining("OUYANG"),
  ]);
  const { name, bytes } = await list.export("csv");
  expect(name).toMatch(/\.csv$/);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(parse(bytes, { bom: true })).toEqual(preview);
  await expect(page.getByText(t("name-list.page.export.DONE"))).toBeVisible();
});

for (const format of ["xlsx", "pdf"] as const) {
  test(`a list is exported as ${format}`, async ({ page, context, t, scene }) => {
    await threeSides(scene);
    await signIn(context, "STAFF", scene.edition.id);
    const list = new NameListPage(page, t, scene.edition.number);
    await list.openList({ ...LIST, format });
    const { name, bytes } = await list.export(format);
    expect(name.endsWith(`.${format}`)).toBe(true);
    expect(bytes.toString("latin1").startsWith(MAGIC[format])).toBe(true);
    expect(bytes.length).toBeGreaterThan(2000);
    await expect(page.getByText(t("name-list.page.export.DONE"))).toBeVisible();
  });
}

test("a list is kept as a view, opened again, and deleted", async ({ page, context, t, scene }) => {
  await threeSides(scene);
  await signIn(context, "STAFF", scene.edition.id);
  const list = new NameListPage(page, t, scene.edition.number);
  await list.openList({ ...LIST, side: "JP", format: "pdf" });
  await expect(list.rows).toHaveCount(1);
  await list.main.getByText(t("name-list.page.views.save"), { exact: true }).click();
  await list.field("name").fill("Guests of honour");
  await list.button("name-list.page.views.submit").click();
  await list.expectSaid("name-list.page.views.saved");
  await list.open("/name-lists");
  await expect(list.rows).toHaveCount(3);
  const views = page.getByRole("navigation", { name: t("name-list.page.views.title") });
  await views.getByRole("link", { name: "Guests of honour" }).click();
  await expect(list.rows).toHaveCount(1);
  await expect(list.field("order")).toHaveValue("latin");
  await list.main.getByText(t("name-list.page.views.delete"), { exact: true }).click();
  await list.button("name-list.page.views.deleteSubmit").click();
  await expect(views).toHaveCount(0);
});

test("staff find no door to settings, people, outbox and log", async ({
  page,
  context,
  t,
  scene,
  allowed,
}) => {
  allowed.push(/status of 404/);
  await signIn(context, "STAFF", scene.edition.id);
  const desk = new NameListPage(page, t, scene.edition.number);
  await desk.open();
  for (const room of ["settings", "people", "outbox", "audit"]) {
    await expect(page.getByRole("link", { name: t(`edition.nav.${room}`), exact: true })).toHaveCount(0);
    const answer = await page.goto(`${desk.address}/${room}`);
    expect(answer?.status(), room).toBe(404);
    await desk.open();
  }
});

test("a viewer counts and sees no contact, and exports nothing", async ({ page, context, t, scene }) => {
  const [one] = await threeSides(scene);
  if (!one) throw new Error("Nobody came.");
  await signIn(context, "VIEWER", scene.edition.id);
  const desk = new NameListPage(page, t, scene.edition.number);
  await desk.open();
  await expect(desk.figure("confirmed")).toHaveText("3");
  await desk.figure("confirmed").click();
  await expect(desk.rows).toHaveCount(3);
  await desk.rows.getByRole("link", { name: one.nativeFamily }).click();
  await expect(desk.main).toContainText(t("delegates.contactHidden"));
  expect(await page.content()).not.toContain(one.email);
  await desk.openList({ ...LIST, format: "csv", columns: "email" });
  expect(await page.content()).not.toContain(one.email);
  await desk.openList({ ...LIST, format: "csv" });
  await expect(desk.rows).toHaveCount(3);
  const format = t("name-list.format.csv");
  await expect(desk.button("name-list.page.export.do", { format })).toHaveCount(0);
});
