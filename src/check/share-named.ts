import { sentenceAround } from './clause.ts';
import type { Count, Quantity } from './quantity.ts';

/** The part that a share is named after, and the whole it was told of. */
export interface NamedPart {
  readonly part: Quantity;
  readonly base: Quantity;
}

/** 主动公开的政府信息 is told as 主动公开政府信息, or as 主动公开. */
const tail = /(?:的(?:政府信息|信息|公文|文件|申请)?|类(?:信息)?)?$/;
const opening = /^(?:其中,?|故|即)/;
const han = /^\p{Script=Han}{2,12}$/u;
/** Where the sentence before ends, which is a statement of its own. */
const sentenceEnd = '。\n';
/** Letters between the name and its figure: 主动公开政府信息198条. */
const widest = 8;

/**
 * 共640条,其中主动公开210条,…。主动公开的占35.5%: the share stands alone in its sentence, and the one before tells the part of
 * that name behind 其中, and the whole. `start` is where the clause of the share begins, `end` where its name ends.
 */
export function namedPart(count: Count, spoken: string, start: number, end: number): NamedPart | null {
  if (!spoken.startsWith(sentenceEnd, start - sentenceEnd.length)) return null;
  const name = spoken.slice(start, end).replace(opening, '').replace(tail, '');
  if (!han.test(name)) return null;
  const [from, to] = sentenceAround(spoken, start - sentenceEnd.length - 1);
  const [among, ...more] = count.hits('among', from, to);
  if (among === undefined || more.length > 0) return null;
  const base = count.within(from, among.start).at(-1);
  const at = spoken.indexOf(name, among.end);
  // Told once, so that it is clear which.
  if (base === undefined || at === -1 || at > to || spoken.slice(at + name.length, to).includes(name)) return null;
  const [part] = count.within(at + name.length, to);
  const isOne = part !== undefined && part.start - at - name.length <= widest && !/[,、;]/.test(spoken.slice(at, part.start));
  return isOne && part.isExact && base.isExact && part.unit === base.unit && part.value <= base.value ? { part, base } : null;
}
