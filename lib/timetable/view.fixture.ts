import type { PlanMeeting, PlanParty, PlanSlot, PlanTable } from "./schema";

const MINUTE = 60_000;
const NINE = Date.parse("2026-12-17T01:00:00Z");

/** A slot of twenty minutes, so many minutes after nine in Shanghai: "b" follows "a". */
export function slot(id: string, { at, ...more }: Partial<PlanSlot> & { at?: number } = {}): PlanSlot {
  const minutes = at ?? (id.charCodeAt(0) - "a".charCodeAt(0)) * 20;
  const startsAt = new Date(NINE + minutes * MINUTE);
  const endsAt = new Date(startsAt.getTime() + 20 * MINUTE);
  return { id, startsAt, endsAt, block: "1", roundId: "round", added: false, ...more };
}

export function table(id: string, roomId = "room"): PlanTable {
  const room = { zh: roomId, ja: roomId, ko: roomId, en: roomId };
  return { id, label: id, roomId, room, added: false, unavailable: [] };
}

export function party(id: string): PlanParty {
  const names = { nameZh: null, nameJa: null, nameKo: null, nameEn: id };
  return { id, institution: { id, side: "CN", kind: "ASSOCIATION", level: "MUNICIPAL", ...names } };
}

/** A meeting of some parties, at table "t" of a slot where one is named. */
export function meeting(id: string, parties: string[], slotId?: string, length = 1): PlanMeeting {
  const place = slotId ? { slotId, tableId: "t", interpreterIds: [] } : null;
  const common = { priority: "WISH" as const, pairs: [], pinned: false, pin: null };
  return { id, length, place, parties: parties.map(party), ...common };
}

type Size = { rounds: number; slots: number; rooms: number; tables: number };

/** So many rounds of so many slots, and rooms of so many tables. */
export function places(size: Size): { slots: PlanSlot[]; tables: PlanTable[] } {
  const upTo = (count: number) => [...Array(count).keys()];
  return {
    slots: upTo(size.rounds).flatMap((round) =>
      upTo(size.slots).map((one) =>
        slot(`r${round}s${one}`, { roundId: `r${round}`, block: `r${round}`, at: round * 600 + one * 20 }),
      ),
    ),
    tables: upTo(size.rooms).flatMap((room) =>
      upTo(size.tables).map((one) => table(`room${room}t${one}`, `room${room}`)),
    ),
  };
}
