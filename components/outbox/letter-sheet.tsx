import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { LetterView, MailLine } from "@/lib/outbox/schema";
import { langTag } from "@/lib/platform/i18n/locales";
import { MailStateMark } from "./mail-state";

type Props = {
  mail: MailLine;
  /** Null when there is nobody left to write to. */
  letter: LetterView | null;
  moment: (at: Date) => string;
  actions: ReactNode;
};

/** A letter on its sheet: as text, so that nothing in it can act here. */
export function LetterSheet({ mail, letter, moment, actions }: Props) {
  const t = useTranslations("outbox");
  const d = useTranslations("domain");
  const facts: [string, ReactNode][] = [
    [t("column.state"), <MailStateMark key="state" state={mail.state} />],
    [t("column.to"), mail.recipient],
    [t("letter.language"), d(`language.${mail.locale}`)],
    [t("column.created"), moment(mail.createdAt)],
    ...(mail.sentAt ? [[t("letter.sentAt"), moment(mail.sentAt)] as [string, ReactNode]] : []),
    ...(mail.state === "QUEUED" ? [[t("column.next"), moment(mail.nextAt)] as [string, ReactNode]] : []),
    [t("column.attempts"), mail.attempts],
    ...(mail.lastError ? [[t("column.error"), mail.lastError] as [string, ReactNode]] : []),
  ];
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <div className="grid gap-4">
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-soft">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div className="flex flex-wrap gap-2">{actions}</div>
      </div>
      {letter ? (
        <article lang={langTag(mail.locale)} className="rounded-md border border-edge bg-sheet p-5">
          <h2 className="font-title text-lg">{letter.subject}</h2>
          <div className="mt-4 whitespace-pre-wrap">{letter.text}</div>
          {letter.attachments.length > 0 ? (
            <ul className="mt-5 border-t border-rule pt-3 text-sm text-ink-soft">
              {letter.attachments.map(({ filename, bytes }) => (
                <li key={filename} className="figures">
                  {filename} · {Math.ceil(bytes / 1024)} kB
                </li>
              ))}
            </ul>
          ) : null}
        </article>
      ) : (
        <p className="text-ink-soft">{t("letter.nobody")}</p>
      )}
    </div>
  );
}
