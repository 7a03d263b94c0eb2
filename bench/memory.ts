import { setTimeout as pause } from "node:timers/promises";
import { applicants, placeOf } from "./applicants";
import type { Bench } from "./bench";
import { onCopy, withClient } from "./database";
import { register } from "./form";
import { crowd, type Table } from "./measure";
import { memoryOf, withSite } from "./site";

const PEOPLE = 1000;
const CONNECTIONS = 50;
const SETTLED_MS = 5_000;

/** What a server process holds: started, and after a thousand registrations. */
export function measure({ server, small }: Bench): Promise<Table> {
  return onCopy(server.url, small, async (url) => {
    const place = await withClient(url, placeOf);
    const held = await withSite(url, 1, async ([site]) => {
      const { port = 0, pid = 0 } = site ?? {};
      const found: number[] = [];
      for (const people of [0, PEOPLE]) {
        await crowd(applicants(place, people), CONNECTIONS, (one) => register(port, place.number, one));
        await pause(SETTLED_MS);
        found.push(memoryOf(pid));
      }
      return found;
    });
    const names = ["idle", `after ${PEOPLE} registrations`];
    return {
      title: "Memory of a server process",
      about: `Resident memory, ${SETTLED_MS / 1000} seconds after the last answer; ${CONNECTIONS} people at a time open the form, send it and read the answer.`,
      rows: held.map((megabytes, index) => ({ what: names[index] ?? "", unit: "MB", value: [megabytes] })),
    };
  });
}
