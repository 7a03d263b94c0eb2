import { GridTable } from "./grid-table";
import { MeetingCard } from "./meeting-card";
import type { CardWords, Sheet } from "./sheet";

type Props = { sheet: Sheet; caption: string; words: { time: string; table: string; card: CardWords } };

/** The timetable to look at; each meeting leads to its own page. */
export function PlanGrid({ sheet, caption, words }: Props) {
  return (
    <GridTable
      sheet={sheet}
      places={sheet.places}
      caption={caption}
      words={words}
      cell={({ table, begins, goesOn }) => (
        <td key={table.id} className="border-b border-l border-rule p-1 align-top">
          <div className="grid gap-1.5">
            {begins.flatMap((id) => {
              const card = sheet.cards[id];
              return card ? [<MeetingCard key={id} card={card} words={words.card} link />] : [];
            })}
            {goesOn.map((id) => (
              <p key={id} className="text-xs text-ink-soft">
                ↑ {words.card.goesOn}
              </p>
            ))}
          </div>
        </td>
      )}
    />
  );
}
