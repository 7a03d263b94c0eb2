import { solveCommand } from "./solve-command";
import { ownTerminal } from "./terminal";

/** `npm run matching:solve -- PROBLEM.json|INSTANCE.dzn [--seed N] [--limit SECONDS] [--json]` */
process.exitCode = await solveCommand(process.argv.slice(2), ownTerminal());
