import { OAuth2Server } from "oauth2-mock-server";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { newId } from "@/lib/platform/id/id";
import { buildUser } from "@/lib/testing/factories/user";
import { expect, test } from "./fixtures";
import { DeskPage } from "./pages/desk-page";

type Identity = { sub: string; email: string; email_verified: boolean };

const provider = new OAuth2Server();
let identity: Identity;

test.beforeAll(async () => {
  await provider.issuer.keys.generate("RS256");
  provider.service.on("beforeTokenSigning", ({ payload }) => Object.assign(payload, identity));
  const issuer = new URL(env().OIDC_ISSUER ?? "");
  await provider.start(Number(issuer.port), issuer.hostname);
});

test.afterAll(() => provider.stop());

test("an organiser signs in at the provider, known by its subject and never by a mere address", async ({
  page,
  t,
  scene,
  allowed,
}) => {
  allowed.push(new RegExp(`^request to another host: ${env().OIDC_ISSUER}/`));
  const user = await buildUser("ORGANISER", scene.edition.id);
  const desk = new DeskPage(page, t, scene.edition.number);
  const atProvider = async (claims: Identity) => {
    identity = claims;
    await page.goto("about:blank");
    await page.context().clearCookies();
    await desk.open();
    await page.getByRole("button", { name: t("sign-in.provider", { name: "Changchun ID" }) }).click();
  };
  const sub = newId();

  await test.step("an address that the provider has not verified opens nothing", async () => {
    await atProvider({ sub, email: user.email, email_verified: false });
    await expect(page.getByRole("alert").filter({ hasText: t("sign-in.error.AccessDenied") })).toBeVisible();
    expect(await db.account.count({ where: { userId: user.id } })).toBe(0);
  });

  await test.step("a verified one does, once", async () => {
    await atProvider({ sub, email: user.email.toUpperCase(), email_verified: true });
    await expect(page).toHaveURL(desk.address);
    await expect(page.getByRole("heading", { name: t("headcount.title"), level: 1 })).toBeVisible();
  });

  await test.step("then it is the subject that counts", async () => {
    await atProvider({ sub, email: "moved@example.org", email_verified: false });
    await expect(page).toHaveURL(desk.address);
    await atProvider({ sub: newId(), email: "stranger@example.org", email_verified: true });
    await expect(page.getByRole("alert").filter({ hasText: t("sign-in.error.AccessDenied") })).toBeVisible();
  });
});
