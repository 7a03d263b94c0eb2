import { z } from "zod";
import { representativeOf } from "@/lib/matching-profile/representative";
import { db } from "@/lib/platform/db/client";
import type { OutboxRow } from "@/lib/platform/mail/outbox";
import { isVeto } from "./rules";
import { party } from "./select";

const payload = z.object({ requestId: z.uuid(), profileId: z.uuid() });

export type LetterFacts = NonNullable<Awaited<ReturnType<typeof letterFacts>>>;

/** What a letter about a request is written from; null where there is nobody to write to, or nothing to tell. */
export async function letterFacts(row: OutboxRow) {
  const about = payload.safeParse(row.payload);
  if (!about.success) return null;
  const { requestId, profileId } = about.data;
  const [request, profile] = await Promise.all([requestOf(requestId), profileOf(profileId)]);
  const person = profile && (await representativeOf(profile.id));
  if (!request || !profile || !person || isVeto(request) || person.id !== row.delegateId) return null;
  const role = roleOf(request, profileId);
  // Whoever was taken out of a meeting has none any more, whatever became of it; nor has a guest of one reopened.
  const hasNone = role === null || (role === "GUEST" && request.state === "OPEN");
  return { request, profile, person, role, state: hasNone ? ("WITHDRAWN" as const) : request.state };
}

const requestOf = (id: string) =>
  db.meetingRequest.findUnique({
    where: { id },
    select: {
      id: true,
      editionId: true,
      priority: true,
      state: true,
      message: true,
      declineReason: true,
      from: party,
      to: party,
      guests: { select: { profile: party }, orderBy: { profileId: "asc" } },
      edition: { select: { title: true, endsOn: true, contactEmail: true } },
    },
  });

const profileOf = (id: string) =>
  db.matchingProfile.findUnique({ where: { id }, select: { id: true, tokenVersion: true } });

type Request = NonNullable<Awaited<ReturnType<typeof requestOf>>>;

function roleOf({ from, to, guests }: Request, id: string): "ASKER" | "ASKED" | "GUEST" | null {
  if (from.id === id) return "ASKER";
  if (to.id === id) return "ASKED";
  return guests.some(({ profile }) => profile.id === id) ? "GUEST" : null;
}
