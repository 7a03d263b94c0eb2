import type { RegistrationStatus } from "@/lib/delegate/schema";
import type { Side } from "@/lib/names/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { ProfilePerson, StartFacts } from "./schema";

/** Statuses with which somebody may come to meetings; whoever cancelled, was declined or erased never stands. */
export const COMING = ["SUBMITTED", "CONFIRMED", "WAITLISTED"] as const satisfies RegistrationStatus[];

const coming: readonly RegistrationStatus[] = COMING;

type Registered = { status: RegistrationStatus; erasedAt: Date | null; institutionId: string };

/** Whether a delegate stands for an institution: they come, and for that institution and no other. */
export const standsFor = ({ status, erasedAt, institutionId }: Registered, institution: string) =>
  coming.includes(status) && erasedAt === null && institutionId === institution;

/** Who most probably answers letters for an institution, best first. */
const ANSWERING: readonly ProfilePerson["role"][] = [
  "LIAISON",
  "HEAD",
  "DEPUTY_HEAD",
  "MEMBER",
  "SPEAKER",
  "MEDIA",
  "INTERPRETER",
];

/** @param people in protocol order, which decides among those of one role */
export function likeliestRepresentative<Person extends Pick<ProfilePerson, "role">>(
  people: Person[],
): Person | undefined {
  return people.toSorted((a, b) => ANSWERING.indexOf(a.role) - ANSWERING.indexOf(b.role))[0];
}

/** The language in which each side writes, until its institution says otherwise. */
export const LANGUAGE_OF: Record<Side, Locale> = { CN: "zh", JP: "ja", KR: "ko", OBSERVER: "en" };

type Content = { offers: string[]; seeks: string[]; languages: string[] };

/** Enough for others to find it and to know what to talk of. */
export const isComplete = ({ offers, seeks, languages }: Content) =>
  offers.length > 0 && seeks.length > 0 && languages.length > 0;

export type Step = {
  key: "profile" | "attendees" | "answer" | "ask" | "timetable";
  /** `idle`: nothing to do there yet; `closed`: nothing any more. */
  state: "todo" | "done" | "idle" | "closed";
  count: number;
};

/** What an institution has to do, in the order in which it should. */
export function steps(facts: StartFacts): Step[] {
  const { complete, attendees, unanswered, received, made, meetings, askingOpen } = facts;
  const waiting = askingOpen ? "todo" : "closed";
  const answered = received > 0 ? "done" : "idle";
  return [
    { key: "profile", state: complete ? "done" : "todo", count: 0 },
    { key: "attendees", state: attendees > 0 ? "done" : "todo", count: attendees },
    { key: "answer", state: unanswered > 0 ? waiting : answered, count: unanswered },
    { key: "ask", state: made > 0 ? "done" : waiting, count: made },
    { key: "timetable", state: meetings > 0 ? "todo" : "idle", count: meetings },
  ];
}
