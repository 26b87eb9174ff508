import type { Hit, Lexicons } from '#lexicon';
import { type Certainty, type Flag, flatMapped, grouped, type Report } from '#model';
import { clauseAround, type Range, sentenceAround } from './clause.ts';
import { flagOf } from './flag.ts';
import { type Count, prepareCount, type Quantity } from './quantity.ts';
import { isHitWithin, type ReportReading } from './report-reading.ts';
import type { RuleMaker } from './rule.ts';
import { rowSpan } from './table-row-span.ts';
import { prepareToldFacts, type ToldFact } from './told-fact.ts';

/** 所有申请均已办结: where it is claimed. */
interface Claim {
  readonly start: number;
  readonly end: number;
  /** Answered may be meant of those that were due; done with is done with. */
  readonly isDone: boolean;
  /** The clause itself says that it is of every application, and the sentence by name that they are for disclosure. */
  readonly isByName: boolean;
}

const received = 'application in';
const [carriedIn, carriedOver] = ['application carried-in', 'application carried-over'];

/** Every application was dealt with, and some are carried over to the next year: by the prose, or by the table. */
export const allDone: RuleMaker = (lexicons, configuration) => {
  const words = lexicons.lexicon('completion');
  const toldIn = prepareToldFacts(lexicons);
  const countOf = prepareCount(lexicons);
  const { cellConfidence } = configuration.check;
  return ({ report, reading }) => {
    const hits = grouped(reading.hits(words), ({ entry }) => entry.yields['role'] ?? '');
    if (!hits.has('done') && !hits.has('answered')) return [];
    const [count, told] = [countOf(reading), toldIn(reading, report)];
    const claims = claimsIn(reading, count, hits, told);
    const open = openIn(count, hits);
    if (open !== null) return claims.slice(0, 1).map((claim) => againstProse(lexicons, reading, report, claim, open));
    const claim = claims.find(({ isDone }) => isDone);
    // 无结转 is compared with the table as a figure.
    if (claim === undefined || told.some(({ key }) => key === carriedOver)) return [];
    return againstTable(lexicons, reading, report, claim, cellConfidence);
  };
};

/** Nothing of a clause stands behind the claim: 办理完毕登记手续 is of other things. */
const ends = /^(?:[,。;!?)\s]|$)/;
type Hits = ReadonlyMap<string, readonly Hit[]>;

function claimsIn(reading: ReportReading, count: Count, hits: Hits, told: readonly ToldFact[]): readonly Claim[] {
  const { spoken } = reading;
  const of = (role: string) => hits.get(role) ?? [];
  return flatMapped([...of('done'), ...of('answered')], (hit): readonly Claim[] => {
    const sentence = sentenceAround(spoken, hit.start);
    if (isHitWithin(of('kept-back'), ...sentence)) return [];
    const [start] = clauseAround(spoken, hit.start);
    if (!ends.test(spoken.slice(hit.end, hit.end + 1)) || isHitWithin(of('other-business'), start, hit.end)) return [];
    const isOfAll = isHitWithin(of('all-of-them'), start, hit.end) && count.within(start, hit.end).length === 0;
    if (!isOfAll && !isOfReceived(count, told, start, hit, sentence)) return [];
    return [
      { start, end: hit.end, isDone: hit.entry.yields['role'] === 'done', isByName: isOfAll && isHitWithin(of('named'), ...sentence) },
    ];
  });
}

/** 结转下年度3件: the first that is more than nothing. */
function openIn(count: Count, hits: Hits): Quantity | null {
  const told = flatMapped(hits.get('carried-over') ?? [], ({ start, end }) => count.within(start, end + 1));
  return told.find(({ isCase, isExact, value }) => isCase && isExact && value > 0) ?? null;
}

/** 收到申请12件,均已办结: nothing but what was received, and what came over, is counted before it in the sentence. */
function isOfReceived(count: Count, facts: readonly ToldFact[], clause: number, { start, end }: Hit, [from]: Range): boolean {
  const before = facts.filter((fact) => fact.start >= from && fact.start < start);
  const own = before.find(({ key }) => key === received);
  if (own === undefined || before.some(({ key }) => key !== received && key !== carriedIn)) return false;
  const total = before.reduce((sum, { value }) => sum + value, 0);
  const known = new Set([total, ...before.map(({ value }) => value)]);
  // 上年结转2件均已办结: those alone.
  const isClaimed = ({ value }: Quantity) => value === own.value || value === total;
  return count
    .within(own.end, end)
    .every((quantity) => !quantity.isItem || (quantity.start < clause ? known.has(quantity.value) : isClaimed(quantity)));
}

function certaintyOf(reading: ReportReading, { start, isDone, isByName }: Claim, open: Quantity): Certainty {
  const [from, to] = sentenceAround(reading.spoken, start);
  if (!isDone || (from <= open.start && open.start < to)) return 'possible';
  return isByName ? 'certain' : 'probable';
}

function againstProse(lexicons: Lexicons, reading: ReportReading, { reportId }: Report, claim: Claim, open: Quantity): Flag {
  return flagOf(lexicons, {
    code: 'contradiction',
    severity: 'medium',
    certainty: certaintyOf(reading, claim, open),
    span: reading.spanOf(claim.start, claim.end),
    rule: 'all-done',
    zh: { claim: reading.value.slice(claim.start, claim.end), figure: open.value },
    other: { reportId, span: reading.spanOf(clauseAround(reading.spoken, open.start)[0], open.end) },
  });
}

function againstTable(lexicons: Lexicons, reading: ReportReading, report: Report, claim: Claim, leastConfidence: number): readonly Flag[] {
  const cell = report.cells.find(
    ({ form, rowKey, columnKey }) => form === 'applications' && rowKey === 'carried-over' && columnKey === 'total',
  );
  if (cell === undefined || (cell.value ?? 0) === 0 || cell.confidence < leastConfidence) return [];
  return [
    flagOf(lexicons, {
      code: 'text-vs-table',
      severity: 'medium',
      certainty: 'possible',
      span: reading.spanOf(claim.start, claim.end),
      rule: 'all-done',
      zh: { claim: reading.value.slice(claim.start, claim.end), figure: cell.value ?? 0 },
      other: { reportId: report.reportId, span: rowSpan(report, cell, lexicons.lexicon('tables')) },
    }),
  ];
}
