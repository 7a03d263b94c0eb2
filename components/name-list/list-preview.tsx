import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { FieldsForm, type FieldsFormProps } from "@/components/ui/fields-form";
import type { NameListPreview } from "@/lib/name-list/queries";
import type { NameListSpec } from "@/lib/name-list/schema";
import { langTag } from "@/lib/platform/i18n/locales";
import { PreviewTable } from "./preview-table";

type Props = {
  preview: NameListPreview;
  spec: NameListSpec;
  /** The page without any choice made. */
  list: string;
  /** For those who may. */
  exportWith?: Pick<FieldsFormProps, "action" | "hidden">;
};

/** The list as its file will be: title, order and time, selection, and the first rows. */
export function ListPreview({ preview, spec, list, exportWith }: Props) {
  const t = useTranslations("name-list");
  const errors = useTranslations("errors");
  const { total, rows, title, statement, filter } = preview;
  const lang = langTag(spec.language);
  const shown = rows.length < total ? "page.shownFirst" : "page.shownAll";
  return (
    <section aria-labelledby="preview" className="grid min-w-0 gap-3">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="grid min-w-0 gap-0.5">
          <h2 id="preview" lang={lang} className="font-title text-lg">
            {title}
          </h2>
          <p lang={lang} className="text-sm">
            {statement}
          </p>
          <p lang={lang} className="text-sm text-ink-soft">
            {filter.join(" · ")}
          </p>
        </div>
        {exportWith ? (
          <FieldsForm
            {...exportWith}
            errorTitle={errors("summary")}
            submit={t("page.export.do", { format: t(`format.${spec.format}`) })}
          />
        ) : null}
      </div>
      {total === 0 ? (
        <Empty
          title={t("page.none")}
          action={
            <ButtonLink href={list} variant="quiet">
              {t("page.clear")}
            </ButtonLink>
          }
        >
          {t("page.noneText")}
        </Empty>
      ) : (
        <>
          <PreviewTable preview={preview} lang={lang} />
          <p className="figures text-sm text-ink-soft">{t(shown, { shown: rows.length, total })}</p>
        </>
      )}
    </section>
  );
}
