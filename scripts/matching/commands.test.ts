import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { generateEvent, SIZES } from "../../bench/matching/event";
import { event, plan } from "../../lib/schedule-check/event.fixture";
import { root } from "../local/files";
import { checkCommand } from "./check-command";
import { solveCommand } from "./solve-command";

const folder = mkdtempSync(join(tmpdir(), "delegation-desk-matching-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("solves a problem and checks the plan it printed", async () => {
  const problem = file("problem.json", event);
  const solved = await run(solveCommand, [problem, "--json", "--seed", "1"]);
  expect(solved).toMatchObject({ code: 0, err: "" });
  expect(JSON.parse(solved.out).result).toMatchObject({ status: "optimal", seed: 1, figures: { placed: 6 } });
  const checked = await run(checkCommand, [problem, file("solved.json", solved.out)]);
  expect(checked).toMatchObject({ code: 0, out: expect.stringContaining("The plan keeps every hard rule.") });
});

it("prints the plan by slots, and what is proved of it", async () => {
  const { code, out } = await run(solveCommand, [file("words.json", event)]);
  expect(code).toBe(0);
  expect(out).toMatch(/^s3 \(am\)\n(.*\n)*? {2}t3: d: busan, jilin$/m);
  expect(out).toMatch(/^left out of priority 1 +0, proved the least$/m);
});

it("names the rules that a plan breaks, as words and as JSON", async () => {
  const files = [file("event.json", event), file("bad.json", { ...plan, unplaced: [] })];
  const missing = 'Meeting "f" is neither placed nor among the unplaced.';
  expect(await run(checkCommand, files)).toEqual({ code: 1, err: "", out: `meeting-missing: ${missing}` });
  const { code, out } = await run(checkCommand, [...files, "--json"]);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    valid: false,
    violations: [{ rule: "meeting-missing", text: missing, meetings: ["f"] }],
    figures: { placed: 5 },
  });
});

it("says that no plan holds what is required", async () => {
  const never = {
    ...event,
    meetings: event.meetings.map((one) => ({ ...one, required: true, slots: ["s4"] })),
  };
  const { code } = await run(solveCommand, [file("never.json", never), "--limit", "5"]);
  expect([3, 4]).toContain(code);
});

it.each<[string, string[], RegExp]>([
  ["no file", [], /^One file is wanted; there are 0\.\n\nUsage:/],
  ["a file that is not there", ["nowhere.json"], /^nowhere\.json cannot be read: ENOENT/],
  ["a file that is no JSON", [file("none.json", "{")], /none\.json is not JSON: /],
  [
    "a problem with faults",
    [file("faulty.json", { ...event, maxGaps: "two" })],
    /faulty\.json: maxGaps: expected number/,
  ],
  ["an instance with faults", [file("faulty.dzn", "nTables = 1;")], /faulty\.dzn: "nBusiness" is missing$/],
  ["an unknown flag", ["--sed", "1"], /^Unknown option '--sed'/],
  ["a seed that is none", ["a.json", "--seed", "x"], /^--seed takes a whole number/],
  ["a limit that is none", ["a.json", "--limit", "0"], /^--limit takes seconds/],
])("refuses to solve %s", async (_, args, why) => {
  expect(await run(solveCommand, args)).toEqual({ code: 2, out: "", err: expect.stringMatching(why) });
});

it("keeps the best plan at Ctrl-C, and says so", async () => {
  const large = file("large.json", generateEvent(SIZES["500 institutions, 3,000 meetings"], 1));
  const solving = spawn(process.execPath, ["--import", "tsx", "scripts/matching/solve.ts", large], {
    cwd: root,
  });
  let out = "";
  solving.stdout.on("data", (text) => {
    if (!out) solving.kill("SIGINT");
    out += text;
  });
  const code = await new Promise((resolve) => solving.once("close", resolve));
  expect(out).toMatch(/^Stopped: this is the best plan so far\.$/m);
  expect(code).toBe(0);
});

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

async function run(command: typeof solveCommand | typeof checkCommand, args: string[]) {
  const told = { out: [] as string[], err: [] as string[] };
  const code = await command(args, {
    out: (text) => told.out.push(text),
    err: (text) => told.err.push(text),
    stop: new AbortController().signal,
  });
  return { code, out: told.out.join("\n"), err: told.err.join("\n") };
}
