import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { Select, type SelectProps } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { isNarrowed, LIST_ORDERS, type ListFilter } from "@/lib/delegate/list-schema";
import { DELEGATE_ROLES, STATUSES } from "@/lib/delegate/schema";
import { INSTITUTION_KINDS, INSTITUTION_LEVELS } from "@/lib/institution/schema";
import type { Side } from "@/lib/names/schema";
import { SEAT_STATES } from "@/lib/seating/schema";

export type FilterChoices = {
  sides: Side[];
  delegations: { id: string; name: string; side: Side }[];
  sessions: { id: string; name: string }[];
};

type Props = FilterChoices & { filter: ListFilter; list: string };

/** The query of the list as a form: works without a script, and the address says what is shown. */
export function FilterBar({ filter, list, sides, delegations, sessions }: Props) {
  const t = useTranslations("delegates");
  const domain = useTranslations("domain");
  const each = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: domain(`${group}.${value}`) }));
  const select = (name: keyof ListFilter, options: SelectProps["options"], value = filter[name]) => (
    <Select
      name={name}
      label={t(`filter.${name}`)}
      placeholder={t("filter.any")}
      options={options}
      defaultValue={[value].flat()[0] ?? ""}
    />
  );
  const { kind, level, day, walkIn, arrived, role, institution } = filter;
  const further = [kind, level, day, walkIn, arrived, role, institution].some((one) => one !== undefined);
  return (
    <search className="print:hidden">
      <form action={list} className="grid gap-3 text-sm">
        <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4 xl:grid-cols-[2fr_1fr_1.5fr_1fr_1fr_auto]">
          <TextInput
            name="q"
            type="search"
            label={t("filter.q")}
            placeholder={t("filter.qExample")}
            defaultValue={filter.q}
            maxLength={200}
          />
          {select("side", each("side", sides))}
          {select("delegation", [
            { value: "none", label: t("filter.noDelegation") },
            ...sides.map((side) => ({
              label: domain(`side.${side}`),
              options: delegations
                .filter((one) => one.side === side)
                .map(({ id, name }) => ({ value: id, label: name })),
            })),
          ])}
          {filter.status.length > 1 ? (
            <ManyStatuses filter={filter} />
          ) : (
            select("status", each("status", STATUSES))
          )}
          <Select
            name="order"
            label={t("filter.order")}
            defaultValue={filter.order}
            options={LIST_ORDERS.map((value) => ({
              value,
              label: value === "newest" ? t("newest") : domain(`order.${value}`),
            }))}
          />
          <div className="flex gap-2">
            <Button size="normal">{t("filter.apply")}</Button>
            {isNarrowed(filter) ? (
              <ButtonLink href={list} variant="quiet">
                {t("filter.clear")}
              </ButtonLink>
            ) : null}
          </div>
        </div>
        <details open={further || filter.session !== undefined || filter.seat !== undefined}>
          <summary className="touch-target w-fit cursor-pointer content-center text-celadon hover:underline">
            {t("filter.more")}
          </summary>
          <div className="mt-2 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">
            {select(
              "session",
              sessions.map(({ id, name }) => ({ value: id, label: name })),
            )}
            {select("seat", each("seat", SEAT_STATES))}
            {select("role", each("role", DELEGATE_ROLES))}
            {select("kind", each("kind", INSTITUTION_KINDS))}
            {select("level", each("level", INSTITUTION_LEVELS))}
            {select("arrived", [
              { value: "yes", label: t("filter.yes") },
              { value: "no", label: t("filter.no") },
            ])}
            {select("walkIn", [{ value: "yes", label: t("filter.yes") }])}
            <TextInput name="day" type="date" label={t("filter.day")} defaultValue={filter.day} />
            {institution ? <input type="hidden" name="institution" value={institution} /> : null}
          </div>
        </details>
      </form>
    </search>
  );
}

/** Several at once come from a figure's link; the select has room for one. */
function ManyStatuses({ filter }: { filter: ListFilter }) {
  const t = useTranslations("delegates.filter");
  const domain = useTranslations("domain.status");
  return (
    <fieldset className="grid gap-1">
      <legend className="font-medium">{t("status")}</legend>
      <div className="flex flex-wrap gap-x-3">
        {STATUSES.map((status) => (
          <label key={status} className="touch-target inline-flex items-center gap-1.5">
            <input
              type="checkbox"
              name="status"
              value={status}
              defaultChecked={filter.status.includes(status)}
              className="size-4"
            />
            {domain(status)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
