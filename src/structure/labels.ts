import type { Lexicon } from '#lexicon';
import type { UnitOf } from './unit-type.ts';

/** A figure, a date with its time, a code, something in brackets. */
const value = /\s*(?:\d[\d\s年月日:./-]*|[A-Za-z][\w/-]*|[【〔[][^】〕\]\n]{1,20}[】〕\]])/y;
/** Labels and their values stand within so many characters. */
const longestLabels = 300;
const longestName = 24;
const nearest = 3;

/**
 * Where the labels end that a platform puts behind a title, if line breaks were lost and they run into the text:
 * `发布时间:2025-04-09 来源:县政府办为保障…`. A value that nothing delimits is the name of a unit.
 */
export function afterLabels(text: string, from: number, platform: Lexicon, unitOf: UnitOf): number {
  const window = text.slice(from, from + longestLabels);
  if (!window.slice(0, longestName).includes(':')) return from;
  const labels = new Map<number, number>();
  for (const { entry, start, end } of platform.scan(window))
    if (entry.yields['role'] === 'label') labels.set(start, Math.max(end, labels.get(start) ?? 0));
  let at = 0;
  for (;;) {
    const start = at + (/^\s*/.exec(window.slice(at))?.[0].length ?? 0);
    const label = labels.get(start);
    const end = label === undefined ? null : valueEnd(window, label, unitOf);
    if (end === null) return from + at;
    at = end;
  }
}

function valueEnd(window: string, from: number, unitOf: UnitOf): number | null {
  value.lastIndex = from;
  if (value.test(window)) return value.lastIndex;
  let end: number | null = null;
  // 竹舟街道, then 竹舟街道办事处: a name ends where nothing near behind it makes a longer one.
  for (let length = 2; length <= longestName && (end === null || length <= end - from + nearest); length += 1)
    if (unitOf(window.slice(from, from + length)) !== null) end = from + length;
  return end;
}
