import "server-only";
import { difference, record } from "@/lib/audit/record";
import { venueInstant } from "@/lib/edition/venue-time-rules";
import { type Actor, canOrganise } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { ok, refuse } from "@/lib/platform/result/result";
import { matchingSettings } from "./queries";
import type { MatchingSettings } from "./schema";
import type { OpeningInput, SettingsChange } from "./settings-schema";

/** Changes how an edition matches; refused where somebody else has changed it since `version` was read. */
export async function changeSettings(
  actor: Actor,
  editionId: string,
  version: number,
  change: SettingsChange,
) {
  return write(actor, editionId, version, () => ok(change));
}

/** Opens or closes asking by hand, and sets when it closes by itself; refuses a time that is none at the venue. */
export async function changeOpening(actor: Actor, editionId: string, version: number, input: OpeningInput) {
  return write(actor, editionId, version, ({ timeZone }) => {
    const { open } = input;
    if (input.closesAt === "") return ok({ open, closesAt: null });
    const closesAt = venueInstant(input.closesAt, timeZone);
    return closesAt ? ok({ open, closesAt }) : refuse("matching.noSuchTime");
  });
}

type Edition = NonNullable<Awaited<ReturnType<Db["edition"]["findUnique"]>>>;
type Decision<Key extends string> = { ok: true; value: SettingsChange } | { ok: false; reason: { key: Key } };

/** The edition's row is locked, since settings may have none yet. */
async function write<Key extends string = never>(
  actor: Actor,
  editionId: string,
  version: number,
  decide: (edition: Edition) => Decision<Key>,
) {
  if (!canOrganise(actor, editionId)) return refuse("forbidden");
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id::text FROM edition WHERE id = ${editionId}::uuid FOR NO KEY UPDATE`;
    const edition = await tx.edition.findUnique({ where: { id: editionId } });
    if (!edition) return refuse("notFound");
    const before = await matchingSettings(edition, tx);
    if (before.version !== version) return refuse("matching.changedMeanwhile");
    const decision = decide(edition);
    if (!decision.ok) return decision;
    const { any, ...changed } = difference<Record<string, unknown>>(before, decision.value);
    if (!any) return ok();
    await store(tx, editionId, { ...before, ...decision.value });
    const about = { editionId, entity: "edition", entityId: editionId };
    await record(tx, actor, { ...about, action: "matching.changed", ...changed });
    await tx.$queryRaw`SELECT pg_notify('edition_changed', ${editionId})::text`;
    return ok();
  });
}

async function store(tx: Db, editionId: string, { version, ...settings }: MatchingSettings): Promise<void> {
  const row = { ...settings, version: version + 1 };
  await tx.matchingSettings.upsert({
    where: { editionId },
    create: { editionId, ...row },
    update: row,
  });
}
