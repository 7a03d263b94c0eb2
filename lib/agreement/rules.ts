import { Temporal } from "temporal-polyfill";
import { INSTITUTION_LEVELS } from "@/lib/institution/schema";
import type { Side } from "@/lib/names/schema";
import { LOCALES, type Locale, langTag } from "@/lib/platform/i18n/locales";
import type { LocalizedText } from "@/lib/platform/i18n/localized";
import type { AgreementLine, AgreementState, Move, Rhythm } from "./schema";

type Days = Pick<AgreementLine, "signedOn" | "inForceFrom" | "endsOn">;
type Standing = Days & { state: AgreementState };

const NEXT: Record<AgreementState, Move["to"][]> = {
  PLANNED: ["SIGNED"],
  SIGNED: ["IN_FORCE", "ENDED"],
  IN_FORCE: ["ENDED"],
  ENDED: [],
};

/** Where an agreement may go on to; one that was signed may end without ever coming into force. */
export const nextStates = (state: AgreementState): Move["to"][] => NEXT[state];

/** Where a step back leads, by the days that are known; null from the first state. */
export function stateBefore({ state, inForceFrom }: Standing): AgreementState | null {
  if (state === "ENDED") return inForceFrom ? "IN_FORCE" : "SIGNED";
  return state === "IN_FORCE" ? "SIGNED" : state === "SIGNED" ? "PLANNED" : null;
}

export type MoveRefusal =
  | "agreement.noSuchMove"
  | "agreement.dayToCome"
  | "agreement.beforeSigning"
  | "agreement.beforeForce";

/** Why an agreement cannot go where it is told to: not from here, not yet, or not in this order of days. */
export function moveRefusal({ state, signedOn, inForceFrom }: Standing, move: Move, today: string) {
  const refused = (reason: MoveRefusal) => reason;
  if (!NEXT[state].includes(move.to)) return refused("agreement.noSuchMove");
  const day = dayOfMove(move);
  if (day > today) return refused("agreement.dayToCome");
  if (move.to !== "SIGNED" && signedOn && day < signedOn) return refused("agreement.beforeSigning");
  const force = move.to === "IN_FORCE" ? move.inForceFrom : inForceFrom;
  const ends = move.to === "IN_FORCE" ? move.until : move.to === "ENDED" ? move.endsOn : null;
  return force && ends && ends < force ? refused("agreement.beforeForce") : null;
}

function dayOfMove(move: Move): string {
  if (move.to === "SIGNED") return move.signedOn;
  return move.to === "IN_FORCE" ? move.inForceFrom : move.endsOn;
}

/** The days that an agreement has after a move. */
export function daysAfter(days: Days, move: Move): Days {
  const { signedOn, inForceFrom } = days;
  if (move.to === "SIGNED") return { signedOn: move.signedOn, inForceFrom: null, endsOn: null };
  if (move.to === "IN_FORCE") return { signedOn, inForceFrom: move.inForceFrom, endsOn: move.until };
  return { signedOn, inForceFrom, endsOn: move.endsOn };
}

/** The days that it has after a step back: those that only the state it leaves needs are gone. */
export function daysBefore({ signedOn, inForceFrom }: Days, to: AgreementState): Days {
  const none: Days = { signedOn: null, inForceFrom: null, endsOn: null };
  if (to === "PLANNED") return none;
  return to === "SIGNED" ? { ...none, signedOn } : { ...none, signedOn, inForceFrom };
}

/** The day by which somebody has to look after it: its meeting's until it is in force, then the end of its term. */
export function dueOn({ state, endsOn, followUpOn }: Standing & Pick<AgreementLine, "followUpOn">) {
  if (state === "ENDED") return null;
  return state === "IN_FORCE" ? endsOn : followUpOn;
}

const MONTHS: Record<Rhythm, number> = { MONTHLY: 1, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12 };

/** When the contacts of a channel talk next, counted from the signing: today, or the first such day after it. */
export function nextTalk({ state, signedOn }: Standing, rhythm: Rhythm | null, today: string): string | null {
  if (!rhythm || !signedOn || state === "ENDED" || state === "PLANNED") return null;
  const [from, now] = [Temporal.PlainDate.from(signedOn), Temporal.PlainDate.from(today)];
  const passed = Math.max(0, from.until(now, { largestUnit: "month" }).months);
  const talk = (times: number) => from.add({ months: times * MONTHS[rhythm] });
  const times = Math.max(1, Math.floor(passed / MONTHS[rhythm]));
  const candidates = [times, times + 1, times + 2].map(talk);
  return candidates.find((one) => Temporal.PlainDate.compare(one, now) >= 0)?.toString() ?? null;
}

/** A title for this reader with the language it is in: theirs, else English, else any. */
export function titleIn(title: LocalizedText, locale: Locale): { text: string; lang: string } {
  const found = ([locale, "en", ...LOCALES] as const).find((one) => title[one] !== "") ?? locale;
  return { text: title[found], lang: langTag(found) };
}

type Signing = Pick<AgreementLine, "id" | "parties">;

/** Protocol order of a ceremony: by the sides of the parties in the edition's order, then by level, then as added. */
export function inSigningOrder<Line extends Signing>(lines: Line[], sideOrder: Side[]): Line[] {
  const ranks = ({ parties }: Line) => [
    ...parties.map(({ side }) => sideOrder.indexOf(side)),
    sideOrder.length,
    ...parties.map(({ level }) => INSTITUTION_LEVELS.indexOf(level)),
  ];
  const compare = (a: number[], b: number[]) => {
    const at = a.findIndex((rank, index) => rank !== b[index]);
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
  };
  return [...lines].sort((a, b) => compare(ranks(a), ranks(b)) || (a.id < b.id ? -1 : 1));
}
