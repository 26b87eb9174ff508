import type { Hit, Lexicon, Lexicons } from '#lexicon';
import { firstAt, type Report, type Span } from '#model';
import { type Statement, statementsOf, withoutQuotations } from './statement.ts';

/**
 * What several rules read of one report, made on first use and kept for the others: its statements, and every lexicon
 * scanned once over all of them. Rules ask here instead of scanning sentence by sentence: a scan has a price of its own
 * for each string, and most rules find nothing in most sentences.
 */
export interface ReportReading {
  readonly statements: readonly Statement[];
  /**
   * The statements one behind the other, a line break after each, so that no term reaches from one into the next; none
   * where a line was only wrapped.
   */
  readonly value: string;
  /** `value` with what stands in quotation marks or titles blanked out, offset for offset. */
  readonly spoken: string;
  /** Hits of a lexicon in `spoken`, by start; offsets into `spoken`. `^` and `$` in terms stand for its ends, not a statement's. */
  hits(lexicon: Lexicon): readonly Hit[];
  /** The same over `value`: titles and quotations too. */
  quoted(lexicon: Lexicon): readonly Hit[];
  /** Where statement `no` (its place in `statements`) begins in `value`. */
  startOf(no: number): number;
  /** Number of the statement that holds an offset into `value`. */
  statementAt(offset: number): number;
  /** The original span of `[start, end)` of `value`. */
  spanOf(start: number, end: number): Span;
}

/** Lexicons that several rules ask of every report, scanned together: over the spoken text, and over titles and quotations too. */
const ofSpoken = [
  'fact-subjects',
  'trouble',
  'typos',
  'review-cues',
  'publishing',
  'peers',
  'superior-texts',
  'self-reference',
  'year-context',
  'quantities',
  'completion',
];
const ofAll = ['documents', 'form-instructions', 'elements'];

/** Prepares the reading of reports; what it scans in one pass is told apart again by lexicon. */
export function prepareReading(lexicons: Lexicons): (report: Report) => ReportReading {
  const [spokenGroup, quotedGroup] = [groupOf(lexicons, ofSpoken), groupOf(lexicons, ofAll)];
  return (report) => readingOfReport(report, spokenGroup, quotedGroup);
}

/** Lexicons that are scanned in one pass. */
interface Group {
  readonly names: ReadonlySet<string>;
  /** Hits by name of their lexicon. */
  scan(text: string): ReadonlyMap<string, readonly Hit[]>;
}

function groupOf(lexicons: Lexicons, names: readonly string[]): Group {
  const joined = lexicons.together(names);
  const owners = names.flatMap((name) => lexicons.lexicon(name).entries.map(() => name));
  const nameOf = new Map(joined.entries.map((entry, no) => [entry, owners[no] ?? '']));
  return {
    names: new Set(names),
    scan: (text) => {
      const byName = new Map(names.map((name): [string, Hit[]] => [name, []]));
      for (const hit of joined.scan(text)) byName.get(nameOf.get(hit.entry) ?? '')?.push(hit);
      return byName;
    },
  };
}

function readingOfReport(report: Report, spokenGroup: Group, quotedGroup: Group): ReportReading {
  let statements: readonly Statement[] | null = null;
  let spoken: string | null = null;
  let laid: Laid | null = null;
  const hits = new Map<string, readonly Hit[]>();
  const quoted = new Map<string, readonly Hit[]>();
  const spokenOf = (no: number): string => spokenText().slice(begins()[no], (begins()[no] ?? 0) + (all()[no]?.value.length ?? 0));
  const all = (): readonly Statement[] => (statements ??= statementsOf(report, spokenOf));
  const layout = (): Laid => (laid ??= laidOut(all()));
  const begins = () => layout().starts;
  const spokenText = () => (spoken ??= withoutQuotations(layout().value));
  const statementAt = (offset: number) => Math.max(0, firstAt(0, begins().length, (at) => (begins()[at] ?? 0) <= offset) - 1);
  const place = (offset: number, no: number) => all()[no]?.spanOf(offset - (begins()[no] ?? 0), offset - (begins()[no] ?? 0));
  return {
    get statements() {
      return all();
    },
    get value() {
      return layout().value;
    },
    get spoken() {
      return spokenText();
    },
    hits: (lexicon) => kept(hits, lexicon, spokenText(), spokenGroup),
    quoted: (lexicon) => kept(quoted, lexicon, layout().value, quotedGroup),
    startOf: (no) => begins()[no] ?? 0,
    statementAt,
    spanOf: (start, end) => {
      const [first, last] = [statementAt(start), statementAt(Math.max(start, end - 1))];
      const from = begins()[first] ?? 0;
      if (first === last) return all()[first]?.spanOf(start - from, end - from) ?? { start: 0, end: 0 };
      return { start: place(start, first)?.start ?? 0, end: place(end, last)?.end ?? 0 };
    },
  };
}

interface Laid {
  readonly value: string;
  readonly starts: readonly number[];
}

function laidOut(statements: readonly Statement[]): Laid {
  const pieces: string[] = [];
  const starts: number[] = [];
  let at = 0;
  statements.forEach((statement, no) => {
    const piece = isWrapped(statement, statements[no + 1]) ? statement.value : `${statement.value}\n`;
    starts.push(at);
    pieces.push(piece);
    at += piece.length;
  });
  return { value: pieces.join(''), starts };
}

/** Ends of lines that may end there. */
const ended = /[。!?;:,、)”》]$/;
/** Shorter lines are titles and items. */
const shortestLine = 15;

/** A line that ends within a word, next to the one that follows in the same paragraph: 民生⏎保障类24条. */
function isWrapped({ value, sentence }: Statement, next: Statement | undefined): boolean {
  if (next === undefined || value.length < shortestLine || ended.test(value)) return false;
  const isNear = next.sentence.span.start - sentence.span.end <= widestBreak && next.sentence.section === sentence.section;
  return isNear && next.sentence.path.length === sentence.path.length && next.sentence.path.every((part, i) => part === sentence.path[i]);
}

/** Characters of a line break with the indent behind it. */
const widestBreak = 4;

function kept(known: Map<string, readonly Hit[]>, lexicon: Lexicon, text: string, group: Group): readonly Hit[] {
  const before = known.get(lexicon.name);
  if (before !== undefined) return before;
  if (group.names.has(lexicon.name)) for (const [name, hits] of group.scan(text)) known.set(name, hits);
  else known.set(lexicon.name, lexicon.scan(text));
  return known.get(lexicon.name) ?? [];
}

/** Whether one of the hits lies within `[start, end)`; `hits` by start. */
export function isHitWithin(hits: readonly Hit[], start: number, end: number): boolean {
  for (let i = firstAt(0, hits.length, (at) => (hits[at]?.start ?? 0) < start); i < hits.length; i += 1) {
    const hit = hits[i];
    if (hit === undefined || hit.start >= end) return false;
    if (hit.end <= end) return true;
  }
  return false;
}

/** The hits that lie within `[start, end)`; `hits` by start. */
export function hitsWithin(hits: readonly Hit[], start: number, end: number): readonly Hit[] {
  const found: Hit[] = [];
  for (let i = firstAt(0, hits.length, (at) => (hits[at]?.start ?? 0) < start); i < hits.length; i += 1) {
    const hit = hits[i];
    if (hit === undefined || hit.start >= end) break;
    if (hit.end <= end) found.push(hit);
  }
  return found;
}
