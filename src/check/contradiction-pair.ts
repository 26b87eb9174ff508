import type { Hit } from '#lexicon';
import type { Certainty } from '#model';
import type { ReportReading } from './report-reading.ts';
import type { Examined } from './rule.ts';

/** Range of the joined statements. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Two places that cannot both be true, and the rule that says so. */
export interface Pair {
  readonly rule: 'contradiction' | 'opposite-claims' | 'two-heads' | 'none-yet-some' | 'nil-yet-told';
  readonly left: Range;
  readonly right: Range;
  readonly certainty: Certainty;
}

const reach = 60;
const stops = /[,。;:!?\n]/;

/** The clause that holds the words. */
export function clauseOf(reading: ReportReading, { start, end: last }: Range): Range {
  // Terms may end in the stop behind their words.
  const end = stops.test(reading.value[last - 1] ?? '') ? last - 1 : last;
  const before = reading.value.slice(Math.max(0, start - reach), start);
  const opens = Math.max(...[...before.matchAll(/[,。;:!?\n]/g)].map(({ index }) => index + 1), 0);
  const behind = reading.value.slice(end, end + reach).search(stops);
  return { start: start - before.length + opens, end: end + Math.max(0, behind) };
}

export const isAbout = ({ entry }: Hit, about: string | undefined): boolean => entry.yields['about'] === about;
export const isStrong = ({ entry }: Hit): boolean => entry.yields['force'] === 'strong';
/** The first of those whose words leave no doubt, else the first. */
export const strongest = (hits: readonly Hit[]): Hit | null => hits.find(isStrong) ?? hits[0] ?? null;

/** Where a span of the source stands among the joined statements. */
export function rangeOf({ report, reading }: Examined, span: Range): Range | null {
  const no = reading.statements.findLastIndex(({ sentence }) => sentence.span.start <= span.start);
  const statement = reading.statements[no];
  if (statement === undefined) return null;
  const start = reading.startOf(no) + report.form.toForm(span).start - report.form.toForm(statement.sentence.span).start;
  return { start, end: start + report.form.of(span).length };
}
