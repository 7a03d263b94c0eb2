import type { Db } from "@/lib/platform/db/client";
import { datesOf, instant, signUpTimes } from "../calendar";
import { countSeats, inParts } from "../counts";
import { writeMatching } from "../matching/event";
import type { Dealer } from "../names";
import { type Random, random } from "../random";
import { type EditionSource, programmeOf, series } from "../source";
import { consentsOf } from "./consents";
import { delegateRows } from "./delegates";
import { delegationRows } from "./delegation-rows";
import { planEdition } from "./delegations";
import { writeHead } from "./head";
import { planSessions, speakersOf, writeProgramme } from "./programme";
import { planSeats } from "./seats";

type Context = {
  db: Db;
  now: Date;
  seriesId: string;
  institutions: Map<string, string>;
  dealer: Dealer;
  chance: Random;
};

/** Writes one edition with all that belongs to it; returns its id. */
export async function writeEdition(source: EditionSource, context: Context): Promise<string> {
  const { db, now, seriesId, institutions, dealer, chance } = context;
  const dates = datesOf(now, source.weeksBefore, series.timeZone);
  const id = await writeHead(db, seriesId, source, dates);
  const sessions = planSessions(programmeOf(source), dates.startsOn, series.timeZone);
  const rooms = await writeProgramme(db, id, sessions, institutions);

  const delegations = planEdition(source, speakersOf(sessions), dealer, chance);
  const count = delegations.reduce((sum, { people }) => sum + people.length, 0);
  const over = source.weeksBefore > 0;
  const times = signUpTimes(count, dates.opensAt, over ? dates.closesAt : now, chance);
  const doors = over ? instant(dates.startsOn, "08:00", series.timeZone) : null;
  const { seats, people } = planSeats(sessions, delegations, times, doors, chance);
  const rows = delegateRows(id, people, institutions, chance);

  await db.delegation.createMany({ data: delegationRows(id, delegations, rows, institutions) });
  for (const data of inParts(rows)) await db.delegate.createMany({ data });
  for (const data of inParts(seats)) await db.seat.createMany({ data });
  for (const data of inParts(await consentsOf(rows, chance))) await db.consent.createMany({ data });
  await countSeats(db, id);
  await writeMatching({
    ...{ db, now, rooms, institutions, people: rows },
    edition: { id, number: source.number, mode: source.mode, dates, isOver: over },
    sessions: sessions.filter(({ kind }) => kind === "MATCHING"),
    // Its own chances: whoever matches more changes nobody's name.
    chance: random(source.number),
  });
  return id;
}
