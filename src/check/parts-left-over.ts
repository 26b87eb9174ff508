import { flatMapped } from '#model';
import type { Stretch } from './parts-after.ts';
import type { Count, Quantity } from './quantity.ts';
import { addsUp, sumOf, type Tally } from './tally.ts';

/** What is left over closes a sentence that began with all: 9个村中有4个建成专栏,其余6个明年完成. */
export function partsLeftOver(count: Count, { spoken, start, end }: Stretch): readonly Tally[] {
  return flatMapped(count.hits('remainder', start, end), (hit): readonly Tally[] => {
    const rest = count.within(hit.start, end)[0];
    const from = Math.max(start, spoken.lastIndexOf('。', hit.start) + 1, spoken.lastIndexOf(';', hit.start) + 1);
    const [total, ...parts] = count.within(from, hit.start).filter(({ unit }) => unit === rest?.unit);
    if (rest === undefined || rest.start >= hit.end || total === undefined || parts.length === 0) return [];
    const all = [...parts, rest];
    if (!isClear(count, total, all, hit.start) || addsUp(all, total) || !isAmong(spoken, total)) return [];
    if (!isSameThing(count, spoken, total, rest)) return [];
    return [{ total, parts: all, isClosed: true, mayOverlap: false, certainty: 'probable' }];
  });
}

/** Share of the total that the parts make where they are meant to make it. */
const nearest = 0.7;

function isClear(count: Count, total: Quantity, parts: readonly Quantity[], end: number): boolean {
  const sum = sumOf(parts);
  const isNear = Math.min(sum, total.value) >= nearest * Math.max(sum, total.value);
  const isOther = ['comparison', 'among', 'carried', 'last-year'].some((role) => count.has(role, total.start, end));
  return isNear && !isOther && [total, ...parts].every(({ isExact }) => isExact) && parts.every(({ value }) => value < total.value);
}

/** 9个行政村中有…: the figure is the whole of what follows. */
const isAmong = (spoken: string, { end }: Quantity): boolean => among.test(spoken.slice(end, end + longestName));
const among = /^\p{Script=Han}{0,6}?[中里](?:,|:|有|已|共)/u;
const longestName = 10;

/** 9个行政村, 其余6个村: named alike, if it is named. */
function isSameThing(count: Count, spoken: string, total: Quantity, rest: Quantity): boolean {
  const name = among.exec(spoken.slice(total.end, total.end + longestName))?.[0].replace(/[中里].{0,1}$/u, '') ?? '';
  const next = spoken[rest.end] ?? '';
  return name.includes(next) || !/\p{Script=Han}/u.test(next) || count.has('became', rest.start - longestName, rest.end + 1);
}
