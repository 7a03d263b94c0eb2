import type { ListColumn } from "./schema";

/** Columns of the lists that staff ask for again and again; the keys are words in messages. */
export const LIST_PRESETS = {
  protocol: [
    "number",
    "side",
    "delegation",
    "institution",
    "nativeName",
    "reading",
    "latinName",
    "position",
    "role",
  ],
  contact: [
    "number",
    "delegation",
    "nativeName",
    "latinName",
    "email",
    "phoneCountry",
    "phoneNational",
    "messenger",
  ],
  tableCards: ["nativeName", "latinName", "honorific", "institution", "position"],
  catering: ["number", "side", "nativeName", "latinName", "institution", "dietary", "access", "sessions"],
  interpreting: [
    "number",
    "side",
    "nativeName",
    "latinName",
    "institution",
    "position",
    "interpretation",
    "sessions",
  ],
  arrivals: ["number", "side", "delegation", "nativeName", "reading", "latinName", "status", "arrivedAt"],
} satisfies Record<string, ListColumn[]>;

export type ListPreset = keyof typeof LIST_PRESETS;
