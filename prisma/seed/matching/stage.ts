import type { Mode } from "@/lib/edition/schema";
import type { Db } from "@/lib/platform/db/client";
import { type Dates, instant } from "../calendar";
import type { delegateRows } from "../event/delegates";
import type { PlannedSession } from "../event/programme";
import type { Random } from "../random";
import { series } from "../source";
import type { Hours } from "./shape";

/** An edition as its matching finds it: what is written already, and where its rows come from. */
export type Stage = {
  db: Db;
  edition: { id: string; number: number; mode: Mode; dates: Dates; isOver: boolean };
  now: Date;
  /** The sessions of matching, in order of time. */
  sessions: PlannedSession[];
  /** Ids by key. */
  rooms: ReadonlyMap<string, string>;
  institutions: ReadonlyMap<string, string>;
  people: ReturnType<typeof delegateRows>;
  chance: Random;
};

/** Hours of the clock on the day of the first session. */
export function spanOf({ edition, sessions }: Pick<Stage, "edition" | "sessions">, { from, to }: Hours) {
  const day = edition.dates.startsOn.add({ days: (sessions[0]?.day ?? 1) - 1 });
  return { startsAt: instant(day, from, series.timeZone), endsAt: instant(day, to, series.timeZone) };
}
