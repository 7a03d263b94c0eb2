import { z } from "zod";
import type { Side } from "@/lib/names/schema";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import type { LocalizedText } from "@/lib/platform/i18n/localized";
import { plainText } from "@/lib/platform/text/schema";

export const SESSION_KINDS = [
  "OPENING_CEREMONY",
  "SPEECH",
  "PRESENTATION",
  "MATCHING",
  "SIGNING_CEREMONY",
  "BANQUET",
  "SITE_VISIT",
] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

const MAX_SEATS = 100_000;
export const MAX_SPEAKERS = 40;

export type RoomView = { id: string; name: LocalizedText; capacity: number };

export type InstitutionName = {
  id: string;
  side: Side;
  nameZh: string | null;
  nameJa: string | null;
  nameKo: string | null;
  nameEn: string | null;
};

export type SpeakerView = { order: number; institution: InstitutionName; topic: LocalizedText };

/** One side's share: its quota (null: none) and its kept counts. */
export type SideShare = { side: Side; quota: number | null; reserved: number; waitlisted: number };

/** One item of the programme, with the counts that are kept of it. Times are instants. */
export type SessionView = {
  id: string;
  kind: SessionKind;
  room: RoomView | null;
  title: LocalizedText;
  summary: LocalizedText;
  startsAt: Date;
  endsAt: Date;
  languages: Locale[];
  capacity: number;
  bookable: boolean;
  closed: boolean;
  reserved: number;
  waitlisted: number;
  attended: number;
  sides: SideShare[];
  speakers: SpeakerView[];
};

const title = plainText({ min: 1, max: 200 });
const summary = plainText({ max: 2000, multiline: true });
const local = z.string({ error: "programme.error.time" }).max(16, { error: "programme.error.time" });
const seats = (limit: number) =>
  z
    .string({ error: "programme.error.seats" })
    .trim()
    .regex(/^\d{1,6}$/, { error: "programme.error.seats" })
    .transform(Number)
    .refine((count) => count <= limit, { error: "programme.error.seats" });
const quota = z
  .literal("")
  .transform(() => null)
  .or(seats(MAX_SEATS));
const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (sent) => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]),
    z.array(item).max(8),
  );
const ticked = z
  .literal("yes")
  .optional()
  .transform((sent) => sent === "yes");

/** A session as the form sends it; times are the venue's own, "2026-11-23T09:00". */
export const sessionInput = z.strictObject({
  titleZh: title,
  titleJa: title,
  titleKo: title,
  titleEn: title,
  summaryZh: summary,
  summaryJa: summary,
  summaryKo: summary,
  summaryEn: summary,
  kind: z.enum(SESSION_KINDS),
  roomId: z
    .literal("")
    .transform(() => null)
    .or(z.uuid()),
  startsAt: local,
  endsAt: local,
  languages: several(z.enum(LOCALES)).transform((chosen) => LOCALES.filter((one) => chosen.includes(one))),
  capacity: seats(MAX_SEATS),
  quotaCN: quota,
  quotaJP: quota,
  quotaKR: quota,
  quotaOBSERVER: quota,
  bookable: ticked,
  closed: ticked,
});
export type SessionInput = z.output<typeof sessionInput>;

export const roomInput = z.strictObject({
  nameZh: title,
  nameJa: title,
  nameKo: title,
  nameEn: title,
  capacity: seats(MAX_SEATS).refine((count) => count > 0, { error: "programme.error.seats" }),
});
export type RoomInput = z.output<typeof roomInput>;

const topic = plainText({ max: 300 });
export const speakerInput = z.strictObject({
  institutionId: z.uuid({ error: "programme.error.speaker" }),
  topicZh: topic,
  topicJa: topic,
  topicKo: topic,
  topicEn: topic,
});
export type SpeakerInput = z.output<typeof speakerInput>;

export const speakerMove = z.strictObject({
  order: z.coerce.number().int().min(0).max(MAX_SPEAKERS),
  to: z.enum(["up", "down", "away"]),
});
export type SpeakerMove = z.output<typeof speakerMove>;
