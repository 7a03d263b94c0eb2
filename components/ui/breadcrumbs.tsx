import { Icon } from "./icon";

export type Crumb = { label: string; href?: string };

/** The way here; the last one is this page and has no link. */
export function Breadcrumbs({ label, items }: { label: string; items: Crumb[] }) {
  return (
    <nav aria-label={label} className="text-sm print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1">
        {items.map(({ label, href }, index) => (
          <li key={label} className="flex items-center gap-1">
            {index > 0 ? <Icon name="next" className="size-[0.9em] text-ink-soft" /> : null}
            {href ? (
              <a
                href={href}
                className="touch-target inline-flex items-center text-ink-soft hover:text-celadon hover:underline"
              >
                {label}
              </a>
            ) : (
              <span aria-current="page">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
