import { dateColumn } from "../calendar";
import { need } from "../need";
import { outcomesOf } from "./source";
import type { Stage } from "./stage";
import { type Meetings, pairKey } from "./timetable";

/** Writes what became of the meetings of an edition that is over. */
export async function writeOutcomes(
  { db, edition }: Stage,
  profiles: ReadonlyMap<string, string>,
  meetings: Meetings,
): Promise<void> {
  const { startsOn } = edition.dates;
  for (const { from, to, absent, followUp, outcome, result, nextStep, agreed } of outcomesOf(
    edition.number,
  )) {
    await db.meeting.update({
      where: { id: need(meetings, pairKey(from, to)).id },
      data: {
        ...{ outcome, result, nextStep, agreed },
        absentIds: absent.map((key) => need(profiles, key)),
        followUpOn: followUp === null ? null : dateColumn(startsOn.add({ days: followUp })),
        version: 2,
      },
    });
  }
}
