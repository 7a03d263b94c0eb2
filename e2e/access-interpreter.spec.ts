import { db } from "@/lib/platform/db/client";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { test } from "./fixtures";
import { agreed, onTheDay, published } from "./matching-deeds";
import { buildMatching, interpreterPage, type Matching } from "./matching-scene";
import { expectAccessible } from "./scan";

const INTERPRETING: Record<string, (matching: Matching) => Promise<unknown>> = {
  "before the slots are made": ({ edition }) => db.timeSlot.deleteMany({ where: { editionId: edition.id } }),
  "before the timetable": async () => null,
  "when not planned with": ({ interpreter }) =>
    db.interpreter.update({ where: { id: interpreter.id }, data: { active: false } }),
  "with a timetable": async (matching) => timetable(matching),
  "on the day": async (matching) => {
    await timetable(matching);
    await onTheDay(matching);
  },
};

async function timetable(matching: Matching) {
  const { zone, chamber, prefecture } = matching;
  await published(matching, { [await agreed(zone, chamber)]: 1, [await agreed(zone, prefecture)]: 3 });
}

for (const [index, [name, prepare]] of Object.entries(INTERPRETING).entries()) {
  const language = LOCALES[(index + 1) % LOCALES.length] ?? "en";
  test(`anybody can interpret: ${name} (${language})`, async ({ page, scene }) => {
    const matching = await buildMatching(scene);
    await prepare(matching);
    for (const query of ["", "?saved=1", "?refused=refused"]) {
      await page.goto((await interpreterPage(matching, language)) + query);
      await expectAccessible(page);
    }
  });
}

test("anybody can read that a link opens nothing", async ({ page, allowed }) => {
  allowed.push(/status of 404/);
  for (const path of [
    "/zh/institution/nobody",
    "/ko/institution/nobody/requests",
    "/ja/interpreter/nobody",
  ]) {
    await page.goto(path);
    await expectAccessible(page);
  }
});
