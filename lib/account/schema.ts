import { z } from "zod";
import { emailField } from "@/lib/contact/schema";
import { plainText } from "@/lib/platform/text/schema";

export const ROLES = ["ORGANISER", "STAFF", "VIEWER"] as const;
export type Role = (typeof ROLES)[number];

/** Addresses of accounts are compared in lower case throughout. */
const address = emailField.transform((email) => email.toLowerCase());

export const inviteInput = z.strictObject({
  email: address,
  name: plainText({ min: 1, max: 100 }),
  role: z.enum(ROLES),
});
export type InviteInput = z.output<typeof inviteInput>;

export const roleInput = z.strictObject({ userId: z.uuid(), role: z.enum(ROLES) });
export const personInput = z.strictObject({ userId: z.uuid() });

export const linkRequest = z.strictObject({ email: address });

/** One who signs in, as the organisers of an edition see them. */
export type PersonView = {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
  /** Browsers they are signed in with now, and when one of them was last seen. */
  signIns: number;
  lastSeenAt: Date | null;
};
