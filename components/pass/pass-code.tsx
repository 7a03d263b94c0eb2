type Props = { size: number; path: string; label: string };

/** The QR code, dark on white also on a dark screen, with the quiet zone that readers need. */
export function PassCode({ size, path, label }: Props) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      width="240"
      height="240"
      shapeRendering="crispEdges"
      className="max-w-full rounded-md border border-rule"
    >
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
