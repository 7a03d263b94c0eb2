import { db } from "@/lib/platform/db/client";
import { expect, test } from "./fixtures";
import { DeskPage } from "./pages/desk-page";
import { RegisterPage } from "./pages/register-page";
import { signIn } from "./sign-in";
import { visitor } from "./visitors";

// One after the other: both are about the example's own counts.
test.describe.configure({ mode: "default" });

const NUMBER = 3;
const example = () => db.edition.findUniqueOrThrow({ where: { number: NUMBER } });

test("the full banquet puts an observer at the end of its queue", async ({ page, t }) => {
  const { id: editionId } = await example();
  const banquet = await db.session.findFirstOrThrow({
    where: { editionId, kind: "BANQUET", waitlisted: { gt: 0 } },
  });
  const form = new RegisterPage(page, t, NUMBER);
  await form.open("en");
  await form.complete(visitor("OBSERVER"), [banquet.id]);
  await expect(page.getByRole("status")).toContainText(t("registration.done.WAITLISTED.title"));
  await expect(page.getByRole("region", { name: t("registration.seats.title") })).toContainText(
    t("registration.seats.waiting", { position: banquet.waitlisted + 1 }),
  );
});

test("the dashboard has the figures of the public record, and each opens its list", async ({
  page,
  context,
  t,
}) => {
  await signIn(context, "VIEWER", (await example()).id);
  const desk = new DeskPage(page, t, NUMBER);
  await desk.open();
  const sides = desk.main.getByRole("table", { name: t("headcount.sides") });
  const named = (side: string) =>
    sides
      .locator("tr")
      .filter({ hasText: t(`domain.side.${side}`) })
      .locator("td")
      .nth(1);
  await expect(named("JP")).toHaveText("59");
  await expect(named("KR")).toHaveText("23");
  expect(Number(await named("CN").textContent())).toBeGreaterThan(200);

  const figures = await desk.main.locator('a[href*="/delegates?"]').evaluateAll((links) =>
    links.flatMap((link) => {
      const text = (link.querySelector(".figures") ?? link).textContent ?? "";
      const [count] = /^[\d,]+/.exec(text.trim()) ?? [];
      const whole = /^[\d,]+(\/[\d,]+)?$/.test(text.trim());
      return count && whole
        ? [{ href: link.getAttribute("href") ?? "", count: Number(count.replaceAll(",", "")) }]
        : [];
    }),
  );
  expect(figures.length).toBeGreaterThan(30);
  const lists = await Promise.all(figures.map(({ href }) => page.request.get(href)));
  for (const [index, list] of lists.entries()) {
    const { href = "", count = -1 } = figures[index] ?? {};
    expect(await list.text(), href).toContain(`>${t("delegates.found", { count })}<`);
  }
  await desk.figure("confirmed").click();
  await expect(page).toHaveURL(/delegates\?status=CONFIRMED/);
});
