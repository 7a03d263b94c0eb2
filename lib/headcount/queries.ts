import "server-only";
import type { EditionView } from "@/lib/edition/schema";
import { daysBetween } from "@/lib/edition/venue-time-rules";
import type { Side } from "@/lib/names/schema";
import { type Actor, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import type { Headcount, HeadcountScope } from "@/lib/platform/db/generated/client";
import { readLocalized } from "@/lib/platform/i18n/localized";
import { counted, missing, NO_COUNTS, running, signedUp } from "./rules";
import type { Counts, Dashboard, DaySignUps, DelegationCounts, KeyCounts, SessionCounts } from "./schema";

/**
 * Everything the dashboard shows of an edition, or null for those who may not. Reads kept counts only: what it
 * costs depends on how many sessions, delegations and days there are, not on how many people.
 */
export async function dashboard(actor: Actor, edition: EditionView): Promise<Dashboard | null> {
  if (!canView(actor, edition.id)) return null;
  const [kept, sessions, delegations] = await Promise.all([
    db.headcount.findMany({ where: { editionId: edition.id } }),
    sessionRows(edition.id),
    delegationRows(edition.id),
  ]);
  const groups = delegationCounts(delegations, kept);
  const declared = groups.reduce((sum, one) => sum + one.declared, 0);
  const total = byKey(kept, "EDITION").get("") ?? NO_COUNTS;
  return {
    total: { ...total, declared, missing: groups.reduce((sum, one) => sum + one.missing, 0) },
    sides: sideCounts(edition, kept, groups),
    kinds: keyCounts(kept, "KIND"),
    levels: keyCounts(kept, "LEVEL"),
    sessions: sessions.map((row) => sessionCounts(row, edition.sideOrder)),
    delegations: groups.toSorted(
      (a, b) => edition.sideOrder.indexOf(a.side) - edition.sideOrder.indexOf(b.side) || a.order - b.order,
    ),
    days: dayCounts(edition, kept),
  };
}

/** Delegations in protocol order with their counts. */
export async function delegationHeadcounts(
  actor: Actor,
  edition: EditionView,
): Promise<DelegationCounts[] | null> {
  return (await dashboard(actor, edition))?.delegations ?? null;
}

/**
 * The edition before, by days to its opening: sums only, so whoever may view this edition may compare it.
 *
 * @returns null for those who may not
 */
export async function signUpsBefore(
  actor: Actor,
  edition: EditionView,
  before: EditionView,
): Promise<{ total: Counts; days: DaySignUps[] } | null> {
  if (!canView(actor, edition.id)) return null;
  const kept = await db.headcount.findMany({
    where: { editionId: before.id, scope: { in: ["EDITION", "DAY"] } },
  });
  return { total: byKey(kept, "EDITION").get("") ?? NO_COUNTS, days: dayCounts(before, kept) };
}

const sessionRows = (editionId: string) =>
  db.session.findMany({
    where: { editionId },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      startsAt: true,
      capacity: true,
      reserved: true,
      waitlisted: true,
      bookable: true,
      closed: true,
      sides: { select: { side: true, reserved: true, waitlisted: true, quota: true } },
    },
  });

const delegationRows = (editionId: string) =>
  db.delegation.findMany({
    where: { editionId },
    select: { id: true, side: true, name: true, order: true, quota: true, declared: true },
  });

function byKey(kept: Headcount[], scope: HeadcountScope): Map<string, Counts> {
  return new Map(kept.filter((row) => row.scope === scope).map((row) => [row.key, counted(row)]));
}

function keyCounts(kept: Headcount[], scope: HeadcountScope): KeyCounts[] {
  return [...byKey(kept, scope)]
    .map(([key, counts]) => ({ key, ...counts }))
    .filter((one) => signedUp(one) > 0)
    .sort((a, b) => b.named - a.named || a.key.localeCompare(b.key));
}

function delegationCounts(rows: Awaited<ReturnType<typeof delegationRows>>, kept: Headcount[]) {
  const counts = byKey(kept, "DELEGATION");
  return rows.map((row) => {
    const own = counts.get(row.id) ?? NO_COUNTS;
    return { ...row, ...own, name: readLocalized(row.name), missing: missing(row.declared, own) };
  });
}

function sideCounts(edition: EditionView, kept: Headcount[], delegations: DelegationCounts[]) {
  const counts = byKey(kept, "SIDE");
  return edition.sideOrder.map((side) => ({
    ...(counts.get(side) ?? NO_COUNTS),
    side,
    host: side === edition.hostSide,
    declared: delegations.filter((one) => one.side === side).reduce((sum, one) => sum + one.declared, 0),
  }));
}

type SessionRow = Awaited<ReturnType<typeof sessionRows>>[number];

function sessionCounts({ sides, ...row }: SessionRow, order: Side[]): SessionCounts {
  const share = new Map(sides.map((one) => [one.side, one]));
  return {
    ...row,
    title: readLocalized(row.title),
    sides: order.map((side) => share.get(side) ?? { side, reserved: 0, waitlisted: 0, quota: null }),
  };
}

function dayCounts(edition: EditionView, kept: Headcount[]): DaySignUps[] {
  const days = [...byKey(kept, "DAY")].map(([day, counts]) => ({ day, count: signedUp(counts) }));
  return running(days, (day) => daysBetween(day, edition.startsOn));
}
