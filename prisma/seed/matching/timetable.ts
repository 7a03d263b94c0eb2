import { newId } from "@/lib/platform/id/id";
import { outlook } from "@/lib/timetable/problem";
import { timetableFacts } from "@/lib/timetable/problem-queries";
import type { PlanChange } from "@/lib/timetable/schema";
import { withChanges } from "@/lib/timetable/what-if";
import { instant } from "../calendar";
import { series } from "../source";
import { publish } from "./publish";
import type { WrittenRequest } from "./requests";
import { solved } from "./solved";
import type { Stage } from "./stage";

/** By who asked and who was asked, see {@link pairKey}: what was placed. */
export type Meetings = ReadonlyMap<string, { id: string }>;

export const pairKey = (from: string, to: string) => `${from} ${to}`;

const HOUR = 3_600_000;

/** Plans the timetable of what was accepted, and publishes it. */
export async function writeTimetable(stage: Stage, requests: WrittenRequest[]): Promise<Meetings> {
  const { db, edition } = stage;
  const drawnUp = drawnUpAt(stage);
  const facts = await timetableFacts(db, edition.id);
  const { problem } = outlook(facts, drawnUp);
  const { plan, columns } = await solved(problem, drawnUp);
  const publishedAt = hours(drawnUp, 3);
  await db.matchingPlan.create({
    data: {
      ...{ id: newId(), editionId: edition.id, number: 1, kind: "ANEW", state: "PUBLISHED", ...columns },
      publishedAt,
    },
  });
  const ids = await publish(stage, problem, plan, publishedAt);
  return new Map(
    requests.flatMap(({ id, source }) => {
      const meeting = ids.get(id);
      return meeting ? [[pairKey(source.from, source.to), { id: meeting }]] : [];
    }),
  );
}

/** What one interpreter more would be worth: a draft that nobody has decided on. */
export async function writeWhatIf({ db, edition, now }: Stage): Promise<void> {
  const changes: PlanChange[] = [{ kind: "interpreter", pair: "ko-zh", count: 1 }];
  const changed = withChanges(await timetableFacts(db, edition.id), changes);
  if (!changed.ok) throw new Error(`There is nothing to add to: ${changed.reason}`);
  const { columns } = await solved(outlook(changed.value, now).problem, hours(now, -5));
  await db.matchingPlan.create({
    data: {
      ...{ id: newId(), editionId: edition.id, number: 2, kind: "WHAT_IF", state: "DRAFT", ...columns },
      changes,
      note: "如果再请一位中韩翻译",
    },
  });
}

const hours = (from: Date, count: number) => new Date(from.getTime() + count * HOUR);

/** A day or so ago, when all was answered; or some days before an edition that is over. */
function drawnUpAt({ edition, now }: Stage): Date {
  if (!edition.isOver) return hours(now, -30);
  return instant(edition.dates.startsOn.subtract({ days: 3 }), "16:00", series.timeZone);
}
