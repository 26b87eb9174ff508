import type { Lexicon, Lexicons } from '#lexicon';
import { type Certainty, type Flag, flatMapped, type Report } from '#model';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';
import { factsOf, type TableFact } from './table-facts.ts';
import { rowSpan } from './table-row-span.ts';
import { results } from './told-clause.ts';
import { prepareToldFacts, type ToldFact } from './told-fact.ts';

/** Figures of the prose against the cells of the tables, with both places (DOMAIN.md 1.3). */
export const textVersusTable: RuleMaker = (lexicons, configuration) => {
  const tables = lexicons.lexicon('tables');
  const toldIn = prepareToldFacts(lexicons);
  const { cellConfidence, certainCell } = configuration.check;
  return ({ report, reading }) => {
    if (report.cells.length === 0) return [];
    const told = toldIn(reading, report.identity.year);
    const known = new Map([...new Set(told.map(({ key }) => key))].map((key) => [key, factsOf(report, key, cellConfidence)]));
    // 没有行政诉讼: neither of the two kinds.
    const isRight = ({ key, value, slack, isPlain: isAll }: ToldFact) =>
      (value === 0 && isAll ? known.get(key)?.slice(0, 1) : known.get(key))?.some((fact) => Math.abs(fact.value - value) <= slack) !==
      false;
    return flatMapped(told, (fact) => {
      const [plainest] = known.get(fact.key) ?? [];
      if (plainest === undefined || isRight(fact) || isPart(fact, plainest)) return [];
      // Where the figure of the table is told elsewhere, this one may be of a part or another count.
      const isToldToo = told.some((other) => other.key === fact.key && other !== fact && isRight(other));
      const certainty = certaintyOf(report, fact, plainest, certainCell);
      return [differs(lexicons, report, fact, plainest, isToldToo ? 'possible' : certainty, reading.spanOf(fact.start, fact.end), tables)];
    });
  };
};

/** 17件申请, with neither 收到 nor 共: of more in the table they are some. */
function isPart({ key, isPlain, value }: ToldFact, { value: figure }: TableFact): boolean {
  return key === 'application in' && !isPlain && value > 0 && value < figure;
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
  return isRead && isPlain && !results.has(key) ? 'probable' : 'possible';
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
  const name = lexicons.message(`check/fact-${key.replace(' ', '-')}`);
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
