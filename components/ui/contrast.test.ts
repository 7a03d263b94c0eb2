import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Rgb = [number, number, number];

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const light = tokens(css.slice(css.indexOf("@theme")));
const dark = new Map([...light, ...tokens(css.slice(css.indexOf("prefers-color-scheme: dark")))]);

const grounds = ["paper", "sheet", "wash"];
const sides = ["side-cn", "side-jp", "side-kr", "side-observer"];

/** Foreground → the grounds it is set on. */
const text: [string, string[]][] = [
  ["ink", [...grounds, "celadon-wash", "amber-wash", "brick-wash", "celadon-mist"]],
  ["ink-soft", [...grounds, "celadon-wash", "amber-wash", "brick-wash"]],
  ["celadon", [...grounds, "celadon-wash"]],
  ["celadon-deep", [...grounds, "celadon-wash"]],
  ["on-celadon", ["celadon", "celadon-deep"]],
  ["amber", [...grounds, "amber-wash", "celadon-wash"]],
  ["brick", [...grounds, "brick-wash", "celadon-wash"]],
];
const controls: [string, string[]][] = [
  ["edge", [...grounds, "celadon-wash"]],
  ["focus", [...grounds, "celadon-wash", "amber-wash", "brick-wash"]],
  ...sides.map((side): [string, string[]] => [side, ["paper", "sheet"]]),
];

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s palette", (_, palette) => {
  const pairs = (rows: [string, string[]][]) =>
    rows.flatMap(([front, backs]) => backs.map((back) => [front, back]));
  const contrast = ([front, back]: string[]) => ratio(colour(palette, front), colour(palette, back));

  it("keeps text at 4.5:1", () => {
    expect(pairs(text).filter((pair) => contrast(pair) < 4.5)).toEqual([]);
  });

  it("keeps controls, focus rings and bars at 3:1", () => {
    expect(pairs(controls).filter((pair) => contrast(pair) < 3)).toEqual([]);
  });

  it("tells every two sides apart in every kind of sight", () => {
    const alike = Object.entries(sights).flatMap(([sight, matrix]) =>
      sides.flatMap((one, index) =>
        sides.slice(index + 1).flatMap((other) => {
          const seen = [one, other].map((side) => oklab(see(matrix, colour(palette, side))));
          return distance(seen[0] as Rgb, seen[1] as Rgb) < 0.07 ? [`${sight}: ${one}, ${other}`] : [];
        }),
      ),
    );
    expect(alike).toEqual([]);
  });

  it("gives the three sides one weight", () => {
    const lightness = sides.slice(0, 3).map((side) => oklab(colour(palette, side))[0]);
    expect(Math.max(...lightness) - Math.min(...lightness)).toBeLessThan(0.1);
  });
});

function tokens(block: string): Map<string, string> {
  const end = block.search(/\n {0,2}\}\n/);
  const found = block.slice(0, end).matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g);
  return new Map([...found].map(([, name = "", hex = ""]) => [name, hex]));
}

/** Linear-light red, green and blue. */
function colour(palette: Map<string, string>, name = ""): Rgb {
  const hex = palette.get(name);
  if (!hex) throw new Error(`no colour ${name}`);
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
}

/** WCAG 2.2, "contrast ratio". */
function ratio(one: Rgb, other: Rgb): number {
  const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

function see(matrix: Rgb[], rgb: Rgb): Rgb {
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  return matrix.map((row) => clamp(row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])) as Rgb;
}

/** Björn Ottosson, "A perceptual color space for image processing" (2020). */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distance(one: Rgb, other: Rgb): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

/** Machado, Oliveira and Fernandes (2009), full severity. */
const sights: Record<string, Rgb[]> = {
  common: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
