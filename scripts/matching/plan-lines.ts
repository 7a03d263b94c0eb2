import type { Plan, Problem } from "../../lib/scheduler/format";

/** A plan slot by slot: who meets at which table, with which interpreter. */
export function planLines({ slots, meetings }: Problem, plan: Plan): string[] {
  const parties = new Map(meetings.map((meeting) => [meeting.id, meeting.parties.join(", ")]));
  const lengths = new Map(meetings.map(({ id, length = 1 }) => [id, length]));
  const held = slots.flatMap(({ id: slot, block }) => {
    const begun = plan.meetings.filter((meeting) => meeting.slot === slot);
    return [
      `${slot} (${block})`,
      ...begun.map(({ id, table, interpreters }) => {
        const long = lengths.get(id) === 1 ? "" : `, ${lengths.get(id)} slots`;
        const voices = interpreters.length > 0 ? `, interpreted by ${interpreters.join(", ")}` : "";
        return `  ${table}: ${id}: ${parties.get(id)}${voices}${long}`;
      }),
    ];
  });
  if (plan.unplaced.length === 0) return held;
  return [...held, "left out", ...plan.unplaced.map((id) => `  ${id}: ${parties.get(id)}`)];
}
