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
    agency: reportId,
    year: more.role === 'previous' ? 2022 : 2023,
    role: 'current',
    region: '甲省/乙市/丙县/丁镇',
    level: 'township',
    unitType: 'town',
    problems: [],
    measures: [],
    ...more,
  };
}

const measure = (...topics: string[]) => ({ topics, specificity: 0, quote: '', span: { start: 0, end: 0 } });
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
    expect(row('all', 'all', '08')).toMatchObject({ problem_count: 0, mean_specificity: null, answered_share: null });
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
  it('counts the agencies that state a problem and those that tell a measure, and all reports of the scope', () => {
    const versions = [
      report('e', { agency: 'x', problems: [problem('一')], measures: [measure('06')] }),
      report('f', { agency: 'x', problems: [problem('二')], measures: [measure('06')] }),
      report('g', { agency: 'y', problems: [problem('三')] }),
      report('h', { agency: 'z' }),
    ];
    expect(summarise(versions, words).topics[0]).toMatchObject({
      scope: 'all',
      report_count: 3,
      problem_agencies: 2,
      measure_agencies: 1,
      scope_reports: 4,
    });
  });
  it('counts what changed among agencies with reports on both years, and nothing of years before the last', () => {
    const earlier = (reportId: string, agency: string, year: number, topic: string) =>
      report(reportId, { agency, year, role: 'previous', region: null, problems: [problem(reportId, { topics: [topic] })] });
    const years = [
      report('e', { agency: 'x', problems: [problem('今')] }),
      report('f', { agency: 'y', problems: [problem('今', { topics: ['03'] })] }),
      report('g', { agency: 'new', problems: [problem('今')] }),
      earlier('h', 'x', 2022, '06'),
      earlier('i', 'y', 2022, '06'),
      earlier('j', 'gone', 2022, '06'),
      earlier('k', 'x', 2021, '06'),
    ];
    const change = { compared_agencies: 2, agencies_before: 2, agencies_now: 1, previous_count: 3 };
    const rowsOf = summarise(years, words).topics;
    expect(rowsOf.find(({ scope, topic }) => scope === 'all' && topic === '06')).toMatchObject(change);
    expect(rowsOf.find(({ scope, topic }) => scope === 'region' && topic === '06')).toMatchObject({ ...change, previous_count: 0 });
  });
  it('knows one region by its short and its full name', () => {
    const named = [
      report('e', { region: '甲省/乙市/丙县/丁镇', problems: [problem('一')] }),
      report('f', { region: '丙县', level: 'county', problems: [problem('二')] }),
      report('g', { region: '丙县/戊镇', problems: [problem('三')] }),
      report('h', { region: '乙市/丙县', problems: [problem('四')] }),
    ];
    const regions = summarise(named, words).topics.filter(({ scope }) => scope === 'region');
    expect(regions.map(({ scope_value, scope_reports }) => [scope_value, scope_reports])).toEqual([
      ['甲省', 4],
      ['甲省/乙市', 4],
      ['甲省/乙市/丙县', 4],
    ]);
  });
  it('quotes the most specific problems, each wording once', () => {
    const many = [
      report('e', { problems: [problem('乙 乙'), problem('甲', { specificity: 3 })] }),
      report('f', { problems: [problem('乙乙'), problem('丙', { specificity: 2 }), problem('丁')] }),
    ];
    const examples = (each: readonly SummarisedReport[]) => JSON.parse(summarise(each, words).topics[0]?.examples ?? '');
    expect(examples(many).map(({ quote }: { quote: string }) => quote)).toEqual(['甲', '丙', '乙 乙']);
    expect(examples(many)[0]).toEqual({ side: 'problem', kind: 'listed', report_id: 'e', start_at: 0, end_at: 1, quote: '甲' });
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
    ).toHaveLength(5);
  });
});

describe('typical and unusual examples', () => {
  const spaced = (text: string) => text.replaceAll(/[。，]/g, ' ').split(' ');
  const usual = [
    '专职 人员 缺乏 培训 次数 很少。',
    '专职 人员 缺乏 业务 培训 很少。',
    '专职 人员 变动 培训 次数 很少。',
    '兼职 人员 居多 业务 培训 很少。',
    '专职 人员 缺乏 业务 不熟 练得 很少。',
    '兼职 人员 居多 业务 不熟 练得 很少。',
    '专职 人员 变动 业务 不熟 练得 很少。',
    '兼职 人员 变动 业务 培训 次数 很少。',
  ];
  const odd = '信访 大厅 轮岗 之后 兼职 老师傅 退休 大厅 轮岗 无人。';
  const others = ['信访 大厅 关门。', '老师傅 退休 之后 轮岗。'];
  const all = [...usual, odd].map((quote, no) => report(`r${no}`, { problems: [problem(quote)] }));
  const known = others.map((quote, no) => report(`s${no}`, { problems: [problem(quote, { topics: ['05'] })] }));
  const chosen = (reports: readonly SummarisedReport[]) => {
    const row = summarise(reports, spaced).topics.find(({ scope, topic }) => scope === 'all' && topic === '06');
    const examples: readonly { readonly kind: string; readonly quote: string }[] = JSON.parse(row?.examples ?? '[]');
    return examples.map(({ kind, quote }) => [kind, quote]);
  };

  it('takes one near the middle of the items and the one farthest from it', () => {
    const examples = chosen([...all, ...known]);
    expect(examples.at(-1)).toEqual(['unusual', odd]);
    expect(examples[0]?.[0]).toBe('typical');
    expect(usual).toContain(examples[0]?.[1]);
  });
  it('is the same for reports in any order', () => {
    expect(chosen([...known, ...all.toReversed()])).toEqual(chosen([...all, ...known]));
  });
  it('takes no problem for unusual that reads as the measures do', () => {
    const acts = [odd, `${odd}（续）`, '信访 大厅 轮岗 之后 老师傅 退休。'].map((quote) => ({ ...problem(quote) }));
    const measuring = acts.map((item, no) => report(`u${no}`, { measures: [item] }));
    const shown = chosen([...all, ...known, ...measuring]);
    expect(shown.filter(([kind]) => kind === 'unusual').map(([, quote]) => quote)).not.toContain(odd);
  });
  it('shows nothing garbled or cut', () => {
    const quotes = [`${odd}（见`, `\ufffd${odd}`, '大厅 无人', `大厅|${odd}|轮岗`];
    const broken = quotes.map((quote, no) => report(`t${no}`, { problems: [problem(quote)] }));
    const shown = chosen([...all, ...known, ...broken]).map(([, quote]) => quote);
    expect(shown).toHaveLength(3);
    for (const quote of quotes) expect(shown).not.toContain(quote);
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
    check({ reports: corpus, pairs, matches, families, rolled: [] });

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
      check({ reports, pairs: each, matches: [], families: [], rolled: [] })
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
