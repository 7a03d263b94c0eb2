import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formValues } from "./form-values";

function form(...fields: [string, string | Blob][]): FormData {
  const made = new FormData();
  for (const [name, value] of fields) made.append(name, value);
  return made;
}

describe("a form's values", () => {
  it("are texts, or lists where a name was sent more than once, without React's own", () => {
    const values = formValues(form(["a", "1"], ["b", "1"], ["b", "2"], ["$ACTION_ID_x", ""]));
    expect(values).toEqual({ a: "1", b: ["1", "2"] });
  });

  it("hold no file", () => {
    expect(formValues(form(["a", new Blob(["x"])]))).toEqual({ a: [] });
  });

  it("reach no prototype, whatever the fields are called", () => {
    const names = fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "toString"));
    fc.assert(
      fc.property(names, fc.string(), (name, value) => {
        const values = formValues(form([name, value]));
        expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
        expect(({} as Record<string, unknown>)[name]).not.toBe(value);
      }),
    );
  });

  it("are none for what is no form", () => {
    for (const sent of [undefined, null, "x", 1, [], { keys: () => ["a"] }, { status: "idle" }])
      expect(formValues(sent)).toEqual({});
  });
});
