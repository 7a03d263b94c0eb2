import "server-only";
import { difference, record } from "@/lib/audit/record";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { ok, refuse } from "@/lib/platform/result/result";
import type { EditionInput, RegistrationSwitch, WindowInput } from "./schema";
import { venueInstant } from "./venue-time-rules";

/** Changes what an edition says of itself. A new order of sides reaches every name list in the same transaction. */
export async function changeEdition(actor: Actor, id: string, input: EditionInput) {
  return change(actor, id, "edition.changed", async () =>
    ok({
      ...textsOf(input),
      summary: { zh: input.summaryZh, ja: input.summaryJa, ko: input.summaryKo, en: input.summaryEn },
      sideOrder: input.sideOrder,
      review: input.review,
    }),
  );
}

/** Sets when registration opens and closes by itself; refuses times that are none at the venue. */
export async function setWindow(actor: Actor, id: string, input: WindowInput) {
  return change(actor, id, "registration.window", async ({ timeZone }) => {
    const opensAt = venueInstant(input.opensAt, timeZone);
    const closesAt = venueInstant(input.closesAt, timeZone);
    if (!opensAt || !closesAt) return refuse("edition.noSuchTime");
    return opensAt < closesAt ? ok({ opensAt, closesAt }) : refuse("edition.closesBeforeOpening");
  });
}

/** Opens or closes registration by hand, or gives it back to the clock. */
export const switchRegistration = (actor: Actor, id: string, registration: RegistrationSwitch) =>
  change(actor, id, "registration.switched", async () => ok({ registration }));

/** Shows the edition to everybody, or takes it out of sight again. */
export const publishEdition = (actor: Actor, id: string, published: boolean) =>
  change(actor, id, published ? "edition.published" : "edition.withdrawn", async () => ok({ published }));

/** The columns that a new edition and a changed one share. */
export function textsOf(input: Omit<EditionInput, `summary${string}` | "sideOrder" | "review">) {
  return {
    title: { zh: input.titleZh, ja: input.titleJa, ko: input.titleKo, en: input.titleEn },
    city: { zh: input.cityZh, ja: input.cityJa, ko: input.cityKo, en: input.cityEn },
    venue: { zh: input.venueZh, ja: input.venueJa, ko: input.venueKo, en: input.venueEn },
    startsOn: new Date(input.startsOn),
    endsOn: new Date(input.endsOn),
    timeZone: input.timeZone,
    mode: input.mode,
    hostSide: input.hostSide,
    contactEmail: input.contactEmail,
  };
}

type Row = NonNullable<Awaited<ReturnType<Db["edition"]["findUnique"]>>>;
type Refused<Key extends string> = { ok: false; reason: { key: Key } };
type Decision<Key extends string> =
  | { ok: true; value: Parameters<Db["edition"]["update"]>[0]["data"] }
  | Refused<Key>;

/** Locks the edition, decides, writes and records: the rhythm of every change here. */
async function change<Key extends string = never>(
  actor: Actor,
  id: string,
  action: string,
  decide: (edition: Row) => Promise<Decision<Key>>,
) {
  if (!canOrganise(actor, id)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id::text FROM edition WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
    const before = await tx.edition.findUnique({ where: { id } });
    if (!before) return refuse("notFound");
    const decision = await decide(before);
    if (!decision.ok) return decision;
    const after = await tx.edition.update({ where: { id }, data: decision.value });
    const { any, ...changed } = difference<Record<string, unknown>>(before, after);
    if (!any) return ok();
    await record(tx, actor, { editionId: id, action, entity: "edition", entityId: id, ...changed });
    await tx.$queryRaw`SELECT pg_notify('edition_changed', ${id})::text`;
    return ok();
  });
}
