import type { Lexicon, Lexicons } from '#lexicon';
import { type Certainty, type Flag, flatMapped, type SubstanceClass } from '#model';
import { normalise } from '#text';
import { flagOf, weaker } from './flag.ts';
import { type Count, prepareCount, type Quantity } from './quantity.ts';
import { type Repeat, repeatsIn } from './repeats.ts';
import type { ReportReading } from './report-reading.ts';
import type { Examined, RuleMaker } from './rule.ts';

/** Shortest passage that counts as said twice, characters (DOMAIN.md 3). */
const shortest = 30;
/** No passage goes over the end of a statement or into a recital. */
const breaks = '\n\uE000';
const blank = '\uE000';
/** What every report recites, and may recite in two places. */
const recitals: ReadonlySet<SubstanceClass> = new Set(['B1', 'B2', 'N']);
/** Share of a passage in formulas of law and politics from which it is one. */
const recited = 0.4;
/** What a passage does not begin with. */
const leading = /^[,;:、。!?)\s]+/;

/** The same passage in two places of a report; each is flagged, with the other as its second place. */
export const repeatedWithin: RuleMaker = (lexicons) => {
  const statutory = lexicons.lexicon('statutory');
  const countOf = prepareCount(lexicons);
  return (examined) =>
    flatMapped(
      repeatsIn(ownWords(examined), shortest, breaks)
        .map((repeat) => trimmed(examined.reading.value, repeat))
        .filter((repeat) => isOwn(examined.reading, countOf(examined.reading), repeat))
        .filter(({ first, length }) => !isFormula(statutory, examined.reading.value.slice(first, first + length))),
      (repeat) => flagsFor(lexicons, examined, repeat),
    );
};

function trimmed(value: string, { first, second, length, changed }: Repeat): Repeat {
  const by = leading.exec(value.slice(first, first + length))?.[0].length ?? 0;
  return { first: first + by, second: second + by, length: length - by, changed };
}

function isFormula(statutory: Lexicon, words: string): boolean {
  let [covered, last] = [0, 0];
  for (const { start, end } of statutory.scan(words)) {
    covered += Math.max(0, end - Math.max(last, start));
    last = Math.max(last, end);
  }
  return covered >= recited * words.length;
}

/** The text without recitals, offset for offset. */
function ownWords({ reading, substances }: Examined): string {
  const pieces: string[] = [];
  let from = 0;
  for (const [no, { sentence, value }] of reading.statements.entries()) {
    const substance = substances[sentence.no];
    if (substance === undefined || !recitals.has(substance.class)) continue;
    const start = reading.startOf(no);
    pieces.push(reading.value.slice(from, start), blank.repeat(value.length));
    from = start + value.length;
  }
  return [...pieces, reading.value.slice(from)].join('');
}

/**
 * What stands in titles and quotations may be said as often as one likes; the words around it are the report's own. A
 * figure among them makes even fewer a result told twice: 通过“…”网站公开信息110条.
 */
function isOwn({ spoken }: ReportReading, count: Count, { first, length }: Repeat): boolean {
  const own = ownLetters(spoken, first, length);
  return own >= shortest || (own >= shortestResult && count.within(first, first + length).some(isResult));
}

function ownLetters(spoken: string, first: number, length: number): number {
  let own = 0;
  for (let at = first; at < first + length; at += 1) if (spoken[at] !== blank) own += 1;
  return own;
}

const isResult = ({ isItem, value }: Quantity) => isItem && value >= fewest;
/** Own words around a quotation with which a figure is a sentence. */
const shortestResult = 15;
/** Smaller figures stand in phrases: 每季度一件. */
const fewest = 10;

function flagsFor(lexicons: Lexicons, examined: Examined, { first, second, length, changed }: Repeat): readonly Flag[] {
  const { reading, report } = examined;
  const words = reading.value.slice(first, first + length);
  if (isHeader(report.identity.title, words)) return [];
  const [one, other] = [reading.spanOf(first, first + length), reading.spanOf(second, second + length)];
  const sure = certaintyOf(examined, one.start, other.start);
  // Items of one pattern may differ in a word, and a result may be told where each of two sections needs it.
  const isLong = ownLetters(reading.spoken, first, length) >= shortest;
  const certainty = !isLong ? 'possible' : changed === 0 ? sure : weaker(sure);
  const finding = { code: 'repeated-within', severity: 'medium', certainty, rule: 'repeated-within', zh: { count: length } } as const;
  const place = (span: typeof one) => ({ reportId: report.reportId, span });
  return [
    flagOf(lexicons, { ...finding, span: one, other: place(other) }),
    flagOf(lexicons, { ...finding, span: other, other: place(one) }),
  ];
}

/** A page header that got into the text. */
function isHeader(title: string | null, words: string): boolean {
  if (title === null) return false;
  const name = normalise(title).value;
  return name.includes(words.trim()) || words.includes(name);
}

/** A measure may quote the problem that it is for. */
function certaintyOf({ extraction }: Examined, first: number, second: number): Certainty {
  const isIn = (items: readonly { readonly span: { readonly start: number; readonly end: number } }[], offset: number) =>
    items.some(({ span }) => span.start <= offset && offset < span.end);
  return isIn(extraction.problems, first) && isIn(extraction.measures, second) ? 'possible' : 'certain';
}
