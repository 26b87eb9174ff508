/** Two neighbouring digits changed places, as in typing: 318 and 381. */
export function isTransposed(one: number, other: number): boolean {
  const [left, right] = [String(one), String(other)];
  if (one === other || left.length !== right.length || left.length < fewest) return false;
  const at = Array.from(left).findIndex((digit, i) => digit !== right[i]);
  return left.slice(0, at) + (left[at + 1] ?? '') + (left[at] ?? '') + left.slice(at + 2) === right;
}

/** Fewer digits are too easily alike. */
const fewest = 3;
