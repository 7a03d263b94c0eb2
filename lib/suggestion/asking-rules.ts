import type { Mode } from "@/lib/edition/schema";
import { askingRefusal, isAskingOpen, limitOf } from "@/lib/matching/rules";
import type { MatchingSettings, RequestPriority, RequestState } from "@/lib/matching/schema";
import type { ProfileView } from "@/lib/matching-profile/schema";
import type { AskingBar, Standing } from "./schema";

type Facts = {
  mode: Mode;
  settings: MatchingSettings;
  from: Pick<ProfileView, "id" | "institution">;
  to: Pick<ProfileView, "id" | "institution">;
  /** Live requests that the asking institution has made. */
  made: number;
  now: Date;
};

/** Why an institution may not ask another now; null where it may. What never changes is said first. */
export function askingBar({ mode, settings, from, to, made, now }: Facts): AskingBar | null {
  const party = ({ id, institution }: Facts["from"]) => ({ ...institution, id });
  const refusal = askingRefusal(mode, settings.asking, party(from), party(to));
  if (refusal) return refusal;
  if (!isAskingOpen(settings, now)) return "request.closed";
  return made >= limitOf(settings, from.institution.kind) ? "request.limit" : null;
}

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

/** Whether what stands between the two leaves room for asking: only what the reader itself declined does. */
export const mayAskStill = (standing: Standing | null) =>
  standing === null || (standing.state === "DECLINED" && !standing.ours && standing.priority !== "NEVER");
