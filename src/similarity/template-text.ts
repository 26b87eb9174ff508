import { grouped, type MaskedNarrative } from '#model';
import type { Covered } from './covered.ts';
import { isSymbol } from './stretches.ts';

/** Stands for a masked word in a template. */
const slot = '□';

/** What at least half of a representative's partners share with it: its masked text, gaps as `…`, names and figures as slots. */
export function templateText({ value }: MaskedNarrative, covered: readonly Covered[], partners: ReadonlySet<number>): string {
  const byPartner = grouped(
    covered.filter(({ other }) => partners.has(other)),
    ({ other }) => other,
  );
  const votes = new Uint32Array(value.length);
  for (const ranges of byPartner.values()) {
    const own = new Uint8Array(value.length);
    for (const { start, end } of ranges) own.fill(1, start, end);
    own.forEach((vote, i) => {
      votes[i] = (votes[i] ?? 0) + vote;
    });
  }
  let text = '';
  votes.forEach((count, i) => {
    if (count * 2 >= byPartner.size && byPartner.size > 0) text += isSymbol(value.charCodeAt(i)) ? slot : value.charAt(i);
    else if (text !== '' && !text.endsWith('…')) text += '…';
  });
  return text.replace(/…$/, '');
}
