import type { Mode } from "@/lib/edition/schema";
import { INSTITUTION_KINDS, type InstitutionKind } from "@/lib/institution/schema";
import { SIDES, type Side } from "@/lib/names/schema";
import type { Asking, MatchingSettings } from "./schema";

export const USUAL_LIMIT = 12;

const USUAL_WEIGHTS = {
  offers: 5,
  seeks: 5,
  shared: 2,
  kind: 2,
  side: 1,
  city: 2,
  language: 1,
  history: 2,
};

/** What an edition follows until its organiser sets something else. */
export function usualSettings(mode: Mode): MatchingSettings {
  const pairs = SIDES.flatMap((from) => SIDES.map((to) => `${from} ${to}` as const));
  return {
    open: true,
    closesAt: null,
    weights: USUAL_WEIGHTS,
    limits: {},
    asking: {
      sides: pairs.filter((pair) => pair.slice(0, pair.indexOf(" ")) !== pair.slice(pair.indexOf(" ") + 1)),
      kinds: INSTITUTION_KINDS.filter((kind) => mode === "ENTERPRISE" || kind !== "ENTERPRISE"),
    },
    version: 0,
  };
}

type Party = { id: string; side: Side; kind: InstitutionKind };

export type AskingRefusal = "request.oneself" | "request.side" | "request.kind" | "request.mode";

/**
 * Why one institution may not ask another by the rules of the edition; null where it may. In mode ENTERPRISE at
 * least one of the two is an enterprise.
 */
export function askingRefusal(mode: Mode, { sides, kinds }: Asking, from: Party, to: Party) {
  const refused = (reason: AskingRefusal) => reason;
  if (from.id === to.id) return refused("request.oneself");
  if (!sides.includes(`${from.side} ${to.side}`)) return refused("request.side");
  if (!kinds.includes(from.kind) || !kinds.includes(to.kind)) return refused("request.kind");
  if (mode === "ENTERPRISE" && from.kind !== "ENTERPRISE" && to.kind !== "ENTERPRISE")
    return refused("request.mode");
  return null;
}

export const limitOf = ({ limits }: Pick<MatchingSettings, "limits">, kind: InstitutionKind): number =>
  limits[kind] ?? USUAL_LIMIT;

/** Whether institutions may ask and answer now. */
export const isAskingOpen = ({ open, closesAt }: Pick<MatchingSettings, "open" | "closesAt">, now: Date) =>
  open && (closesAt === null || now < closesAt);
