import { flatMapped, matchesOf } from '#model';
import { numeralLetters, numeralOf } from './numeral.ts';
import type { Stretch } from './parts-after.ts';
import type { Count, Quantity } from './quantity.ts';
import { addsUp, sumOf, type Tally } from './tally.ts';

/** A short name and a number, and nothing behind it. */
const named = /^(\p{Script=Han}{2,8}?)(\d{1,5}|[一二三四五六七八九十百两零]{1,5})$/u;
/** The clause behind a total. */
const list = /(?<=[,:])[^,。;:!?()\n]{6,120}(?=[。;\n]|$)/gu;
const fewest = 3;
/** What is counted, where it follows its unit: 43个批次. */
const counted = /^\p{Script=Han}{0,3}$/u;

/** 发布43批次,水稻21、玉米13、其他12: the unit stands with the total alone. */
export function partsWithoutUnits(count: Count, { spoken, start, end }: Stretch, completeShare: number): readonly Tally[] {
  if (!endsItems(spoken, start, end)) return [];
  return flatMapped(matchesOf(spoken.slice(start, end), list), ({ 0: words, index }): readonly Tally[] => {
    const from = start + index;
    if (!words.includes('、') || count.within(from, from + words.length).length > 0) return [];
    const total = count.within(start, from).at(-1);
    const parts = partsOf(words, from, total);
    if (
      total === undefined ||
      parts.length < fewest ||
      !counted.test(spoken.slice(total.end, from - 1)) ||
      !isClear(total, parts, completeShare)
    )
      return [];
    const isClosed = count.has('rest', from, from + words.length);
    // No unit says that the parts are of the kind of the total.
    return [{ total, parts, isClosed, mayOverlap: false, certainty: isClosed && total.isItem ? 'probable' : 'possible' }];
  });
}

/** A figure ends an item at all. */
function endsItems(spoken: string, start: number, stop: number): boolean {
  for (let at = spoken.indexOf('、', start); at !== -1 && at < stop; at = spoken.indexOf('、', at + 1))
    if (figures.includes(spoken[at - 1] ?? '')) return true;
  return false;
}

const figures = `0123456789${numeralLetters}`;

function partsOf(words: string, start: number, total: Quantity | undefined): readonly Quantity[] {
  let at = start;
  const parts = words.split('、').map((item): Quantity | null => {
    const [, name = '', written = ''] = named.exec(item) ?? [];
    const value = /^\d/.test(written) ? Number(written) : numeralOf(written);
    const from = at + name.length;
    at += item.length + 1;
    return total === undefined || name === '' || value === null
      ? null
      : { ...total, value, slack: 0, start: from, end: from + written.length };
  });
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? known : [];
}

/** Near the total: other numbers are of something else. */
function isClear(total: Quantity, parts: readonly Quantity[], completeShare: number): boolean {
  if (!total.isExact || !(total.isItem || total.isLike) || addsUp(parts, total)) return false;
  const sum = sumOf(parts);
  return parts.every(({ value }) => value < total.value) && Math.min(sum, total.value) >= completeShare * Math.max(sum, total.value);
}
