import { z } from "zod";
import type { LocalizedText } from "@/lib/platform/i18n/localized";
import { plainText } from "@/lib/platform/text/schema";

/** A time in which each institution has one meeting at most. Instants; slots of an edition never overlap. */
export type TimeSlotView = {
  id: string;
  roundId: string;
  startsAt: Date;
  endsAt: Date;
  /** Slots of one round and block follow each other without a break. */
  block: number;
};

export type MeetingTableView = {
  id: string;
  label: string;
  order: number;
  roomId: string;
  room: LocalizedText;
};

/** From one instant to another; the end is no longer of it. */
export type Span = { startsAt: Date; endsAt: Date };

/** A matching session as it is cut into slots, with what stands in it. */
export type RoundView = {
  id: string;
  session: Span & { id: string; title: LocalizedText };
  slotMinutes: number;
  pauseMinutes: number;
  breaks: Span[];
  rooms: { id: string; name: LocalizedText }[];
  /** How many tables its rooms have. */
  tables: number;
  /** Each with how many of the tables have a meeting in it. */
  slots: (TimeSlotView & { taken: number })[];
  /** The session was moved or changed since: how many slots lie outside of it, and whether others would be cut now. */
  outside: number;
  stale: boolean;
};

/** A table with what stands on it: it goes only where there is nothing. */
export type TableUse = MeetingTableView & { meetings: number; pins: number; profiles: number };

/** How many breaks the form has room for. */
export const BREAK_ROWS = [1, 2, 3, 4] as const;
type BreakRow = (typeof BREAK_ROWS)[number];

const minutes = (from: number, to: number) =>
  z
    .string({ error: "round.error.minutes" })
    .trim()
    .regex(/^\d{1,3}$/, { error: "round.error.minutes" })
    .transform(Number)
    .refine((count) => count >= from && count <= to, { error: "round.error.minutes" });
const clock = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, { error: "round.error.clock" })
  .default("");
const several = z.preprocess(
  (sent) => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]),
  z.array(z.uuid()).min(1, { error: "round.error.rooms" }).max(50),
);
const breakFields = Object.fromEntries(
  BREAK_ROWS.flatMap((row) => [
    [`breakFrom${row}`, clock],
    [`breakTo${row}`, clock],
  ]),
) as Record<`breakFrom${BreakRow}` | `breakTo${BreakRow}`, typeof clock>;

/** How a session is cut, as the form sends it; breaks are hours of the venue's clock. */
export const roundInput = z
  .strictObject({
    slotMinutes: minutes(5, 240),
    pauseMinutes: minutes(0, 60),
    roomIds: several,
    ...breakFields,
  })
  .superRefine((input, ctx) => {
    for (const row of BREAK_ROWS) {
      const [from, to] = [input[`breakFrom${row}`], input[`breakTo${row}`]];
      if ((from !== "" || to !== "") && !(from < to && from !== ""))
        ctx.addIssue({ code: "custom", path: [`breakTo${row}`], message: "round.error.breakOrder" });
    }
  });
export type RoundInput = z.output<typeof roundInput>;

export const newRoundInput = roundInput.safeExtend({ sessionId: z.uuid({ error: "round.error.session" }) });
export type NewRoundInput = z.output<typeof newRoundInput>;

const MAX_LABEL = 20;
/** What stands on a table; full-width figures and letters are made plain. */
const label = plainText({ min: 1, max: MAX_LABEL }).transform((text) => text.normalize("NFKC"));
export const tableInput = z.strictObject({ label });
/** Several at once: "1-12", "A1-A8", "1, 2, VIP". */
export const tablesInput = z.strictObject({ labels: plainText({ min: 1, max: 2000, multiline: true }) });
export const tableMove = z.strictObject({ to: z.enum(["up", "down"]) });
export type TableMove = z.output<typeof tableMove>;
