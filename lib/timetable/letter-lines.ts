import { institutionNames } from "@/lib/institution/name-rules";
import { interpreterName } from "@/lib/interpreter/rules";
import { displayName } from "@/lib/names/rules";
import { dayOf, formatDay, formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick, readLocalized } from "@/lib/platform/i18n/localized";
import type { Translator } from "@/lib/platform/i18n/translate";
import type { Was, Whom } from "./concerned";
import type { FormerPlaces, ToldMeeting } from "./letter-queries";

type Line = { title: string; note: string };
type Table = { label: string; room: { name: unknown } };

/** One meeting as a line of a letter: with whom, when and where. */
export class LetterLines {
  constructor(
    private readonly t: Translator,
    private readonly locale: Locale,
    private readonly timeZone: string,
    private readonly whom: Whom,
  ) {}

  now(meeting: ToldMeeting): Line {
    return { title: this.title(meeting), note: this.present(meeting) };
  }

  moved(meeting: ToldMeeting, was: Was | undefined, places: FormerPlaces): Line {
    const former = this.former(was, places);
    const present = this.t("timetable-mail.now", { place: this.present(meeting) });
    const note = former ? `${this.t("timetable-mail.before", { place: former })}\n${present}` : present;
    return { title: this.title(meeting), note };
  }

  gone(meeting: ToldMeeting, was: Was | undefined, places: FormerPlaces): Line {
    return { title: this.title(meeting), note: this.former(was, places) };
  }

  /** An institution reads with whom it meets, an interpreter who meets. */
  private title({ request: { from, to, guests } }: ToldMeeting): string {
    const parties = [from, to, ...guests.map(({ profile }) => profile)];
    const others = parties.filter(({ id }) => !("profileId" in this.whom) || id !== this.whom.profileId);
    return others.map(({ institution }) => institutionNames(institution, this.locale).lead.text).join(" / ");
  }

  private present({ slot, table, holds }: ToldMeeting): string {
    const ends = holds.at(-1)?.slot.endsAt;
    const hours = `${this.moment(slot.startsAt)}${ends ? `–${formatTime(ends, this.timeZone)}` : ""}`;
    return [hours, this.place(table), ...this.interpreting(holds)].join(" · ");
  }

  private former(was: Was | undefined, { slots, tables }: FormerPlaces): string {
    const [startsAt, table] = [slots.get(was?.slotId ?? ""), tables.get(was?.tableId ?? "")];
    return startsAt && table ? `${this.moment(startsAt)} · ${this.place(table)}` : "";
  }

  private moment(at: Date): string {
    return `${formatDay(dayOf(at, this.timeZone), this.locale)} ${formatTime(at, this.timeZone)}`;
  }

  private place({ label, room }: Table): string {
    return `${pick(readLocalized(room.name), this.locale)} · ${this.t("timetable-mail.table", { label })}`;
  }

  /** For institutions who interprets, for interpreters between which languages. */
  private interpreting(holds: ToldMeeting["holds"]): string[] {
    if ("profileId" in this.whom) {
      const names = holds.flatMap(({ interpreter }) =>
        interpreter ? [displayName(interpreterName(interpreter), this.locale)] : [],
      );
      const all = [...new Set(names)].join(this.t("timetable.comma"));
      return all ? [this.t("timetable-mail.interpreter", { names: all })] : [];
    }
    const { interpreterId } = this.whom;
    const pair = holds.find((hold) => hold.interpreterId === interpreterId)?.pair;
    const [one, other] = (pair ?? "").split("-").map((language) => this.t(`domain.language.${language}`));
    return pair ? [this.t("timetable-mail.pair", { one: one ?? "", other: other ?? "" })] : [];
  }
}
