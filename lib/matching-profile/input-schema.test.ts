import { describe, expect, it } from "vitest";
import { profileInput } from "./input-schema";

describe("a profile's form", () => {
  const sent = { textLocale: "ja", languages: "ja" };

  it.each(["0", "-1", "1.5", "2147483648", "9".repeat(30), "x", ""])(
    "names no version that there cannot be: %s",
    (version) => {
      expect(profileInput.safeParse({ ...sent, version: "2147483647" }).success).toBe(true);
      expect(profileInput.safeParse({ ...sent, version }).success).toBe(false);
    },
  );
});
