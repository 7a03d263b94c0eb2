import { useFormatter, useTranslations } from "next-intl";
import { addressOf } from "@/components/edition/pages";
import { TabsNav } from "@/components/ui/tabs-nav";
import { REQUEST_STATES } from "@/lib/matching/schema";
import type { RequestFilter } from "@/lib/meeting-request/schema";
import type { RequestCounts as Counts } from "@/lib/meeting-request/view-schema";

type Props = { counts: Counts; filter: RequestFilter; base: string };

/** How many requests stand how; each count is the way to those it counts. */
export function RequestCounts({ counts, filter, base }: Props) {
  const t = useTranslations("meeting-request.desk");
  const d = useTranslations("domain");
  const { number } = useFormatter();
  const veto = filter.priority === "NEVER";
  const states = REQUEST_STATES.map((state) => ({
    href: addressOf(base, { state }),
    label: d(`requestState.${state}`),
    count: number(counts[state]),
    current: filter.state === state && !veto,
  }));
  const repair = {
    href: addressOf(base, { repair: "yes" }),
    label: t("repair"),
    count: number(counts.repair),
    current: filter.repair === "yes",
  };
  const items = [
    { href: base, label: t("all"), current: !filter.state && !filter.repair && !veto },
    ...states,
    {
      href: addressOf(base, { priority: "NEVER" }),
      label: t("vetoes"),
      count: number(counts.NEVER),
      current: veto,
    },
    ...(counts.repair > 0 ? [repair] : []),
  ];
  return <TabsNav label={t("column.state")} items={items} />;
}
