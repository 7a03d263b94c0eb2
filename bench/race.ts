import { randomUUID } from "node:crypto";
import type pg from "pg";
import { applicants, payloadOf, placeOf } from "./applicants";
import type { Bench } from "./bench";
import { onCopy, withClient } from "./database";
import { type OpenForm, openForm, sendForm } from "./form";
import { crowd, inTurn, type Table, timed } from "./measure";
import { byStatement } from "./registration";
import { type Instance, withSite } from "./site";

const RUNS = 5;
const PEOPLE = 200;
const SEATS = 10;
const CONNECTIONS = 50;

type Place = Awaited<ReturnType<typeof placeOf>>;

/** 200 people want the last ten seats at once: how long until all are answered. */
export function measure({ server, small }: Bench): Promise<Table> {
  return onCopy(server.url, small, (url) =>
    withClient(url, async (client) => {
      const place = await placeOf(client);
      const [value = [], floor = []] = await withSite(url, 2, (site) =>
        inTurn(
          RUNS + 1,
          () => onlyTen(client, place, (session) => byForm(site, place, session)),
          () => onlyTen(client, place, (session) => alone(url, place, session)),
        ),
      );
      const warm = { value: value.slice(1), floor: floor.slice(1) };
      const what = `${PEOPLE} forms at once for ${SEATS} seats, all answered`;
      return {
        title: "The last seats",
        about: `${PEOPLE} forms over two processes and ${PEOPLE} connections, sent at once for a session with ${SEATS} seats; each time exactly ${SEATS} were reserved and the others waitlisted in one unbroken order. The floor is the same people by \`SELECT delegate_register($1)\` over ${CONNECTIONS} connections.`,
        rows: [{ what, unit: "ms", ...warm, against: "the statement alone" }],
      };
    }),
  );
}

/** @throws unless the session ends with exactly its seats taken and everybody else in line */
async function onlyTen(
  client: pg.Client,
  place: Place,
  race: (session: string) => Promise<number>,
): Promise<number> {
  const session = randomUUID();
  await client.query(
    `INSERT INTO session (id, edition_id, kind, title, summary, starts_at, ends_at, languages, capacity)
     SELECT $1, edition_id, kind, title, summary, starts_at, ends_at, languages, $3 FROM session WHERE id = $2`,
    [session, place.sessions[0], SEATS],
  );
  const taken = await race(session);
  const { rows } = await client.query(
    `SELECT count(*) FILTER (WHERE state = 'RESERVED')::int AS reserved, count(DISTINCT ticket)::int AS waiting,
       max(ticket) AS last FROM seat WHERE session_id = $1`,
    [session],
  );
  await client.query("UPDATE session SET bookable = false WHERE id = $1", [session]);
  const [{ reserved, waiting, last }] = rows;
  if (reserved !== SEATS || waiting !== PEOPLE - SEATS || last !== waiting) {
    throw new Error(`Of ${PEOPLE}, ${reserved} have a seat and ${waiting} wait, up to number ${last}.`);
  }
  return taken;
}

async function byForm(site: Instance[], place: Place, session: string): Promise<number> {
  const forms: OpenForm[] = [];
  await crowd(applicants(place, PEOPLE, [session]), CONNECTIONS, async (person, lane) =>
    forms.push(await openForm(site[lane % site.length]?.port ?? 0, place.number, person)),
  );
  return timed(() => Promise.all(forms.map(sendForm)));
}

async function alone(url: string, place: Place, session: string): Promise<number> {
  const people = applicants(place, PEOPLE, [session]);
  const payloads = await Promise.all(people.map((one) => payloadOf(one, place)));
  return (await byStatement(url, payloads, CONNECTIONS)).all;
}
