import type pg from "pg";
import { type Applicant, applicants, payloadOf, placeOf } from "./applicants";
import type { Bench } from "./bench";
import { onCopy, withClient, withClients } from "./database";
import { type OpenForm, openForm, register, sendForm } from "./form";
import { type Crowd, crowd, percentile, type Table, timed } from "./measure";
import { type Instance, withSite } from "./site";

const CONNECTIONS = 50;
const RUNS = 3;
const PEOPLE = 200;
const STATEMENTS = 1000;
const WARM = 50;

type Place = Awaited<ReturnType<typeof placeOf>>;
type Found = { visits: Crowd[]; posts: Crowd[]; letters: number[] };

/** Registrations per second through the form, against `SELECT delegate_register(…)` over as many connections. */
export function measure({ server, large }: Bench): Promise<Table> {
  return onCopy(server.url, large, (url) =>
    withClient(url, async (client) => {
      const place = await placeOf(client);
      const before = await statements(url, client, place);
      const one = await withSite(url, 1, (site) => throughForm(site, client, place));
      const two = await withSite(url, 2, (site) => throughForm(site, client, place));
      const after = await statements(url, client, place);
      return table([...before, ...after], one, two);
    }),
  );
}

async function statements(url: string, client: pg.Client, place: Place): Promise<Crowd[]> {
  const found: Crowd[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const payloads = await Promise.all(applicants(place, STATEMENTS).map((one) => payloadOf(one, place)));
    found.push(await byStatement(url, payloads, CONNECTIONS));
  }
  // Nobody delivers these: they would be the first thing that the servers do.
  await client.query("UPDATE outbox_mail SET state = 'KEPT' WHERE state = 'QUEUED'");
  return found;
}

/** The hot path alone: each payload in a transaction of its own, over so many connections. */
export function byStatement(url: string, payloads: string[], connections: number): Promise<Crowd> {
  return withClients(url, connections, (clients) =>
    crowd(payloads, connections, async (payload, lane) =>
      clients[lane]?.query("SELECT delegate_register($1::jsonb)", [payload]),
    ),
  );
}

async function throughForm(site: Instance[], client: pg.Client, place: Place): Promise<Found> {
  const portOf = (lane: number) => site[lane % site.length]?.port ?? 0;
  const visit = (person: Applicant, lane: number) => register(portOf(lane), place.number, person);
  await crowd(applicants(place, WARM), CONNECTIONS, visit);
  await lettersWritten(client);
  const found: Found = { visits: [], posts: [], letters: [] };
  for (let run = 0; run < RUNS; run += 1) {
    found.visits.push(await crowd(applicants(place, PEOPLE), CONNECTIONS, visit));
    await lettersWritten(client);
    const forms: OpenForm[] = [];
    const open = async (person: Applicant, lane: number) =>
      forms.push(await openForm(portOf(lane), place.number, person));
    await crowd(applicants(place, PEOPLE), CONNECTIONS, open);
    found.posts.push(await crowd(forms, CONNECTIONS, sendForm));
    found.letters.push(await timed(() => lettersWritten(client)));
  }
  return found;
}

/** Waits until the servers have written every letter. */
async function lettersWritten(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query("SELECT FROM outbox_mail WHERE state = 'QUEUED' LIMIT 1");
    if (rows.length === 0) return;
    await client.query("SELECT pg_sleep(0.05)");
  }
}

function table(plain: Crowd[], one: Found, two: Found): Table {
  const rate = (runs: Crowd[]) => runs.map(({ perSecond }) => perSecond);
  const at = (share: number) => (runs: Crowd[]) => runs.map(({ each }) => percentile(each, share));
  const floor = { against: "the statement alone" };
  const of = (what: string, unit: string, read: (runs: Crowd[]) => number[], runs: Crowd[]) => ({
    what,
    unit,
    value: read(runs),
    ...floor,
    floor: read(plain),
  });
  return {
    title: "Registrations per second",
    about: `${CONNECTIONS} connections, ${PEOPLE} people a run, three sessions each, an event of the large size. A visit opens the form, sends it and reads the answer, compressed as browsers ask for; letters (composed, with pass and calendar, then kept) are written meanwhile. The floor is \`SELECT delegate_register($1)\` over as many connections, before and after.`,
    rows: [
      of("visits, one process", "/s", rate, one.visits),
      of("visits, two processes", "/s", rate, two.visits),
      of("forms sent, one process", "/s", rate, one.posts),
      of("forms sent, two processes", "/s", rate, two.posts),
      of("form sent, one process, p50", "ms", at(0.5), one.posts),
      of("form sent, one process, p95", "ms", at(0.95), one.posts),
      of("form sent, two processes, p50", "ms", at(0.5), two.posts),
      of("form sent, two processes, p95", "ms", at(0.95), two.posts),
      {
        what: `last of ${PEOPLE} letters after the last answer, one process`,
        unit: "ms",
        value: one.letters,
      },
      {
        what: `last of ${PEOPLE} letters after the last answer, two processes`,
        unit: "ms",
        value: two.letters,
      },
    ],
  };
}
