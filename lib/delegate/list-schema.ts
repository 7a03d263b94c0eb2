import { z } from "zod";
import type { InstitutionNames } from "@/lib/institution/name-rules";
import { INSTITUTION_KINDS, INSTITUTION_LEVELS } from "@/lib/institution/schema";
import { NAME_ORDERS } from "@/lib/names/collation";
import { type PersonName, SIDES } from "@/lib/names/schema";
import type { LocalizedText } from "@/lib/platform/i18n/localized";
import { isoDay } from "@/lib/platform/text/day-schema";
import { hasUnsafeCharacters } from "@/lib/platform/text/schema";
import { SEAT_STATES } from "@/lib/seating/schema";
import { DELEGATE_ROLES, type RegistrationStatus, STATUSES } from "./schema";

export const LIST_ORDERS = [...NAME_ORDERS, "newest"] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

export const PAGE_SIZE = 50;

/** An address is typed by anybody: what makes no sense in it is not a filter. */
const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess((sent) => (Array.isArray(sent) ? sent[0] : sent), schema)
    .optional()
    .catch(undefined);

const statuses = z
  .preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(z.enum(STATUSES)))
  .transform((chosen) => [...new Set(chosen)])
  .catch([]);

/** What a list of delegates is narrowed to, in which order, and from where on: the query of its address. */
export const listFilter = z.object({
  q: maybe(
    z
      .string()
      .trim()
      .min(1)
      .max(200)
      .refine((text) => !hasUnsafeCharacters(text)),
  ),
  side: maybe(z.enum(SIDES)),
  /** `none`: those who came by themselves. */
  delegation: maybe(z.union([z.literal("none"), z.uuid()])),
  institution: maybe(z.uuid()),
  kind: maybe(z.enum(INSTITUTION_KINDS)),
  level: maybe(z.enum(INSTITUTION_LEVELS)),
  session: maybe(z.uuid()),
  seat: maybe(z.enum(SEAT_STATES)),
  role: maybe(z.enum(DELEGATE_ROLES)),
  status: statuses,
  walkIn: maybe(z.literal("yes")),
  arrived: maybe(z.enum(["yes", "no"])),
  /** Of signing up, in the venue's zone. */
  day: maybe(isoDay()),
  order: z.enum(LIST_ORDERS).catch("protocol"),
  /** The person after, or before, whom the page begins. */
  after: maybe(z.uuid()),
  before: maybe(z.uuid()),
});

export type ListFilter = z.output<typeof listFilter>;

export type DelegateRow = PersonName & {
  id: string;
  version: number;
  status: RegistrationStatus;
  role: (typeof DELEGATE_ROLES)[number];
  position: string;
  delegation: LocalizedText | null;
  institution: InstitutionNames;
  walkIn: boolean;
  createdAt: Date;
  arrivedAt: Date | null;
  /** Counted still, but nameless. */
  erased: boolean;
  reserved: number;
  waitlisted: number;
};

export type DelegatePage = {
  rows: DelegateRow[];
  /** Keys of the neighbouring pages, where there are any. */
  previous: string | null;
  next: string | null;
  /** `more`: at least so many. */
  total: { count: number; more: boolean };
};

/** The query that asks for a filter again, changed; what is not narrowed is left out. */
export function listQuery(filter: Partial<ListFilter>, change: Partial<ListFilter> = {}): string {
  const { after: _after, before: _before, ...kept } = filter;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...kept, ...change })) {
    for (const one of [value].flat()) {
      if (one !== undefined && !(name === "order" && one === "protocol")) query.append(name, String(one));
    }
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

/** Whether anything but the order narrows the list. */
export const isNarrowed = (filter: ListFilter) => listQuery({ ...filter, order: "protocol" }) !== "";
