/** What is wrong with a file of MiniZinc data. */
export class DznError extends Error {}

export function refuse(why: string): never {
  throw new DznError(why);
}

/** The statements `name = value;` of a file of MiniZinc data; asking for what is not there, or otherwise, throws. */
export class DznValues {
  readonly #values = new Map<string, string>();

  constructor(text: string) {
    for (const statement of text.replace(/%.*$/gm, "").split(";")) {
      const [, name, value] = statement.match(/^\s*(\w+)\s*=([^=]*)$/) ?? [];
      if (name !== undefined && value !== undefined) this.#values.set(name, value.replace(/\s+/g, ""));
      else if (statement.trim()) refuse(`"${statement.trim().slice(0, 40)}" is no "name = value"`);
    }
  }

  number(name: string): number {
    return whole(this.#text(name), name);
  }

  /** `[1,2,3]`: so many numbers, none above `most`. */
  list(name: string, count: number, most: number): number[] {
    return expectCount(name, count, numbers(inside(this.#text(name), /^\[(.*)\]$/, name), name, most));
  }

  /** `[{1,2},{},{3}]`: so many sets of numbers, none above `most`. */
  sets(name: string, count: number, most: number): number[][] {
    const text = inside(this.#text(name), /^\[\{(.*)\}\]$/, name);
    return expectCount(
      name,
      count,
      text.split("},{").map((set) => numbers(set, name, most)),
    );
  }

  /** `[|1,2,3,|4,5,6,|]`: so many rows of numbers. */
  rows(name: string, count: number): number[][] {
    const text = inside(this.#text(name), /^\[\|(.*)\|\]$/, name);
    return expectCount(
      name,
      count,
      text.split("|").map((row) => numbers(row, name, Number.MAX_SAFE_INTEGER)),
    );
  }

  #text(name: string): string {
    return this.#values.get(name) ?? refuse(`"${name}" is missing`);
  }
}

function inside(text: string, brackets: RegExp, name: string): string {
  return text.match(brackets)?.[1] ?? refuse(`"${name}" is not in the form it should have`);
}

/** A comma may stand behind the last one. */
function numbers(text: string, name: string, most: number): number[] {
  const parts = text.replace(/,$/, "");
  return parts === "" ? [] : parts.split(",").map((part) => upTo(most, whole(part, name), name));
}

function whole(text: string, name: string): number {
  return /^\d{1,9}$/.test(text)
    ? Number(text)
    : refuse(`"${text.slice(0, 40)}" in "${name}" is no whole number`);
}

function upTo(most: number, value: number, name: string): number {
  return value <= most ? value : refuse(`${value} in "${name}" is more than ${most}`);
}

function expectCount<Value>(name: string, count: number, values: Value[]): Value[] {
  return values.length === count
    ? values
    : refuse(`"${name}" has ${values.length} entries and should have ${count}`);
}
