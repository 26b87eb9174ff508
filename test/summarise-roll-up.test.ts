import { describe, expect, it } from 'vitest';
import { configure } from '#contract';
import { loadLexicons } from '#lexicon';
import { prepareCorpusCheck, type RolledReport } from '#summarise';

const check = prepareCorpusCheck(await loadLexicons('lexicons'), configure({}, 'test'));
const county = '安徽省/云岭市/霁浦县';

function totals(received: number | null, reviews = 0, confidence = 1): RolledReport['totals'] {
  const row = (form: 'applications' | 'disputes', row_key: string, value: number | null, no: number) => ({
    ...{ report_id: '', form, row_key, column_key: 'total', value, raw: `${value ?? '/'}` },
    ...{ start_at: no, end_at: no + 1, confidence },
  });
  return [
    row('applications', 'received', received, 0),
    row('disputes', 'review', reviews, 1),
    row('disputes', 'direct-lawsuit', 0, 2),
    row('disputes', 'lawsuit-after-review', 0, 3),
  ];
}

const unit = (reportId: string, received: number | null, more: Partial<RolledReport> = {}): RolledReport => ({
  reportId,
  agency: reportId,
  year: 2023,
  region: `${county}/${reportId}`,
  level: 'township',
  unitType: 'town',
  totals: totals(received),
  ...more,
});
const government = (received: number | null, more: Partial<RolledReport> = {}) =>
  unit('county', received, { region: county, level: 'county', unitType: 'county', ...more });
const towns = [unit('甲镇', 5), unit('乙镇', 4), unit('财政局', 3, { region: county, level: 'county', unitType: 'bureau' })];

const flagged = (rolled: readonly RolledReport[]) =>
  check({ reports: [], pairs: [], matches: [], families: [], rolled }).map(
    ({ reportId, flag }) => `${reportId} ${flag.certainty} ${flag.messageZh}`,
  );

describe('the roll-up of a county', () => {
  it('is asked for where its units have more together', () => {
    expect(flagged([government(9), ...towns])).toEqual([
      'county possible 县级汇总：本报告新收政府信息公开申请共9件，本批报告中所属3个单位的报告合计12件。若本报告为全县（市、区）汇总数，则少于所属单位之和，请核实统计口径。',
    ]);
  });
  it('stands on the figure that is most short', () => {
    const disputed = towns.map((town) => ({ ...town, totals: totals(4, 3) }));
    expect(flagged([government(11), ...disputed])).toEqual([expect.stringContaining('行政复议共0件')]);
  });
  it.each([
    ['they have as many or fewer', [government(12), ...towns]],
    ['they are too few', [government(1), ...towns.slice(1)]],
    ['they are of another county', [government(9), ...towns.map((town) => ({ ...town, region: `安徽省/云岭市/青石区/${town.reportId}` }))]],
    ['they are of another year', [government(9), ...towns.map((town) => ({ ...town, year: 2022 }))]],
    ['they are versions of one', [government(9), ...towns.map((town) => ({ ...town, agency: '甲镇' }))]],
    ['its own figure was not surely read', [government(9, { totals: totals(9, 0, 0.4) }), ...towns]],
    ['it is no figure', [government(null), ...towns]],
    ['theirs were not read', [government(9), ...towns.map((town) => ({ ...town, totals: totals(null) }))]],
    ['nobody knows where they lie', [government(9, { region: null }), ...towns.map((town) => ({ ...town, region: null }))]],
  ])('is not asked for where %s', (_, rolled) => {
    expect(flagged(rolled)).toEqual([]);
  });
  it('finds units that tell their county without the province', () => {
    expect(flagged([government(9), ...towns.map((town) => ({ ...town, region: `霁浦县/${town.reportId}` }))])).toHaveLength(1);
  });
});
