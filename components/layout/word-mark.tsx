/** Three places of one size at one table, on a celadon tile. */
function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 32 32" className="shrink-0">
      <rect width="32" height="32" rx="4" className="fill-celadon" />
      <g className="fill-on-celadon">
        <circle cx="8.5" cy="12.5" r="2.75" />
        <circle cx="16" cy="12.5" r="2.75" />
        <circle cx="23.5" cy="12.5" r="2.75" />
        <rect x="5.75" y="18.5" width="20.5" height="3" rx="1.5" />
      </g>
    </svg>
  );
}

/** The desk's name, which leads home. */
export function WordMark({ href, name }: { href: string; name: string }) {
  return (
    <a href={href} className="flex min-h-11 items-center gap-2.5 no-underline hover:text-celadon">
      <Mark size={28} />
      <span className="font-title whitespace-nowrap">{name}</span>
    </a>
  );
}
