export type DeskNavItem = { href: string; label: string; count?: string; current?: boolean };
export type DeskNavGroup = { label?: string; items: DeskNavItem[] };

/** The organiser's rooms, in groups. */
export function DeskNav({ label, groups }: { label: string; groups: DeskNavGroup[] }) {
  return (
    <nav aria-label={label} className="grid gap-5 text-sm">
      {groups.map((group) => (
        <div key={group.items[0]?.href}>
          {group.label ? <p className="px-3 pb-1 text-xs text-ink-soft">{group.label}</p> : null}
          <ul>
            {group.items.map(({ href, label: text, count, current }) => (
              <li key={href}>
                <a
                  href={href}
                  aria-current={current ? "page" : undefined}
                  className="touch-target flex items-center justify-between gap-2 border-l-3 border-transparent px-3 py-1 hover:bg-wash aria-[current]:border-celadon aria-[current]:bg-celadon-wash aria-[current]:font-medium"
                >
                  {text}
                  {count ? <span className="figures text-ink-soft">{count}</span> : null}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
