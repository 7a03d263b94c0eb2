import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkPlan } from "../../lib/schedule-check/check";
import { RULES } from "../../lib/schedule-check/violation";
import { solve } from "../../lib/scheduler/solve";
import { root } from "../local/files";

const page = readFileSync(`${root}/docs/matching-format.md`, "utf8");
const [problem, plan] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = ""]) =>
  JSON.parse(json),
);

it("shows a problem that can be solved as it stands", async () => {
  const found = await solve(problem, { seed: 1, budget: { changes: 5000 } });
  expect(["optimal", "feasible"]).toContain(found.status);
  expect(checkPlan(problem, found.plan)).toMatchObject({ violations: [], figures: { unplaced: 0 } });
});

it("shows a plan of it that keeps every rule", () => {
  expect(checkPlan(problem, plan)).toMatchObject({ violations: [], figures: { placed: 4, unplaced: 2 } });
});

it("explains every field that the problem uses, and the example uses every field it explains", () => {
  const used = new Set([problem, ...Object.values(problem).flat()].filter(isObject).flatMap(Object.keys));
  const tables = page.slice(page.indexOf("| of the problem"), page.indexOf("## A plan"));
  const explained = [...tables.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name),
  );
  expect(new Set(explained)).toEqual(used);
});

it("explains every rule of the checker", () => {
  const table = page.slice(page.indexOf("| rule |"));
  const explained = [...table.matchAll(/^\| (`[a-z-]+`.*?) \|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name),
  );
  expect(explained).toEqual([...RULES]);
});

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
