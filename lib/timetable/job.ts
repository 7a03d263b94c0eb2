import "server-only";
import { onNotice } from "@/lib/platform/live/listener";
import { errorFacts, log } from "@/lib/platform/log/log";
import { type Reasons, run, runReasons } from "@/lib/scheduler/run";
import type { Solution } from "@/lib/scheduler/solution";
import { fail, finish, isUnwanted, putBack, type Task } from "./job-rows";
import { Saving } from "./saving";

/** A repair has little to place; what is published has its place. */
const REPAIR = { changes: 50_000 };
/** For what would help; no longer than for the plan, and less where somebody waits for the end. */
const REASONS_SECONDS = 20;
const STOPPED_SECONDS = 2;
const NO_REASONS: Reasons = { explanations: [], effects: [] };

/** Why a run ends early: somebody asked, or threw the plan away; another process has it; this process ends. */
type Cause = "stop" | "lost" | "end";

/**
 * Solves one plan, saving every better one, until it is solved, cut by its limit or told to stop: the best so far is
 * the result. When the process ends, the plan goes back to the queue. When another process has taken it, nothing more
 * is written.
 */
export class Job {
  private cause: Cause | undefined;
  /** Of the thread that works just now. */
  private stage = new AbortController();
  private readonly saving: Saving;
  private broken = false;

  constructor(
    private readonly task: Task,
    private readonly ending: AbortSignal,
  ) {
    this.saving = new Saving(task, () => this.stop("stop"));
  }

  async work(): Promise<void> {
    const unsubscribe = onNotice("plan_due", (id) => void this.look(id));
    const end = () => this.stop("end");
    this.ending.addEventListener("abort", end);
    if (this.ending.aborted) this.stop("end");
    else if (this.task.stopRequested) this.stop("stop");
    try {
      const kept = this.saving.begin().catch((error) => this.mistake(error));
      const reasons = await this.find().catch((error) => this.mistake(error));
      this.saving.end();
      await kept;
      await this.settle(reasons ?? NO_REASONS);
    } finally {
      unsubscribe();
      this.ending.removeEventListener("abort", end);
    }
  }

  private async settle(reasons: Reasons): Promise<void> {
    const { held, isLost } = this.saving;
    if (isLost) return;
    if (this.cause === "end") return putBack(held);
    if (this.broken) return fail(held, "MISTAKE");
    return held.plan && held.result ? finish(held, held.plan, held.result, reasons) : fail(held, "STOPPED");
  }

  /** The plan, then why it leaves meetings out and what would help. */
  private async find(): Promise<Reasons> {
    const solution = await this.solve();
    if (!solution || solution.plan.unplaced.length === 0) return NO_REASONS;
    if (this.cause === "end" || this.saving.isLost) return NO_REASONS;
    this.stage = new AbortController();
    const { problem, seed } = this.task;
    const most = this.cause === "stop" ? STOPPED_SECONDS : REASONS_SECONDS;
    const limitSeconds = Math.min(most, this.task.limitSeconds);
    const options = { seed, limitSeconds, signal: this.stage.signal };
    return runReasons(problem, solution.plan, options).catch((error) => {
      // The plan is good without them.
      log.error({ ...errorFacts(error), plan: this.task.id }, "no reasons found for a plan");
      return NO_REASONS;
    });
  }

  private async solve(): Promise<Solution | undefined> {
    const { problem, seed, limitSeconds, kind } = this.task;
    const { signal } = this.stage;
    const onProgress = (solution: Solution) => this.saving.offer(solution);
    const budget = kind === "REPAIR" ? REPAIR : undefined;
    try {
      const solution = await run(problem, { seed, limitSeconds, budget, onProgress, signal });
      this.saving.offer(solution);
      return solution;
    } catch (error) {
      // Stopped before there was anything.
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  /** The first cause stands, but that the process ends is stronger than a wish. */
  private stop(cause: Cause): void {
    if (this.cause === "end" || this.cause === cause) return;
    this.cause = cause;
    this.stage.abort(new Error(cause));
  }

  private mistake(error: unknown): undefined {
    log.error({ ...errorFacts(error), plan: this.task.id }, "a plan could not be solved");
    this.broken = true;
    this.stage.abort(error);
  }

  /** Something was said of plans: perhaps that this one is to stop. */
  private async look(id: string): Promise<void> {
    if (id !== this.task.id && id !== "*") return;
    try {
      if (await isUnwanted(this.task)) this.stop("stop");
    } catch (error) {
      log.warn(errorFacts(error), "could not ask whether to stop");
    }
  }
}
