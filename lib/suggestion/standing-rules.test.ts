import { describe, expect, it } from "vitest";
import { type RequestRow, standings } from "./standing-rules";

const row = (id: string, changes: Partial<RequestRow> = {}): RequestRow => ({
  ...{ id, fromId: "zone", toId: "port", state: "OPEN", priority: "WISH" },
  ...changes,
});
const theirs = { fromId: "port", toId: "zone" };

describe("what stands between two institutions", () => {
  const found = (...rows: RequestRow[]) => standings(rows, "zone").get("port");

  it("is the live request over those declined before, whichever comes first", () => {
    const rows = [row("b", { state: "DECLINED" }), row("a", theirs)];
    const live = { id: "a", state: "OPEN", priority: "WISH", ours: false };
    expect(found(...rows)).toEqual(live);
    expect(found(...rows.toReversed())).toEqual(live);
  });

  it("is one's own veto over all, and never that of the other side", () => {
    const never = { priority: "NEVER" } as const;
    expect(found(row("a", theirs), row("b", never))?.id).toBe("b");
    expect(found(row("a", { ...theirs, ...never }))).toBeUndefined();
  });

  it("is nothing once it was withdrawn", () => {
    expect(found(row("a", { state: "WITHDRAWN" }))).toBeUndefined();
  });
});
