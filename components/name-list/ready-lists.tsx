import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { TabsNav } from "@/components/ui/tabs-nav";
import { LIST_PRESETS, type ListPreset } from "@/lib/name-list/presets";
import type { SavedView } from "@/lib/name-list/saved-view-service";
import type { ListColumn, NameListSpec } from "@/lib/name-list/schema";

type Props = {
  spec: NameListSpec;
  columns: ListColumn[];
  view?: string;
  views: SavedView[];
  addressOf: (spec: NameListSpec, view?: string) => string;
};

/** Ways to begin: columns that are asked for again and again, and the views that staff have saved. */
export function ReadyLists({ spec, columns, view, views, addressOf }: Props) {
  const t = useTranslations("name-list");
  const presets = (Object.keys(LIST_PRESETS) as ListPreset[]).map((preset) => {
    const chosen = (LIST_PRESETS[preset] as ListColumn[]).filter((key) => columns.includes(key));
    return {
      href: addressOf({ ...spec, columns: chosen }),
      label: t(`preset.${preset}`),
      current: !view && chosen.join() === spec.columns.join(),
    };
  });
  return (
    <div className="grid gap-2">
      <TabsNav label={t("page.presets")} items={presets} />
      {views.length > 0 ? (
        <nav aria-label={t("page.views.title")} className="text-sm print:hidden">
          <ul className="flex flex-wrap items-center gap-x-5">
            <li aria-hidden="true" className="text-ink-soft">
              {t("page.views.title")}
            </li>
            {views.map(({ id, name, shared, own, spec }) => (
              <li key={id}>
                <a
                  href={addressOf(spec, id)}
                  aria-current={id === view ? "page" : undefined}
                  className="touch-target inline-flex items-center gap-1.5 text-celadon hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
                >
                  {id === view ? <Icon name="check" className="text-celadon" /> : null}
                  {name}
                  {shared ? (
                    <span className="font-normal text-ink-soft">
                      {t(own ? "page.views.shared" : "page.views.by")}
                    </span>
                  ) : null}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </div>
  );
}
