import { institutionNames } from "@/lib/institution/name-rules";
import { dayOf, formatDay, formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { type LocalizedText, pick } from "@/lib/platform/i18n/localized";
import { type GridPart, gapBefore } from "@/lib/timetable/grid-rules";
import type { PlanDetail, PlanInterpreter, PlanMeeting } from "@/lib/timetable/schema";
import type { Card, RowHead, Sheet, SheetRoom } from "./sheet";
import type { Words } from "./words";

/** The most meetings without a place that stand under the grid: the first of the list. */
const MOST_WAITING = 60;

export type SheetReader = {
  t: Words;
  d: Words;
  locale: Locale;
  timeZone: string;
  base: string;
  /** Names of rounds. */
  rounds: readonly { id: string; name: LocalizedText }[];
  /** The institution that is looked for. */
  marked?: string;
};

/** One part of a plan as a sheet in the reader's words. */
export function sheetOf(
  plan: Pick<PlanDetail, "meetings" | "interpreters" | "conflicts">,
  part: GridPart,
  reader: SheetReader,
): Sheet {
  const [slots, tables] = [new Set(part.slots.map(({ id }) => id)), new Set(part.tables.map(({ id }) => id))];
  const shown = plan.meetings.filter(
    ({ place }) => place && slots.has(place.slotId) && tables.has(place.tableId),
  );
  const waiting = plan.meetings.filter(({ place }) => place === null).slice(0, MOST_WAITING);
  const interpreters = new Map(plan.interpreters.map((one) => [one.id, one]));
  const broken = new Set(plan.conflicts.flatMap(({ meetings }) => meetings));
  const cards = [...shown, ...waiting].map((meeting) => ({
    ...cardOf(meeting, interpreters, reader),
    broken: meeting.place !== null && broken.has(meeting.id),
  }));
  return {
    slots: part.slots.map((slot, index) => ({
      ...slot,
      time: timeOf(slot, reader),
      above: aboveOf(part, index, reader),
    })),
    tables: part.tables.map(({ id, label, roomId }) => ({ id, label, roomId })),
    rooms: roomsOf(part, reader.locale),
    cards: Object.fromEntries(cards.map((card) => [card.id, card])),
    places: Object.fromEntries(shown.map(({ id, place }) => [id, place ?? undefined])),
  };
}

export const timeOf = (
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  { timeZone }: { timeZone: string },
) => `${formatTime(startsAt, timeZone)}–${formatTime(endsAt, timeZone)}`;

function cardOf(
  meeting: PlanMeeting,
  interpreters: ReadonlyMap<string, PlanInterpreter>,
  { t, d, locale, base, marked }: SheetReader,
): Omit<Card, "broken"> {
  return {
    id: meeting.id,
    href: `${base}/${meeting.id}`,
    parties: meeting.parties.map(({ id, institution }) => ({
      ...{ id, ...institutionNames(institution, locale).lead },
      ...{ side: institution.side, short: t(`sideShort.${institution.side}`) },
    })),
    interpreters: (meeting.place?.interpreterIds ?? []).flatMap((id) => {
      const one = interpreters.get(id);
      return one ? [{ name: one.name, lang: one.lang }] : [];
    }),
    priority: d(`priority.${meeting.priority}`),
    must: meeting.priority === "MUST",
    marked: meeting.parties.some(({ id }) => id === marked),
    ...{ pinned: meeting.pinned, length: meeting.length },
  };
}

function aboveOf({ slots }: GridPart, index: number, reader: SheetReader): RowHead | undefined {
  const [gap, slot] = [gapBefore(slots, index), slots[index]];
  if (!gap || !slot) return undefined;
  if ("minutes" in gap) return { kind: "break", text: reader.t("break", { minutes: gap.minutes }) };
  const round = reader.rounds.find(({ id }) => id === slot.roundId);
  const day = formatDay(dayOf(slot.startsAt, reader.timeZone), reader.locale);
  return { kind: "round", text: round ? `${day} · ${pick(round.name, reader.locale)}` : day };
}

function roomsOf({ tables }: GridPart, locale: Locale): SheetRoom[] {
  const rooms: SheetRoom[] = [];
  for (const { roomId, room } of tables) {
    const last = rooms.at(-1);
    if (last?.id === roomId) last.span++;
    else rooms.push({ id: roomId, name: pick(room, locale), span: 1 });
  }
  return rooms;
}
