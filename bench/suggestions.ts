import { usualSettings } from "../lib/matching/rules";
import { effectOverall } from "../lib/suggestion/effect";
import { indexOf, type Pool } from "../lib/suggestion/pool";
import { rank } from "../lib/suggestion/ranking";
import { reasonsFor, weighed } from "../lib/suggestion/rules";
import { generatePool } from "./matching/profiles";
import { inTurn, type Table, timed } from "./measure";

const COUNT = 2000;
const RUNS = 5;
const SHOWN = 10;

const { weights } = usualSettings("INSTITUTION");
const others = { ...weights, history: 10, language: 5 };

/** Suggestions by the lists of an index, against comparing with everybody. */
export async function measure(): Promise<Table> {
  const pool = generatePool(COUNT, 1);
  const index = indexOf(pool);
  const ids = pool.parties.map(({ id }) => id);
  const [building, ranking, comparing, effect] = await inTurn(
    RUNS,
    () => timed(async () => indexOf(pool)),
    () => timed(async () => ids.map((id) => rank(index, id, weights, SHOWN))),
    () => timed(async () => compareAll(pool)),
    () => timed(async () => effectOverall(index, weights, others)),
  );
  const against = "every pair compared";
  return {
    title: "Suggestions",
    about: `The first ${SHOWN} partners of each of ${COUNT.toLocaleString("en")} institutions, with their reasons, and of how many institutions other weights would change the first five; against comparing each with every other.`,
    rows: [
      { what: "lists of who deals with what", unit: "ms", value: building ?? [] },
      { what: "suggestions of all", unit: "ms", value: ranking ?? [], against, floor: comparing },
      { what: "effect of other weights on all", unit: "ms", value: effect ?? [], against, floor: comparing },
    ],
  };
}

const compareAll = ({ parties }: Pool) =>
  parties.map((from) => parties.map((to) => weighed(reasonsFor(from, to), weights).score));
