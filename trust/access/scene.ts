import { randomUUID } from "node:crypto";
import { passToken } from "@/lib/delegate/link-queries";
import { interpreterToken } from "@/lib/interpreter/link-queries";
import { institutionToken } from "@/lib/matching-profile/link-queries";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { sign } from "@/lib/platform/security/signed";
import { buildAgreement } from "@/lib/testing/factories/agreement";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { buildDelegation } from "@/lib/testing/factories/delegation";
import { buildInstitution } from "@/lib/testing/factories/institution";
import {
  buildInterpreter,
  buildMeeting,
  buildPlan,
  buildProfile,
  buildRequest,
  buildRound,
  buildTable,
} from "@/lib/testing/factories/matching";
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
  const matching = await buildMatching(editionId, institution.id, delegate.id);
  const links = {
    pass: tokens(passToken, delegate, neighbour, edition.endsOn),
    institution: tokens(institutionToken, matching.profile, matching.partner, edition.endsOn),
    interpreter: tokens(interpreterToken, matching.interpreter, matching.colleague, edition.endsOn),
  };
  return {
    ...{ edition, other, users, institution, delegation, delegate, neighbour, session, room, mail, list },
    receipt: receipt.submissionId,
    ...matching,
    tokens: links,
  };
}

/** One of everything that matching has a page for: a profile, its partner, what they asked and where they meet. */
async function buildMatching(editionId: string, institutionId: string, delegateId: string) {
  const profile = await buildProfile({ editionId, institutionId, representativeId: delegateId });
  const partner = await buildProfile({ editionId, side: "JP" });
  const interpreter = await buildInterpreter({ editionId, latinFamily: "Sekretov" });
  const colleague = await buildInterpreter({ editionId });
  const round = await buildRound({ editionId });
  const table = await buildTable({ editionId, roomId: round.room.id });
  const request = await buildRequest({ editionId, fromId: profile.id, toId: partner.id });
  const meeting = await buildMeeting({
    ...{ request, slotId: round.slots[0]?.id, tableId: table.id },
    interpreter: { id: interpreter.id, pair: "ja-zh" },
  });
  const plan = await buildPlan({ editionId });
  const place = { slot: meeting.slotId, table: meeting.tableId, interpreters: [interpreter.id] };
  const planned = await buildPlan({
    editionId,
    problem: {
      format: "delegation-desk/matching-problem@1",
      slots: round.slots.map(({ id }) => ({ id, block: round.id })),
      tables: [{ id: table.id, room: table.roomId }],
      participants: [{ id: profile.id }, { id: partner.id }],
      interpreters: [{ id: interpreter.id, pairs: ["ja-zh"] }],
      meetings: [{ id: request.id, parties: [profile.id, partner.id], priority: 1, pairs: ["ja-zh"] }],
    },
    plan: {
      format: "delegation-desk/matching-plan@1",
      meetings: [{ id: request.id, ...place }],
      unplaced: [],
    },
  });
  const agreement = await buildAgreement({ editionId, parties: [institutionId, partner.institutionId] });
  return {
    profile,
    partner,
    interpreter,
    colleague,
    round,
    table,
    request,
    meeting,
    plan,
    planned,
    agreement,
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
type Sign = (holder: Person, editionEnds: Date) => string;

function tokens(signFor: Sign, own: Person, other: Person, ends: Date) {
  const good = signFor(own, ends);
  const [purpose = ""] = good.split(".");
  const grant = { purpose, id: own.id, version: own.tokenVersion };
  return {
    ownLink: good,
    otherLink: signFor(other, ends),
    expiredLink: sign({ ...grant, expires: Math.floor(Date.now() / 1000) - 1 }),
    revokedLink: signFor({ ...own, tokenVersion: own.tokenVersion - 1 }, ends),
    forged: good.slice(0, -1) + (good.endsWith("A") ? "B" : "A"),
  };
}
