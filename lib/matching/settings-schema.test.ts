import { describe, expect, it } from "vitest";
import { INSTITUTION_KINDS } from "@/lib/institution/schema";
import { newId } from "@/lib/platform/id/id";
import { usualSettings } from "./rules";
import { WEIGHTS } from "./schema";
import { askingInput, limitsInput, openingInput, weightsFrom, weightsInput } from "./settings-schema";

const which = { editionId: newId(), version: "3" };
const limits = Object.fromEntries(INSTITUTION_KINDS.map((kind) => [`limit_${kind}`, ""]));
const { weights } = usualSettings("INSTITUTION");
const typed = Object.fromEntries(WEIGHTS.map((one) => [one, "4"]));

describe("the forms of the rules", () => {
  it("read limits, an empty one as the usual", () => {
    const read = limitsInput.parse({ ...which, ...limits, limit_MEDIA: " 0 ", limit_ENTERPRISE: "100" });
    expect(read).toMatchObject({ version: 3, change: { limits: { MEDIA: 0, ENTERPRISE: 100 } } });
  });

  it.each(["101", "-1", "1.5", "1e2", "１２", "many"])("refuse %s as a limit, beside its field", (limit) => {
    const read = limitsInput.safeParse({ ...which, ...limits, limit_MEDIA: limit });
    expect(read.error?.issues[0]).toMatchObject({
      path: ["limit_MEDIA"],
      message: "matching.rules.error.whole",
    });
  });

  it("read who may ask whom: no box, one, or several", () => {
    const read = askingInput.parse({ ...which, asks_JP: "CN", asks_KR: ["JP", "CN"], kinds: "ASSOCIATION" });
    expect(read.change.asking).toEqual({ sides: ["JP CN", "KR CN", "KR JP"], kinds: ["ASSOCIATION"] });
  });

  it("read weights from 0 to 10 and nothing else", () => {
    expect(weightsInput.parse({ ...which, ...typed, city: "10" }).change.weights.city).toBe(10);
    for (const city of ["11", "-1", "", "2.5"])
      expect(weightsInput.safeParse({ ...which, ...typed, city }).success).toBe(false);
  });

  it("refuse fields that are none of theirs", () => {
    for (const form of [limitsInput, askingInput, openingInput, weightsInput])
      expect(
        form.safeParse({ ...which, ...limits, ...typed, open: "yes", closesAt: "", id: "x" }).success,
      ).toBe(false);
  });
});

it("reads weights of an address, and keeps those that it does not say", () => {
  const read = weightsFrom({ city: "7", kind: "11", side: ["1", "2"], language: "" }, weights);
  expect(read).toEqual({ ...weights, city: 7 });
});
