import { existsSync, readFileSync } from "node:fs";

export type Tally = { passed: number; failed: number };

/** Of Vitest's JSON report; a file that broke before its first test counts as one failure. */
export function vitestTally(file: string): Tally {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(file, "utf8"));
  const failed = numFailedTests || (numFailedTestSuites > 0 ? 1 : 0);
  return { passed: numPassedTests, failed };
}

/** Of Playwright's JSON report; a test that passed only when tried again counts as failed. */
export function playwrightTally(file: string): Tally {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(file, "utf8"));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
