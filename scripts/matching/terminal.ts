/** Where a command writes, and how it hears that it should stop. */
export type Terminal = { out(text: string): void; err(text: string): void; stop: AbortSignal };

/** The process's own. The first Ctrl-C (or TERM) asks to stop; whoever does it again later wants out. */
export function ownTerminal(): Terminal {
  const controller = new AbortController();
  let first = 0;
  const stop = () => {
    first ||= performance.now();
    controller.abort();
    // npm and the terminal may both pass on one and the same Ctrl-C.
    if (performance.now() - first > 1000) process.exit(130);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    stop: controller.signal,
  };
}
