import "server-only";
import { delegationChoices } from "@/lib/delegation/choice-queries";
import type { EditionView } from "@/lib/edition/schema";
import { dayOf, formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import { programme } from "@/lib/programme/queries";

export type ListChoice = { value: string; label: string };

/** What an edition's lists may be narrowed to: its delegations in protocol order, its sessions by time. */
export async function listChoices(
  edition: EditionView,
  locale: Locale,
): Promise<{ delegations: ListChoice[]; sessions: ListChoice[] }> {
  const [delegations, sessions] = await Promise.all([
    delegationChoices(edition, locale),
    programme(edition.id),
  ]);
  const begins = (at: Date) => `${dayOf(at, edition.timeZone).slice(5)} ${formatTime(at, edition.timeZone)}`;
  return {
    delegations: delegations.map(({ id, name }) => ({ value: id, label: name })),
    sessions: sessions
      .filter(({ bookable }) => bookable)
      .map(({ id, title, startsAt }) => ({ value: id, label: `${begins(startsAt)} ${pick(title, locale)}` })),
  };
}
