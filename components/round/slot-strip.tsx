import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { formatDay, formatTime } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { slotsByDay } from "@/lib/round/rules";
import type { RoundView } from "@/lib/round/schema";

type Slot = RoundView["slots"][number];
type Props = { round: RoundView; locale: Locale; timeZone: string };

/** A round's slots in a row for each day, with how many tables are taken and where it breaks. */
export function SlotStrip({ round, locale, timeZone }: Props) {
  const t = useTranslations("round");
  return slotsByDay(round.slots, timeZone).map(([day, slots]) => {
    const written = formatDay(day, locale);
    return (
      <div key={day} className="grid gap-1">
        <p className="text-sm text-ink-soft">{written}</p>
        <ol aria-label={t("strip", { day: written })} className="flex flex-wrap gap-1.5 text-sm">
          {slots.map((slot, at) => (
            <Cell key={slot.id} slot={slot} before={slots[at - 1]} round={round} timeZone={timeZone} />
          ))}
        </ol>
      </div>
    );
  });
}

type CellProps = { slot: Slot; before?: Slot; round: RoundView; timeZone: string };

function Cell({ slot, before, round, timeZone }: CellProps) {
  const t = useTranslations("round");
  const [from, to] = [formatTime(slot.startsAt, timeZone), formatTime(slot.endsAt, timeZone)];
  const outside = slot.startsAt < round.session.startsAt || slot.endsAt > round.session.endsAt;
  const fill = { taken: slot.taken, tables: round.tables };
  return (
    <>
      {before && before.block !== slot.block ? (
        <li className="self-center border-x border-dashed border-edge px-2 text-xs text-ink-soft">
          {t("break", { from: formatTime(before.endsAt, timeZone), to: from })}
        </li>
      ) : null}
      <li
        className={classNames(
          "figures grid justify-items-center rounded-md border px-2 py-1",
          outside ? "border-dashed border-amber text-amber" : "border-edge bg-sheet",
        )}
      >
        <span>{`${from}–${to}`}</span>
        <span className="text-xs text-ink-soft" title={t("slotFill", fill)}>
          {t("fill", fill)}
          <span className="sr-only">{t("slotFill", fill)}</span>
        </span>
      </li>
    </>
  );
}
