import { checkCommand } from "./check-command";
import { ownTerminal } from "./terminal";

/** `npm run matching:check -- PROBLEM.json PLAN.json [--json]` */
process.exitCode = checkCommand(process.argv.slice(2), ownTerminal());
