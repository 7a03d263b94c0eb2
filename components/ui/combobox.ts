/** Asks once typing has paused; what an older question is answered is dropped. */
export function pausedAsking(pause: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  const stop = () => {
    clearTimeout(timer);
    turn += 1;
  };
  const ask = <Answer>(question: () => Promise<Answer>, answered: (answer: Answer) => void) => {
    stop();
    const asked = turn;
    timer = setTimeout(async () => {
      const answer = await question();
      if (asked === turn) answered(answer);
    }, pause);
  };
  return { ask, stop };
}

/** The option that an arrow key leads to, around the ends; null for other keys, and where there is none. */
export function nextOption(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (active + 1) % count;
  if (key === "ArrowUp") return active <= 0 ? count - 1 : active - 1;
  return null;
}
