import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { isThemself } from "./policy";

const institution = {
  ...{ nameZh: true, nameJa: true, nameKo: true, nameEn: true },
  ...{ kind: true, level: true },
} as const;

/** Everything that is held about a person, as they would take it along. Null for anybody but themself. */
export async function ownData(actor: Actor, id: string) {
  if (!isThemself(actor, { id, editionId: "" })) return null;
  const found = await db.delegate.findUnique({
    where: { id, erasedAt: null },
    omit: {
      personKey: true,
      searchKey: true,
      sortPinyin: true,
      sortStrokes: true,
      sortGojuon: true,
      sortHangul: true,
      sortLatin: true,
      sortProtocol: true,
      tokenVersion: true,
    },
    include: {
      edition: { select: { number: true, title: true } },
      delegation: { select: { name: true } },
      institution: { select: institution },
      seats: { include: { session: { select: { title: true, startsAt: true, endsAt: true } } } },
      consents: true,
      represents: { select: { institution: { select: institution } } },
      attends: { select: { profile: { select: { institution: { select: institution } } } } },
    },
  });
  if (!found) return null;
  const history = await db.auditEntry.findMany({
    where: { entityId: id },
    orderBy: { id: "asc" },
    select: { at: true, actorKind: true, action: true, before: true, after: true },
  });
  const letters = await db.outboxMail.findMany({
    where: { delegateId: id },
    orderBy: { createdAt: "asc" },
    select: { kind: true, recipient: true, createdAt: true, sentAt: true },
  });
  return { registration: found, history, letters };
}
