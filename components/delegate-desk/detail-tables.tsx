import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StatusMark } from "@/components/ui/status-mark";
import type { DelegateDetail } from "@/lib/delegate/detail-queries";
import { dayOf, formatTime } from "@/lib/platform/i18n/dates";

type Confidential = NonNullable<DelegateDetail["confidential"]>;

function Section({ title, empty, children }: { title: string; empty?: string; children: ReactNode }) {
  return (
    <section className="border-t border-edge pt-3">
      <h2 className="font-title text-lg">{title}</h2>
      {empty ? <p className="mt-2 text-sm text-ink-soft">{empty}</p> : children}
    </section>
  );
}

/** What was written to the person, and whether it left. */
export function Letters({ letters, timeZone }: { letters: Confidential["letters"]; timeZone: string }) {
  const t = useTranslations("delegates");
  const tones = { QUEUED: "open", SENT: "confirmed", KEPT: "waiting", FAILED: "refused" } as const;
  return (
    <Section title={t("section.letters")} empty={letters.length === 0 ? t("noLetters") : undefined}>
      <ul className="mt-2 grid gap-1 text-sm">
        {letters.map((letter) => (
          <li key={letter.id} className="flex flex-wrap items-baseline gap-x-3">
            <span className="figures text-ink-soft">{moment(letter.createdAt, timeZone)}</span>
            <span>{known(t, `letter.${letter.kind}`, letter.kind)}</span>
            <StatusMark tone={tones[letter.state]}>{t(`letterState.${letter.state}`)}</StatusMark>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Consents({ consents, timeZone }: { consents: Confidential["consents"]; timeZone: string }) {
  const t = useTranslations("delegates");
  return (
    <Section title={t("section.consents")} empty={consents.length === 0 ? t("noConsents") : undefined}>
      <ul className="mt-2 grid gap-1 text-sm">
        {consents.map((one) => (
          <li key={one.id} className="flex flex-wrap items-baseline gap-x-3">
            <StatusMark tone={one.withdrawnAt ? "ended" : one.given ? "confirmed" : "open"}>
              {t(one.withdrawnAt ? "consent.withdrawn" : one.given ? "consent.given" : "consent.refused")}
            </StatusMark>
            <span>{t(`purpose.${one.purpose}`)}</span>
            <span className="figures text-ink-soft">
              {one.law} {one.version} · {moment(one.withdrawnAt ?? one.decidedAt, timeZone)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type HistoryProps = {
  history: Confidential["history"];
  timeZone: string;
  /** Titles of the sessions that entries name by id. */
  sessions: Map<string, string>;
};

/** Who did what, newest first: only what differs, before and after. */
export function History({ history, timeZone, sessions }: HistoryProps) {
  const t = useTranslations("delegates");
  return (
    <Section title={t("section.history")}>
      <ol className="mt-2 grid gap-2 text-sm">
        {history.map((entry) => (
          <li key={entry.id} className="grid border-b border-rule pb-2">
            <span className="flex flex-wrap items-baseline gap-x-3">
              <span className="figures text-ink-soft">{moment(entry.at, timeZone)}</span>
              <span className="font-medium">{known(t, `action.${entry.action}`, entry.action)}</span>
              <span className="text-ink-soft">{entry.by ?? t(`by.${entry.actorKind}`)}</span>
            </span>
            <Changes before={entry.before} after={entry.after} sessions={sessions} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Changes({
  before,
  after,
  sessions,
}: {
  before: unknown;
  after: unknown;
  sessions: Map<string, string>;
}) {
  const t = useTranslations("delegates");
  const domain = useTranslations("domain");
  const was = asFields(before, after);
  const is = asFields(after, before);
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => key !== "version");
  const say = (key: string, value: unknown): string => {
    if (value === undefined || value === null || value === "") return "—";
    if (key === "seats" && Array.isArray(value))
      return value.map((seat) => say("seat", seat)).join("; ") || "—";
    if (key === "seat" && typeof value === "object") {
      const { sessionId, state } = value as { sessionId: string; state: string };
      return `${sessions.get(sessionId) ?? sessionId}: ${known(domain, `seat.${state}`, state)}`;
    }
    if (key === "sessionId") return sessions.get(String(value)) ?? String(value);
    if (key === "status") return known(domain, `status.${value}`, String(value));
    if (key === "state") return known(domain, `seat.${value}`, String(value));
    if (key === "role") return known(domain, `role.${value}`, String(value));
    if (typeof value === "boolean") return t(value ? "filter.yes" : "filter.no");
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  };
  return (
    <ul className="text-ink-soft">
      {keys.map((key) => (
        <li key={key}>
          {known(t, `field.${key}`, key)}: {key in was ? `${say(key, was[key])} → ` : ""}
          {say(key, is[key])}
        </li>
      ))}
    </ul>
  );
}

/** A list is of seats: only those that the other list does not have. */
function asFields(value: unknown, other: unknown): Record<string, unknown> {
  if (Array.isArray(value)) {
    const known = new Set(Array.isArray(other) ? other.map((seat) => JSON.stringify(seat)) : []);
    return { seats: value.filter((seat) => !known.has(JSON.stringify(seat))) };
  }
  return value !== null && typeof value === "object" ? (value as Record<string, unknown>) : {};
}

type Words = { (key: string): string; has: (key: string) => boolean };

/** The word for it, or the key itself: entries of later versions are shown too. */
function known(t: unknown, key: string, fallback: string): string {
  const words = t as Words;
  return words.has(key) ? words(key) : fallback;
}

const moment = (at: Date, timeZone: string) => `${dayOf(at, timeZone)} ${formatTime(at, timeZone)}`;
