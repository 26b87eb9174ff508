import type { Hit, Lexicon, Lexicons } from '#lexicon';
import type { Cell, Certainty, Flag, Report } from '#model';
import { sentenceAround } from './clause.ts';
import { flagOf } from './flag.ts';
import { type Count, prepareCount } from './quantity.ts';
import { isHitWithin, type ReportReading } from './report-reading.ts';
import type { Examined, RuleMaker } from './rule.ts';
import { rowSpan } from './table-row-span.ts';

/** Cases corrected or lost, and section five says not a word of them (DOMAIN.md 3): told in the prose, or in the table alone. */
export const silence: RuleMaker = (lexicons, configuration) => {
  const words = lexicons.lexicon('trouble');
  const tables = lexicons.lexicon('tables');
  const remedies = lexicons.lexicon('remedies');
  const countOf = prepareCount(lexicons);
  const { cellConfidence } = configuration.check;
  return (examined) => {
    const { report, reading } = examined;
    const told = reading.hits(words).find((hit) => isTrouble(hit, examined, words, countOf(reading))) ?? null;
    const corrected = report.cells.filter((cell) => isCorrected(cell) && cell.confidence >= cellConfidence);
    const [cell] = corrected;
    if ((told === null && cell === undefined) || isOwned(examined, words)) return [];
    if (told === null) return cell === undefined ? [] : [ofTable(lexicons, report, corrected, tables)];
    return [ofProse(lexicons, reading, told, isRemedied(reading, remedies, told) ? 'possible' : 'probable')];
  };
};

const isCorrected = ({ form, columnKey, value }: Cell) => form === 'disputes' && columnKey === 'corrected' && value !== null && value > 0;

/** Told as a fact of more than no case, in a section before the one on problems. */
export function isTrouble({ entry, start, end }: Hit, { reading }: Examined, words: Lexicon, count: Count): boolean {
  if (entry.yields['role'] !== 'trouble' || count.within(start, end).some(({ value }) => value === 0)) return false;
  const section = reading.statements[reading.statementAt(start)]?.sentence.section;
  if (section === 'disputes') return true;
  return (section === 'overview' || section === 'applications') && isOfCases(reading, words, start);
}

/** 清理文件41件,纠正1件 is told of something else. */
function isOfCases(reading: ReportReading, words: Lexicon, at: number): boolean {
  const cases = reading.hits(words).filter(({ entry }) => entry.yields['about'] === 'case');
  return isHitWithin(cases, ...sentenceAround(reading.spoken, at));
}

/** Section five speaks of answers, reviews or lawsuits, or it was not read whole. */
function isOwned({ report, reading, extraction }: Examined, words: Lexicon): boolean {
  const state = report.sections.find(({ name }) => name === 'problems')?.state;
  if (state !== 'present' || report.form.noise.some(({ kind }) => kind === 'mojibake')) return true;
  if (extraction.problems.some(({ topics }) => topics.includes('12'))) return true;
  return reading.hits(words).some(({ entry, start }) => entry.yields['role'] === 'owned' && isOfProblems(reading, start));
}

const isOfProblems = (reading: ReportReading, at: number) => reading.statements[reading.statementAt(at)]?.sentence.section === 'problems';

/** What was done about it stands beside it, outside section five: 已据此统一修改答复书模板. */
function isRemedied({ spoken }: ReportReading, remedies: Lexicon, { start }: Hit): boolean {
  const [, end] = sentenceAround(spoken, start);
  // Every statement ends with a line break.
  const [, next] = sentenceAround(spoken, spoken[end] === '\n' ? end + 1 : end);
  return remedies.scan(spoken.slice(start, next)).some(({ entry }) => done.has(entry.yields['tense'] ?? ''));
}

const done: ReadonlySet<string> = new Set(['done', 'settled', 'mended']);
const clauseEnd = /[,。;:!?\n]/;

function ofProse(lexicons: Lexicons, reading: ReportReading, { start, end }: Hit, certainty: Certainty): Flag {
  let from = start;
  while (from > 0 && !clauseEnd.test(reading.spoken[from - 1] ?? '')) from -= 1;
  return flagOf(lexicons, {
    code: 'silence',
    severity: 'medium',
    certainty,
    span: reading.spanOf(from, end),
    rule: 'silence',
    zh: { words: reading.value.slice(from, end) },
  });
}

function ofTable(lexicons: Lexicons, report: Report, cells: readonly Cell[], tables: Lexicon): Flag {
  const [cell] = cells;
  return flagOf(lexicons, {
    code: 'silence',
    severity: 'medium',
    certainty: 'possible',
    span: cell === undefined ? null : rowSpan(report, cell, tables),
    rule: 'silence-table',
    zh: { count: cells.reduce((sum, { value }) => sum + (value ?? 0), 0) },
  });
}
