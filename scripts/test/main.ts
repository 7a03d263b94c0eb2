import { PlainError } from "../../lib/platform/db/embedded/plain-error";
import { command } from "../local/command";
import { stoppable } from "../local/stoppable";
import type { Tally } from "./results";
import { STEPS } from "./steps";

/** Every step runs, whatever those before it found; the last line sums up. */
await command(() =>
  stoppable(async (stopped) => {
    const total: Tally = { passed: 0, failed: 0 };
    const broken: string[] = [];
    const failures: string[] = [];
    for (const { name, title, run } of wanted()) {
      console.log(`\n=== ${title}`);
      const tally = await run().catch(told);
      stopped.throwIfAborted();
      total.passed += tally.passed;
      total.failed += tally.failed;
      failures.push(...(tally.failures ?? []));
      if (tally.failed > 0) broken.push(name);
    }
    for (const failure of failures) console.log(`\n✘ ${failure}`);
    if (broken.length > 0) console.log(`\nFailed: ${broken.join(", ")}`);
    console.log(`\n${total.passed} passed, ${total.failed} failed`);
    process.exitCode = broken.length > 0 ? 1 : 0;
  }),
);

/** `--only unit,db`: the others are left out; the client is written in any case. */
function wanted() {
  const index = process.argv.indexOf("--only");
  if (index < 0) return STEPS;
  const names = (process.argv[index + 1] ?? "").split(",");
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new PlainError(`Unknown: ${unknown}. There are: ${STEPS.map(({ name }) => name).join(", ")}`);
  }
  return STEPS.filter(({ name }) => name === "generate" || names.includes(name));
}

function told(error: unknown): Tally {
  console.error(error instanceof PlainError ? error.message : error);
  return { passed: 0, failed: 1 };
}
