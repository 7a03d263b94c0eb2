import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { nextOption, pausedAsking } from "./combobox";

describe("the option that an arrow leads to", () => {
  it("is the next one, around the ends", () => {
    expect([-1, 0, 2].map((active) => nextOption("ArrowDown", active, 3))).toEqual([0, 1, 0]);
    expect([-1, 0, 2].map((active) => nextOption("ArrowUp", active, 3))).toEqual([2, 2, 1]);
  });

  it("is none for other keys and in an empty list", () => {
    expect(nextOption("Home", 1, 3)).toBeNull();
    expect(nextOption("ArrowDown", -1, 0)).toBeNull();
  });
});

describe("asking while somebody types", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const later = (text: string, ms: number) => () =>
    new Promise<string>((answer) => setTimeout(() => answer(text), ms));

  it("waits for a pause, and asks the last question only", async () => {
    const [asking, asked, heard] = [pausedAsking(200), vi.fn(later("ab", 0)), vi.fn()];
    const never = vi.fn(later("a", 0));
    asking.ask(never, heard);
    await vi.advanceTimersByTimeAsync(199);
    asking.ask(asked, heard);
    await vi.advanceTimersByTimeAsync(199);
    expect(asked).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect(heard.mock.calls).toEqual([["ab"]]);
    expect(never).not.toHaveBeenCalled();
  });

  it("drops an answer that a newer question has overtaken, or that nobody waits for any more", async () => {
    const [asking, heard] = [pausedAsking(200), vi.fn()];
    asking.ask(later("slow", 1000), heard);
    await vi.advanceTimersByTimeAsync(300);
    asking.ask(later("quick", 10), heard);
    await vi.runAllTimersAsync();
    expect(heard.mock.calls).toEqual([["quick"]]);
    asking.ask(later("left", 1000), heard);
    await vi.advanceTimersByTimeAsync(300);
    asking.stop();
    await vi.runAllTimersAsync();
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
