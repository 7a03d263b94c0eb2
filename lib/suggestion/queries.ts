import "server-only";
import type { MatchingSettings, Weights } from "@/lib/matching/schema";
import type { ProfileView } from "@/lib/matching-profile/schema";
import { type Actor, canOrganise, canView } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { isId } from "@/lib/platform/id/is-id";
import { effectOn, effectOverall } from "./effect";
import { indexOf } from "./pool";
import { type LoadedPool, loadPool } from "./pool-queries";
import { rank } from "./ranking";
import type { Effect, Suggestion } from "./schema";

const SHOWN = 10;

/** A suggestion with the partner's profile. */
export type SuggestionView = Suggestion & { profile: ProfileView };

/**
 * The best partners for one profile, with their reasons, by the edition's weights or by others; for the holder of
 * the institution's link and for those of the desk. Null where there is no such profile for this actor.
 */
export async function suggestionsFor(
  actor: Actor,
  profileId: string,
  weights?: Weights,
  limit = SHOWN,
): Promise<{ profile: ProfileView; suggestions: SuggestionView[] } | null> {
  const editionId = await editionOf(actor, profileId);
  if (!editionId) return null;
  const { pool, views, settings } = await loadPool(editionId, { profileId });
  const profile = views.get(profileId);
  const found = rank(indexOf(pool), profileId, weights ?? settings.weights, limit);
  return profile ? { profile, suggestions: withProfiles(views, found) } : null;
}

export type EffectView = Effect & { views: Map<string, ProfileView>; settings: MatchingSettings };

/**
 * What other weights would do: to the first ten of one institution (none given, or none such: to nobody's), and to
 * the first five of all. Writes nothing. For organisers.
 */
export async function weightsEffect(
  actor: Actor,
  editionId: string,
  weights: Weights,
  profileId?: string,
): Promise<EffectView | null> {
  if (!canOrganise(actor, editionId)) return null;
  const { pool, views, settings } = await loadPool(editionId);
  const index = indexOf(pool);
  const from = pool.parties.find(({ id }) => id === profileId);
  const one = from ? effectOn(index, from, settings.weights, weights) : { before: [], after: [] };
  return { ...one, overall: effectOverall(index, settings.weights, weights), views, settings };
}

/** The edition of a profile that this actor may have suggestions for. */
async function editionOf(actor: Actor, profileId: string): Promise<string | null> {
  if (actor.kind === "institution") return actor.id === profileId ? actor.editionId : null;
  const row = isId(profileId)
    ? await db.matchingProfile.findUnique({ where: { id: profileId }, select: { editionId: true } })
    : null;
  return row && canView(actor, row.editionId) ? row.editionId : null;
}

const withProfiles = (views: LoadedPool["views"], found: Suggestion[]) =>
  found.flatMap((one): SuggestionView[] => {
    const profile = views.get(one.id);
    return profile ? [{ ...one, profile }] : [];
  });
