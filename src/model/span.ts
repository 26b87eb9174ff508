/** Half-open range `[start, end)` of UTF-16 offsets into `source.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Number of characters two spans share; 0 when they are apart. */
export function overlap(left: Span, right: Span): number {
  return Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start));
}
