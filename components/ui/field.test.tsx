import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ChoiceGroup } from "./choice-group";
import { FillBar } from "./fill-bar";
import { TextInput } from "./text-input";

const attributes = (markup: string, tag: string) => markup.match(new RegExp(`<${tag}[^>]*>`))?.[0];

describe("a field", () => {
  it("ties its control to help and error, in that order", () => {
    const markup = renderToStaticMarkup(
      <TextInput name="email" label="E-mail" help="Work address" error="Enter it" />,
    );
    expect(attributes(markup, "input")).toContain('aria-describedby="email-help email-error"');
    expect(attributes(markup, "input")).toContain('aria-invalid="true"');
    expect(markup).toContain('<label for="email"');
    expect(markup).toContain('id="email-help"');
    expect(markup).toContain('id="email-error"');
  });

  it("claims neither when there is neither", () => {
    expect(attributes(renderToStaticMarkup(<TextInput name="email" label="E-mail" />), "input")).not.toMatch(
      /aria-\w+=/,
    );
  });
});

describe("a group of choices", () => {
  it("marks the radio group, not its buttons, as wrong", () => {
    const markup = renderToStaticMarkup(
      <ChoiceGroup
        type="radio"
        name="side"
        label="Side"
        error="Choose one"
        options={[{ value: "JP", label: "Japan" }]}
      />,
    );
    expect(attributes(markup, "fieldset")).toContain(
      'role="radiogroup" aria-invalid="true" aria-describedby="side-error"',
    );
    expect(attributes(markup, "input")).not.toContain("aria-invalid=");
  });

  it("ticks what was chosen before", () => {
    const options = ["1", "2"].map((value) => ({ value, label: value }));
    const markup = renderToStaticMarkup(
      <ChoiceGroup type="checkbox" name="ids" label="Sessions" chosen={["2"]} options={options} />,
    );
    expect(markup.match(/checked=""[^>]*value="(\d)"/)?.[1]).toBe("2");
    expect(markup.match(/checked=""/g)).toHaveLength(1);
  });
});

describe("a fill bar", () => {
  const segments = [
    { tone: "CN" as const, label: "China", count: 50 },
    { tone: "JP" as const, label: "Japan", count: 30 },
  ];

  it("keeps capacity as its measure, and the waiting behind it", () => {
    const markup = renderToStaticMarkup(
      <FillBar segments={segments} capacity={80} waiting={20} label="full" />,
    );
    expect([...markup.matchAll(/<rect[^>]* width="([\d.]+%)"/g)].map(([, width]) => width)).toEqual([
      "80%",
      "50%",
      "30%",
      "20%",
    ]);
  });

  it("sets no style attribute, which the content security policy would refuse", () => {
    expect(renderToStaticMarkup(<FillBar segments={segments} capacity={0} label="empty" />)).not.toContain(
      "style=",
    );
  });
});
