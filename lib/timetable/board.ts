import type { Plan, Problem } from "@/lib/scheduler/format";
import type { PlanPlace } from "./schema";

/** What binds the meetings of a plan, and where they are; a `PlanDetail` is one. */
export type Board = {
  /** In the order of time. */
  slots: readonly { id: string; block: string }[];
  /** `unavailable` here and below: ids of slots. */
  tables: readonly { id: string; roomId: string; unavailable: string[] }[];
  participants: readonly {
    id: string;
    unavailable: string[];
    tableId?: string;
    maxMeetings?: number;
  }[];
  interpreters: readonly {
    id: string;
    pairs: string[];
    unavailable: string[];
    maxInRow?: number;
    maxSlots?: number;
    homeRoomId?: string;
  }[];
  meetings: readonly {
    id: string;
    parties: readonly { id: string }[];
    length: number;
    pairs: string[];
    pin: { slotId: string; tableId?: string } | null;
    /** Slots in which it may begin; any unless said. */
    starts?: string[];
    place: PlanPlace | null;
  }[];
};

/** A problem and a plan of it as the rules of placing read them. */
export function boardOf({ slots, tables, participants, interpreters, meetings }: Problem, plan: Plan): Board {
  const places = new Map(
    plan.meetings.map(({ id, slot, table, interpreters }) => [
      id,
      { slotId: slot, tableId: table, interpreterIds: interpreters },
    ]),
  );
  return {
    slots,
    tables: tables.map(({ id, room, unavailable = [] }) => ({ id, roomId: room, unavailable })),
    participants: participants.map(({ id, unavailable = [], table, maxMeetings }) => ({
      ...{ id, unavailable },
      ...(table === undefined ? {} : { tableId: table }),
      ...(maxMeetings === undefined ? {} : { maxMeetings }),
    })),
    interpreters: interpreters.map(({ unavailable = [], homeRoom, ...one }) => ({
      ...{ ...one, unavailable },
      ...(homeRoom === undefined ? {} : { homeRoomId: homeRoom }),
    })),
    meetings: meetings.map(({ id, parties, length = 1, pairs = [], pinned, slots: starts }) => ({
      ...{ id, length, pairs, parties: parties.map((party) => ({ id: party })) },
      pin: pinned
        ? { slotId: pinned.slot, ...(pinned.table === undefined ? {} : { tableId: pinned.table }) }
        : null,
      ...(starts ? { starts } : {}),
      place: places.get(id) ?? null,
    })),
  };
}
