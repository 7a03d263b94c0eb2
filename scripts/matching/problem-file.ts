import { readProblem } from "../../lib/schedule-check/problem";
import type { Problem } from "../../lib/scheduler/format";
import { readDzn } from "./dzn";
import { DznError } from "./dzn-values";
import { faultLines, readJson, readText } from "./files";

/** A problem in our format, or an instance of the literature where the name ends in `.dzn`; or why it is none. */
export function readProblemFile(path: string): { value: Problem } | { faults: string[] } {
  const file = path.endsWith(".dzn") ? readInstance(path) : readJson(path);
  if ("fault" in file) return { faults: [file.fault] };
  const read = readProblem(file.value);
  return "faults" in read ? { faults: faultLines(path, read.faults) } : { value: file.value as Problem };
}

function readInstance(path: string): { value: Problem } | { fault: string } {
  const text = readText(path);
  if ("fault" in text) return text;
  try {
    return { value: readDzn(text.value) };
  } catch (error) {
    if (error instanceof DznError) return { fault: `${path}: ${error.message}` };
    throw error;
  }
}
