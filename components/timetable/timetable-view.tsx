import { useTranslations } from "next-intl";
import { addressOf } from "@/components/edition/pages";
import { classNames } from "@/components/ui/class-names";
import { Empty } from "@/components/ui/empty";
import type { Side } from "@/lib/names/schema";
import type { LocalizedText } from "@/lib/platform/i18n/localized";
import { boardPart } from "@/lib/timetable/board-rules";
import type { PlanView } from "@/lib/timetable/form-schema";
import { gridPart } from "@/lib/timetable/grid-rules";
import type { PlanDetail } from "@/lib/timetable/schema";
import { TimetableEditor } from "./editor";
import { cardWords, editorWords } from "./editor-words-of";
import { InstitutionView } from "./institution-view";
import { PartLinks } from "./part-links";
import { PlanGrid } from "./plan-grid";
import type { PlanNames } from "./plan-names";
import { type SheetReader, sheetOf } from "./sheet-of";
import type { EditActions } from "./use-edits";
import { viewAddress } from "./view-address";
import { ViewFilters } from "./view-filters";

/** Tables beside each other on a sheet of paper that can still be read. */
const MOST_ON_PAPER = 14;

export type TimetableViewProps = {
  plan: PlanDetail;
  names: PlanNames;
  view: PlanView;
  here: string;
  rounds: { id: string; name: LocalizedText }[];
  sideOrder: Side[];
  editionId: string;
  /** Null where it is only looked at. */
  actions: EditActions | null;
};

/** The timetable by table, or by institution: as much of it as one page holds, chosen in the address. */
export function TimetableView(props: TimetableViewProps) {
  const { plan, names, view, here, rounds, editionId, actions } = props;
  const [t, d] = [useTranslations("timetable"), useTranslations("domain")];
  const part = gridPart(plan, view);
  if (part.slots.length === 0 || part.tables.length === 0) return <Empty title={t("noGrid")} />;
  const parties = [
    ...new Map(plan.meetings.flatMap((one) => one.parties).map((party) => [party.id, party])).values(),
  ];
  const { locale, timeZone, base } = names;
  const reader: SheetReader = { t, d, locale, timeZone, base, rounds, marked: view.institution };
  const filters = <ViewFilters {...{ plan, parties, rounds, part, here, locale, timeZone }} chosen={view} />;
  if (view.view === "institutions")
    return <InstitutionView {...{ ...props, parties, reader, part, filters }} />;
  const sheet = sheetOf(plan, part, reader);
  const isWide = part.tables.length > MOST_ON_PAPER;
  const caption = t("caption", { number: plan.number });
  return (
    <section
      aria-label={caption}
      className={classNames("grid grid-cols-1 gap-3", !isWide && "print:[&_[data-name]]:line-clamp-none")}
    >
      {filters}
      {isWide ? <p className="text-sm text-ink-soft print:hidden">{t("printByRoom")}</p> : null}
      <PartLinks
        {...part}
        address={(one) =>
          addressOf(here, viewAddress({ ...view, round: part.round, room: part.room, part: one }))
        }
      />
      {actions ? (
        <TimetableEditor
          {...{ editionId, sheet, actions, planId: plan.id, version: plan.version }}
          board={boardPart(plan, part, new Set(Object.keys(sheet.cards)))}
          words={editorWords(t, caption)}
        />
      ) : (
        <PlanGrid
          sheet={sheet}
          caption={caption}
          words={{ time: t("time"), table: t("table"), card: cardWords(t) }}
        />
      )}
    </section>
  );
}
