import { z } from "zod";
import type { RequestPriority } from "@/lib/matching/schema";
import { plainText } from "@/lib/platform/text/schema";
import type { Party } from "./view-schema";

export const MAX_ROWS = 2000;
/** A form with it has to stay under what the server takes, 256 KiB. */
export const MAX_FILE_BYTES = 256_000;
/** What is not UTF-8 travels as base64, four octets for three, and has to fit as well. */
export const MAX_CODED_BYTES = 190_000;

export const COLUMNS = ["from", "to", "priority", "message"] as const;
export type FileColumn = (typeof COLUMNS)[number];

/** What requests of a file are: questions to the second institution, or agreed already. */
export const IMPORTED_AS = ["OPEN", "ACCEPTED"] as const;
export type ImportedAs = (typeof IMPORTED_AS)[number];

/** A file or a pasted text; where both are sent the file counts. `file` holds its octets in base64. */
export const fileInput = z.strictObject({
  editionId: z.uuid(),
  as: z.enum(IMPORTED_AS),
  text: plainText({ max: MAX_FILE_BYTES, multiline: true }),
  file: z
    .string()
    .max(Math.ceil(MAX_FILE_BYTES / 3) * 4, { error: "meeting-request.error.tooLarge" })
    .default(""),
});

/** `key` is where the text is kept between the preview and this. */
export const importInput = z.strictObject({ editionId: z.uuid(), key: z.string().min(20).max(100) });

/** The words by which a file may call its columns and priorities, in every language. */
export type FileWords = {
  columns: Record<FileColumn, string[]>;
  priorities: Record<RequestPriority, string[]>;
};

/** A row as it stands in the file; an empty priority is a wish. */
export type FileRow = Record<FileColumn, string> & { line: number };

export const FATES = ["new", "there", "unknown", "ambiguous", "notAllowed", "malformed"] as const;
export type Fate = (typeof FATES)[number];

/** A row and what becomes of it. `why` is a key of `errors`; `name` is what could not be found, or is not unique. */
export type FatedRow = FileRow & { fate: Fate; why?: string; name?: string; wish?: FileWish };
export type FileWish = { fromId: string; toId: string; priority: RequestPriority; message: string };

export type ImportPreview = {
  rows: (FatedRow & { parties?: { from: Party; to: Party } })[];
  counts: Record<Fate, number>;
};
