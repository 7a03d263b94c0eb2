import { db } from "@/lib/platform/db/client";
import { expect, test } from "./fixtures";
import { letterTo } from "./letters";
import { DeskPage } from "./pages/desk-page";
import { registered } from "./scene";
import { signIn } from "./sign-in";
import { visitor } from "./visitors";

test.beforeEach(({ context, scene }) => signIn(context, "ORGANISER", scene.edition.id));

test("one person is confirmed, declined with a reason, cancelled; each is told", async ({
  page,
  t,
  scene,
}) => {
  await db.edition.update({ where: { id: scene.edition.id }, data: { review: "MANUAL" } });
  const [mine, other] = [visitor("JP"), visitor("KR")];
  await registered(scene, mine, [scene.visit.id]);
  await registered(scene, other, [scene.visit.id]);
  const desk = new DeskPage(page, t, scene.edition.number);
  const openPerson = async (family: string) => {
    await desk.open("/delegates");
    await desk.rows.getByRole("link", { name: family }).click();
  };
  await openPerson(mine.nativeFamily);
  await expect(desk.main).toContainText(mine.email);
  await desk.button("delegates.do.confirm").click();
  await expect(desk.main.getByText(t("domain.status.CONFIRMED"), { exact: true }).first()).toBeVisible();
  await letterTo(mine.email, "registration.confirmed");

  await test.step("declining asks, and wants a reason", async () => {
    await desk.ask("delegates.do.decline");
    await expect(page.getByRole("dialog").locator("#error-summary")).toBeFocused();
    await page.getByRole("dialog").locator("[name=reason]").fill("The delegation is complete.");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: t("delegates.do.decline"), exact: true })
      .click();
    await expect(desk.main.getByText(t("domain.status.DECLINED"), { exact: true }).first()).toBeVisible();
    expect((await letterTo(mine.email, "registration.declined")).text).toContain(
      "The delegation is complete.",
    );
    await letterTo(other.email, "seat.promoted");
  });

  await openPerson(other.nativeFamily);
  await desk.ask("delegates.do.cancel");
  await expect(desk.main.getByText(t("domain.status.CANCELLED"), { exact: true }).first()).toBeVisible();
  await expect(desk.main).toContainText(t("delegates.action.registration.cancelled"));
});

test("several are confirmed at once, and that is undone", async ({ page, t, scene }) => {
  await db.edition.update({ where: { id: scene.edition.id }, data: { review: "MANUAL" } });
  for (const side of ["CN", "JP"] as const) await registered(scene, visitor(side), [scene.ceremony.id]);
  const desk = new DeskPage(page, t, scene.edition.number);
  const status = (name: string) => desk.rows.getByText(t(`domain.status.${name}`), { exact: true });
  await desk.open("/delegates");
  await expect(status("SUBMITTED")).toHaveCount(2);
  await page.getByRole("checkbox", { name: t("delegates.selectAll") }).check();
  await desk.button("delegates.do.confirm").click();
  await desk.expectSaid("delegates.bulk.confirmed", { count: 2, refused: 0, reasons: "" });
  await expect(status("CONFIRMED")).toHaveCount(2);
  await desk.button("delegates.do.undo").click();
  await desk.expectSaid("delegates.bulk.undone", { count: 2, refused: 0, reasons: "" });
  await expect(status("SUBMITTED")).toHaveCount(2);
});

test("somebody who stands at the desk is added and has arrived", async ({ page, t, scene }) => {
  const guest = visitor("JP");
  const desk = new DeskPage(page, t, scene.edition.number);
  await desk.open("/delegates/new");
  const { side, consents: _, phoneCountry, institutionKind, institutionLevel, locale, ...texts } = guest;
  await desk.main.locator(`[name=side][value=${side}]`).check();
  for (const [name, text] of Object.entries(texts)) await desk.field(name).fill(text);
  for (const [name, value] of Object.entries({ phoneCountry, institutionKind, institutionLevel, locale })) {
    await desk.field(name).selectOption(value);
  }
  await desk.main.locator(`[name=sessionIds][value="${scene.visit.id}"]`).check();
  await desk.button("delegates.add").click();
  await expect(page.locator("#error-summary")).toBeFocused();
  await expect(desk.field("position")).toHaveValue(guest.position);
  await desk.main.locator("[name=agreed]").check();
  await desk.button("delegates.add").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(guest.nativeFamily);
  await expect(desk.main).toContainText(t("delegates.walkIn"));
  await expect(desk.button("delegates.do.undoArrive")).toBeVisible();
});
