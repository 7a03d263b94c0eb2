import { existsSync, readFileSync } from "node:fs";

/** How many, and of those that failed what they are and the first lines of why. */
export type Tally = { passed: number; failed: number; failures?: string[] };

type VitestFile = {
  name: string;
  message: string;
  assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
};

/** Of Vitest's JSON report; a file that broke before its first test counts as one failure. */
export function vitestTally(file: string): Tally {
  if (!existsSync(file)) return { passed: 0, failed: 1, failures: ["Vitest ended without a report"] };
  const report = JSON.parse(readFileSync(file, "utf8"));
  const failed = report.numFailedTests || (report.numFailedTestSuites > 0 ? 1 : 0);
  return { passed: report.numPassedTests, failed, failures: report.testResults.flatMap(vitestFailures) };
}

function vitestFailures({ name, message, assertionResults }: VitestFile): string[] {
  const failed = assertionResults.filter(({ status }) => status === "failed");
  if (failed.length === 0) return message ? [`${name}: ${start(message)}`] : [];
  return failed.map(({ fullName, failureMessages }) => `${name}: ${fullName}: ${start(failureMessages[0])}`);
}

type Suite = { suites?: Suite[]; specs?: { ok: boolean; file: string; line: number; title: string }[] };

/** Of Playwright's JSON report; a test that passed only when tried again counts as failed. */
export function playwrightTally(file: string): Tally {
  if (!existsSync(file)) return { passed: 0, failed: 1, failures: ["Playwright ended without a report"] };
  const { stats, suites } = JSON.parse(readFileSync(file, "utf8"));
  const failures = suites.flatMap(playwrightFailures);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, failures };
}

function playwrightFailures({ suites = [], specs = [] }: Suite): string[] {
  const failed = specs.filter(({ ok }) => !ok).map((spec) => `${spec.file}:${spec.line}: ${spec.title}`);
  return [...failed, ...suites.flatMap(playwrightFailures)];
}

function start(text = ""): string {
  return text.split("\n").slice(0, 12).join("\n    ");
}
