import { getFormatter, getTranslations } from "next-intl/server";
import { AskedForm } from "@/components/edition/asked-form";
import { addressOf } from "@/components/edition/pages";
import { ImportTable } from "@/components/meeting-request/import-table";
import { RefusalNotice } from "@/components/meeting-request/refusal-notice";
import { Notice } from "@/components/ui/notice";
import { TabsNav } from "@/components/ui/tabs-nav";
import type { EditionView } from "@/lib/edition/schema";
import { previewImport } from "@/lib/meeting-request/import-queries";
import { FATES, type ImportPreview } from "@/lib/meeting-request/import-schema";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Locale } from "@/lib/platform/i18n/locales";
import { applyFile } from "../actions";

type Props = {
  actor: Actor;
  edition: EditionView;
  locale: Locale;
  text: string;
  /** Under what the text is kept. */
  secret: string;
  fate?: string;
};

const SHOWN = 200;

/** The rows and what becomes of them as things stand now, with the button that adds what is new. */
export async function PreviewPart({ actor, edition, locale, text, secret, fate }: Props) {
  const preview = await previewImport(actor, edition.id, text);
  if (!preview.ok) return <RefusalNotice reason={preview.reason} />;
  const { rows, counts } = preview.value;
  const [t, ui, errors] = await Promise.all([
    getTranslations("meeting-request.file"),
    getTranslations("ui"),
    getTranslations("errors"),
  ]);
  const chosen = FATES.find((one) => one === fate);
  const matching = chosen ? rows.filter((row) => row.fate === chosen) : rows;
  const more = matching.length - SHOWN;
  return (
    <>
      {counts.new > 0 ? (
        <div>
          <AskedForm
            trigger={t("apply", { count: counts.new })}
            ask={t("applyAsk", { count: counts.new })}
            means={t("applyMeans")}
            cancel={ui("cancel")}
            action={applyFile}
            hidden={{ editionId: edition.id, key: secret }}
            errorTitle={errors("summary")}
            submit={t("apply", { count: counts.new })}
            variant="primary"
          />
        </div>
      ) : (
        <Notice title={t("nothing")}>
          <p>{t("nothingText")}</p>
        </Notice>
      )}
      <FateTabs counts={counts} chosen={chosen} secret={secret} total={rows.length} />
      <ImportTable rows={matching.slice(0, SHOWN)} locale={locale} />
      {more > 0 ? <p className="text-sm text-ink-soft">{t("more", { count: more })}</p> : null}
    </>
  );
}

type TabsProps = { counts: ImportPreview["counts"]; chosen?: string; secret: string; total: number };

async function FateTabs({ counts, chosen, secret, total }: TabsProps) {
  const [t, desk, { number }] = await Promise.all([
    getTranslations("meeting-request.file"),
    getTranslations("meeting-request.desk"),
    getFormatter(),
  ]);
  const fates = FATES.filter((fate) => counts[fate] > 0);
  return (
    <TabsNav
      label={t("becomes")}
      items={[
        { href: addressOf("", { key: secret }), label: desk("all"), count: number(total), current: !chosen },
        ...fates.map((fate) => ({
          href: addressOf("", { key: secret, fate }),
          label: t(`fate.${fate}`),
          count: number(counts[fate]),
          current: fate === chosen,
        })),
      ]}
    />
  );
}
