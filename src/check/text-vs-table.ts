import type { Lexicon, Lexicons } from '#lexicon';
import { type Certainty, type Flag, flatMapped, type Report } from '#model';
import { clauseAround, sentenceAround } from './clause.ts';
import { flagOf } from './flag.ts';
import { type Count, prepareCount } from './quantity.ts';
import type { ReportReading } from './report-reading.ts';
import type { RuleMaker } from './rule.ts';
import { factsOf, isOneRow, type TableFact } from './table-facts.ts';
import { rowSpan } from './table-row-span.ts';
import { results } from './told-clause.ts';
import { prepareShownFacts, prepareToldFacts, type ToldFact } from './told-fact.ts';
import { isTransposed } from './transposed.ts';
import { standsIn } from './words-at.ts';

/** Figures of the prose against the cells of the tables, with both places (DOMAIN.md 1.3). */
export const textVersusTable: RuleMaker = (lexicons, configuration) => {
  const tables = lexicons.lexicon('tables');
  const [toldIn, shownIn] = [prepareToldFacts(lexicons), prepareShownFacts(lexicons)];
  const countOf = prepareCount(lexicons);
  const including = lexicons.words('included-words');
  const [ownOffice, holdsWide] = [standsIn(lexicons.words('own-office-words')), standsIn(lexicons.words('wide-scope-words'))];
  const { cellConfidence, certainCell } = configuration.check;
  return ({ report, reading }) => {
    if (report.cells.length === 0) return [];
    const told = toldIn(reading, report);
    const known = new Map([...new Set(told.map(({ key }) => key))].map((key) => [key, factsOf(report, key, cellConfidence)]));
    const carried = told.filter(({ key, value }) => key === 'application carried-in' && value > 0);
    // 没有行政诉讼: neither of the two kinds. 收到27件,上年结转1件: the twenty-seven are without the one.
    const isPlainest = (fact: ToldFact) =>
      (fact.value === 0 && fact.isPlain) || (fact.key === received && carried.some((other) => isBesides(reading, fact, other, including)));
    const isRight = (told: ToldFact) => {
      const facts = known.get(told.key);
      return (isPlainest(told) ? facts?.slice(0, 1) : facts)?.some(({ value }) => Math.abs(value - told.value) <= told.slack) !== false;
    };
    // What is published need not be all that was decided, but not with two digits turned.
    const turned = flatMapped(shownIn(reading, report), (fact) => {
      const [figure] = factsOf(report, fact.key, cellConfidence) ?? [];
      if (figure === undefined || !isTransposed(fact.value, figure.value) || isExplained(countOf(reading), reading, fact)) return [];
      return [differs(lexicons, report, fact, figure, 'possible', reading.spanOf(fact.start, fact.end), tables)];
    });
    const surenessOf = (fact: ToldFact, plainest: TableFact, isWide: boolean): Certainty => {
      // Where the figure of the table is told elsewhere, this one may be of a part or another count.
      const isToldToo = told.some((other) => other.key === fact.key && other !== fact && isRight(other));
      if (isToldToo || (isWide && fact.key.startsWith('application ') && fact.value > plainest.value)) return 'possible';
      // The sum of both in the table: it may be meant for once.
      const isSum = known.get(fact.key)?.some(({ value }) => value === fact.value) === true && fact.value > 0;
      return isSum ? 'probable' : certaintyOf(report, fact, plainest, certainCell);
    };
    const plain = flatMapped(told, (fact) => {
      const [plainest] = known.get(fact.key) ?? [];
      if (plainest === undefined || isRight(fact) || isPart(fact, plainest, reading) || isSumOfRow(report, fact, plainest)) return [];
      const isWide = holdsWide(reading.spoken.slice(...clauseAround(reading.spoken, fact.start)));
      if (isMadeUp(countOf(reading), reading, { ownOffice, isWide }, fact, plainest)) return [];
      const certainty = surenessOf(fact, plainest, isWide);
      return [differs(lexicons, report, fact, plainest, certainty, reading.spanOf(fact.start, fact.end), tables)];
    });
    return [...plain, ...turned];
  };
};

/**
 * The sentence tells the figure of the table too: 全市各级行政机关共收到1862件,其中市政府本级245件; or what it is made up with:
 * 已答复7件,另1件申请人撤回.
 */
function isMadeUp(
  count: Count,
  { spoken }: ReportReading,
  { ownOffice, isWide }: { readonly ownOffice: (words: string) => boolean; readonly isWide: boolean },
  { key, start, end, value }: ToldFact,
  { value: figure }: TableFact,
): boolean {
  if (!key.startsWith('application ')) return false;
  const [, to] = sentenceAround(spoken, start);
  const behind = count.within(end, to).filter(({ isCase, isExact }) => isCase && isExact);
  if (value > figure)
    return isWide && behind.some((part) => part.value === figure && ownOffice(spoken.slice(part.start - longestOffice, part.start)));
  return (
    key !== received &&
    behind.some((part) => part.value === figure - value && ['besides', 'remainder'].some((role) => count.has(role, end, part.end)))
  );
}

/** Letters before a figure that name the office. */
const longestOffice = 8;

/** 公示1234件(另有9件涉密不公示). */
const isExplained = (count: Count, { spoken }: ReportReading, { start }: ToldFact): boolean =>
  count.has('left-unshown', ...sentenceAround(spoken, start));

const received = 'application in';

/** 收到27件,上年结转1件: bare beside each other, with no word that the one is in the other. */
function isBesides({ spoken }: ReportReading, { start, end }: ToldFact, other: ToldFact, including: readonly string[]): boolean {
  if (spoken.slice(end, other.start) !== ',') return false;
  const length = spoken.slice(other.end).search(clauseEnd);
  const told = spoken.slice(start, length === -1 ? spoken.length : other.end + length);
  return !including.some((word) => told.includes(word));
}

const clauseEnd = /[,。;:!?()\n]/;

/** 17件申请, with neither 收到 nor 共: of more in the table they are some, and so are those whose answers were bad. */
function isPart({ key, isPlain, value, start }: ToldFact, { value: figure }: TableFact, reading: ReportReading): boolean {
  if (isPlain || value === 0 || value >= figure) return false;
  const section = reading.statements[reading.statementAt(start)]?.sentence.section;
  return key === received || (key === 'application out' && section === 'problems');
}

/** A row that does not make its own total: the prose has the figure that it should have. */
function isSumOfRow({ cells }: Report, { value: told }: ToldFact, { cells: totals }: TableFact): boolean {
  const [total, ...more] = totals;
  if (total === undefined || more.length > 0 || total.columnKey !== 'total' || total.value === told) return false;
  const parts = cells.filter(({ form, rowKey, columnKey }) => form === total.form && rowKey === total.rowKey && columnKey !== 'total');
  return parts.length > 1 && parts.every(({ value }) => value !== null) && parts.reduce((sum, { value }) => sum + (value ?? 0), 0) === told;
}

/** Counted by the office that reports, in the very words of the table. */
const surely: ReadonlySet<string> = new Set(['application in', 'application carried-in', 'application carried-over', 'normative issued']);
/** A government may count for itself in the prose and for all its offices in the table. */
const governments: ReadonlySet<string> = new Set(['province', 'city', 'county', 'district', 'banner']);

function certaintyOf(
  { identity }: Report,
  { key, isPlain, value }: ToldFact,
  { cells, value: figure }: TableFact,
  certainCell: number,
): Certainty {
  if (governments.has(identity.unitType ?? '') && value < figure) return 'possible';
  const isRead = cells.every(({ confidence }) => confidence >= certainCell);
  const isSure = isRead && isPlain && surely.has(key);
  if (isSure) return 'certain';
  return isRead && isPlain && !results.has(key) && !key.endsWith('corrected') ? 'probable' : 'possible';
}

function differs(
  lexicons: Lexicons,
  report: Report,
  { key, value }: ToldFact,
  { cells, value: figure }: TableFact,
  certainty: Certainty,
  span: Flag['span'],
  tables: Lexicon,
): Flag {
  const [cell] = cells;
  const name = lexicons.message(isOneRow(key) ? `check/row-${cell?.rowKey}` : `check/fact-${key.replace(' ', '-')}`);
  return flagOf(lexicons, {
    code: 'text-vs-table',
    severity: certainty === 'possible' ? 'medium' : 'high',
    certainty,
    span,
    rule: 'text-vs-table',
    zh: { name: name.zh, told: value, figure },
    en: { name: name.en },
    other: cell === undefined ? null : { reportId: report.reportId, span: rowSpan(report, cell, tables) },
  });
}
