import "server-only";
import { record } from "@/lib/audit/record";
import { type Actor, canView, organisesAny } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { ok, refuse } from "@/lib/platform/result/result";
import type { NewEditionInput } from "./schema";
import { textsOf } from "./service";
import { daysBetween, sameHour, venueInstant } from "./venue-time-rules";

const OPENS_DAYS_BEFORE = -90;
const CLOSES_DAYS_BEFORE = -7;

/**
 * Adds the next edition of the series: unpublished, closed, with its maker as organiser. With `copy`, the last
 * edition's rooms and sessions come along at the same hours, without seats and speakers.
 */
export async function createEdition(actor: Actor, input: NewEditionInput) {
  if (actor.kind !== "user" || !organisesAny(actor)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    const [series] = await tx.$queryRaw<
      { id: string }[]
    >`SELECT id::text FROM series ORDER BY id LIMIT 1 FOR UPDATE`;
    const last = await tx.edition.findFirst({ orderBy: { number: "desc" } });
    if (!series || !last) return refuse("edition.noSeries");
    const window = windowBefore(input);
    if (!window) return refuse("edition.noSuchTime");
    const id = newId();
    const { summary, sideOrder } = last;
    const texts = { ...textsOf(input), summary: summary as Record<string, string>, sideOrder };
    const number = last.number + 1;
    await tx.edition.create({
      data: { id, seriesId: series.id, number, ...texts, ...window, registration: "CLOSED" },
    });
    await tx.editionRole.create({ data: { userId: actor.id, editionId: id, role: "ORGANISER" } });
    const source = input.copy ? await lastSeenBy(tx, actor, id) : null;
    if (source) await copyProgramme(tx, source, { id, ...input });
    const after = { number, copiedFrom: source?.number ?? null };
    await record(tx, actor, {
      editionId: id,
      action: "edition.created",
      entity: "edition",
      entityId: id,
      after,
    });
    return ok({ id, number });
  });
}

function windowBefore({ startsOn, timeZone }: NewEditionInput) {
  const morning = venueInstant(`${startsOn}T09:00`, timeZone);
  if (!morning) return null;
  return {
    opensAt: sameHour(morning, timeZone, OPENS_DAYS_BEFORE, timeZone),
    closesAt: sameHour(morning, timeZone, CLOSES_DAYS_BEFORE, timeZone),
  };
}

async function lastSeenBy(tx: Db, actor: Actor, except: string) {
  const all = await tx.edition.findMany({ where: { id: { not: except } }, orderBy: { number: "desc" } });
  return all.find((edition) => edition.published || canView(actor, edition.id)) ?? null;
}

type Source = NonNullable<Awaited<ReturnType<typeof lastSeenBy>>>;
type Target = { id: string; startsOn: string; timeZone: string };

async function copyProgramme(tx: Db, source: Source, target: Target): Promise<void> {
  const rooms = await tx.room.findMany({ where: { editionId: source.id }, orderBy: { id: "asc" } });
  const copies = new Map(rooms.map((room) => [room.id, newId()]));
  await tx.room.createMany({
    data: rooms.map(({ id, name, capacity }) => ({
      id: copies.get(id) ?? newId(),
      editionId: target.id,
      name: name as Record<string, string>,
      capacity,
    })),
  });
  const sessions = await tx.session.findMany({ where: { editionId: source.id }, include: { sides: true } });
  const days = daysBetween(source.startsOn.toISOString().slice(0, 10), target.startsOn);
  const moved = (instant: Date) => sameHour(instant, source.timeZone, days, target.timeZone);
  for (const { kind, title, summary, languages, capacity, bookable, ...session } of sessions) {
    const id = newId();
    await tx.session.create({
      data: {
        ...{ id, editionId: target.id, kind, languages, capacity, bookable },
        title: title as Record<string, string>,
        summary: summary as Record<string, string>,
        roomId: session.roomId && (copies.get(session.roomId) ?? null),
        startsAt: moved(session.startsAt),
        endsAt: moved(session.endsAt),
      },
    });
    // The rows of the four sides are made by a trigger.
    for (const { side, quota } of session.sides.filter((share) => share.quota !== null))
      await tx.sessionSide.update({ where: { sessionId_side: { sessionId: id, side } }, data: { quota } });
  }
}
