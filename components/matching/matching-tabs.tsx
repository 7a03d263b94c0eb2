"use client";

import { usePathname } from "next/navigation";
import { TabsNav } from "@/components/ui/tabs-nav";

type Tab = { path: string; label: string };

/** The parts of matching at the desk; `base` is the first of them. */
export function MatchingTabs({ label, base, tabs }: { label: string; base: string; tabs: Tab[] }) {
  const here = usePathname();
  const items = tabs.map(({ path, label: text }) => {
    const href = path ? `${base}/${path}` : base;
    return { href, label: text, current: path ? here.startsWith(href) : here === base };
  });
  return <TabsNav label={label} items={items} />;
}
