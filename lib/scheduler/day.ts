/** A participant's block of slots as a bit mask: bit i is set where slot i of the block is taken. */

export function ones(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Runs of idle slots between taken ones. */
export function gaps(mask: number): number {
  return mask === 0 ? 0 : ones(mask & ~(mask << 1)) - 1;
}

/** Idle slots between taken ones. */
export function idle(mask: number): number {
  if (mask === 0) return 0;
  const first = 31 - Math.clz32(mask & -mask);
  return 32 - Math.clz32(mask) - first - ones(mask);
}
