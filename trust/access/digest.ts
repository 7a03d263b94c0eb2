import { db } from "@/lib/platform/db/client";

/** Columns that change by themselves: deliveries, and when somebody was last seen. */
const RESTLESS: Record<string, string[]> = {
  outbox_mail: ["state", "attempts", "next_at", "last_error", "sent_at"],
  sign_in: ["last_seen_at"],
};
const LEFT_OUT = ["_prisma_migrations", "rate_limit"];

let statement: Promise<string> | undefined;

/** One text for all that is stored: the same as long as nothing was changed. Tables by name. */
export async function digest(): Promise<Record<string, string>> {
  statement ??= build();
  const rows = await db.$queryRawUnsafe<{ name: string; sum: string }[]>(await statement);
  // The server may look at several tables at once: rows come in any order.
  return Object.fromEntries(rows.map(({ name, sum }): [string, string] => [name, sum]).sort());
}

async function build(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT relname::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`;
  const parts = tables
    .filter(({ name }) => !LEFT_OUT.includes(name))
    .map(({ name }) => {
      const row = (RESTLESS[name] ?? []).reduce((json, column) => `${json} - '${column}'`, "to_jsonb(t)");
      return `SELECT '${name}' AS name, md5(coalesce(string_agg(r, E'\\n' ORDER BY r), '')) AS sum
        FROM (SELECT (${row})::text AS r FROM "${name}" t) x`;
    });
  return parts.join(" UNION ALL ");
}
