import type { SatBackend } from "./sat";

/**
 * A totalizer (Bailleux and Boufkhad, CP 2003), counting up to `most`: output j says that more than j inputs are
 * true, in the directions asked for: `upwards`, inputs make outputs true; `downwards`, outputs need their inputs.
 */
export function totalizer(
  sat: SatBackend,
  inputs: readonly number[],
  most: number,
  direction: { upwards: boolean; downwards: boolean },
): number[] {
  if (inputs.length <= 1) return [...inputs];
  const half = inputs.length >> 1;
  const left = totalizer(sat, inputs.slice(0, half), most, direction);
  const right = totalizer(sat, inputs.slice(half), most, direction);
  const outputs = Array.from({ length: Math.min(left.length + right.length, most) }, () => sat.newVariable());
  for (let a = 0; a <= left.length; a++) {
    for (let b = 0; b <= right.length; b++) {
      if (direction.upwards && a + b > 0 && (a + b <= outputs.length || isFirstBeyond(a, b, most))) {
        const clause = [outputs[Math.min(a + b, outputs.length) - 1]!];
        if (a > 0) clause.push(-left[a - 1]!);
        if (b > 0) clause.push(-right[b - 1]!);
        sat.add(clause);
      }
      if (direction.downwards && a + b < outputs.length) {
        const clause = [-outputs[a + b]!];
        if (a < left.length) clause.push(left[a]!);
        if (b < right.length) clause.push(right[b]!);
        sat.add(clause);
      }
    }
  }
  return outputs;
}

/** At most so many are true. */
export function atMost(sat: SatBackend, inputs: readonly number[], most: number): void {
  if (most < 0) sat.add([]);
  if (most < 0 || inputs.length <= most) return;
  const outputs = totalizer(sat, inputs, most + 1, { upwards: true, downwards: false });
  sat.add([-outputs[most]!]);
}

/** At least so many are true. */
export function atLeast(sat: SatBackend, inputs: readonly number[], least: number): void {
  atMost(
    sat,
    inputs.map((literal) => -literal),
    inputs.length - least,
  );
}

/** No two are true. */
export function atMostOne(sat: SatBackend, inputs: readonly number[]): void {
  for (let a = 0; a < inputs.length; a++) {
    for (let b = a + 1; b < inputs.length; b++) sat.add([-inputs[a]!, -inputs[b]!]);
  }
}

function isFirstBeyond(a: number, b: number, most: number): boolean {
  return a + b === most + 1 && a <= most && b <= most;
}
