import "server-only";
import type { ProfileView } from "@/lib/matching-profile/schema";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { isId } from "@/lib/platform/id/is-id";
import { askingBar } from "./asking-rules";
import { loadPool } from "./pool-queries";
import { reasonsFor, weighed } from "./rules";
import type { AskingBar, Reason, Standing } from "./schema";
import { standingsOf } from "./standing-queries";

export type PartnerView = {
  profile: ProfileView;
  /** Why it fits; none of oneself. */
  reasons: Reason[];
  standing: Standing | null;
  bar: AskingBar | null;
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
  const made = await madeBy(actor.id);
  return {
    profile,
    reasons: weighed(reasons, settings.weights).reasons,
    standing: (await standingsOf(actor, actor.editionId)).get(id) ?? null,
    bar: askingBar({ mode: pool.mode, settings, from: own, to: profile, made, now: new Date() }),
  };
}

/** Live requests that an institution made itself; what the organiser added for it takes none away. */
const madeBy = (fromId: string): Promise<number> =>
  db.meetingRequest.count({
    where: {
      ...{ fromId, origin: "INSTITUTION" },
      ...{ state: { in: ["OPEN", "ACCEPTED"] }, priority: { not: "NEVER" } },
    },
  });
