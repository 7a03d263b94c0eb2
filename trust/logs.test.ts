import { afterAll, beforeAll, expect, it } from "vitest";
import { passToken } from "@/lib/delegate/link-queries";
import { createSignInLink } from "@/lib/platform/auth/sign-in";
import { db } from "@/lib/platform/db/client";
import { buildSession } from "@/lib/testing/factories/session";
import { buildUser } from "@/lib/testing/factories/user";
import { credentials, signIn } from "./access/roles";
import { openEdition } from "./edition";
import { filledForm, formPage, person, receiptPath } from "./registration";
import { type Site, startSite } from "./site";
import { until } from "./until";

/** Each stands once in what a person gives; none may stand in what a server says. */
const TOLD = {
  latinFamily: "Zzyzxova",
  latinGiven: "Quillfeather",
  nativeFamily: "龘",
  nativeGiven: "靐齉",
  position: "Underkeeper of the Wumpus",
  institutionName: "Institute of Blorptangles",
  email: "seeded.secret.9481@example.org",
  phone: "13987654321",
  messenger: "WECHAT",
  messengerId: "wx_seeded_5512",
  dietary: "no glorbnuts please",
  access: "needs a frobnitz ramp",
};
const PASSWORD = "seeded password 7712 wumpus";

let site: Site;
beforeAll(async () => {
  // Nobody listens there: every letter fails and is told of.
  site = await startSite({ env: { LOG_LEVEL: "trace", SMTP_URL: "smtp://127.0.0.1:9" } });
});
afterAll(() => site.stop());

it("says nothing of a person, whatever they do and whatever goes wrong", async () => {
  const edition = await openEdition();
  const session = await buildSession({ editionId: edition.id });
  const visitor = site.visitor();
  const page = formPage(edition.number);
  const refused = await filledForm(
    visitor,
    edition.number,
    person("CN", [session.id], { ...TOLD, phone: "12" }),
  );
  expect((await visitor.post(page, refused)).status).toBe(200);
  const form = await filledForm(visitor, edition.number, person("CN", [session.id], TOLD));
  receiptPath(await visitor.post(page, form));
  const delegate = await db.delegate.findFirstOrThrow({ where: { email: TOLD.email } });
  const token = passToken(delegate, edition.endsOn);
  for (const rest of ["", "/change", "/data", "/data/download", "/calendar", "/sessions"])
    expect((await visitor.get(`/en/pass/${token}${rest}`)).status).toBe(200);
  expect((await visitor.get(`/en/pass/${token}x`)).status).toBe(404);
  await desk(edition.id, edition.number, delegate.id);
  await aBug(edition.number, page);
  await until(async () => (await db.outboxMail.count({ where: { attempts: 0 } })) === 0);
  const said = site.said();
  expect(said).toMatch(/mail not delivered/);
  for (const secret of [...Object.values(TOLD).filter((one) => one !== "WECHAT"), PASSWORD, token]) {
    expect([secret, said.includes(secret)]).toEqual([secret, false]);
  }
});

/** An organiser signs in in both ways and looks for the person. */
async function desk(editionId: string, number: number, id: string): Promise<void> {
  const user = await buildUser("ORGANISER", editionId, {
    password: PASSWORD,
    email: "seeded.organiser@example.org",
  });
  const visitor = site.visitor(1);
  expect(await signIn(visitor, user.email, `${PASSWORD}!`)).toBe(false);
  expect(await signIn(visitor, user.email, PASSWORD)).toBe(true);
  const link = await createSignInLink(user.id);
  expect(await credentials(site.visitor(), "link", { token: link })).toBe(true);
  for (const path of [`?q=${TOLD.latinFamily}`, `/${id}`, `/${id}/change`])
    expect((await visitor.get(`/en/organise/${number}/delegates${path}`)).status).toBe(200);
  for (const secret of [user.email, link])
    expect([secret, site.said().includes(secret)]).toEqual([secret, false]);
}

/** The database fails with the person's own data in its message: that, too, stays out of the log. */
async function aBug(number: number, page: string): Promise<void> {
  await db.$executeRaw`ALTER TABLE delegate ADD CONSTRAINT broken CHECK (position = '') NOT VALID`;
  const values = person("CN", [], { ...TOLD, email: `other.${TOLD.email}` });
  const form = await filledForm(site.visitor(), number, values);
  const { status, text } = await site.visitor().post(page, form);
  expect(status).toBe(500);
  expect(text).not.toMatch(/broken|constraint|violates/);
  await db.$executeRaw`ALTER TABLE delegate DROP CONSTRAINT broken`;
}
