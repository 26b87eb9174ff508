import type { Lexicons } from '#lexicon';
import { clauseOf, type Range } from './contradiction-pair.ts';
import type { ReportReading } from './report-reading.ts';

/** Whether two places speak of the same time and, unless what is claimed covers all, of the same office (lexicons/scopes). */
export type AreOfOneScope = (reading: ReportReading, left: Range, right: Range, coversAll?: boolean) => boolean;

/** Prepares the comparison: 上半年没有专职人员 is of another time, 个别村没有公开栏 of others. */
export function prepareScope(lexicons: Lexicons): AreOfOneScope {
  const words = lexicons.lexicon('scopes');
  const scopesOf = (reading: ReportReading, place: Range, coversAll: boolean) => {
    const { start, end } = clauseOf(reading, place);
    const before = reading.value.slice(Math.max(0, start - reach), start);
    const sentence = start - before.length + Math.max(before.lastIndexOf('。'), before.lastIndexOf(';'), before.lastIndexOf('\n')) + 1;
    const scopes = new Set<string>();
    for (const hit of words.scan(reading.value.slice(sentence, end))) {
      const scope = hit.entry.yields['scope'];
      // Time is told for the whole sentence, an actor for a clause.
      if (scope === undefined || (coversAll && offices.has(scope))) continue;
      if (times.has(scope) || sentence + hit.end > start) scopes.add(scope);
    }
    return scopes;
  };
  return (reading, left, right, coversAll = false) => {
    const [one, other] = [scopesOf(reading, left, coversAll), scopesOf(reading, right, coversAll)];
    // Half a year without is enough against what is claimed of the whole year.
    if (one.has('always') || other.has('always')) for (const scopes of [one, other]) scopes.delete('season');
    for (const scopes of [one, other]) scopes.delete('always');
    return one.size === other.size && [...one].every((scope) => other.has(scope));
  };
}

const offices: ReadonlySet<string> = new Set(['part', 'superior']);
const times: ReadonlySet<string> = new Set(['earlier', 'season']);

/** Farthest beginning of a sentence looked for, characters. */
const reach = 80;
