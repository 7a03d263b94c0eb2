import { writeFile } from "node:fs/promises";
import { db } from "@/lib/platform/db/client";
import { translatorFor } from "@/lib/platform/i18n/translate";
import { institution } from "@/lib/testing/factories/talks";
import { unique } from "@/lib/testing/factories/unique";
import { expect, test } from "./fixtures";
import { letterTo } from "./letters";
import { DeskPage } from "./pages/desk-page";
import type { Scene } from "./scene";
import { signIn } from "./sign-in";
import { attending, guest } from "./talks";

test.beforeEach(({ context, scene }) => signIn(context, "ORGANISER", scene.edition.id));

/** Two hours of matching on the first day, from ten at the venue. */
async function matchingSession({ edition, ceremony, room }: Scene) {
  const at = (hour: number) => new Date(edition.startsOn.getTime() + hour * 3_600_000);
  await db.session.update({
    where: { id: ceremony.id },
    data: { kind: "MATCHING", startsAt: at(2), endsAt: at(4), roomId: room.id },
  });
}

test("a session is cut into slots around a break, tables stand in its room, an interpreter is entered", async ({
  page,
  t,
  scene,
}) => {
  await matchingSession(scene);
  const desk = new DeskPage(page, t, scene.edition.number);
  await desk.open("/matching/rounds");
  await desk.link("round.add").first().click();
  await desk.field("slotMinutes").fill("25");
  await desk.field("pauseMinutes").fill("5");
  await desk.field("breakFrom1").fill("11:00");
  await desk.field("breakTo1").fill("10:30");
  await desk.button("round.form.create").click();
  await expect(page.getByText(t("round.error.breakOrder")).first()).toBeVisible();
  await expect(desk.field("slotMinutes")).toHaveValue("25");
  await desk.field("breakTo1").fill("11:30");
  await desk.button("round.form.create").click();
  await expect(page).toHaveURL(/\/rounds\/[\da-f-]{36}$/);
  const slots = desk.main.getByRole("list", { name: t("round.strip", { day: "" }).trim() });
  for (const hours of ["10:00–10:25", "10:30–10:55", "11:30–11:55"]) await expect(slots).toContainText(hours);
  await expect(slots).toContainText(t("round.break", { from: "10:55", to: "11:30" }));
  await expect(desk.main).toContainText(t("round.warn.noTables"));

  await test.step("tables, several at once", async () => {
    await desk.link("round.warn.addTables").click();
    await desk.field("labels").fill("A1-A3, VIP");
    await desk.button("round.table.add").click();
    await desk.expectSaid("round.table.added", { count: 4 });
    await expect(desk.rows.getByRole("rowheader")).toHaveText(["A1", "A2", "A3", "VIP"]);
    await desk.link("round.title").last().click();
    await expect(desk.main).toContainText(t("round.places", { count: 12 }));
  });

  await test.step("an interpreter, with the languages and an hour in which they are away", async () => {
    await desk.open("/matching/interpreters");
    await desk.link("interpreter.add").first().click();
    const name = { nativeFamily: "朴", nativeGiven: "英爱", latinFamily: "PIAO", latinGiven: "YINGAI" };
    for (const [field, text] of Object.entries(name)) await desk.field(field).fill(text);
    await desk.button("interpreter.form.create").click();
    await expect(page.locator("#error-summary")).toContainText(t("interpreter.error.pairs"));
    await desk.main.locator("[name=pairs][value=ko-zh]").check();
    await desk.main.getByRole("checkbox", { name: "11:30–11:55" }).check();
    await desk.button("interpreter.form.create").click();
    await expect(page).toHaveURL(/\/interpreters\/[\da-f-]{36}$/);
    await expect(desk.main.getByRole("checkbox", { name: "11:30–11:55" })).toBeChecked();
    await desk.open("/matching/interpreters");
    await expect(desk.row("PIAO")).toContainText(t("interpreter.load", { load: 0, present: 2 }));
  });
});

test("institutions get profiles, and requests by hand and from a file, of which sending it twice adds nothing", async ({
  page,
  t,
  scene,
}) => {
  const mark = unique();
  const [zone, city, chamber] = [`Zone ${mark}`, `City ${mark}`, `Chamber ${mark}`];
  const people = {
    zone: await attending(scene, "CN", zone),
    city: await attending(scene, "JP", city),
    chamber: await attending(scene, "KR", chamber),
  };
  await attending(scene, "KR", `Port ${mark}`);
  await attending(scene, "KR", `Port ${mark}`);
  const desk = new DeskPage(page, t, scene.edition.number);
  await desk.open("/matching/profiles/new");
  await expect(desk.rows).toHaveCount(5);
  await desk.main.getByRole("checkbox", { name: t("matching-profile.new.select", { name: zone }) }).check();
  await desk.button("matching-profile.new.chosen").click();
  await desk.expectSaid("matching-profile.new.done", { count: 1 });
  await desk.button("matching-profile.new.all", { count: 4 }).click();
  await desk.expectSaid("matching-profile.new.done", { count: 4 });

  await test.step("by hand: agreed already, so both are told", async () => {
    await desk.open("/matching/requests");
    await desk.link("meeting-request.desk.add").click();
    for (const [which, name] of Object.entries({ from: zone, to: city })) {
      const picker = desk.main.getByRole("region", {
        name: t(`meeting-request.desk.new.${which}`),
        exact: true,
      });
      await picker.getByRole("searchbox").fill(name);
      await picker.getByRole("button", { name: t("meeting-request.desk.new.find") }).click();
      await picker.getByRole("link", { name: t("meeting-request.desk.new.choose") }).click();
      await expect(picker.getByRole("link", { name: t("meeting-request.desk.new.other") })).toBeVisible();
    }
    await desk.field("priority").selectOption("MUST");
    await desk.button("meeting-request.desk.new.submit").click();
    await expect(page).toHaveURL(/\/requests\/[\da-f-]{36}$/);
    await expect(desk.main).toContainText(t("domain.requestState.ACCEPTED"));
    for (const { email } of [people.zone, people.city]) await letterTo(email, "request.arranged");
  });

  const rows = [
    `from,to,priority,message`,
    `${zone},${chamber},wish,About cold chains`,
    `${zone},Nobody ${mark},must,`,
    `${city},Port ${mark},,`,
  ].join("\n");
  const file = test.info().outputPath("requests.csv");
  await writeFile(file, `\uFEFF${rows}\n`);
  const check = async () => {
    await desk.open("/matching/requests/import");
    await expect(desk.main.locator("input[type=hidden][name=file]")).toBeAttached();
    await desk.main.locator("input[type=file]").setInputFiles(file);
    await expect(desk.field("text")).toHaveValue(/cold chains/);
    await desk.button("meeting-request.file.check").click();
    await expect(desk.rows).toHaveCount(3);
  };

  await test.step("from a file: what becomes of each row is seen before", async () => {
    await check();
    await expect(desk.rows.nth(0)).toContainText(t("meeting-request.file.fate.new"));
    await expect(desk.rows.nth(1)).toContainText(
      t("meeting-request.file.unknown", { name: `Nobody ${mark}` }),
    );
    await expect(desk.rows.nth(2)).toContainText(
      t("meeting-request.file.ambiguous", { name: `Port ${mark}` }),
    );
    expect(await db.meetingRequest.count({ where: { editionId: scene.edition.id } })).toBe(1);
    await desk.ask("meeting-request.file.apply", {}, { count: 1 });
    await desk.expectSaid("meeting-request.desk.added", { count: 1 });
    await expect(desk.rows).toHaveCount(1);
    await expect(desk.row(zone)).toContainText(chamber);
    expect((await letterTo(people.chamber.email, "request.received")).text).toContain("About cold chains");
  });

  await test.step("the same file again adds nothing", async () => {
    await check();
    await expect(desk.rows.nth(0)).toContainText(t("meeting-request.file.fate.there"));
    await expect(page.getByText(t("meeting-request.file.nothing"), { exact: true })).toBeVisible();
    await expect(desk.button("meeting-request.file.apply", { count: 1 })).toHaveCount(0);
    expect(await db.meetingRequest.count({ where: { editionId: scene.edition.id } })).toBe(2);
  });
});

test("asking is closed by hand, institutions are told so, and it is opened again", async ({
  page,
  another,
  t,
  scene,
}) => {
  const editionId = scene.edition.id;
  const asker = await guest((await institution(editionId, "JP")).id);
  await institution(editionId, "CN");
  const desk = new DeskPage(page, t, scene.edition.number);
  const ja = await translatorFor("ja");
  const own = await (await another({ locale: "ja-JP" })).newPage();
  await desk.open(`/matching/profiles/${asker.id}`);
  const link = (await desk.main.locator("code").textContent()) ?? "";
  await own.goto(`${new URL(link).pathname}/requests`);
  const ask = own.getByRole("link", { name: ja("meeting-request.own.ask"), exact: true });
  await expect(ask.first()).toBeVisible();
  const stands = (key: string) =>
    expect(desk.main.getByText(t(`matching.rules.opening.now.${key}`), { exact: true })).toBeVisible();
  await desk.open("/matching/rules");
  await desk.ask("matching.rules.opening.do.close");
  await stands("byHand");
  await own.reload();
  await expect(own.getByText(ja("meeting-request.own.closed"), { exact: true })).toBeVisible();
  await expect(ask).toHaveCount(0);
  await desk.ask("matching.rules.opening.do.open");
  await stands("open");
  await own.reload();
  await expect(ask.first()).toBeVisible();
});
