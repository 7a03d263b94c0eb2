import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db/client";
import type { Fields } from "./forms";
import type { Answer } from "./http";
import type { Visitor } from "./visitor";

export type Side = "CN" | "JP" | "KR";
export type Seat = { sessionId: string; state: string; position: number | null };

const NAMES: Record<Side, Record<string, string>> = {
  CN: { nativeFamily: "王", nativeGiven: "小明", latinFamily: "WANG", latinGiven: "XIAOMING", locale: "zh" },
  JP: {
    nativeFamily: "佐藤",
    nativeGiven: "花子",
    latinFamily: "SATO",
    latinGiven: "HANAKO",
    reading: "サトウ ハナコ",
    locale: "ja",
  },
  KR: { nativeFamily: "김", nativeGiven: "민준", latinFamily: "KIM", latinGiven: "MINJUN", locale: "ko" },
};
const PHONES: Record<Side, [country: string, number: string]> = {
  CN: ["CN", "13912345678"],
  JP: ["JP", "09012345678"],
  KR: ["KR", "01012345678"],
};
const LAWS: Record<Side, string> = { CN: "PIPL", JP: "APPI", KR: "PIPA" };

let people = 0;

/** What somebody new types into the form; `more` replaces or adds fields. */
export function person(side: Side, sessionIds: string[], more: Record<string, string> = {}): Fields {
  people += 1;
  const [phoneCountry, phone] = PHONES[side];
  const single = {
    side,
    ...NAMES[side],
    honorific: "MR",
    position: "Manager",
    role: "MEMBER",
    institutionName: "City Bureau of Commerce",
    institutionKind: "GOVERNMENT",
    institutionLevel: "MUNICIPAL",
    email: `person${people}.${randomUUID().slice(0, 8)}@example.org`,
    phoneCountry,
    phone,
    messenger: "NONE",
    ...more,
  };
  const consents = ["REGISTRATION", "CROSS_BORDER"].map((purpose) => `${LAWS[side]}.${purpose}`);
  return [
    ...Object.entries(single),
    ...sessionIds.map((id): [string, string] => ["sessionIds", id]),
    ...consents.map((consent): [string, string] => ["consents", consent]),
    ["intent", "send"],
  ];
}

export const formPage = (number: number, locale = "en") => `/${locale}/editions/${number}/register`;

/** Fetches the form and fills it in; sending it is another step, so that many can send at once. */
export const filledForm = (visitor: Visitor, number: number, values: Fields) =>
  visitor.fillIn(formPage(number), 'id="registration"', values);

/** The form of somebody else, opened by another person: as it was, but for the number of the sending. */
export const openedBy = (form: Fields, values: Fields): Fields => [
  ...form.filter(([name]) => name !== "submissionId"),
  ["submissionId", randomUUID()],
  ...values,
];

export const sentAs = (fields: Fields, name: string) =>
  String(fields.find(([field]) => field === name)?.[1] ?? "");

/** Where an accepted form leads: the page with the answer. Anything else is told with its status. */
export function receiptPath({ status, headers, text }: Answer): string {
  const to = headers.location ?? "";
  if (status === 303 && /\/registered\/[\w-]+$/.test(to)) return new URL(to, "http://localhost").pathname;
  throw new Error(`not accepted: ${status} ${to} ${problem(text)}`);
}

/** What the answering page says of each session, in the order of the page: a place in the queue, or 0 for a seat. */
export function placesOn(receipt: string): number[] {
  const shown = receipt.replace(/<script.*?<\/script>/gs, "");
  const marks = shown.matchAll(/Seat reserved|Waiting list, place (?:<!-- -->)?(\d+)/g);
  return [...marks].map(([, place]) => Number(place ?? 0));
}

export const seatsOf = (sessionId: string) =>
  db.$queryRaw<{ state: string; side: Side; place: number; email: string }[]>`
    SELECT state::text, seat.side::text AS side, email,
      (CASE WHEN state = 'WAITLISTED' THEN row_number() OVER (PARTITION BY state ORDER BY ticket) ELSE 0 END)::int
        AS place
    FROM seat JOIN delegate d ON d.id = seat.delegate_id WHERE session_id = ${sessionId}::uuid ORDER BY place, email`;

/** What the two views say is out of step; both must be empty, always. */
export async function drift(): Promise<unknown[]> {
  const seats = await db.$queryRaw<unknown[]>`SELECT * FROM seating_drift`;
  return [...seats, ...(await db.$queryRaw<unknown[]>`SELECT * FROM headcount_drift`)];
}

const problem = (html: string) =>
  [...html.matchAll(/role="alert".{0,600}/gs)].map(([found]) => found.replace(/<[^>]+>/g, " ")).join(" ");
