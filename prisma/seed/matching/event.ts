import { writeAgreements } from "./agreements";
import { writeInterpreters } from "./interpreters";
import { writeOutcomes } from "./outcomes";
import { writeProfiles } from "./profiles";
import { writeRequests } from "./requests";
import { writeRounds } from "./rounds";
import { writeSettings } from "./settings";
import type { Stage } from "./stage";
import { writeTimetable, writeWhatIf } from "./timetable";

/** Writes the matching of one edition: who wants to meet whom, the published timetable, and what came of it. */
export async function writeMatching(stage: Stage): Promise<void> {
  await writeSettings(stage);
  const floor = await writeRounds(stage);
  const profiles = await writeProfiles(stage, floor);
  await writeInterpreters(stage);
  const requests = await writeRequests(stage, profiles, floor);
  const meetings = await writeTimetable(stage, requests);
  await writeOutcomes(stage, profiles, meetings);
  await writeAgreements(stage, meetings);
  if (!stage.edition.isOver) await writeWhatIf(stage);
}
