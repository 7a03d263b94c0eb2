import type { Level } from "../../lib/scheduler/solution";

/** Levels of a plan in words: a line each, with what is proved. */
export function levelLines(levels: Level[]): string[] {
  return levels.map(
    (level) => `${nameOf(level).padEnd(30)}${number(level.value, level.name)}, ${provedOf(level)}`,
  );
}

/** Those that are not as good as can be, in one line. */
export function shortLevels(levels: Level[]): string {
  const told = levels
    .filter(({ value }) => value > 0)
    .map((level) => `${nameOf(level)} ${number(level.value, level.name)}`);
  return told.length > 0 ? told.join(", ") : "nothing left to better";
}

function nameOf(level: Level): string {
  switch (level.name) {
    case "unplaced":
      return level.required ? "required, left out" : `left out of priority ${level.priority}`;
    case "worst-share":
      return "left out of who fares worst";
    case "moved":
      return "published, now elsewhere";
    case "excess-gaps":
      return "gaps above the most allowed";
    case "gaps":
      return "gaps";
    case "idle":
      return "idle slots";
    case "room-changes":
      return "room changes";
  }
}

function provedOf({ name, proved, bound }: Level): string {
  if (proved) return "proved the least";
  return bound === null ? "no bound is known" : `at least ${number(bound, name)}`;
}

function number(value: number, name: Level["name"]): string {
  return name === "worst-share" ? `${(value * 100).toFixed(1)} %` : String(value);
}
