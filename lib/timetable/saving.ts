import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import type { Plan } from "@/lib/scheduler/format";
import type { Solution } from "@/lib/scheduler/solution";
import { conflictsOf } from "./current";
import { resultOf } from "./documents";
import { keep, type Task } from "./job-rows";

/** Between two savings; more where checking what is saved takes long, for it keeps the process from answering. */
const SAVE_EVERY_MS = 500;
const CHECK_SHARE = 10;
/** Where there is nothing new to save: a sign of life. */
const BEAT_EVERY_MS = 10_000;

/** Saves what a run finds, now and then, and holds its plan against other processes until it ends. */
export class Saving {
  /** Another process has the plan, or nobody: it was thrown away. */
  isLost = false;
  private latest: Solution | undefined;
  private saved: Solution | undefined;
  private readonly ended = new AbortController();

  constructor(
    /** The plan as it is saved. */
    public held: Task,
    /** Called when the run is to end: somebody asked for it, or the plan is lost. */
    private readonly onStop: () => void,
  ) {}

  /** From now on this is what there is to save. */
  offer(solution: Solution): void {
    this.latest = solution;
  }

  end(): void {
    this.ended.abort();
  }

  /**
   * Saves until the end, what was offered last at the end.
   *
   * @throws when a plan breaks a rule of its problem: it is not saved, and the run is to end
   */
  async begin(): Promise<void> {
    let told = performance.now();
    while (!this.isLost) {
      const isLast = this.ended.signal.aborted;
      const began = performance.now();
      if (this.latest !== this.saved || began - told > BEAT_EVERY_MS) {
        await this.tell(this.latest === this.saved ? undefined : this.latest);
        told = performance.now();
      }
      if (isLast) return;
      const rest = Math.max(SAVE_EVERY_MS, CHECK_SHARE * (performance.now() - began));
      await this.pause(rest);
    }
  }

  /** Being told that it is the end is no error. */
  private pause(milliseconds: number): Promise<void> {
    return wait(milliseconds, undefined, { signal: this.ended.signal }).catch(() => undefined);
  }

  private async tell(solution: Solution | undefined): Promise<void> {
    const found = solution && { plan: this.checked(solution), result: resultOf(solution) };
    const heard = await keep(this.held, found);
    this.isLost = heard === null;
    if (heard) this.held = { ...this.held, ...found, heardAt: heard.heardAt };
    if (solution) this.saved = solution;
    if (heard === null || heard.stopRequested) this.onStop();
  }

  /** Pins that cannot be kept are the one rule that a saved plan may break: that is what there is to say then. */
  private checked({ plan, status }: Solution): Plan {
    const isWhole = status === "optimal" || status === "feasible";
    const broken = conflictsOf(this.held.problem, plan).filter(({ rule }) => isWhole || rule !== "pinned");
    if (broken.length === 0) return plan;
    const rules = [...new Set(broken.map(({ rule }) => rule))].join(" ");
    throw Object.assign(new Error("the scheduler's plan breaks rules"), { code: rules });
  }
}
