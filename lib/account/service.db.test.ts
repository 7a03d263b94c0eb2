import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { composeLetter } from "@/lib/mail/compose";
import { actorOf } from "@/lib/platform/auth/session";
import { createSignInLink, signInWithLink } from "@/lib/platform/auth/sign-in";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildEdition } from "@/lib/testing/factories/edition";
import { buildUser } from "@/lib/testing/factories/user";
import { outsiders, someone } from "./actor.fixture";
import { composeSignInLink, SIGN_IN_LINK } from "./mail";
import { people } from "./queries";
import { askForSignInLink, changeRole, endSignIns, invite, removeRole, setDisabled } from "./service";

async function desk() {
  const { id: editionId } = await buildEdition();
  const user = await buildUser("ORGANISER", editionId);
  return { editionId, user, organiser: someone({ [editionId]: "ORGANISER" }, user.id) };
}

describe("roles", () => {
  it("are given to an address, once, with an account where there is none", async () => {
    const { editionId, organiser } = await desk();
    const person = { email: `${newId()}@example.org`, name: "佐藤 花子", role: "STAFF" } as const;
    expect(await invite(organiser, editionId, "ja", person)).toMatchObject({ ok: true });
    expect(await invite(organiser, editionId, "ja", person)).toMatchObject({
      reason: { key: "account.hasRole" },
    });
    const listed = (await people(organiser, editionId)).find(({ email }) => email === person.email);
    expect(listed).toMatchObject({ name: "佐藤 花子", role: "STAFF", disabled: false, signIns: 0 });
  });

  it("are told by one letter that opens nothing, and none once they are taken back", async () => {
    const { editionId, organiser } = await desk();
    const email = `${newId()}@example.org`;
    const asked = await invite(organiser, editionId, "ja", { email, name: "佐藤 <花子>", role: "STAFF" });
    const row = await db.outboxMail.findFirstOrThrow({ where: { recipient: email } });
    expect(row).toMatchObject({ editionId, kind: "account.invited", locale: "ja" });
    expect(await db.outboxMail.count({ where: { recipient: email } })).toBe(1);
    const letter = await composeLetter(row);
    expect(letter?.text).toContain("佐藤 <花子> 様");
    expect(letter?.text).toMatch(/\/ja\/sign-in\?next=%2Fja%2Forganise%2F\d+\n/);
    expect(letter?.html).toContain("佐藤 &lt;花子&gt; 様");
    if (asked.ok) await removeRole(organiser, editionId, asked.value.id);
    expect(await composeLetter(row)).toBeNull();
  });

  it("leave an edition its last organiser", async () => {
    const { editionId, organiser, user } = await desk();
    const last = { ok: false, reason: { key: "account.lastOrganiser" } };
    expect(await changeRole(organiser, editionId, user.id, "STAFF")).toEqual(last);
    expect(await removeRole(organiser, editionId, user.id)).toEqual(last);
    expect(await setDisabled(organiser, editionId, user.id, true)).toEqual(last);
    const other = await buildUser("ORGANISER", editionId);
    await db.user.update({ where: { id: other.id }, data: { disabledAt: new Date() } });
    expect(await removeRole(organiser, editionId, user.id)).toEqual(last);
  });

  it("leave one organiser when all remove each other at once", async () => {
    const { editionId, user } = await desk();
    const all = [user];
    for (let index = 0; index < 5; index += 1) all.push(await buildUser("ORGANISER", editionId));
    const answers = await Promise.all(
      all.map(({ id }) => removeRole(someone({ [editionId]: "ORGANISER" }), editionId, id)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    expect(await db.editionRole.count({ where: { editionId, role: "ORGANISER" } })).toBe(1);
  });

  it("are nobody else's to change, and a person of another edition is not found", async () => {
    const { editionId, organiser } = await desk();
    const person = await buildUser("VIEWER", editionId);
    for (const [who, actor] of outsiders(editionId)) {
      const answers = await Promise.all([
        invite(actor, editionId, "en", { email: "a@example.org", name: "A", role: "ORGANISER" }),
        changeRole(actor, editionId, person.id, "ORGANISER"),
        removeRole(actor, editionId, person.id),
        endSignIns(actor, editionId, person.id),
        setDisabled(actor, editionId, person.id, true),
      ]);
      for (const answer of answers) expect(answer, who).toEqual({ ok: false, reason: { key: "forbidden" } });
      expect(await people(actor, editionId), who).toEqual([]);
    }
    const stranger = await buildUser("VIEWER", (await buildEdition()).id);
    expect(await endSignIns(organiser, editionId, stranger.id)).toMatchObject({
      reason: { key: "notFound" },
    });
    expect(await db.editionRole.findMany({ where: { editionId, userId: person.id } })).toMatchObject([
      { role: "VIEWER" },
    ]);
  });

  it("bar a person only by those who organise all their editions", async () => {
    const { editionId, organiser } = await desk();
    const { id: other } = await buildEdition();
    const person = await buildUser("VIEWER", editionId);
    await db.editionRole.create({ data: { userId: person.id, editionId: other, role: "STAFF" } });
    expect(await setDisabled(organiser, editionId, person.id, true)).toMatchObject({
      reason: { key: "account.usedElsewhere" },
    });
    const both = someone({ [editionId]: "ORGANISER", [other]: "ORGANISER" });
    expect(await setDisabled(both, editionId, person.id, true)).toMatchObject({ ok: true });
  });
});

describe("ending sign-ins", () => {
  it("takes effect with the next request", async () => {
    const { editionId, organiser } = await desk();
    const person = await buildUser("STAFF", editionId);
    const { id } = await db.signIn.create({ data: { id: newId(), userId: person.id } });
    expect(await actorOf(id, { active: true })).toMatchObject({
      kind: "user",
      id: person.id,
      roles: { [editionId]: "STAFF" },
    });
    expect(await endSignIns(organiser, editionId, person.id)).toEqual({ ok: true, value: { ended: 1 } });
    expect(await actorOf(id, { active: true })).toEqual({ kind: "anonymous" });
  });
});

describe("a sign-in link", () => {
  const asked = (recipient: string) => db.outboxMail.findMany({ where: { kind: SIGN_IN_LINK, recipient } });

  it("leaves one row whether the address is known or not, without a token and without the unknown address", async () => {
    const { email } = await buildUser();
    const before = await db.outboxMail.count();
    await askForSignInLink(email, "ja", newId());
    expect(await db.outboxMail.count()).toBe(before + 1);
    await askForSignInLink(`${newId()}@example.org`, "ja", newId());
    expect(await db.outboxMail.count()).toBe(before + 2);
    expect(await asked(email)).toMatchObject([{ payload: {}, editionId: null, locale: "ja" }]);
    expect(await asked("")).toHaveLength(1);
  });

  it("goes three times an hour to one address, however many ask", async () => {
    const { email } = await buildUser();
    await Promise.all(Array.from({ length: 30 }, () => askForSignInLink(email, "en", newId())));
    expect(await asked(email)).toHaveLength(3);
  });

  it("is written with a token whose fingerprint alone is stored, behind the # that no server is sent", async () => {
    const { email, id } = await buildUser();
    const letter = await composeSignInLink({ recipient: email, locale: "ko" });
    const [, token = ""] = letter?.text.match(/\/ko\/sign-in\/link#([\w-]{43})\n/) ?? [];
    const tokenHash = createHash("sha256").update(token).digest("base64url");
    expect(await db.signInLink.findUnique({ where: { tokenHash } })).toMatchObject({ userId: id });
    expect(letter?.html).toContain('lang="ko"');
  });

  it("is nobody's letter for an unknown or barred address", async () => {
    const barred = await buildUser(undefined, undefined, { disabledAt: new Date() });
    for (const recipient of ["", "nobody@example.org", barred.email])
      expect(await composeSignInLink({ recipient, locale: "en" })).toBeNull();
  });

  it("signs in once, of fifty at the same time, and not after its ten minutes", async () => {
    const { id } = await buildUser();
    const token = await createSignInLink(id);
    const answers = await Promise.all(Array.from({ length: 50 }, () => signInWithLink(token, newId())));
    expect(answers.filter(Boolean)).toHaveLength(1);
    const late = await createSignInLink(id);
    await db.signInLink.updateMany({ where: { userId: id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await signInWithLink(late, newId())).toBeNull();
  });
});
