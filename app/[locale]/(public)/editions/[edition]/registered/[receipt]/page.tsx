import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EditionShell } from "@/components/edition/edition-shell";
import { ClearKept } from "@/components/registration/clear-kept";
import { SeatAnswers } from "@/components/registration/seat-answers";
import { ButtonLink } from "@/components/ui/button";
import { Notice, type NoticeTone } from "@/components/ui/notice";
import { receiptOf } from "@/lib/delegate/receipt-queries";
import { programme } from "@/lib/programme/queries";
import { openEdition } from "../../open-edition";

type Props = { params: Promise<{ locale: string; edition: string; receipt: string }> };

const TONES: Record<string, NoticeTone> = {
  CONFIRMED: "confirmed",
  SUBMITTED: "info",
  WAITLISTED: "waiting",
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("registration");
  return { title: t("done.title"), robots: { index: false } };
}

/** The answer to one sending of the form. It names nobody: the address may be seen over a shoulder. */
export default async function RegisteredPage({ params }: Props) {
  const { edition, locale } = await openEdition(params);
  const outcome = await receiptOf(edition.id, (await params).receipt);
  if (!outcome) notFound();
  const t = await getTranslations("registration");
  const home = `/${locale}/editions/${edition.number}`;
  return (
    <EditionShell
      edition={edition}
      locale={locale}
      path={`/registered/${(await params).receipt}`}
      width="form"
    >
      <h1 className="font-title text-3xl">{t("done.title")}</h1>
      <ClearKept storageKey={`registration-${edition.number}`} />
      <div className="mt-6 grid gap-8">
        <Notice
          role="status"
          tone={TONES[outcome.status] ?? "info"}
          title={t(`done.${outcome.status as "CONFIRMED" | "SUBMITTED" | "WAITLISTED"}.title`)}
        >
          <p>{t(`done.${outcome.status as "CONFIRMED" | "SUBMITTED" | "WAITLISTED"}.text`)}</p>
          <p>{t("done.mail")}</p>
        </Notice>
        <SeatAnswers
          seats={outcome.seats}
          sessions={await programme(edition.id)}
          locale={locale}
          timeZone={edition.timeZone}
        />
        <p className="flex flex-wrap gap-3">
          <ButtonLink variant="quiet" href={`${home}/programme`}>
            {t("done.programme")}
          </ButtonLink>
          <ButtonLink variant="quiet" href={`${home}/register`}>
            {t("done.another")}
          </ButtonLink>
        </p>
      </div>
    </EditionShell>
  );
}
