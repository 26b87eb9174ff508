import { flatMapped } from '#model';
import { type Draft, type Edit, edited } from './draft.ts';

const mark = /\?(?:[A-Za-z](?=[\u4e00-\u9fff]))?/g;
const han = /[\u4e00-\u9fff]/;
/** Behind these no question ends. */
const opener = /[《“(〔,、;:]/;
/** Before these a question mark is no punctuation. */
const stop = /[。,、;:]/;
/** In a clause that asks: question words, particles, A-not-A. */
const asks = /[吗呢么何谁哪怎几否吧啥没不]|多少|为什/;
/** Characters of a question, at most. */
const reach = 24;
const clauseEnd = /[。!?;,\n]/;
/** Bytes of GBK: a letter is the second byte of the character lost before it. */
const known: ReadonlyMap<string, string> = new Map([['F将', '现']]);

/**
 * Question marks that stand for lost bytes: one that took the next byte for a letter (`?F将`), one where no question
 * can end, and, in a text that has other damage, one in a clause that does not ask. What cannot be told becomes U+FFFD.
 */
export function repairLost(draft: Draft): Draft {
  const { value } = draft;
  if (!value.includes('?')) return draft;
  const isDamaged = value.includes('\ufffd') || draft.noise.some(({ kind }) => kind === 'garbled' || kind === 'mojibake');
  const edits = flatMapped([...value.matchAll(mark)], ({ 0: found, index }): Edit[] => {
    const end = index + found.length;
    const replacement = inPlaceOf(value, index, end, isDamaged);
    return replacement === null
      ? []
      : [{ start: index, end, replacement, ...(replacement === '\ufffd' ? {} : { noise: 'garbled' as const }) }];
  });
  return edited(draft, edits);
}

/** null where the question mark is one. */
function inPlaceOf(value: string, start: number, end: number, isDamaged: boolean): string | null {
  const [before, after] = [value.charAt(start - 1), value.charAt(end)];
  if (end - start > 1) return /[\w/=&.]/.test(before) ? null : (known.get(value.slice(start + 1, end + 1)) ?? '');
  if (stop.test(after)) return asks.test(clauseBefore(value, start)) ? null : '';
  if (!han.test(after)) return null;
  if (before === '' || before === '\n') return '';
  if (opener.test(before)) return '\ufffd';
  return isDamaged && han.test(before) && !asks.test(clauseBefore(value, start)) ? '\ufffd' : null;
}

function clauseBefore(value: string, end: number): string {
  const near = value.slice(Math.max(0, end - reach), end);
  for (let i = near.length - 1; i >= 0; i -= 1) if (clauseEnd.test(near.charAt(i))) return near.slice(i + 1);
  return near;
}
