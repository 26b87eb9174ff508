import type { Hit, Lexicon } from '#lexicon';
import type { Certainty } from '#model';
import type { Statement } from './statement.ts';

/** A statement with its years. */
export interface Reading {
  readonly statement: Statement;
  readonly years: readonly YearMention[];
  hits(role: string): readonly Hit[];
  /** Hits in a part of the statement, for what must stand at its start or end. */
  part(role: string, start: number, end: number): readonly Hit[];
  /** Hits that also stand inside titles and quotation marks. */
  quoted(role: string): readonly Hit[];
}

/** A year of the statement outside titles and quotation marks. */
export interface YearMention {
  readonly year: number;
  readonly start: number;
  /** Behind 年 or 年度. */
  readonly end: number;
  /** A month follows: the year is part of a date. */
  readonly isDated: boolean;
}

/** A year that should be another; `start`, `end` are offsets into the statement. */
export interface StaleYear {
  readonly reading: Reading;
  readonly start: number;
  readonly end: number;
  readonly rule: 'stale-year' | 'stale-period' | 'stale-report-year' | 'stale-notice';
  readonly certainty: Certainty;
  readonly found: string;
}

/** No digits before, so that no telephone number ends in a year. */
const mention = /(?<!\d)((?:19|20)\d{2})年(度)?/g;

/** Reads the years of a statement and the words around them. */
export function readingOf(words: Lexicon, statement: Statement): Reading {
  const of = (value: string, role: string) => words.scan(value).filter(({ entry }) => entry.yields['role'] === role);
  const spoken = words.scan(statement.spoken);
  return {
    statement,
    years: yearsOf(statement.spoken),
    hits: (role) => spoken.filter(({ entry }) => entry.yields['role'] === role),
    part: (role, start, end) => of(statement.spoken.slice(start, end), role),
    quoted: (role) => of(statement.value, role),
  };
}

/** The years of a string in order. */
export function yearsOf(value: string): readonly YearMention[] {
  return Array.from(value.matchAll(mention), (match) => {
    const end = match.index + match[0].length;
    return { year: Number(match[1]), start: match.index, end, isDated: /^\d{1,2}月/.test(value.slice(end, end + 3)) };
  });
}
