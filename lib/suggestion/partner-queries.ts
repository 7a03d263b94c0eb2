import "server-only";
import type { ProfileView } from "@/lib/matching-profile/schema";
import { type AskRefusal, askRefusal } from "@/lib/meeting-request/rules";
import { askFacts } from "@/lib/meeting-request/standing";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { isId } from "@/lib/platform/id/is-id";
import { loadPool } from "./pool-queries";
import { reasonsFor, weighed } from "./rules";
import type { Reason, Standing } from "./schema";
import { standingsOf } from "./standing-queries";

export type PartnerView = {
  profile: ProfileView;
  /** Why it fits; none of oneself. */
  reasons: Reason[];
  standing: Standing | null;
  /** Why the reader may not ask it now; null where they may. */
  refusal: AskRefusal | null;
};

/**
 * A listed profile of the reader's edition, with what speaks for it and whether they may ask for a meeting; and the
 * reader's own, listed or not, as others see it.
 */
export async function partnerProfile(
  actor: Actor & { kind: "institution" },
  id: string,
): Promise<PartnerView | null> {
  if (!isId(id)) return null;
  const { pool, views, settings } = await loadPool(actor.editionId, { profileId: actor.id, partnerId: id });
  const [own, profile] = [views.get(actor.id), views.get(id)];
  const [from, to] = [actor.id, id].map((one) => pool.parties.find((party) => party.id === one));
  if (!own || !profile || !from || !to) return null;
  const past = pool.past.find(([one, other]) => one === id || other === id)?.[2];
  const reasons = id === actor.id ? [] : reasonsFor(from, to, past);
  const facts = await askFacts(db, actor.editionId, { from: own, to: profile });
  return {
    profile,
    reasons: weighed(reasons, settings.weights).reasons,
    standing: (await standingsOf(actor, actor.editionId)).get(id) ?? null,
    refusal: askRefusal(facts, new Date())?.reason.key ?? null,
  };
}
