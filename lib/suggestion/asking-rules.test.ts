import { describe, expect, it } from "vitest";
import { usualSettings } from "@/lib/matching/rules";
import type { MatchingSettings } from "@/lib/matching/schema";
import type { PartyInstitution } from "@/lib/matching-profile/schema";
import { askingBar, mayAskStill, type RequestRow, standings } from "./asking-rules";

const now = new Date("2027-01-01T00:00:00Z");
const party = (id: string, institution: Partial<PartyInstitution> = {}) => ({
  id,
  institution: {
    ...({ id: `of ${id}`, side: "CN", kind: "GOVERNMENT", level: "NONE" } as const),
    ...{ nameZh: null, nameJa: null, nameKo: null, nameEn: id },
    ...institution,
  },
});
const zone = party("zone");
const port = party("port", { side: "KR" });

function bar(changes: Partial<MatchingSettings> = {}, to = port, made = 0) {
  const settings = { ...usualSettings("INSTITUTION"), ...changes };
  return askingBar({ mode: "INSTITUTION", settings, from: zone, to, made, now });
}

describe("why an institution may not ask", () => {
  it("is nothing at first", () => expect(bar()).toBeNull());

  it.each([
    ["request.oneself", bar({}, zone)],
    ["request.side", bar({}, party("bureau"))],
    ["request.kind", bar({}, party("maker", { side: "KR", kind: "ENTERPRISE" }))],
    ["request.closed", bar({ open: false })],
    ["request.closed", bar({ closesAt: now })],
    ["request.limit", bar({ limits: { GOVERNMENT: 2 } }, port, 2)],
  ])("is %s", (reason, found) => expect(found).toBe(reason));

  it("is what never changes before what does", () => {
    expect(bar({ open: false, limits: { GOVERNMENT: 0 } }, party("bureau"))).toBe("request.side");
  });
});

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

  it("leaves room for asking only where the reader declined", () => {
    const standing = (changes: Partial<RequestRow>) => found(row("a", changes)) ?? null;
    expect(mayAskStill(null)).toBe(true);
    expect(mayAskStill(standing({ ...theirs, state: "DECLINED" }))).toBe(true);
    expect(mayAskStill(standing({ state: "DECLINED" }))).toBe(false);
    expect(mayAskStill(standing({}))).toBe(false);
    expect(mayAskStill(standing({ priority: "NEVER" }))).toBe(false);
  });
});
