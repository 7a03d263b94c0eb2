export type TabLink = { href: string; label: string; count?: string; current?: boolean };

/** Views of one thing, each at its own address. On a phone they wrap: one that is scrolled out of sight is not found. */
export function TabsNav({ label, items }: { label: string; items: TabLink[] }) {
  return (
    <nav aria-label={label} className="border-b border-edge print:hidden">
      <ul className="flex flex-wrap gap-x-1">
        {items.map(({ href, label, count, current }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={current ? "page" : undefined}
              className="-outline-offset-3! flex min-h-11 items-center gap-2 border-b-3 border-transparent px-3 whitespace-nowrap text-ink-soft hover:text-ink aria-[current]:border-celadon aria-[current]:font-medium aria-[current]:text-ink"
            >
              {label}
              {count ? <span className="figures text-sm text-ink-soft">{count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
