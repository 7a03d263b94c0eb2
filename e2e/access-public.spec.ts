import { expect, inEachLanguage, test } from "./fixtures";
import { passOf } from "./letters";
import { RegisterPage } from "./pages/register-page";
import { expectAccessible } from "./scan";
import { registered } from "./scene";
import { SIDE_OF, visitor } from "./visitors";

inEachLanguage((language) => {
  for (const path of [
    "",
    "/editions/3",
    "/editions/3/programme",
    "/editions/3/register",
    "/editions/3/privacy",
  ]) {
    test(`anybody can use ${path || "/"}`, async ({ page }) => {
      await page.goto(`/${language}${path}`);
      await expectAccessible(page);
    });
  }

  test("anybody can use the doors and the pages that are not there", async ({ page, allowed }) => {
    allowed.push(/status of 404/);
    for (const path of ["/sign-in", "/sign-in/link", "/erased", "/nothing", "/pass/nobody"]) {
      await page.goto(`/${language}${path}`);
      await expectAccessible(page);
    }
  });

  test("anybody can mend a form, and read the answer", async ({ page, t, scene }) => {
    await registered(scene, visitor("CN"), [scene.visit.id]);
    const form = new RegisterPage(page, t, scene.edition.number);
    await form.open(language);
    await form.send.click();
    await expect(form.summary).toBeFocused();
    await expectAccessible(page);
    await form.complete(visitor(SIDE_OF[language]), [scene.ceremony.id, scene.visit.id]);
    await expectAccessible(page);
  });

  test("anybody can use their own pages", async ({ page, scene }) => {
    const me = visitor(SIDE_OF[language]);
    await registered(scene, me, [scene.ceremony.id, scene.visit.id]);
    const pass = await passOf(me.email);
    for (const part of ["", "/sessions", "/change", "/cancel", "/data", "/data?erase=1"]) {
      await page.goto(pass + part);
      await expectAccessible(page);
    }
  });
});
