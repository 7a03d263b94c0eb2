import { z } from "zod";
import type { Locale } from "@/lib/platform/i18n/locales";
import { plainText } from "@/lib/platform/text/schema";

export const MAIL_STATES = ["QUEUED", "SENT", "KEPT", "FAILED"] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** What a search of the outbox may ask; anything else is ignored, never refused. */
export const outboxFilter = z.object({
  state: z.enum(MAIL_STATES).optional().catch(undefined),
  /** A delegate's name in any script, or an address. */
  q: plainText({ max: 200 }).catch(""),
  after: z.uuid().optional().catch(undefined),
});
export type OutboxFilter = z.output<typeof outboxFilter>;

export const mailInput = z.strictObject({ id: z.uuid() });

export type MailLine = {
  id: string;
  kind: string;
  locale: Locale;
  state: MailState;
  recipient: string;
  delegate: { id: string; name: string } | null;
  attempts: number;
  nextAt: Date;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
};

/** A letter as text; what is attached is told, not shown. */
export type LetterView = {
  subject: string;
  text: string;
  attachments: { filename: string; bytes: number }[];
};
