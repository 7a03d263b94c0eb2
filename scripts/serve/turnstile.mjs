/**
 * Lets so many through at once and has the others wait in line, first come first served: a rush takes longer, but
 * nobody's page fails halfway for want of a database connection.
 */
export class Turnstile {
  #inside = 0;
  /** @type {Set<() => void>} */
  #line = new Set();

  /** @param {{ abreast: number, line: number, patience: number }} limits how many inside, in line, and for how many ms */
  constructor(limits) {
    this.limits = limits;
  }

  /**
   * @param {AbortSignal} [gone] aborted when whoever waits has left
   * @returns {Promise<(() => void) | null>} to be called once, on leaving; null where there was no place in time
   */
  async enter(gone) {
    if (this.#inside >= this.limits.abreast) {
      if (!(await this.#wait(gone))) return null;
    } else this.#inside += 1;
    return () => {
      const [next] = this.#line;
      // Whoever is called takes the place over: nobody who comes now gets between.
      if (next) next();
      else this.#inside -= 1;
    };
  }

  /** @param {AbortSignal} [gone] */
  #wait(gone) {
    if (this.#line.size >= this.limits.line) return false;
    return new Promise((resolve) => {
      /** @param {boolean} entered */
      const end = (entered) => {
        clearTimeout(timer);
        this.#line.delete(called);
        resolve(entered);
      };
      const called = () => end(true);
      const timer = setTimeout(() => end(false), this.limits.patience);
      gone?.addEventListener("abort", () => end(false), { once: true });
      this.#line.add(called);
    });
  }
}
