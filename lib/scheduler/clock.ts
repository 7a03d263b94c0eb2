const MILLISECONDS_AT_A_TIME = 30;

/** How long a run has been going on, and whether it was told to end. */
export class Clock {
  /** Whether the run was cut: by its signal or its limit. */
  wasCut = false;
  private readonly began = performance.now();
  private breath = this.began;

  constructor(
    private readonly limitSeconds = Number.POSITIVE_INFINITY,
    private readonly signal?: AbortSignal,
  ) {}

  /** Lets messages in now and then; true when it did. */
  async pause(): Promise<boolean> {
    if (performance.now() - this.breath < MILLISECONDS_AT_A_TIME) return false;
    await new Promise((resolve) => setImmediate(resolve));
    this.breath = performance.now();
    return true;
  }

  isOver(): boolean {
    this.wasCut ||= this.signal?.aborted === true || this.secondsLeft() <= 0;
    return this.wasCut;
  }

  /** Seconds. */
  elapsed(): number {
    return (performance.now() - this.began) / 1000;
  }

  secondsLeft(): number {
    return this.limitSeconds - this.elapsed();
  }
}
