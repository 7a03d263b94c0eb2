import { someone } from "@/lib/account/actor.fixture";
import type { Wish } from "@/lib/meeting-request/schema";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildDelegate } from "./factories/delegate";
import { buildEdition } from "./factories/edition";
import { buildInstitution } from "./factories/institution";
import { buildProfile } from "./factories/matching";

type Holder = Actor & { kind: "institution" };
export type Member = Holder & { institutionId: string; delegateId: string };

/** An edition with its organiser, and institutions that are represented, made one by one. */
export async function room() {
  const { id: editionId } = await buildEdition();
  const member = async (side: "CN" | "JP" | "KR" = "JP", name: object = {}): Promise<Member> => {
    const institution = await buildInstitution({ side, ...name });
    const { id: institutionId } = institution;
    const { id: delegateId } = await buildDelegate({ editionId, institutionId, side });
    const data = { editionId, institutionId, side, representativeId: delegateId };
    const { id } = await buildProfile(data);
    return { kind: "institution", id, editionId, institutionId, delegateId };
  };
  const organiser = someone({ [editionId]: "ORGANISER" });
  return { editionId, member, organiser };
}

/** What a form sends that asks. */
export const wishOf = (toId: string, priority: Wish | "NEVER" = "WISH", id = newId()) => ({
  ...{ id, toId, priority, message: "" },
});

/** The letters that went to an institution's representative, by kind, oldest first. */
export async function lettersTo({ delegateId }: Member): Promise<string[]> {
  const rows = await db.outboxMail.findMany({ where: { delegateId }, orderBy: { createdAt: "asc" } });
  return rows.map(({ kind }) => kind);
}

export const stateOf = async (id: string) =>
  (await db.meetingRequest.findUniqueOrThrow({ where: { id } })).state;
