import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { Select, type SelectGroup, type SelectOption } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";

type Filter = { name: string; label: string; value?: string; help?: string } & (
  | { options: (SelectOption | SelectGroup)[]; all: string }
  | { type: "search" | "date" | "text" }
);

type Props = {
  filters: Filter[];
  /** Where the page stands without filters. */
  clear: string;
  /** Sent along unseen: what else the address says. */
  kept?: Record<string, string | undefined>;
};

/** Filters of a list, kept in its address. */
export function FilterBar({ filters, clear, kept = {} }: Props) {
  const ui = useTranslations("ui");
  const set = filters.some(({ value }) => value);
  return (
    <form method="get" className="flex flex-wrap items-end gap-3 text-sm">
      {Object.entries(kept).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      {filters.map((filter) =>
        "options" in filter ? (
          <div key={filter.name} className="min-w-36">
            <Select
              name={filter.name}
              label={filter.label}
              placeholder={filter.all}
              options={filter.options}
              defaultValue={filter.value ?? ""}
            />
          </div>
        ) : (
          <div key={filter.name} className={filter.type === "date" ? "min-w-36" : "min-w-56 flex-1"}>
            <TextInput
              name={filter.name}
              type={filter.type}
              label={filter.label}
              placeholder={filter.help}
              defaultValue={filter.value ?? ""}
            />
          </div>
        ),
      )}
      <Button variant="quiet">{ui("apply")}</Button>
      {set ? (
        <ButtonLink variant="quiet" href={clear}>
          {ui("clear")}
        </ButtonLink>
      ) : null}
    </form>
  );
}
