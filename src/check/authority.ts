import type { Lexicons } from '#lexicon';
import type { Cell, Flag, Identity } from '#model';
import { flagOf } from './flag.ts';
import type { ReportReading } from './report-reading.ts';
import type { RuleMaker } from './rule.ts';
import { rowSpan } from './table-row-span.ts';
import { prepareToldFacts, type ToldFact } from './told-fact.ts';

/** What only a government that may issue regulations can have done; the form of 2019 also counts what it passes on. */
const ownActs: ReadonlySet<string> = new Set(['issued', 'repealed', 'in-force', 'made']);

/** Regulations (规章) of an agency below the level of a city with districts, which cannot issue any (DOMAIN.md 1.3). */
export const authority: RuleMaker = (lexicons, configuration) => {
  const tables = lexicons.lexicon('tables');
  const { cellConfidence, certainCell } = configuration.check;
  const toldIn = prepareToldFacts(lexicons);
  return ({ report, reading }): readonly Flag[] => {
    if (!isBelowCity(report.identity)) return [];
    const cells = report.cells.filter(({ rowKey, value, confidence }) => {
      return rowKey === 'rules' && value !== null && value > 0 && confidence >= cellConfidence;
    });
    const [first] = cells.toSorted((left, right) => Number(ownActs.has(right.columnKey)) - Number(ownActs.has(left.columnKey)));
    const unit = lexicons.message(`check/unit-${report.identity.unitType ?? 'county'}`);
    if (first === undefined) {
      const fact = toldIn(reading, report).find(({ key, value }) => key.startsWith('rules ') && value > 0);
      return fact === undefined ? [] : [toldFlag(lexicons, reading, fact, unit)];
    }
    const isCertain = ownActs.has(first.columnKey) && cells.every(isAtLeast(certainCell)) && !report.identity.inferred.includes('level');
    return [
      flagOf(lexicons, {
        code: 'authority',
        severity: 'high',
        certainty: isCertain ? 'certain' : 'probable',
        span: rowSpan(report, first, tables),
        rule: 'authority',
        zh: { unit: unit.zh, count: first.value ?? 0 },
        en: { unit: unit.en },
      }),
    ];
  };
};

/** 本年制定规章2件: told in the prose, where the table has none. */
function toldFlag(lexicons: Lexicons, reading: ReportReading, { start, end, value }: ToldFact, unit: Message): Flag {
  return flagOf(lexicons, {
    code: 'authority',
    severity: 'high',
    certainty: 'probable',
    span: reading.spanOf(start, end),
    rule: 'authority-told',
    zh: { unit: unit.zh, count: value },
    en: { unit: unit.en },
  });
}

interface Message {
  readonly zh: string;
  readonly en: string;
}

/** Known to be a county's or a township's; a city may have districts unless its level says otherwise. */
function isBelowCity({ unitType, level, inferred }: Identity): boolean {
  if (unitType === null || level === null || unitType === 'province') return false;
  if (unitType === 'city' && inferred.includes('level')) return false;
  return level === 'county' || level === 'township';
}

const isAtLeast =
  (least: number) =>
  ({ confidence }: Cell) =>
    confidence >= least;
