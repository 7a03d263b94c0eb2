import type { Mode } from "@/lib/edition/schema";
import type { InstitutionKind } from "@/lib/institution/schema";
import { askingRefusal, isAskingOpen, limitOf } from "@/lib/matching/rules";
import type { MatchingSettings, RequestPriority, RequestState } from "@/lib/matching/schema";
import type { Side } from "@/lib/names/schema";
import { refuse } from "@/lib/platform/result/result";
import type { RequestOrigin } from "./schema";

/** In what capacity somebody deals with a request. */
export type Role = "ASKER" | "ASKED" | "GUEST" | "ORGANISER";

export const DEEDS = ["accept", "decline", "withdraw", "lift", "change", "reopen"] as const;
/** `change`: priority, length, pin, guests. `lift`: take a veto back. `reopen`: take an answer back. */
export type Deed = (typeof DEEDS)[number];

export type Standing = { state: RequestState; priority: RequestPriority; origin: RequestOrigin };

type Placed = Pick<Standing, "state" | "priority">;

export const isVeto = ({ priority }: Pick<Standing, "priority">) => priority === "NEVER";

/** A veto holds from the moment it is made until it is withdrawn. */
export const isInForce = (request: Placed) => isVeto(request) && request.state !== "WITHDRAWN";

/** It may still become a meeting, or is to be one. */
export const isLive = (request: Placed) =>
  !isVeto(request) && (request.state === "OPEN" || request.state === "ACCEPTED");

/** What may be done with a request in its state, by whom. Guests are the organiser's to add and to remove. */
export function mayDo(deed: Deed, role: Role, request: Standing): boolean {
  if (isVeto(request)) return deed === "lift" && isInForce(request) && mayLift(role, request);
  if (role === "GUEST") return false;
  const { state } = request;
  switch (deed) {
    case "accept":
    case "decline":
      return state === "OPEN" && role !== "ASKER";
    case "withdraw":
      return state === "ACCEPTED" || (state === "OPEN" && role !== "ASKED");
    case "reopen":
      return role === "ORGANISER" && (state === "ACCEPTED" || state === "DECLINED");
    case "change":
      return role === "ORGANISER" && isLive(request);
    default:
      return false;
  }
}

/** A veto of the organiser's is the organiser's to lift. */
const mayLift = (role: Role, { origin }: Standing) =>
  role === "ORGANISER" || (role === "ASKER" && origin === "INSTITUTION");

/** Somebody counts on a meeting that was agreed: whoever calls it off says why. */
export const needsReason = (deed: Deed, { state }: Pick<Standing, "state">) =>
  deed === "withdraw" && state === "ACCEPTED";

const ENDS: Partial<Record<Deed, RequestState>> = {
  accept: "ACCEPTED",
  decline: "DECLINED",
  withdraw: "WITHDRAWN",
  lift: "WITHDRAWN",
};

/** Whether the deed was done already: a double tap, a retry, the back button. */
export const isDone = (deed: Deed, { state }: Pick<Standing, "state">) => ENDS[deed] === state;

type Earlier = Standing & { fromId: string; toId: string };

const PAIR_REFUSALS = [
  "request.alreadyAsked",
  "request.askedByThem",
  "request.vetoed",
  "request.declinedBefore",
] as const;
/** Why one cannot ask another, by what there is between the two already. */
export type PairRefusal = (typeof PAIR_REFUSALS)[number];

export const isOfPair = (refusal: AskRefusal): refusal is PairRefusal =>
  (PAIR_REFUSALS as readonly AskRefusal[]).includes(refusal);

/**
 * Why `fromId` cannot ask `toId`, by what there is between the two already; null where nothing stands against it.
 * A veto of the asked is none of the reasons: the asking side is not told of it.
 */
export function pairRefusal(fromId: string, earlier: Earlier[]): PairRefusal | null {
  const live = earlier.find(isLive);
  if (live) return live.fromId === fromId ? "request.alreadyAsked" : "request.askedByThem";
  if (earlier.some((one) => one.fromId === fromId && isInForce(one))) return "request.vetoed";
  const declined = earlier.some(
    (one) =>
      one.fromId === fromId && one.state === "DECLINED" && !isVeto(one) && one.origin === "INSTITUTION",
  );
  return declined ? "request.declinedBefore" : null;
}

/** Each time the other side gets a letter, and another when it is taken back. */
const MOST_TAKEN_BACK = 3;

/** Whether requests of `fromId` itself to the other were taken back too often for one more, whoever did it. */
export function isAskedTooOften(fromId: string, earlier: Earlier[]): boolean {
  const takenBack = earlier.filter(
    (one) =>
      one.fromId === fromId && one.state === "WITHDRAWN" && !isVeto(one) && one.origin === "INSTITUTION",
  );
  return takenBack.length >= MOST_TAKEN_BACK;
}

type Asking = { id: string; listed: boolean; institution: { side: Side; kind: InstitutionKind } };
export type AskFacts = {
  mode: Mode;
  settings: MatchingSettings;
  from: Asking;
  to: Asking;
  earlier: (Earlier & { id: string })[];
  /** How many live requests the asking institution has made. */
  made: number;
};

/**
 * Why an institution cannot ask another now; null where it may: what pages say before, and what the service refuses.
 * What never changes is said before what may. `request` is the id of one that is there already.
 */
export function askRefusal({ mode, settings, from, to, earlier, made }: AskFacts, now: Date) {
  const there = pairRefusal(from.id, earlier);
  if (there) return refuse(there, { request: standingBetween(from.id, earlier)?.id ?? "" });
  if (isAskedTooOften(from.id, earlier)) return refuse("request.withdrawnBefore");
  const party = ({ id, institution: { side, kind } }: Asking) => ({ id, side, kind });
  const barred = askingRefusal(mode, settings.asking, party(from), party(to));
  if (barred) return refuse(barred);
  if (!isAskingOpen(settings, now)) return refuse("request.closed");
  if (!to.listed) return refuse("request.notListed");
  const limit = limitOf(settings, from.institution.kind);
  return made >= limit ? refuse("request.limit", { limit }) : null;
}

export type AskRefusal = NonNullable<ReturnType<typeof askRefusal>>["reason"]["key"];

/** What has to be dealt with before `fromId` can ask: the live request, else its own veto. */
const standingBetween = (fromId: string, earlier: AskFacts["earlier"]) =>
  earlier.find(isLive) ?? earlier.find((one) => one.fromId === fromId && isInForce(one));

export type Pin = { slotId: string; length: number };
type Slot = { id: string; roundId: string; block: number; startsAt: Date };

/** The slots that a meeting takes from its first on, all of one block; null where the block ends too soon. */
export function slotsTaken(slots: Slot[], { slotId, length }: Pin): string[] | null {
  const first = slots.find(({ id }) => id === slotId);
  const block = slots
    .filter((one) => one.roundId === first?.roundId && one.block === first.block)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const start = block.findIndex(({ id }) => id === slotId);
  const taken = start < 0 ? [] : block.slice(start, start + length);
  return taken.length === length ? taken.map(({ id }) => id) : null;
}
