import { firstAt, type MaskedNarrative } from '#model';

/** A range of indices into a masked narrative. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Neighbouring units with nothing between them but headings, as one range each: no passage goes beyond one. */
export function pieces({ value, bounds, breaks }: MaskedNarrative): readonly Range[] {
  const ranges: Range[] = [];
  let start = 0;
  breaks.forEach((breaksOff, unit) => {
    if (breaksOff === 0) return;
    push(ranges, start, bounds[unit] ?? 0);
    start = bounds[unit] ?? 0;
  });
  push(ranges, start, value.length);
  return ranges;
}

/** Neighbouring units of one piece that do not recite the law, as one range each; empty ones left out. */
export function stretches(narrative: MaskedNarrative): readonly Range[] {
  const ranges: Range[] = [];
  const { bounds, statutory, breaks } = narrative;
  let start = 0;
  statutory.forEach((recites, unit) => {
    if (recites === 0 && breaks[unit] === 0) return;
    push(ranges, start, bounds[unit] ?? 0);
    start = bounds[recites === 0 ? unit : unit + 1] ?? 0;
  });
  push(ranges, start, narrative.value.length);
  return ranges;
}

function push(ranges: Range[], start: number, end: number): void {
  if (end > start) ranges.push({ start, end });
}

/** The number of the range that holds a position, of ranges that ascend and are disjoint. */
export function rangeNumber(ranges: readonly Range[], position: number): number {
  return Math.max(0, firstAt(0, ranges.length, (at) => (ranges[at]?.start ?? 0) <= position) - 1);
}

/** True for the symbols of the private use area that stand for names, figures and the like. */
export function isSymbol(code: number): boolean {
  return code >= 0xe000 && code <= 0xf8ff;
}
