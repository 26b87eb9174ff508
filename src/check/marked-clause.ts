import type { Lexicons } from '#lexicon';
import { flatMapped, matchesOf } from '#model';
import type { Range } from './contradiction-pair.ts';
import { prepareCount } from './quantity.ts';
import type { ReportReading } from './report-reading.ts';
import { prepareContent } from './shared-content.ts';

/** Bigrams of what words are about, without those that every item has. */
export type Content = ReadonlySet<string>;

/** A clause with the marks by which it may claim or confess something. */
export interface MarkedClause extends Range {
  readonly said: string;
  readonly content: Content;
  /** What it says is not there: 没有…, 未建…. */
  readonly absent: readonly Content[];
  /** It speaks of all there is: 全部, 100%. */
  readonly isFull: boolean;
  readonly isCounted: boolean;
}

const clause = /[^,。;:!?()\n]+/gu;
/** 为14个未通光纤的村配发: before what only tells things apart. */
const attribute = /[为对向给的]|[个名件家条处项份]$/u;

/** Prepares the clauses of what is spoken in a range: each of them, or those that have a mark. */
export function prepareMarkedClauses(
  lexicons: Lexicons,
): (reading: ReportReading, range: Range, isEach: boolean) => readonly MarkedClause[] {
  const contentOf = prepareContent(lexicons.words('list-words'));
  const absence = new RegExp(`(?:${lexicons.words('absence-words').join('|')})(\\p{Script=Han}{2,10})`, 'gu');
  const full = new RegExp(lexicons.words('full-marks').join('|'), 'u');
  const countOf = prepareCount(lexicons);
  return (reading, { start: from, end: to }, isEach) =>
    flatMapped(matchesOf(reading.spoken.slice(from, to), clause), ({ 0: said, index }): readonly MarkedClause[] => {
      const [start, end] = [from + index, from + index + said.length];
      const absences = matchesOf(said, absence).filter((match) => !attribute.test(said.slice(0, match.index)));
      const isFull = full.test(said);
      const isCounted = countOf(reading)
        .within(start, end)
        .some(({ value, isItem, isLike, isCase }) => value > 0 && (isItem || isLike || isCase));
      if (!isEach && !isFull && !isCounted && absences.length === 0) return [];
      const absent = absences.map(([, thing = '']) => contentOf(thing));
      return [{ start, end, said, content: contentOf(said), absent, isFull, isCounted }];
    });
}

/** How many words two contents share: bigrams that have no letter in common. */
export function sharedWords(one: Content, other: Content): number {
  let count = 0;
  let last = '';
  for (const bigram of one) {
    if (!other.has(bigram) || bigram[0] === last[1]) continue;
    count += 1;
    last = bigram;
  }
  return count;
}
