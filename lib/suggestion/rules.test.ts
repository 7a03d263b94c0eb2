import { describe, expect, it } from "vitest";
import { usualSettings } from "@/lib/matching/rules";
import { searchKey } from "@/lib/names/search-key";
import { party } from "./pool.fixture";
import { cityKey, isNamedAfter, pointsOf, reasonsFor, weighed } from "./rules";

const { weights } = usualSettings("INSTITUTION");

describe("what speaks for a partner", () => {
  const zone = party("zone", {
    ...{ offers: ["INDUSTRIAL_PARKS", "AUTOMOTIVE"], seeks: ["HYDROGEN", "TOURISM"] },
    ...{
      partnerKinds: ["ASSOCIATION"],
      partnerSides: ["JP"],
      cities: ["長崎市", "釜山"],
      languages: ["zh", "ja"],
    },
  });
  const prefecture = party("prefecture", {
    ...{ side: "JP", kind: "ASSOCIATION", languages: ["ja"], names: searchKey("长崎县产业振兴财团") },
    ...{ offers: ["HYDROGEN", "AUTOMOTIVE"], seeks: ["INDUSTRIAL_PARKS", "TOURISM"] },
  });

  it("is named: which sectors, which kind, side, city, language, edition", () => {
    expect(reasonsFor(zone, prefecture, { met: [1], signed: [1, 2] })).toEqual([
      { weight: "offers", sectors: ["HYDROGEN"] },
      { weight: "seeks", sectors: ["INDUSTRIAL_PARKS"] },
      { weight: "shared", sectors: ["AUTOMOTIVE", "TOURISM"] },
      { weight: "kind", kind: "ASSOCIATION" },
      { weight: "side", side: "JP" },
      { weight: "city", cities: ["長崎市"] },
      { weight: "language", languages: ["ja"] },
      { weight: "history", met: [1], signed: [1, 2] },
    ]);
  });

  it("is nothing where nothing is known", () => {
    expect(reasonsFor(party("a"), party("b"))).toEqual([]);
  });

  it("is seen from one side: what one offers the other seeks", () => {
    const [first, second] = reasonsFor(prefecture, zone);
    expect(first).toEqual({ weight: "offers", sectors: ["INDUSTRIAL_PARKS"] });
    expect(second).toEqual({ weight: "seeks", sectors: ["HYDROGEN"] });
  });

  it("counts at most three sectors, a meeting, and a signature beside it", () => {
    const sectors = ["FOOD", "STEEL", "RAIL", "PORTS"] as const;
    expect(pointsOf({ weight: "offers", sectors: [...sectors] })).toBe(3);
    expect(pointsOf({ weight: "history", met: [1, 2], signed: [] })).toBe(1);
    expect(pointsOf({ weight: "history", met: [1], signed: [2] })).toBe(2);
  });
});

describe("weighing", () => {
  it("puts the heaviest reason first and leaves out what weighs nothing", () => {
    const reasons = reasonsFor(
      party("a", { seeks: ["FOOD"], partnerKinds: ["GOVERNMENT"], languages: ["en"] }),
      party("b", { offers: ["FOOD"], languages: ["en"] }),
    );
    const { score, reasons: found } = weighed(reasons, { ...weights, kind: 9, language: 0 });
    expect(found.map(({ weight }) => weight)).toEqual(["kind", "offers"]);
    expect(score).toBe(14);
  });

  it("takes a common language and a wanted side as no reason by themselves", () => {
    const reasons = reasonsFor(
      party("a", { partnerSides: ["JP"], languages: ["ja"] }),
      party("b", { side: "JP", languages: ["ja"] }),
    );
    expect(reasons).toHaveLength(2);
    expect(weighed(reasons, weights)).toEqual({ score: 0, reasons: [] });
  });
});

describe("a city of interest", () => {
  const finds = (city: string, name: string) => isNamedAfter({ names: searchKey(name) }, cityKey(city));

  it.each([
    ["長崎市", "长崎县产业振兴财团"],
    ["釜山広域市", "釜山商工会議所"],
    ["부산시", "부산상공회의소"],
    ["Changchun City", "Changchun Bureau of Commerce"],
    ["长春", "長春経済技術開発区"],
  ])("%s is found in %s", (city, name) => expect(finds(city, name)).toBe(true));

  it.each([
    ["津", "天津商务局"],
    ["市", "長崎市"],
    ["", "長崎市"],
    ["仁川", "釜山商工会議所"],
  ])("%s is not found in %s", (city, name) => expect(finds(city, name)).toBe(false));
});
