import { z } from "zod";
import { missingConsents } from "@/lib/consent/schema";
import { contactSchema } from "@/lib/contact/schema";
import { INSTITUTION_KINDS, INSTITUTION_LEVELS } from "@/lib/institution/schema";
import { nameFields, nameSchema } from "@/lib/names/schema";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { plainText } from "@/lib/platform/text/schema";

export const DELEGATE_ROLES = [
  "HEAD",
  "DEPUTY_HEAD",
  "MEMBER",
  "SPEAKER",
  "LIAISON",
  "INTERPRETER",
  "MEDIA",
] as const;
export const STATUSES = ["DRAFT", "SUBMITTED", "CONFIRMED", "WAITLISTED", "DECLINED", "CANCELLED"] as const;
export type RegistrationStatus = (typeof STATUSES)[number];

const MAX_SESSIONS = 60;

/** A field that a form may send not at all, once or several times. */
export const list = <Item extends z.ZodType>(item: Item, max: number) =>
  z.preprocess(
    (sent) => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]),
    z.array(item).max(max),
  );

const optionalId = z.union([z.literal(""), z.uuid()], { error: "registration.error.choice" }).default("");
const choice = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, { error: "registration.error.choice" });

const institutionFields = {
  institutionId: optionalId,
  institutionName: plainText({ max: 120 }),
  institutionKind: z.union([z.literal(""), choice(INSTITUTION_KINDS)]).default(""),
  institutionLevel: z.union([z.literal(""), choice(INSTITUTION_LEVELS)]).default(""),
};

const otherFields = {
  delegationId: optionalId,
  position: plainText({ min: 1, max: 80 }),
  role: choice(DELEGATE_ROLES).default("MEMBER"),
  dietary: plainText({ max: 500, multiline: true }),
  access: plainText({ max: 500, multiline: true }),
  locale: choice(LOCALES),
  interpretation: z
    .literal(["on", "yes", "true", "1", ""], { error: "registration.error.choice" })
    .default("")
    .transform((sent) => sent !== ""),
};

export const sessionIds = list(z.uuid({ error: "registration.error.session" }), MAX_SESSIONS).transform(
  (ids) => [...new Set(ids)],
);

const consentSchema = z
  .object({ side: nameFields.side, consents: list(z.string().max(40), 40) })
  .superRefine(({ side, consents }, ctx) => {
    if (missingConsents(side, consents).length === 0) return;
    ctx.addIssue({ code: "custom", path: ["consents"], message: "registration.error.consents" });
  });

/**
 * What a delegate says of themself; shared by the form, its change and walk-ins. The parts are intersected, so
 * that the rules across fields of one part are told even while another part has a mistake.
 */
export const personSchema = z
  .object(otherFields)
  .and(nameSchema)
  .and(contactSchema)
  .and(z.object(institutionFields).superRefine(checkInstitution));

export type Person = z.output<typeof personSchema>;

/** The registration form, the same in the browser and on the server. Unknown fields are left out. */
export const registrationSchema = personSchema.and(consentSchema).and(
  z.object({
    submissionId: z.uuid({ error: "registration.error.submission" }),
    sessionIds,
  }),
);

export type Registration = z.output<typeof registrationSchema>;

/** A known institution by its id, or a new one by name, kind and level. */
function checkInstitution(
  form: { institutionId: string; institutionName: string; institutionKind: string; institutionLevel: string },
  ctx: z.RefinementCtx,
): void {
  if (form.institutionId !== "") return;
  const refuse = (field: string, message: string) => ctx.addIssue({ code: "custom", path: [field], message });
  if (form.institutionName === "") refuse("institutionName", "registration.error.institution");
  if (form.institutionKind === "") refuse("institutionKind", "registration.error.choice");
  if (form.institutionLevel === "") refuse("institutionLevel", "registration.error.choice");
}

/** What became of one wanted session. `position` counts from 1. */
export type SeatOutcome = { sessionId: string; state: "RESERVED" | "WAITLISTED"; position: number | null };

/** The answer to a registration: the same for the same sending. */
export type RegistrationOutcome = { status: RegistrationStatus; seats: SeatOutcome[] };
