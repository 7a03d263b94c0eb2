import type { DeskNavGroup } from "@/components/layout/desk-nav";

const EVENT = [
  "dashboard",
  "delegates",
  "delegations",
  "programme",
  "institutions",
  "matching",
  "agreements",
  "name-lists",
] as const;
const DESK = ["outbox", "audit", "people", "settings"] as const;
type Room = (typeof EVENT)[number] | (typeof DESK)[number];

type Options = {
  /** The edition's desk: `/ja/organise/3`. */
  base: string;
  /** The page that is shown, as an address without its query. */
  path: string;
  organises: boolean;
  words: { room: (room: Room) => string; group: (group: "event" | "desk") => string };
};

/** The rooms of the desk that this person may enter; each page asks again. */
export function deskRooms({ base, path, organises, words }: Options): DeskNavGroup[] {
  const item = (room: Room) => {
    const href = room === "dashboard" ? base : `${base}/${room}`;
    const current = room === "dashboard" ? path === base : path === href || path.startsWith(`${href}/`);
    return { href, label: words.room(room), current };
  };
  const event = EVENT.map(item);
  const groups = [{ label: words.group("event"), items: event }];
  return organises ? [...groups, { label: words.group("desk"), items: DESK.map(item) }] : groups;
}
