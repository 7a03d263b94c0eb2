import "server-only";
import { dropPlanned, planFromMeeting } from "@/lib/agreement/from-meeting";
import { difference, record } from "@/lib/audit/record";
import { venueInstant } from "@/lib/edition/venue-time-rules";
import type { Actor } from "@/lib/platform/auth/actor";
import { type Db, db } from "@/lib/platform/db/client";
import { dayOf } from "@/lib/platform/i18n/dates";
import { isId } from "@/lib/platform/id/is-id";
import { ok, type Refusal, type Result, refuse } from "@/lib/platform/result/result";
import { agreementTitle } from "./agreement-title";
import { type Before, lockMeeting } from "./lock";
import { canReport, isParty } from "./policy";
import { marked, type ReportRefusal, settled, timeRefusal, toldRefusal } from "./rules";
import type { Mark, Report } from "./schema";

type Refused = Refusal<ReportRefusal | "meeting.unknown">;
/** A meeting by its id, and the edition that it has to be of. */
type Named = { id: string; editionId: string };
type Done = { version: number; slotId: string };
type Told = Pick<Before, "outcome" | "absentIds"> & Partial<Omit<Report, "outcome">>;

/**
 * What came of a meeting, told by one of its parties (once it has begun) or the desk (on its day or later).
 * Whoever reports has seen everything that was reported before, or is refused. That they agreed to sign plans an
 * agreement of its parties; taking it back takes that away while nobody has worked on it.
 */
export function reportOutcome(
  actor: Actor,
  meeting: Named,
  version: number,
  input: Report,
  now = new Date(),
): Promise<Result<Done, Refused>> {
  return change(actor, meeting, version, now, (before) => {
    const others = before.parties.map(({ id }) => id).filter((id) => id !== actorId(actor));
    return settled(input, actor.kind === "institution" ? others : []);
  });
}

/** The same with one tap, at the desk: what was written about the meeting stays as it is. */
export function markOutcome(
  actor: Actor,
  meeting: Named,
  version: number,
  mark: Mark,
  now = new Date(),
): Promise<Result<Done, Refused>> {
  return change(actor, meeting, version, now, (before) => {
    // Whoever was taken out of the meeting since is neither here nor absent.
    const absentIds = before.absentIds.filter((id) => before.parties.some((party) => party.id === id));
    return marked(mark, { absentIds });
  });
}

const actorId = (actor: Actor) => ("id" in actor ? actor.id : null);

async function change(
  actor: Actor,
  { id, editionId }: Named,
  version: number,
  now: Date,
  decide: (before: Before) => Told,
): Promise<Result<Done, Refused>> {
  if (!isId(id)) return refuse("meeting.unknown");
  return db.$transaction(async (tx) => {
    const before = await lockMeeting(tx, id);
    const parties = before?.parties.map(({ id }) => id) ?? [];
    if (before?.editionId !== editionId || !canReport(actor, { editionId, parties }))
      return refuse("meeting.unknown");
    const opensAt = isParty(actor, { parties }) ? before.startsAt : dayBegins(before);
    const early = timeRefusal({ ...before, opensAt }, version, now);
    if (early) return refuse(early);
    const told = decide(before);
    const wrong = toldRefusal({ ...before, ...told }, parties) ?? dayRefusal(told, before);
    if (wrong) return refuse(wrong);
    return ok({ version: await write(tx, actor, before, told), slotId: before.slotId });
  });
}

/** The midnight with which a meeting's day begins at the venue; its own beginning where clocks skip that hour. */
function dayBegins({ startsAt, zone }: Before): Date {
  return venueInstant(`${dayOf(startsAt, zone)}T00:00`, zone) ?? startsAt;
}

function dayRefusal({ followUpOn }: Told, { startsAt, zone }: Before): ReportRefusal | null {
  return followUpOn && followUpOn < dayOf(startsAt, zone) ? "meeting.followUpBefore" : null;
}

async function write(tx: Db, actor: Actor, before: Before, told: Told): Promise<number> {
  const { id, editionId, version, outcome, absentIds, result, nextStep, agreed, followUpOn } = before;
  const known = { outcome, absentIds, result, nextStep, agreed, followUpOn };
  const changed = difference<Record<string, unknown>>(known, told);
  if (!changed.any) return version;
  const day = told.followUpOn === undefined ? undefined : told.followUpOn && new Date(told.followUpOn);
  await tx.meeting.update({
    where: { id },
    data: { ...told, followUpOn: day, version: version + 1 },
  });
  const entry = { editionId, action: "meeting.reported", entity: "meeting", entityId: id };
  await record(tx, actor, { ...entry, before: changed.before, after: changed.after });
  if (told.agreed === true && !agreed) await plan(tx, actor, before);
  if (told.agreed === false && agreed) await dropPlanned(tx, actor, { editionId, meetingId: id });
  return version + 1;
}

async function plan(tx: Db, actor: Actor, { id, editionId, parties }: Before): Promise<void> {
  const institutionIds = parties.map(({ institutionId }) => institutionId);
  const title = await agreementTitle(tx, institutionIds);
  await planFromMeeting(tx, actor, { editionId, meetingId: id, institutionIds, title });
}
