import { useTranslations } from "next-intl";
import { Pagination } from "@/components/ui/pagination";

type Props = {
  base: string;
  /** The filters of the page; what is undefined or empty stays out of the address. */
  filter: Record<string, string | undefined>;
  summary: string;
  /** The key of the next page, if there is one. */
  next: string | null;
};

/** Steps through a list that is read by key: on, and back to its beginning. */
export function Pages({ base, filter: { after, ...filter }, summary, next }: Props) {
  const ui = useTranslations("ui");
  const first = after ? { href: addressOf(base, filter), label: ui("first") } : undefined;
  const on = next ? { href: addressOf(base, { ...filter, after: next }), label: ui("next") } : undefined;
  return <Pagination label={ui("pages")} summary={summary} first={first} next={on} />;
}

/** An address with its filters. */
export function addressOf(base: string, filter: Record<string, string | undefined>): string {
  const query = new URLSearchParams(
    Object.entries(filter).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  );
  return query.size > 0 ? `${base}?${query}` : base;
}
