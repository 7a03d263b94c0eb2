import { z } from "zod";
import { SIDES, type Side } from "@/lib/names/schema";
import { plainText } from "@/lib/platform/text/schema";
import type { InstitutionNames } from "./name-rules";

export const INSTITUTION_KINDS = [
  "GOVERNMENT",
  "DEVELOPMENT_ZONE",
  "DIPLOMATIC_MISSION",
  "REPRESENTATIVE_OFFICE",
  "CHAMBER_OF_COMMERCE",
  "ASSOCIATION",
  "ENTERPRISE",
  "UNIVERSITY",
  "MEDIA",
] as const;
export type InstitutionKind = (typeof INSTITUTION_KINDS)[number];

export const INSTITUTION_LEVELS = ["NATIONAL", "PROVINCIAL", "MUNICIPAL", "DISTRICT", "NONE"] as const;
export type InstitutionLevel = (typeof INSTITUTION_LEVELS)[number];

const MAX_ALIASES = 30;
const MAX_NAME = 200;
const name = plainText({ max: MAX_NAME }).transform((text) => text || null);

/** One alias a line. */
const aliases = plainText({ max: MAX_ALIASES * (MAX_NAME + 1), multiline: true })
  .transform((text) => [
    ...new Set(
      text
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ])
  .refine((lines) => lines.length <= MAX_ALIASES && lines.every((line) => line.length <= MAX_NAME), {
    error: "institution.error.aliases",
  });

export const institutionInput = z
  .strictObject({
    side: z.enum(SIDES),
    kind: z.enum(INSTITUTION_KINDS),
    level: z.enum(INSTITUTION_LEVELS),
    nameZh: name,
    nameJa: name,
    nameKo: name,
    nameEn: name,
    aliases,
  })
  .refine(({ nameZh, nameJa, nameKo, nameEn }) => nameZh ?? nameJa ?? nameKo ?? nameEn, {
    path: ["nameZh"],
    error: "institution.error.unnamed",
  });
export type InstitutionInput = z.output<typeof institutionInput>;

/** What a search for institutions may ask; anything else is ignored, never refused. */
export const institutionFilter = z.object({
  q: plainText({ max: 200 }).catch(""),
  side: z.enum(SIDES).optional().catch(undefined),
  kind: z.enum(INSTITUTION_KINDS).optional().catch(undefined),
  proposed: z.literal("yes").optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
export type InstitutionFilter = z.output<typeof institutionFilter>;

export type InstitutionView = InstitutionNames & {
  id: string;
  side: Side;
  kind: InstitutionKind;
  level: InstitutionLevel;
  aliases: string[];
  proposed: boolean;
  mergedIntoId: string | null;
};

/** One line of the list, with how many of this edition's live delegates it sends. */
export type InstitutionLine = InstitutionView & { delegates: number };

/** What a merge would move, in all editions. */
export type MergePreview = {
  delegates: number;
  delegations: number;
  speakers: number;
  profiles: number;
  agreements: number;
  names: string[];
};
