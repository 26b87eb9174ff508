import { describe, expect, it } from 'vitest';
import { configure } from '#contract';
import { loadLexicons } from '#lexicon';
import type { Family, Match, Pair } from '#model';
import { type CorpusReport, prepareCorpusCheck, type SummarisedProblem, type SummarisedReport, summarise } from '#summarise';

const lexicons = await loadLexicons('lexicons');
const check = prepareCorpusCheck(lexicons, configure({}, 'test'));

function problem(quote: string, more: Partial<SummarisedProblem> = {}): SummarisedProblem {
  return { topics: ['06'], specificity: 0, answered: false, quote, span: { start: 0, end: quote.length }, ...more };
}

function report(reportId: string, more: Partial<SummarisedReport> = {}): SummarisedReport {
  return {
    reportId,
    role: 'current',
    region: '甲省/乙市/丙县/丁镇',
    level: 'township',
    unitType: 'town',
    problems: [],
    measures: [],
    ...more,
  };
}

const measure = (...topics: string[]) => ({ topics, quote: '' });
const words = (text: string) => [text];

describe('topic counts', () => {
  const reports = [
    report('a', { problems: [problem('人手不足', { answered: true, specificity: 1 }), problem('培训少', { topics: ['06', '03'] })] }),
    report('b', { problems: [problem('人员变动')], measures: [measure('06', '06'), measure('08')] }),
    report('c', { role: 'previous', problems: [problem('去年的人手')], measures: [measure('06')] }),
    report('d', { region: null, level: null, unitType: null, problems: [problem('无人')] }),
  ];
  const rows = summarise(reports, words).topics;
  const row = (scope: string, value: string, topic: string) =>
    rows.find((each) => each.scope === scope && each.scope_value === value && each.topic === topic);

  it('counts reports, problems and measures of the current year, and the problems of the year before', () => {
    expect(row('all', 'all', '06')).toMatchObject({ report_count: 3, problem_count: 4, measure_count: 1, previous_count: 1 });
    expect(row('all', 'all', '03')).toMatchObject({ report_count: 1, problem_count: 1, measure_count: 0, previous_count: 0 });
  });
  it('gives means of problems, and none where there are none', () => {
    expect(row('all', 'all', '06')).toMatchObject({ mean_specificity: 0.25, answered_share: 0.25 });
    expect(row('all', 'all', '08')).toMatchObject({ problem_count: 0, mean_specificity: null, answered_share: null, examples: '[]' });
  });
  it('counts by division down to the county, by level and by unit type', () => {
    expect(rows.filter(({ scope, topic }) => scope === 'region' && topic === '06').map(({ scope_value }) => scope_value)).toEqual([
      '甲省',
      '甲省/乙市',
      '甲省/乙市/丙县',
    ]);
    expect(row('region', '甲省', '06')).toMatchObject({ problem_count: 3 });
    expect(row('level', 'township', '06')).toMatchObject({ problem_count: 3 });
    expect(row('unit_type', 'town', '06')).toMatchObject({ problem_count: 3 });
  });
  it('quotes the most specific problems, each wording once', () => {
    const many = [
      report('e', { problems: [problem('乙 乙'), problem('甲', { specificity: 3 })] }),
      report('f', { problems: [problem('乙乙'), problem('丙', { specificity: 2 }), problem('丁')] }),
    ];
    const examples = (each: readonly SummarisedReport[]) => JSON.parse(summarise(each, words).topics[0]?.examples ?? '');
    expect(examples(many).map(({ quote }: { quote: string }) => quote)).toEqual(['甲', '丙', '乙 乙']);
    expect(examples(many)[0]).toEqual({ report_id: 'e', start_at: 0, end_at: 1, quote: '甲' });
    expect(examples(many.toReversed())).toEqual(examples(many));
  });
  it('is the same for reports in any order, and its rows are ordered', () => {
    expect(summarise(reports.toReversed(), words).topics).toEqual(rows);
    const keys = rows.map(({ scope, scope_value, topic }) => [scope, scope_value, topic].join('\n'));
    expect(keys).toEqual([...keys].sort());
  });
  it('knows hostile names', () => {
    expect(
      summarise([report('__proto__', { region: 'constructor/__proto__', problems: [problem('x', { topics: ['__proto__'] })] })], words)
        .topics,
    ).toHaveLength(4);
  });
});

const corpus: readonly CorpusReport[] = [
  { reportId: 'a', agency: '甲镇人民政府', year: 2023, role: 'current' },
  { reportId: 'b', agency: '乙镇人民政府', year: 2023, role: 'current' },
  { reportId: 'c', agency: '甲镇人民政府', year: 2022, role: 'previous' },
  { reportId: 'd', agency: null, year: null, role: 'current' },
];

function pairOf(left: string, right: string, verdict: Pair['verdict'], more: Partial<Pair> = {}): Pair {
  return { left, right, leftShare: 0.8, rightShare: 0.6, longest: 120, score: 0.7, verdict, evidence: {}, ...more };
}

function matchOf(left: string, right: string, length: number, more: Partial<Match> = {}): Match {
  return {
    left: { reportId: left, span: { start: 10, end: 10 + length } },
    right: { reportId: right, span: { start: 50, end: 50 + length } },
    length,
    identity: 1,
    kind: 'copied',
    ...more,
  };
}

describe('flags of the corpus', () => {
  const flagsOf = (pairs: readonly Pair[], matches: readonly Match[] = [], families: readonly Family[] = []) =>
    check({ reports: corpus, pairs, matches, families });

  it('flags both reports of a copied pair with the longest passage on either side', () => {
    const flags = flagsOf(
      [pairOf('a', 'b', 'copied')],
      [matchOf('a', 'b', 30), matchOf('a', 'b', 90), matchOf('a', 'b', 300, { kind: 'statutory' })],
    );
    expect(flags.map(({ reportId, flag }) => [reportId, flag.code, flag.severity, flag.span, flag.other])).toEqual([
      ['a', 'copied', 'high', { start: 10, end: 100 }, { reportId: 'b', span: { start: 50, end: 140 } }],
      ['b', 'copied', 'high', { start: 50, end: 140 }, { reportId: 'a', span: { start: 10, end: 100 } }],
    ]);
    expect(flags[0]?.flag.messageZh).toContain('80%的文字与乙镇人民政府的报告');
    expect(flags[1]?.flag.messageEn).toContain('60% of this report');
  });
  it('says template for a shared template, and nothing for statutory text alone', () => {
    expect(flagsOf([pairOf('a', 'd', 'shared-template')]).map(({ flag }) => flag.code)).toEqual(['template', 'template']);
    expect(flagsOf([pairOf('a', 'b', 'statutory-only')])).toEqual([]);
  });
  it('flags the later of two years alone, from the configured share on', () => {
    expect(flagsOf([pairOf('a', 'c', 'own-earlier')]).map(({ reportId, flag }) => [reportId, flag.code])).toEqual([
      ['a', 'same-as-last-year'],
    ]);
    expect(flagsOf([pairOf('a', 'c', 'own-earlier', { leftShare: 0.4 })])).toEqual([]);
    expect(flagsOf([pairOf('a', 'd', 'own-earlier')])).toEqual([]);
  });
  it('flags no report of a year before', () => {
    expect(flagsOf([pairOf('b', 'c', 'copied')]).map(({ reportId }) => reportId)).toEqual(['b']);
  });
  it('names the closest reports only', () => {
    const reports = ['a', 'b', 'c', 'd', 'e', 'f'].map(
      (reportId): CorpusReport => ({ reportId, agency: reportId, year: 2023, role: 'current' }),
    );
    const pairs = ['b', 'c', 'd', 'e', 'f'].map((other, i) => pairOf('a', other, 'copied', { score: i / 10 }));
    const named = (each: readonly Pair[]) =>
      check({ reports, pairs: each, matches: [], families: [] })
        .filter(({ reportId }) => reportId === 'a')
        .map(({ flag }) => flag.other?.reportId);
    expect(named(pairs)).toEqual(['f', 'e', 'd']);
    expect(named(pairs.toReversed())).toEqual(['f', 'e', 'd']);
  });
  it('flags members of a family that no pair flags', () => {
    const family: Family = {
      familyId: 'x',
      verdict: 'shared-template',
      representative: 'a',
      template: '…',
      share: 0.7,
      members: ['a', 'b', 'c', 'd'].map((reportId) => ({ reportId, share: 0.7 })),
    };
    const flags = flagsOf([pairOf('a', 'b', 'shared-template')], [], [family]);
    expect(flags.map(({ reportId, flag }) => [reportId, flag.rule, flag.other?.reportId])).toEqual([
      ['a', 'summarise/template', 'b'],
      ['b', 'summarise/template', 'a'],
      ['d', 'summarise/family-template', 'a'],
    ]);
    expect(flags[2]?.flag.messageZh).toContain('4份报告之一');
  });
  it('leaves pairs of reports it does not know', () => {
    expect(flagsOf([pairOf('a', 'z', 'copied')])).toEqual([]);
  });
});
