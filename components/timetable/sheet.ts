import type { Side } from "@/lib/names/schema";
import type { PlanMeeting, PlanSlot } from "@/lib/timetable/schema";

export type CardParty = { id: string; text: string; lang: string; side: Side; short: string };

/** One meeting as it stands in a cell, in the reader's words. */
export type Card = {
  id: string;
  href: string;
  parties: CardParty[];
  interpreters: { name: string; lang?: string }[];
  /** Said where it is more than a wish, or less. */
  priority: string;
  must: boolean;
  /** Of the institution that the reader looks for. */
  marked: boolean;
  /** It breaks a rule where it is. */
  broken: boolean;
} & Pick<PlanMeeting, "pinned" | "length">;

/** What stands above a slot's row. */
export type RowHead = { kind: "round" | "break"; text: string };
export type SheetSlot = PlanSlot & { time: string; above?: RowHead };
export type SheetTable = { id: string; label: string; roomId: string };
export type SheetRoom = { id: string; name: string; span: number };
/** Interpreters are named where the very same are wanted back. */
export type Spot = { slotId: string; tableId: string; interpreterIds?: string[] };
export type Places = Readonly<Record<string, Spot | undefined>>;

/** One page of a timetable, ready to be drawn on either side of the wire. */
export type Sheet = {
  slots: SheetSlot[];
  tables: SheetTable[];
  rooms: SheetRoom[];
  /** All that stand here, and those without a place. */
  cards: Record<string, Card>;
  places: Places;
};

export type CardWords = {
  pinned: string;
  interpreters: string;
  goesOn: string;
  marked: string;
  broken: string;
};

/** A meeting in one line of text, where no markup can be. */
export const cardName = ({ parties }: Card) => parties.map(({ text }) => text).join(" – ");
