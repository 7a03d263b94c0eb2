import { randomUUID } from "node:crypto";
import { passToken } from "@/lib/delegate/link-queries";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { sign } from "@/lib/platform/security/signed";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { buildDelegation } from "@/lib/testing/factories/delegation";
import { buildInstitution } from "@/lib/testing/factories/institution";
import { buildRoom, buildSession } from "@/lib/testing/factories/session";
import { buildUser } from "@/lib/testing/factories/user";
import { openEdition } from "../edition";

export const PASSWORD = "correct horse battery staple";

/** What stands nowhere but in the edition's own data: no answer to somebody who may not see it holds any of it. */
export const SECRETS = ["Sekretov", "sekretov@example.org", "Keeper of Secrets", "Secret liaison"];

export type Scene = Awaited<ReturnType<typeof buildScene>>;

/** Two editions with a desk each; in the first, one of everything that has a page. */
export async function buildScene() {
  const [edition, other] = [await openEdition(), await openEdition()];
  const editionId = edition.id;
  const users = {
    viewer: await buildUser("VIEWER", editionId, { password: PASSWORD }),
    staff: await buildUser("STAFF", editionId, { password: PASSWORD }),
    organiser: await buildUser("ORGANISER", editionId, { password: PASSWORD }),
    otherOrganiser: await buildUser("ORGANISER", other.id, { password: PASSWORD }),
  };
  const institution = await buildInstitution({ nameEn: "Bureau of the first edition" });
  const delegation = await buildDelegation({ editionId, liaisonName: "Secret liaison" });
  const delegate = await buildDelegate({
    editionId,
    institutionId: institution.id,
    delegationId: delegation.id,
    latinFamily: "Sekretov",
    nativeFamily: "谢",
    email: "sekretov@example.org",
    position: "Keeper of Secrets",
  });
  const session = await buildSession({ editionId });
  const room = await buildRoom({ editionId });
  const mail = await buildMail(editionId, delegate.id);
  const expiresAt = new Date(Date.now() + 900_000);
  const spec = { format: "csv", language: "en" };
  const list = await db.export.create({
    data: { id: newId(), editionId, userId: users.staff.id, spec, expiresAt },
  });
  const receipt = await db.registrationReceipt.create({
    data: { submissionId: randomUUID(), editionId, outcome: { status: "CONFIRMED", seats: [] } },
  });
  const neighbour = await buildDelegate({ editionId });
  return {
    ...{ edition, other, users, institution, delegation, delegate, neighbour, session, room, mail, list },
    receipt: receipt.submissionId,
    tokens: tokens(delegate, neighbour, edition.endsOn),
  };
}

/** A letter that waits for tomorrow. */
export function buildMail(editionId: string, delegateId?: string) {
  const nextAt = new Date(Date.now() + 86_400_000);
  const data = {
    kind: "registration.changed",
    locale: "en",
    recipient: "x@example.org",
    payload: {},
  } as const;
  return db.outboxMail.create({ data: { ...data, id: newId(), editionId, delegateId, nextAt } });
}

type Person = { id: string; tokenVersion: number };

function tokens(own: Person, other: Person, ends: Date) {
  const good = passToken(own, ends);
  const grant = { purpose: "pass", id: own.id, version: own.tokenVersion };
  return {
    ownLink: good,
    otherLink: passToken(other, ends),
    expiredLink: sign({ ...grant, expires: Math.floor(Date.now() / 1000) - 1 }),
    revokedLink: passToken({ ...own, tokenVersion: own.tokenVersion - 1 }, ends),
    forged: good.slice(0, -1) + (good.endsWith("A") ? "B" : "A"),
  };
}
