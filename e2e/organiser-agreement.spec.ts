import { db } from "@/lib/platform/db/client";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { unique } from "@/lib/testing/factories/unique";
import { expect, test } from "./fixtures";
import { DeskPage } from "./pages/desk-page";
import { signIn } from "./sign-in";

test("an agreement's parties are found by any of their names, by keyboard and mouse", async ({
  page,
  context,
  t,
  scene,
}) => {
  await signIn(context, "ORGANISER", scene.edition.id);
  const mark = unique();
  const pair = [
    await buildInstitution({
      side: "JP",
      nameJa: `敦賀港湾局${mark}`,
      nameEn: `Tsuruga Port Office ${mark}`,
    }),
    await buildInstitution({ side: "JP", nameJa: `敦賀商工会${mark}`, nameEn: `Tsuruga Trade Hall ${mark}` }),
  ];
  const [port = "", hall = ""] = pair.map(({ nameEn }) => nameEn ?? "");
  const desk = new DeskPage(page, t, scene.edition.number);
  const box = page.getByRole("combobox", { name: t("agreement.picker.search") });
  const list = page.getByRole("listbox", { name: t("agreement.picker.list") });
  const options = list.getByRole("option");
  const option = (name: string) => options.filter({ hasText: name });
  const chosen = page.locator("#parties ol li");
  await desk.open("/agreements/new");
  await expect(box).toHaveAttribute("aria-expanded", "false");

  await test.step("the list closes by Escape and when the field is left, and opens again", async () => {
    await box.pressSequentially(`敦賀 ${mark}`);
    await expect(options).toHaveCount(2);
    await box.press("Enter");
    await expect(page).toHaveURL(/\/agreements\/new$/);
    await box.press("Escape");
    await expect(options).toHaveCount(0);
    await box.press("ArrowDown");
    await expect(options).toHaveCount(2);
    await page.keyboard.press("Tab");
    await expect(options).toHaveCount(0);
    await expect(box).toHaveAttribute("aria-expanded", "false");
  });

  await test.step("arrows go round the ends, Enter chooses", async () => {
    await box.press("ArrowDown");
    await expect(option(port).locator("[lang=ja]")).toHaveText(`敦賀港湾局${mark}`);
    const [above, below] = [options.first(), options.last()];
    await box.press("ArrowUp");
    await expect(below).toHaveAttribute("aria-selected", "true");
    await expect(box).toHaveAttribute("aria-activedescendant", (await below.getAttribute("id")) ?? "");
    await box.press("ArrowDown");
    await expect(above).toHaveAttribute("aria-selected", "true");
    await box.press("ArrowDown");
    await expect(below).toHaveAttribute("aria-selected", "true");
    await box.press("Enter");
    await expect(box).toHaveValue("");
    await expect(chosen).toHaveCount(1);
  });

  const [first, second] = (await chosen.filter({ hasText: port }).count()) > 0 ? [port, hall] : [hall, port];
  await test.step("the mouse chooses the other", async () => {
    await box.pressSequentially(`敦賀 ${mark}`);
    await option(second).click();
    await expect(chosen).toContainText([first, second]);
  });

  await desk.field("titleEn").fill(`Port agreement ${mark}`);
  await desk.button("agreement.add").click();
  await expect(page).toHaveURL(/\/agreements\/[\da-f-]{36}$/);
  const parties = await db.agreementParty.findMany({
    where: { agreement: { editionId: scene.edition.id } },
    select: { institution: { select: { nameEn: true } } },
    orderBy: { order: "asc" },
  });
  expect(parties.map(({ institution }) => institution.nameEn)).toEqual([first, second]);
});
