import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sparingly } from "./sparingly";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("tells the first at once, and of the others that come soon after once, at the end", () => {
  const tell = vi.fn();
  const { changed } = sparingly(tell, 250);
  changed();
  expect(tell).toHaveBeenCalledTimes(1);
  changed();
  changed();
  vi.advanceTimersByTime(249);
  expect(tell).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(tell).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(10_000);
  expect(tell).toHaveBeenCalledTimes(2);
  changed();
  expect(tell).toHaveBeenCalledTimes(3);
});

it("tells nothing more once stopped", () => {
  const tell = vi.fn();
  const { changed, stop } = sparingly(tell, 250);
  changed();
  changed();
  stop();
  vi.advanceTimersByTime(10_000);
  expect(tell).toHaveBeenCalledTimes(1);
});
