import "server-only";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { readLocalized } from "@/lib/platform/i18n/localized";
import type { EditionView } from "./schema";

const select = {
  id: true,
  number: true,
  mode: true,
  hostSide: true,
  sideOrder: true,
  title: true,
  city: true,
  venue: true,
  summary: true,
  timeZone: true,
  startsOn: true,
  endsOn: true,
  published: true,
  review: true,
  registration: true,
  opensAt: true,
  closesAt: true,
  contactEmail: true,
  series: { select: { name: true } },
} as const;

/** The edition of an address's number; an unpublished one is only there for those who may view it. */
export async function editionByNumber(actor: Actor, number: string): Promise<EditionView | null> {
  if (!/^[1-9]\d{0,3}$/.test(number)) return null;
  const row = await db.edition.findUnique({ where: { number: Number(number) }, select });
  return row && (row.published || canView(actor, row.id)) ? view(row) : null;
}

/** An edition by its id, for those who came to it through something of theirs. */
export async function editionById(id: string): Promise<EditionView> {
  return view(await db.edition.findUniqueOrThrow({ where: { id }, select }));
}

/** The edition held before this one, if any: for comparison. */
export async function editionBefore(edition: EditionView): Promise<EditionView | null> {
  const row = await db.edition.findFirst({
    where: { number: { lt: edition.number } },
    orderBy: { number: "desc" },
    select,
  });
  return row && view(row);
}

/** Newest first: the published ones, and those the actor may view. */
export async function editions(actor: Actor): Promise<EditionView[]> {
  const rows = await db.edition.findMany({ orderBy: { number: "desc" }, select });
  return rows.filter((row) => row.published || canView(actor, row.id)).map(view);
}

/** Newest first: the editions in which the actor has a role. */
export async function editionsOf(actor: Actor): Promise<EditionView[]> {
  if (actor.kind !== "user") return [];
  const where = { id: { in: Object.keys(actor.roles) } };
  return (await db.edition.findMany({ where, orderBy: { number: "desc" }, select })).map(view);
}

type Row = NonNullable<Awaited<ReturnType<typeof find>>>;
const find = () => db.edition.findFirst({ select });

function view({ series, ...row }: Row): EditionView {
  return {
    ...row,
    series: readLocalized(series.name),
    title: readLocalized(row.title),
    city: readLocalized(row.city),
    venue: readLocalized(row.venue),
    summary: readLocalized(row.summary),
    startsOn: row.startsOn.toISOString().slice(0, 10),
    endsOn: row.endsOn.toISOString().slice(0, 10),
  };
}
