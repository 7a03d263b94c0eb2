import { useTranslations } from "next-intl";
import { InstitutionName } from "@/components/institution/institution-name";
import { Button, ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { TextInput } from "@/components/ui/text-input";
import { MOST_FOUND } from "@/lib/meeting-request/schema";
import type { PartnerLine } from "@/lib/meeting-request/view-schema";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = { q: string; found: PartnerLine[]; locale: Locale /** `…/institution/TOKEN` */; page: string };

/** Finds an institution to ask by any of its names; each says what can be done with it. */
export function PartnerSearch({ q, found, locale, page }: Props) {
  const t = useTranslations("meeting-request.own.new");
  return (
    <div className="grid gap-6">
      <search>
        <form className="grid max-w-xl gap-3">
          <TextInput
            name="q"
            type="search"
            label={t("search")}
            help={t("searchHelp")}
            defaultValue={q}
            maxLength={200}
          />
          <Button variant="quiet" className="justify-self-start">
            {t("find")}
          </Button>
        </form>
      </search>
      {q && found.length === 0 ? (
        <Empty
          title={t("found", { count: 0 })}
          action={
            <ButtonLink variant="quiet" href={`${page}/directory`}>
              {t("directory")}
            </ButtonLink>
          }
        >
          <p>{t("notFound")}</p>
        </Empty>
      ) : null}
      {found.length > 0 ? (
        <section aria-labelledby="found">
          <h2 id="found" className="text-sm text-ink-soft">
            {t("found", { count: found.length })}
          </h2>
          <ul className="mt-2 border-t border-edge">
            {found.map((partner) => (
              <Found key={partner.id} partner={partner} locale={locale} base={`${page}/requests`} />
            ))}
          </ul>
          {found.length >= MOST_FOUND ? <p className="mt-3 text-sm text-ink-soft">{t("more")}</p> : null}
        </section>
      ) : null}
    </div>
  );
}

function Found({ partner, locale, base }: { partner: PartnerLine; locale: Locale; base: string }) {
  const t = useTranslations("meeting-request.own.new");
  const d = useTranslations("domain");
  const { id, institution, requestId } = partner;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3">
      <div>
        <InstitutionName institution={institution} locale={locale} />
        <p className="text-sm text-ink-soft">
          {d(`side.${institution.side}`)} · {d(`kind.${institution.kind}`)}
        </p>
      </div>
      <ButtonLink variant="quiet" href={requestId ? `${base}/${requestId}` : `${base}/new?to=${id}`}>
        {t(requestId ? "see" : "choose")}
      </ButtonLink>
    </li>
  );
}
