import { afterEach, expect, it, vi } from "vitest";
import { newId } from "./id";
import { isId } from "./is-id";

afterEach(() => {
  vi.useRealTimers();
});

const timeOf = (id: string) => Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);

it("sorts as made: in one millisecond, in more than that can count, and when the clock goes back", () => {
  vi.useFakeTimers({ now: Date.now() + 1000 });
  const ids = Array.from({ length: 10_000 }, newId);
  vi.setSystemTime(Date.now() - 60_000);
  ids.push(...Array.from({ length: 10 }, newId));
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => isId(id) && id[14] === "7" && "89ab".includes(id[19] ?? ""))).toBe(true);
});

it("tells when it was made", () => {
  vi.useFakeTimers({ now: new Date("2126-12-16T01:00:00Z") });
  expect(timeOf(newId())).toBe(Date.now());
});
