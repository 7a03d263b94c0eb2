/**
 * The most left nodes that can have a right node each, a different one (Kuhn's augmenting paths). `edges` gives
 * the right nodes of a left node. Result: of each left node its right node, or -1. Time O(nodes × edges).
 */
export function matching(
  leftCount: number,
  rightCount: number,
  edges: (left: number) => readonly number[],
): Int32Array {
  const ofLeft = new Int32Array(leftCount).fill(-1);
  const ofRight = new Int32Array(rightCount).fill(-1);
  const seen = new Int32Array(rightCount).fill(-1);
  const augment = (left: number, round: number): boolean => {
    for (const right of edges(left)) {
      if (seen[right] === round) continue;
      seen[right] = round;
      if (ofRight[right]! < 0 || augment(ofRight[right]!, round)) {
        ofRight[right] = left;
        ofLeft[left] = right;
        return true;
      }
    }
    return false;
  };
  for (let left = 0; left < leftCount; left++) augment(left, left);
  return ofLeft;
}
