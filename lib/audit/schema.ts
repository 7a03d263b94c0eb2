import { z } from "zod";
import { isoDay } from "@/lib/platform/text/day-schema";
import { plainText } from "@/lib/platform/text/schema";

/** What actions begin with: what they are done to. */
export const AUDIT_GROUPS = [
  "registration",
  "delegate",
  "delegation",
  "seat",
  "session",
  "room",
  "edition",
  "institution",
  "role",
  "account",
  "sign-ins",
  "mail",
  "export",
  "consent",
  "view",
  "matching",
  "profile",
  "request",
  "round",
  "table",
  "interpreter",
  "plan",
  "meeting",
  "agreement",
] as const;

/** What a search of the log may ask; anything else is ignored, never refused. Days are the venue's. */
export const auditFilter = z.object({
  /** The beginning of an action: `seat` finds `seat.promoted`. */
  action: plainText({ max: 60 }).catch(""),
  /** The id of what it was done to: a delegate, a session, a user. */
  about: plainText({ max: 60 }).catch(""),
  /** The id of the user who did it. */
  by: z.uuid().optional().catch(undefined),
  from: isoDay().optional().catch(undefined),
  to: isoDay().optional().catch(undefined),
  /** The entry after which the page begins. */
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
});
export type AuditFilter = z.output<typeof auditFilter>;

export type AuditLine = {
  id: string;
  at: Date;
  action: string;
  entity: string;
  entityId: string;
  actorKind: string;
  actorId: string | null;
  /** A user's name; delegates are named by their id alone. */
  actorName: string | null;
  before: unknown;
  after: unknown;
};
