import { z } from "zod";
import { codePoints, hasUnsafeCharacters } from "@/lib/platform/text/schema";
import { tidyEmail } from "./email";

export const MESSENGERS = ["NONE", "WECHAT", "LINE", "KAKAOTALK", "WHATSAPP"] as const;
export type Messenger = (typeof MESSENGERS)[number];

export const CONTACT_ERRORS = [
  "contact.error.emailRequired",
  "contact.error.email",
  "contact.error.phoneCountry",
  "contact.error.phone",
  "contact.error.phoneRequired",
  "contact.error.messenger",
  "contact.error.messengerId",
  "contact.error.messengerIdRequired",
] as const;
export type ContactError = (typeof CONTACT_ERRORS)[number];

const MAX_EMAIL_TYPED = 320;
const MAX_MESSENGER_ID = 64;

/** An e-mail address; the output is `tidyEmail`'s. */
export const emailField = z
  .string({ error: "contact.error.emailRequired" satisfies ContactError })
  .trim()
  .transform((text, ctx) => {
    const address = text.length > MAX_EMAIL_TYPED ? null : tidyEmail(text);
    if (address !== null) return address;
    refuse(ctx, text === "" ? "contact.error.emailRequired" : "contact.error.email");
    return z.NEVER;
  });

/**
 * The contact fields, to spread into a larger `z.object`, which then calls `checkContact` in its `superRefine`. Of
 * the telephone number only the look is checked here, since the numbering plans weigh 140 kB: the server then
 * calls `parsePhone` (or `refinePhone` in its own `superRefine`).
 */
export const contactFields = {
  email: emailField,
  /** ISO 3166 alpha-2. */
  phoneCountry: z
    .string({ error: "contact.error.phoneCountry" satisfies ContactError })
    .trim()
    .regex(/^[A-Z]{2}$/, { error: "contact.error.phoneCountry" satisfies ContactError }),
  /** National number as typed (with or without the leading 0), or an international one with +. */
  phone: z
    .string({ error: "contact.error.phoneRequired" satisfies ContactError })
    .trim()
    .superRefine((text, ctx) => {
      if (text === "") refuse(ctx, "contact.error.phoneRequired");
      else if (!looksLikePhone(text)) refuse(ctx, "contact.error.phone");
    }),
  messenger: z.enum(MESSENGERS, { error: "contact.error.messenger" satisfies ContactError }).default("NONE"),
  messengerId: z
    .string({ error: "contact.error.messengerId" satisfies ContactError })
    .trim()
    .refine((text) => codePoints(text) <= MAX_MESSENGER_ID && !hasUnsafeCharacters(text), {
      error: "contact.error.messengerId" satisfies ContactError,
    })
    .default(""),
};

/** A messenger needs its id; an id without a messenger is no error and is to be ignored. */
function checkContact(contact: { messenger: Messenger; messengerId: string }, ctx: z.RefinementCtx): void {
  if (contact.messenger !== "NONE" && contact.messengerId === "")
    refuse(ctx, "contact.error.messengerIdRequired", "messengerId");
}

export const contactSchema = z.object(contactFields).superRefine(checkContact);

function looksLikePhone(text: string): boolean {
  const plain = text.normalize("NFKC");
  const digits = plain.match(/\d/g)?.length ?? 0;
  return /^\+?[\d\s().\-‐‑‒–—―−ー/]+$/.test(plain) && digits >= 5 && digits <= 17 && text.length <= 40;
}

function refuse(ctx: z.RefinementCtx, message: ContactError, field?: string): void {
  ctx.addIssue({ code: "custom", message, ...(field === undefined ? {} : { path: [field] }) });
}
