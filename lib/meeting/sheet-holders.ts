import type { EditionView } from "@/lib/edition/schema";
import { ownLanguage } from "@/lib/institution/name-rules";
import type { MeetingView, SheetOf } from "./schema";
import type { Holder, SheetFrame } from "./sheet-content";
import { both, type Line, partyLines, personLines, type Two } from "./sheet-rules";

/** Everybody of a kind who is in these meetings: institutions in the edition's order of sides, then by place. */
export function holdersOf(of: SheetOf, meetings: MeetingView[], frame: SheetFrame): Holder[] {
  const { edition, words } = frame;
  const found = new Map<string, Holder>();
  const host = ownLanguage(edition.hostSide);
  const add = (holder: Omit<Holder, "of">) => found.set(holder.id, found.get(holder.id) ?? { of, ...holder });
  for (const { parties, interpreters, table, room } of meetings) {
    if (of === "table") {
      const named = ({ lead, second }: Two): Line[] =>
        [lead, second].map((language) => ({
          text: words[language]("meeting.tableNamed", { table: table.label }),
          language,
        }));
      add({ id: table.id, language: host, name: (two) => [...named(two), ...both(room.name, two)] });
    } else if (of === "room") {
      add({ id: room.id, language: host, name: (two) => both(room.name, two) });
    } else if (of === "interpreter") {
      for (const { id, name } of interpreters)
        add({ id, language: ownLanguage(name.side), name: (two) => personLines(name, two) });
    } else
      for (const party of parties)
        add({
          id: party.profileId,
          language: ownLanguage(party.institution.side),
          name: (two) => partyLines(party, two),
        });
  }
  return sorted(of, [...found.values()], meetings, edition);
}

function sorted(of: SheetOf, holders: Holder[], meetings: MeetingView[], edition: EditionView): Holder[] {
  if (of === "table" || of === "room") return byPlace(of, holders, meetings);
  const text = ({ name, language }: Holder) => name({ lead: language, second: "en" })[0]?.text ?? "";
  const order = edition.sideOrder.map(ownLanguage);
  return holders.sort(
    (a, b) =>
      order.indexOf(a.language) - order.indexOf(b.language) || text(a).localeCompare(text(b), a.language),
  );
}

function byPlace(of: "table" | "room", holders: Holder[], meetings: MeetingView[]): Holder[] {
  const places = meetings
    .toSorted((a, b) => a.room.id.localeCompare(b.room.id) || a.table.order - b.table.order)
    .map((meeting) => meeting[of].id);
  return holders.sort((a, b) => places.indexOf(a.id) - places.indexOf(b.id));
}
