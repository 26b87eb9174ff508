import type { Hit, Lexicon } from '#lexicon';
import { type Certainty, grouped, matchesOf, numberOf } from '#model';
import { hitsWithin, type ReportReading } from './report-reading.ts';
import type { Statement } from './statement.ts';

/** A statement with its years. */
export interface Reading {
  readonly statement: Statement;
  readonly years: readonly YearMention[];
  /** Whether it names a year before this one, titles and quotations too. */
  namesBefore(year: number): boolean;
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
  readonly rule: 'stale-year' | 'stale-period' | 'stale-report-year' | 'stale-notice' | 'stale-plan' | 'stale-basis';
  readonly certainty: Certainty;
  readonly found: string;
}

/**
 * No digits before, so that no telephone number ends in a year; 二〇二二年 too, and 22年 where a statement opens with it. What
 * stands before is looked at last: most letters begin no year.
 */
const mention =
  /((?:19|20)\d{2})(?<!\d{5})年(度)?|二[〇零○](二?[〇零○一二三四五六七八九]|[一二][〇零○一二三四五六七八九])年(度)?|(2\d)(?<=^在?2\d)年度?(?=(?:全年)?,)/g;

/** Reads the years of statement `no` and the words around them. */
export function readingOf(words: Lexicon, reading: ReportReading, no: number, statement: Statement): Reading {
  const start = reading.startOf(no);
  let spoken: ByRole | null = null;
  let titles: ByRole | null = null;
  const all = () => {
    spoken ??= byRole(
      hitsWithin(reading.hits(words), start, start + statement.spoken.length).map((hit) => ({
        entry: hit.entry,
        start: hit.start - start,
        end: hit.end - start,
      })),
    );
    return spoken;
  };
  const withTitles = () => {
    titles ??= statement.value === statement.spoken ? all() : byRole(words.scan(statement.value));
    return titles;
  };
  const years = yearsOf(statement.spoken);
  return {
    statement,
    years,
    namesBefore: (year) => {
      const all = statement.value === statement.spoken ? years : yearsOf(statement.value);
      return all.some((mention) => mention.year < year);
    },
    hits: (role) => all().get(role) ?? none,
    part: (role, from, end) => byRole(words.scan(statement.spoken.slice(from, end))).get(role) ?? none,
    quoted: (role) => withTitles().get(role) ?? none,
  };
}

type ByRole = ReadonlyMap<string | undefined, readonly Hit[]>;
const byRole = (hits: readonly Hit[]): ByRole => grouped(hits, ({ entry }) => entry.yields['role']);
const none: readonly Hit[] = [];

function yearOf({ 1: digits, 3: written, 5: short }: RegExpMatchArray): number {
  return written === undefined ? Number(digits ?? `20${short}`) : 2000 + numberOf(written);
}

/** The years of a string in order. */
export function yearsOf(value: string): readonly YearMention[] {
  return matchesOf(value, mention).map((match) => {
    const end = match.index + match[0].length;
    return { year: yearOf(match), start: match.index, end, isDated: /^\d{1,2}[月—~至-]/.test(value.slice(end, end + 3)) };
  });
}

/** Whether a comparison is with the year before the one that is named: 较上年增加9条; `beside` letters may stand between 较上年 and 增长. */
export const isRelative = (reading: Reading, hit: Hit, beside = -1): boolean =>
  reading.hits('relative').some(({ start, end }) => hit.start <= end + beside && start < hit.end);
