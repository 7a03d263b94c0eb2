import { type Actor, canStaff } from "@/lib/platform/auth/actor";

type Meeting = { editionId: string; parties: string[] };

/** Whoever holds the link of one of its parties. */
export const isParty = (actor: Actor, { parties }: Pick<Meeting, "parties">) =>
  actor.kind === "institution" && parties.includes(actor.id);

/** Its parties and the desk say what became of a meeting. */
export const canReport = (actor: Actor, meeting: Meeting) =>
  isParty(actor, meeting) || canStaff(actor, meeting.editionId);

/** Prints the sheets of everybody. */
export const canPrint = canStaff;
