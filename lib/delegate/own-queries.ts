import "server-only";
import { editionById } from "@/lib/edition/queries";
import type { EditionView } from "@/lib/edition/schema";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { programme } from "@/lib/programme/queries";
import type { SessionView } from "@/lib/programme/schema";
import type { LiveSeat } from "@/lib/seating/schema";
import { liveSeats } from "@/lib/seating/service";
import { isThemself } from "./policy";

const select = {
  id: true,
  editionId: true,
  side: true,
  status: true,
  declineReason: true,
  nativeFamily: true,
  nativeGiven: true,
  latinFamily: true,
  latinGiven: true,
  reading: true,
  honorific: true,
  position: true,
  role: true,
  email: true,
  phone: true,
  phoneCountry: true,
  messenger: true,
  messengerId: true,
  dietary: true,
  access: true,
  locale: true,
  interpretation: true,
  tokenVersion: true,
  version: true,
  createdAt: true,
  delegationId: true,
  delegation: { select: { name: true } },
  institutionId: true,
  institution: {
    select: { side: true, kind: true, level: true, nameZh: true, nameJa: true, nameKo: true, nameEn: true },
  },
} as const;

const find = (id: string) => db.delegate.findUnique({ where: { id, erasedAt: null }, select });

export type OwnDelegate = NonNullable<Awaited<ReturnType<typeof find>>>;
export type OwnRegistration = {
  delegate: OwnDelegate;
  edition: EditionView;
  programme: SessionView[];
  seats: LiveSeat[];
};

/** A person's own registration, whole: for themself and for the letters written to them. */
export async function ownRegistration(actor: Actor, id: string): Promise<OwnRegistration | null> {
  if (actor.kind !== "system" && !isThemself(actor, { id, editionId: "" })) return null;
  const delegate = await find(id);
  if (!delegate) return null;
  const edition = await editionById(delegate.editionId);
  return { delegate, edition, programme: await programme(edition.id), seats: await liveSeats(db, id) };
}

/** The sessions somebody holds a seat or a place for, by time, each with it. */
export function seatedSessions({ programme, seats }: Pick<OwnRegistration, "programme" | "seats">) {
  return programme.flatMap((session) => {
    const seat = seats.find(({ sessionId }) => sessionId === session.id);
    return seat ? [{ ...session, seat }] : [];
  });
}
