import pg from "pg";

export type Statement = { text: string; values: unknown[] };

/** The statements that something sends to PostgreSQL, with their values, in order. */
export async function overhear(work: () => Promise<unknown>): Promise<Statement[]> {
  const heard: Statement[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first, values] = given as [string | Statement, unknown[]?];
    if (typeof first === "string") heard.push({ text: first, values: Array.isArray(values) ? values : [] });
    else heard.push({ text: first.text, values: first.values ?? (Array.isArray(values) ? values : []) });
    return Reflect.apply(query, this, given);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return heard;
}

/** A statement with its values written into it, for commands that take none. */
export function inlined({ text, values }: Statement): string {
  return text.replaceAll(/\$(\d+)/g, (_, place) => literal(values[Number(place) - 1]));
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  if (!Array.isArray(value)) return pg.escapeLiteral(String(value));
  return pg.escapeLiteral(`{${value.map((one) => JSON.stringify(String(one))).join(",")}}`);
}
