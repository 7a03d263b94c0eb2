/**
 * Calls `tell` at once, and what comes within `quiet` milliseconds after it as one call at their end.
 *
 * @returns the two ways to use it: `changed` whenever something did, `stop` when nobody listens any more
 */
export function sparingly(tell: () => void, quiet: number): { changed: () => void; stop: () => void } {
  let resting: NodeJS.Timeout | undefined;
  let missed = false;
  const changed = () => {
    if (resting) {
      missed = true;
      return;
    }
    missed = false;
    tell();
    resting = setTimeout(() => {
      resting = undefined;
      if (missed) changed();
    }, quiet);
  };
  return { changed, stop: () => clearTimeout(resting) };
}
