import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { DELEGATE_ROLES, STATUSES } from "@/lib/delegate/schema";
import type { ListChoice } from "@/lib/name-list/choice-queries";
import { LIST_FORMATS, type ListColumn, type NameListSpec } from "@/lib/name-list/schema";
import { NAME_ORDERS } from "@/lib/names/collation";
import type { Side } from "@/lib/names/schema";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { ChoiceDisclosure } from "./choice-disclosure";
import { ColumnChooser } from "./column-chooser";
import { disclosed, summary } from "./disclosure-class";

type Props = {
  spec: NameListSpec;
  /** The page's own address. */
  list: string;
  /** The saved view that was opened. */
  view?: string;
  sides: Side[];
  delegations: ListChoice[];
  sessions: ListChoice[];
  columns: ListColumn[];
  columnsOpen: boolean;
};

/** A list's definition as a form: it works without a script, and the address says what is shown. */
export function ListForm({ spec, list, view, ...offer }: Props) {
  const t = useTranslations("name-list");
  const domain = useTranslations("domain");
  const each = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: domain(`${group}.${value}`) }));
  const several = (
    name: "side" | "delegationId" | "sessionId" | "role" | "status",
    label: string,
    options: ListChoice[],
  ) => {
    const chosen = options.filter(({ value }) => (spec[name] as string[]).includes(value));
    const few = chosen.map((one) => one.label).join(t("separator")) || t("page.all");
    const value = chosen.length > 2 ? t("page.chosen", { count: chosen.length }) : few;
    return <ChoiceDisclosure {...{ name, label, value, options }} chosen={spec[name]} />;
  };
  return (
    <search className="print:hidden">
      <form action={list} className="grid gap-3 text-sm">
        {view ? <input type="hidden" name="view" value={view} /> : null}
        <div className="grid items-end gap-3 sm:grid-cols-2 xl:grid-cols-[2fr_1fr_1fr_1fr_auto]">
          <TextInput
            name="q"
            type="search"
            label={t("page.q")}
            placeholder={t("page.qHelp")}
            defaultValue={spec.q}
            maxLength={100}
          />
          <Select
            name="order"
            label={t("page.order")}
            defaultValue={spec.order}
            options={each("order", NAME_ORDERS)}
          />
          <Select
            name="language"
            label={t("page.language")}
            defaultValue={spec.language}
            options={each("language", LOCALES)}
          />
          <Select
            name="format"
            label={t("page.format")}
            defaultValue={spec.format}
            options={LIST_FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))}
          />
          <div className="flex gap-2">
            <Button variant="quiet">{t("page.apply")}</Button>
            <ButtonLink href={list} variant="quiet">
              {t("page.clear")}
            </ButtonLink>
          </div>
        </div>
        <div className="flex flex-wrap gap-x-6 border-y border-rule py-1">
          {several("side", t("column.side"), each("side", offer.sides))}
          {several("delegationId", t("column.delegation"), offer.delegations)}
          {several("sessionId", t("page.sessions"), offer.sessions)}
          {several("role", t("column.role"), each("role", DELEGATE_ROLES))}
          {several("status", t("column.status"), each("status", STATUSES))}
          <details id="columns" open={offer.columnsOpen} className={disclosed}>
            <summary className={summary}>
              {t("page.columns")}{" "}
              <span className="font-normal text-ink-soft">
                {t("page.chosen", { count: spec.columns.length })}
              </span>
            </summary>
            <ColumnChooser
              chosen={spec.columns}
              offered={offer.columns.map((key) => ({ key, name: t(`column.${key}`) }))}
              words={chooserWords(t)}
            />
          </details>
        </div>
      </form>
    </search>
  );
}

type Words = ReturnType<typeof useTranslations<"name-list">>;

function chooserWords(t: Words) {
  const name = "{name}";
  return {
    up: t("page.up", { name }),
    down: t("page.down", { name }),
    remove: t("page.remove", { name }),
    add: t("page.add", { name }),
    moved: t("page.moved", { name, place: "{place}", total: "{total}" }),
    removed: t("page.removed", { name }),
    order: t("page.columnsHelp"),
    unapplied: t("page.unapplied", { apply: t("page.apply") }),
    more: t("page.columnsOffered"),
  };
}
