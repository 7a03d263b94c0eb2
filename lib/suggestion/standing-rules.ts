import type { RequestPriority, RequestState } from "@/lib/matching/schema";
import type { Standing } from "./schema";

export type RequestRow = {
  id: string;
  fromId: string;
  toId: string;
  state: RequestState;
  priority: RequestPriority;
};

/**
 * What an institution may know of its requests with each other one: its own veto, else the live request, else the
 * last that was declined. That the other side wants never to meet it is not told.
 */
export function standings(rows: RequestRow[], ownId: string): Map<string, Standing> {
  const found = new Map<string, Standing>();
  for (const row of rows.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1))) {
    const ours = row.fromId === ownId;
    if (row.state === "WITHDRAWN" || (row.priority === "NEVER" && !ours)) continue;
    const { id, state, priority } = row;
    found.set(ours ? row.toId : row.fromId, { id, state, priority, ours });
  }
  return found;
}

/** Later ones win. */
function rankOf({ state, priority }: RequestRow): number {
  if (priority === "NEVER") return 2;
  return state === "DECLINED" ? 0 : 1;
}
