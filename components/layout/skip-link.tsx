/** The first stop of the keyboard; `#main` is the shell's main. */
export function SkipLink({ children }: { children: string }) {
  return (
    <a
      href="#main"
      className="sr-only z-20 bg-ink px-4 py-3 text-paper focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
    >
      {children}
    </a>
  );
}
