import type { Lexicon, Lexicons } from '#lexicon';
import { type Flag, flatMapped, grouped } from '#model';
import { clauseAround, sentenceAround } from './clause.ts';
import { flagOf } from './flag.ts';
import { type Count, prepareCount, type Quantity } from './quantity.ts';
import type { ReportReading } from './report-reading.ts';
import type { RuleMaker } from './rule.ts';
import { prepareToldFacts, type ToldFact } from './told-fact.ts';

/** A figure of the whole year and what it counts. */
interface Told {
  readonly label: string;
  readonly quantity: Quantity;
  readonly start: number;
}

/** Where a figure stands. */
interface Place {
  readonly start: number;
  readonly quantity: Pick<Quantity, 'value' | 'end' | 'unit'>;
}

/** Letters of a label from which it names something of its own: 组织业务培训. */
const shortestLabel = 5;
/** Letters of the longest clause whose label is read. */
const longestClause = 40;

/** One quantity of the year told twice with two figures, in the same words (DOMAIN.md 3, contradiction). */
export const toldTwice: RuleMaker = (lexicons) => {
  const words = lexicons.lexicon('label-fillers');
  const countOf = prepareCount(lexicons);
  const toldIn = prepareToldFacts(lexicons);
  const totals = new RegExp(`(?:${lexicons.words('total-words').join('|')})$`);
  return ({ report, reading }) => {
    const count = countOf(reading);
    const { spoken } = reading;
    // Labels end alike where they are the same: few clauses are read for it.
    const endingOf = (start: number) =>
      spoken
        .slice(Math.max(0, start - 2 * ending), start)
        .replace(totals, '')
        .slice(-ending);
    const byEnding = grouped(count.quantities.filter(isCounted), ({ start, unit }) => endingOf(start) + unit);
    const alike = flatMapped([...byEnding.values()], (same) => (new Set(same.map(({ value }) => value)).size > 1 ? same : []));
    const told = flatMapped(alike, (quantity) => toldOf(words, count, spoken, quantity));
    const byLabel = grouped(told, ({ label }) => label);
    const found = flatMapped([...byLabel.values()], (same) => differing(lexicons, reading, same, report.reportId));
    return [...found, ...applicationsTwice(lexicons, reading, toldIn(reading, report), report.reportId)];
  };
};

/** Letters before a figure by which labels are sorted. */
const ending = 3;

/** The figure, where its clause tells what was counted in all the year and nothing else. */
function toldOf(words: Lexicon, count: Count, spoken: string, quantity: Quantity): readonly Told[] {
  const { start, isExact, slack, unit } = quantity;
  if (!isExact || slack > 0) return [];
  const [from] = clauseAround(spoken, start);
  const clause = spoken.slice(from, start);
  if (clause.length < shortestLabel || clause.length > longestClause || count.within(from, start).some(isCounted)) return [];
  const [sentence] = sentenceAround(spoken, start);
  // What stands before in the sentence may be the channel or the part of which the clause speaks.
  if (spoken.slice(sentence, from).trim() !== '' && !isOwnStatement(words, spoken.slice(sentence, from), clause)) return [];
  const hits = words.scan(clause);
  const isOfYear = [...hits, ...words.scan(spoken.slice(sentence, from))].some(({ entry }) => entry.yields['role'] === 'year');
  if (hits.some(({ entry }) => entry.yields['role'] === 'limit') || !isOfYear) return [];
  let label = '';
  let at = 0;
  for (const hit of hits) {
    if (hit.start > at) label += clause.slice(at, hit.start);
    at = Math.max(at, hit.end);
  }
  label = (label + clause.slice(at)).replaceAll(/[\s、.]/g, '');
  return label.length < shortestLabel || !/^\p{Script=Han}+$/u.test(label) ? [] : [{ label: `${label} ${unit}`, quantity, start: from }];
}

const isCounted = ({ isItem, isLike }: Quantity) => isItem || isLike;

/** The clauses before tell the time and whose, or else the clause begins anew with 全年. */
function isOwnStatement(words: Lexicon, before: string, clause: string): boolean {
  const left = before.replaceAll(/[,\s]/g, '');
  const covered = words.scan(left).reduce((sum, { start, end }) => sum + end - start, 0);
  return covered >= left.length || words.scan(clause).some(({ entry, start }) => start === 0 && entry.yields['role'] === 'year');
}

function differing(lexicons: Lexicons, reading: ReportReading, same: readonly Told[], reportId: string): readonly Flag[] {
  const [first] = same;
  if (first === undefined || new Set(same.map(({ quantity }) => quantity.value)).size !== 2) return [];
  const other = same.find(({ quantity }) => quantity.value !== first.quantity.value);
  return other === undefined ? [] : [flagFor(lexicons, reading, reportId, first, other)];
}

/** Applications received, told with two figures of which neither holds what was carried in. */
function applicationsTwice(lexicons: Lexicons, reading: ReportReading, told: readonly ToldFact[], reportId: string): readonly Flag[] {
  const [first, ...others] = told.filter(({ key, isPlain }) => key === 'application in' && isPlain);
  const second = others.find(({ value }) => value !== first?.value);
  if (first === undefined || second === undefined) return [];
  const between = Math.abs(first.value - second.value);
  if (told.some(({ key, value }) => key.startsWith('application carried') && value === between)) return [];
  const placeOf = ({ start, end, value }: ToldFact) => ({ start, quantity: { value, end, unit: '' } });
  return [flagFor(lexicons, reading, reportId, placeOf(first), placeOf(second))];
}

function flagFor(lexicons: Lexicons, reading: ReportReading, reportId: string, first: Place, second: Place): Flag {
  const spanOf = ({ start, quantity }: Place) => reading.spanOf(start, quantity.end);
  return flagOf(lexicons, {
    code: 'contradiction',
    severity: 'medium',
    certainty: 'probable',
    span: spanOf(second),
    rule: 'told-twice',
    zh: { told: second.quantity.value, other: first.quantity.value, unit: second.quantity.unit },
    other: { reportId, span: spanOf(first) },
  });
}
