import { describe, expect, it } from 'vitest';
import { configure } from '#contract';
import type { MaskedNarrative } from '#model';
import { type ComparedReport, findMatches, type Matching, prepareFingerprint } from '#similarity';
import { narrativeOf, randomUnits, seeded, type Unit } from './support/narratives.ts';

const configuration = configure({}, 'test');
const fingerprint = prepareFingerprint(configuration);

interface Case extends Partial<ComparedReport> {
  readonly units: readonly (Unit | string)[];
}

/** Compares reports `a`, `b`, … on 2023 of agencies in different provinces unless a case says otherwise. */
function compare(cases: Readonly<Record<string, Case>>): Matching & { readonly texts: ReadonlyMap<string, MaskedNarrative> } {
  const texts = new Map(Object.entries(cases).map(([id, { units }]) => [id, narrativeOf(units)]));
  const reports = Object.entries(cases).map(([reportId, { units: _, ...more }]): ComparedReport => {
    const fingerprints = fingerprint(texts.get(reportId) ?? narrativeOf([]));
    return {
      reportId,
      agency: reportId,
      agencyKey: reportId,
      year: 2023,
      region: `${reportId}省/${reportId}市/${reportId}县`,
      fingerprints,
      ...more,
    };
  });
  return { ...findMatches(reports, (id) => texts.get(id) ?? narrativeOf([]), configuration), texts };
}

const verdicts = ({ pairs }: Matching) => pairs.map(({ left, right, verdict }) => `${left}-${right} ${verdict}`);

/** A report written for these tests; `` stands for its own name, `` for a number. */
const original: readonly Unit[] = [
  { text: '聚焦水库移民安置和果园灌溉两件大事,把补偿标准、测量结果和资金去向逐户张榜,群众当场核对签字。' },
  { text: '在每个村的便民服务站设一名信息员,负责把纸质公告拍照上传,并在赶集日现场念给不识字的老人听。' },
  { text: '全年通过集市广播播发公告次,接待来访咨询人次,比上一年增加三成。' },
  { text: '将原来分散在三个科室的档案柜集中到一楼大厅,增设自助查询机,由值班人员帮助打印。' },
  { text: '针对果农反映的农药补贴名单更新慢的问题,改为每月十日前由农技站直接报送,不再层层汇总。' },
  { text: '邀请十名村民代表旁听专题会议,对灌溉轮次安排提出的四条意见全部采纳。', telling: false },
  { text: '栏目之间内容重叠,移民安置信息在两个栏目里口径不一,群众不知道以哪个为准。', telling: true },
  { text: '信息员多由村文书兼任,农忙时节顾不上更新,山区三个村曾连续四十天没有新内容。', telling: true },
  { text: '合并重叠栏目,由移民办统一口径后再发布,并在首页注明联系人。', telling: true },
  { text: '农忙时节由驻村干部代管更新,每周五在工作群里通报各村条数。', telling: true },
];
const texts = original.map(({ text }) => text);
const withTexts = (edit: (text: string, no: number) => string): Unit[] =>
  original.map((unit, no) => ({ ...unit, text: edit(unit.text, no) }));

const stranger: readonly string[] = [
  '本年度把港口收费清单、集装箱堆存价格和引航排班表全部搬到线上,船公司可按航次下载。',
  '联合海关做了一次数据清洗,剔除重复条目,货代企业不必再往返窗口核对。',
  '在候船厅设立双语咨询台,周末照常开放,累计答复外籍船员提问百余个。',
  '检查发现两处电子屏长期黑屏,维护单位推诿,旅客看不到停航通知。',
  '已更换维护单位,并把巡检照片作为付款依据,停航通知改由短信同步推送。',
];

describe('edited copies', () => {
  const swaps: readonly (readonly [string, string])[] = [
    ['聚焦', '围绕'],
    ['逐户', '挨户'],
    ['负责', '专门'],
    ['集中到', '统一放到'],
    ['帮助', '协助'],
    ['反映的', '提出的'],
    ['直接报送', '直接上报'],
    ['全部采纳', '均予采纳'],
    ['口径不一', '口径不同'],
    ['顾不上', '来不及'],
    ['通报', '公布'],
    ['注明', '写明'],
  ];
  const clauses = (text: string) => text.slice(0, -1).split(',');
  const edits: Readonly<Record<string, readonly (Unit | string)[]>> = {
    'word for word': original,
    'with synonyms': withTexts((text) => swaps.reduce((edited, [from, to]) => edited.replaceAll(from, to), text)),
    'with clauses shuffled': withTexts((text) => `${clauses(text).toReversed().join(',')}。`),
    'with every third clause dropped': withTexts(
      (text, no) =>
        `${clauses(text)
          .filter((_, i) => (i + no) % 3 !== 0)
          .join(',')}。`,
    ),
    'with sentences in another order': [...original.slice(5), ...original.slice(0, 5)],
    'with sentences merged': [
      { text: texts.slice(0, 6).join('').replaceAll('。', ',') },
      { text: texts.slice(6).join('').replaceAll('。', ','), telling: true },
    ],
    'with sentences split': withTexts((text) => text.replaceAll(',', '。')),
    'with all of this at once': [...original.slice(5), ...original.slice(0, 5)].map((unit, no) => {
      const swapped = swaps.reduce((edited, [from, to]) => edited.replaceAll(from, to), unit.text);
      const kept = clauses(swapped).filter((_, i) => (i + no) % 4 !== 3);
      return { ...unit, text: `${kept.toReversed().join(',')}${no % 2 === 0 ? ',' : '。'}` };
    }),
    'with sentences put in between': original.flatMap((unit, no) => [unit, `${stranger[no % stranger.length]}`]).slice(0, 15),
  };
  it.each(Object.entries(edits))('are found %s', (_, units) => {
    const matching = compare({ a: { units: original }, b: { units } });
    expect(verdicts(matching)).toEqual(['a-b copied']);
  });

  it('are one passage where only words were changed', () => {
    const units = edits['with synonyms'] ?? [];
    const { matches } = compare({ a: { units: original }, b: { units } });
    expect(matches).toHaveLength(1);
    expect(matches[0]?.identity).toBeGreaterThan(0.7);
    expect(matches[0]?.left.span).toEqual({ start: 0, end: texts.join('').length });
  });

  it('are found when only the part on problems was taken', () => {
    const units = [...stranger, ...original.slice(6)];
    const matching = compare({ a: { units: original }, b: { units } });
    expect(verdicts(matching)).toEqual(['a-b copied']);
    const { left } = matching.matches[0] ?? {};
    expect(matching.texts.get('a')?.value.slice(left?.span.start, left?.span.end)).toBe(texts.slice(6).join(''));
  });
});

describe('passages', () => {
  it('end where a table or another section begins', () => {
    const broken = original.map((unit, no) => ({ ...unit, breaks: no === 6 }));
    const { matches } = compare({ a: { units: broken }, b: { units: broken } });
    const first = texts.slice(0, 6).join('').length;
    expect(matches.map(({ left: { span } }) => span)).toEqual([
      { start: 0, end: first },
      { start: first, end: texts.join('').length },
    ]);
  });

  it('end there when only one of the two breaks', () => {
    const broken = original.map((unit, no) => ({ ...unit, breaks: no === 6 }));
    const { matches } = compare({ a: { units: original }, b: { units: broken } });
    expect(matches).toHaveLength(2);
  });
});

describe('what is no copying', () => {
  it('gives no pair to unrelated texts', () => {
    expect(compare({ a: { units: original }, b: { units: stranger } }).pairs).toEqual([]);
  });

  it('gives no pair to a few short formulas in common', () => {
    const formulas = ['加强组织领导,明确工作职责。', '进一步提高政府信息公开工作水平。', '及时准确发布政府信息。'];
    expect(compare({ a: { units: [...original, ...formulas] }, b: { units: [...stranger, ...formulas] } }).pairs).toEqual([]);
  });

  it('gives no pair to one paragraph of very long texts', () => {
    const random = seeded(41);
    const long = (units: readonly (Unit | string)[]) => ({ units: [...units, ...randomUnits(random, 180)] });
    expect(compare({ a: long(original.slice(0, 3)), b: long(original.slice(0, 3)) }).pairs).toEqual([]);
    expect(verdicts(compare({ a: long(original), b: long(original) }))).toEqual(['a-b copied']);
  });

  it('counts what recites the law apart', () => {
    const law = [{ text: '本报告中所列数据的统计期限自起至止,如有疑问请与政务公开办公室联系并可在网站下载电子版。', statutory: true }];
    const matching = compare({ a: { units: [...law, ...original] }, b: { units: [...law, ...stranger] } });
    expect(matching.pairs).toEqual([]);
    expect(matching.provenance.every(({ statutory, original: own }) => statutory > 0 && own > 0)).toBe(true);
  });

  it('calls another year of the same agency own-earlier, in the later report only', () => {
    const matching = compare({ a: { units: original, agencyKey: 'k', year: 2022 }, b: { units: original, agencyKey: 'k', year: 2023 } });
    expect(verdicts(matching)).toEqual(['a-b own-earlier']);
    expect(matching.matches.map(({ kind }) => kind)).toEqual(['own-earlier']);
    expect(matching.provenance.map(({ ownEarlier }) => ownEarlier)).toEqual([0, 1]);
  });
});

describe('sentences that many agencies choose from', () => {
  const random = seeded(23);
  const stock = randomUnits(random, 60);
  /** A fifth of the stock each, in its order, with sentences of their own before it. */
  const cases: Record<string, Case> = {};
  for (let i = 0; i < 100; i += 1) {
    const chosen = stock.filter(() => random() < 0.2);
    cases[`r${String(i).padStart(3, '0')}`] = { units: [...randomUnits(random, 12), ...chosen] };
  }

  it('make no pair, though they stand together in one order', () => {
    const { pairs, families } = compare(cases);
    expect(pairs.length).toBeLessThan(5);
    expect(families).toEqual([]);
  });

  it('are copied where two have a long row of them that nobody else has', () => {
    const row = stock.filter((_, no) => no % 4 === 1);
    const { pairs } = compare({
      ...cases,
      x1: { units: [...randomUnits(random, 12), ...row] },
      x2: { units: [...row, ...randomUnits(random, 12)] },
    });
    expect(pairs.find(({ left, right }) => left === 'x1' && right === 'x2')?.verdict).toBe('copied');
  });

  it('are a template where the same agencies have them all', () => {
    const row = randomUnits(random, 8);
    const members = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`x${i}`, { units: [...randomUnits(random, 12), ...row] }]));
    const { families } = compare({ ...cases, ...members });
    expect(families.map(({ verdict, members: found }) => [verdict, found.length])).toEqual([['shared-template', 12]]);
  });
});

describe('a mosaic', () => {
  const own = randomUnits(seeded(5), 10);
  const mixed = original.flatMap((unit, no) => (no < original.length - 1 ? [unit, own[no] ?? ''] : [unit]));

  it('is one passage from its first copied sentence to its last', () => {
    const { matches } = compare({ a: { units: original }, b: { units: [...randomUnits(seeded(6), 3), ...mixed] } });
    expect(matches).toHaveLength(1);
    expect(matches[0]?.left.span).toEqual({ start: 0, end: texts.join('').length });
  });

  it('does not grow by what stands far away', () => {
    const far = [...original.slice(0, 4), ...randomUnits(seeded(8), 8), ...original.slice(4, 8)];
    const { matches } = compare({ a: { units: original }, b: { units: far } });
    expect(matches).toHaveLength(2);
  });
});

describe('families', () => {
  const random = seeded(31);
  const [first, second] = [randomUnits(random, 8), randomUnits(random, 8)];
  const cases: Record<string, Case> = {};
  for (let i = 0; i < 5; i += 1) {
    cases[`a${i}`] = { units: [...first, ...randomUnits(random, 6)] };
    cases[`b${i}`] = { units: [...second, ...randomUnits(random, 6)] };
  }

  it('stay apart where one report has parts of both, which belongs to both', () => {
    const { families } = compare({ ...cases, both: { units: [...first, ...randomUnits(random, 6), ...second] } });
    expect(families.map(({ members }) => members.map(({ reportId }) => reportId[0]).join(''))).toEqual(
      expect.arrayContaining(['aaaaab', 'bbbbbb']),
    );
    expect(families).toHaveLength(2);
  });

  describe('keep their name', () => {
    const swapped = first.map((unit, no) => (no % 3 === 0 ? `${unit.slice(0, 9)}照${unit.slice(10)}` : unit));
    const member = (units: readonly string[], seed: number): Case => ({ units: [...units, ...randomUnits(seeded(seed), 6)] });
    const few = Object.fromEntries(Array.from({ length: 4 }, (_, i) => [`m${i}`, member(first, 100 + i)]));
    const { m0: _, ...left } = few;
    const name = (cases: Readonly<Record<string, Case>>) => compare(cases).families.map(({ familyId }) => familyId);
    const runs: Readonly<Record<string, Readonly<Record<string, Case>>>> = {
      'when a member joins': { ...few, a0: member(first, 200) },
      'when a member joins that edited a third of the sentences': { ...few, a0: member(swapped, 201) },
      'when the first member leaves': left,
      'in another year, of other agencies': Object.fromEntries(
        Array.from({ length: 6 }, (_, i) => [`y${i}`, { ...member(first, 300 + i), year: 2024 }]),
      ),
      'among other reports': { ...few, other: member(second, 400), stranger: { units: stranger } },
    };
    it.each(Object.entries(runs))('%s', (_, cases) => {
      expect(name(few)).toHaveLength(1);
      expect(name(cases)).toEqual(name(few));
    });
  });

  it('are two with two names where one report speaks for both', () => {
    const center = { units: [...first, ...randomUnits(seeded(77), 6), ...second] };
    const { families } = compare({ ...cases, both: center });
    expect(new Set(families.map(({ familyId }) => familyId)).size).toBe(2);
  });

  it('are spoken for by the member that has most of the template', () => {
    const part = (from: number, seed: number) => ({
      units: [...first.filter((_, no) => (no + from) % 4 !== 0), ...randomUnits(seeded(seed), 4)],
    });
    const { families } = compare({
      a: part(0, 1),
      b: part(1, 2),
      c: part(2, 3),
      d: part(3, 4),
      whole: { units: [...randomUnits(seeded(5), 4), ...first] },
    });
    expect(families.map(({ representative, members }) => [representative, members.length])).toEqual([['whole', 5]]);
  });

  it('have a pair of every member with the representative', () => {
    const many: Record<string, Case> = {};
    for (let i = 0; i < 60; i += 1) many[`m${String(i).padStart(2, '0')}`] = { units: [...first, ...randomUnits(random, 6)] };
    const { families, pairs } = compare(many);
    const [{ representative, members } = { representative: '', members: [] }] = families;
    const linked = pairs.filter(({ left, right }) => left === representative || right === representative);
    expect(linked).toHaveLength(members.length - 1);
  });
});

describe('the ladder of evidence', () => {
  const number = '\ue004';
  const region = '甲省/乙市/丙县';
  /** The report with figures put in: the first ones of `figures`, one a unit. */
  const withFigures = (figures: readonly number[]): Unit[] =>
    original.map((unit, no) => {
      const figure = figures[no];
      return figure === undefined ? unit : { ...unit, text: `${unit.text.slice(0, -1)},共${number}项。`, figures: [figure] };
    });
  const long = [214, 318, 1257, 643];
  const other = [197, 352, 1183, 655];
  interface Rung {
    readonly a: Case;
    readonly b: Case;
    readonly verdict: string | null;
    readonly ground?: string;
  }
  const rungs: Readonly<Record<string, Rung>> = {
    'the same prose far apart, without figures, is copied': {
      a: { units: original },
      b: { units: original },
      verdict: 'copied',
      ground: 'rare-prose',
    },
    'nothing in common is nothing': { a: { units: original }, b: { units: stranger }, verdict: null },
    'a few sentences in a row are copied, however much else there is': {
      a: { units: original },
      b: { units: [...original.slice(0, 3), ...stranger, ...stranger.map((text) => text.replaceAll('的', '之'))] },
      verdict: 'copied',
      ground: 'long-passage',
    },
    'one sentence is not, in a short report it is a template': {
      a: { units: original.slice(0, 3) },
      b: { units: [...original.slice(0, 1), ...stranger.slice(0, 2)] },
      verdict: 'shared-template',
      ground: 'little-rare-prose',
    },
    'one sentence among many is nothing': { a: { units: original }, b: { units: [...original.slice(0, 1), ...stranger] }, verdict: null },
    'the same prose with the same figures is copied': {
      a: { units: withFigures(long) },
      b: { units: withFigures(long) },
      verdict: 'copied',
      ground: 'rare-prose',
    },
    'the same prose with every figure changed is copied: who copies changes them first': {
      a: { units: withFigures(long) },
      b: { units: withFigures(other) },
      verdict: 'copied',
      ground: 'rare-prose',
    },
    'the same figures in other words say nothing': {
      a: { units: withFigures(long).slice(0, 4) },
      b: { units: stranger.slice(0, 4).map((text, no) => ({ text: `${text.slice(0, -1)}${number}件。`, figures: [long[no] ?? 0] })) },
      verdict: null,
    },
    'a long figure makes one sentence a copy': {
      a: { units: withFigures([214]).slice(0, 3) },
      b: { units: [...withFigures([214]).slice(0, 1), ...stranger.slice(0, 2)] },
      verdict: 'copied',
      ground: 'shared-figures',
    },
    'a round one does not': {
      a: { units: withFigures([20]).slice(0, 3) },
      b: { units: [...withFigures([20]).slice(0, 1), ...stranger.slice(0, 2)] },
      verdict: 'shared-template',
    },
    'the same prose under one superior is a template': {
      a: { units: original, region },
      b: { units: original, region: '甲省/乙市/丁县' },
      verdict: 'shared-template',
      ground: 'one-superior',
    },
    'the text of a superior, taken over, is a template': {
      a: { units: original, region: '甲省/乙市' },
      b: { units: original, region },
      verdict: 'shared-template',
      ground: 'superiors-text',
    },
    'one province is no superior': { a: { units: original, region }, b: { units: original, region: '甲省/戊市/己县' }, verdict: 'copied' },
    'an unknown region says nothing': { a: { units: original, region: null }, b: { units: original, region }, verdict: 'copied' },
    'one long figure is not enough under one superior': {
      a: { units: withFigures([214]), region },
      b: { units: withFigures([214]), region },
      verdict: 'shared-template',
      ground: 'one-superior',
    },
    'two long figures are': {
      a: { units: withFigures([214, 318]), region },
      b: { units: withFigures([214, 318]), region },
      verdict: 'copied',
      ground: 'shared-figures',
    },
    'problems taken over weigh more than the rest': {
      a: { units: [...original.slice(6, 7), ...original.slice(0, 1)] },
      b: { units: [...original.slice(6, 7), ...stranger.slice(0, 1)] },
      verdict: 'copied',
      ground: 'rare-prose',
    },
    'the same without problems is less': {
      a: { units: [...texts.slice(6, 7), ...texts.slice(0, 1)] },
      b: { units: [...texts.slice(6, 7), ...stranger.slice(0, 1)] },
      verdict: 'shared-template',
    },
    'one agency on two years is its own text': {
      a: { units: withFigures(long), agencyKey: 'k', year: 2022 },
      b: { units: withFigures(long), agencyKey: 'k', year: 2023 },
      verdict: 'own-earlier',
      ground: 'own-other-year',
    },
    'one agency twice on one year is neither': {
      a: { units: original, agencyKey: 'k' },
      b: { units: original, agencyKey: 'k' },
      verdict: null,
    },
  };
  it.each(Object.entries(rungs))('%s', (_, { a, b, verdict, ground }) => {
    const { pairs } = compare({ a, b });
    expect(pairs.map((pair) => pair.verdict)).toEqual(verdict === null ? [] : [verdict]);
    if (ground !== undefined) expect(pairs[0]?.evidence['decidedBy']).toBe(ground);
  });

  it('takes what four agencies share for a template, with the figures that belong to it', () => {
    const fixed = withFigures(long);
    const four = { a: { units: fixed }, b: { units: fixed }, c: { units: fixed }, d: { units: fixed } };
    const { pairs } = compare(four);
    expect(new Set(pairs.map(({ verdict, evidence }) => `${verdict} ${evidence['decidedBy']} ${evidence['sharedNumbers']}`))).toEqual(
      new Set(['shared-template many-agencies 0']),
    );
  });

  it('takes two whole reports of one superior for a form, where each has figures of its own', () => {
    const random = seeded(51);
    const others = Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [`o${i}`, { units: randomUnits(random, 10), region: `甲省/乙市/县${i}` }]),
    );
    const figures = [...long, 871, 4321];
    const [a, region] = [{ units: withFigures(figures), region: '甲省/乙市/丙县' }, '甲省/乙市/丁县'];
    const own = compare({ ...others, a, b: { units: withFigures(figures.map((figure) => figure + 111)), region } });
    expect(own.pairs.map(({ verdict, evidence }) => [verdict, evidence['decidedBy']])).toEqual([['shared-template', 'one-superior']]);
    expect(verdicts(compare({ ...others, a, b: { units: withFigures(figures), region } }))).toEqual(['a-b copied']);
    const part = [...withFigures(figures.map((figure) => figure + 111)), ...randomUnits(random, 8)];
    expect(verdicts(compare({ ...others, a, b: { units: part, region } }))).toEqual(['a-b copied']);
  });

  it('takes what two have from one superior for its text, where that is seen', () => {
    const [upper, lower] = ['甲省/乙市', '甲省/乙市/丙县'];
    const { pairs } = compare({
      a: { units: original, region: upper },
      b: { units: original, region: lower },
      c: { units: original, region: '甲省/乙市/丁县' },
    });
    expect(new Set(pairs.map(({ verdict, evidence }) => `${verdict} ${evidence['decidedBy']}`))).toEqual(
      new Set(['shared-template superiors-text']),
    );
  });

  it('still finds two of them that share figures of their own', () => {
    const filled = (figures: readonly number[]) => ({ units: withFigures([...long, ...figures]) });
    const { pairs } = compare({ a: filled([871, 4321]), b: filled([871, 4321]), c: filled([112, 913]), d: filled([339, 2266]) });
    const copied = pairs.filter(({ verdict }) => verdict === 'copied');
    expect(copied.map(({ left, right }) => left + right)).toEqual(['ab']);
    expect(copied[0]?.evidence).toMatchObject({ decidedBy: 'shared-figures', sharedNumbers: 2, agencies: 4 });
  });

  it('says whether the order was kept', () => {
    const reordered = [...original.slice(5), ...stranger.slice(0, 2), ...original.slice(0, 5)];
    const { pairs } = compare({ a: { units: original }, b: { units: reordered } });
    expect(pairs[0]?.evidence['orderKept']).toBe(false);
  });
});

describe('a template of two hundred reports', () => {
  const random = seeded(7);
  const template = randomUnits(random, 12);
  const cases: Record<string, Case> = {};
  for (let i = 0; i < 200; i += 1) cases[`r${String(i).padStart(3, '0')}`] = { units: [...template, ...randomUnits(random, 4)] };
  for (let i = 0; i < 100; i += 1) cases[`s${String(i).padStart(3, '0')}`] = { units: randomUnits(random, 14) };
  const matching = compare(cases);

  it('is one family with a representative', () => {
    expect(matching.families).toHaveLength(1);
    expect(matching.families[0]?.members).toHaveLength(200);
    expect(matching.families[0]?.template).toContain(template[0]);
    expect(matching.families[0]?.verdict).toBe('shared-template');
  });

  it('is linked by about as many pairs as it has members', () => {
    expect(matching.pairs.length).toBeGreaterThanOrEqual(199);
    expect(matching.pairs.length).toBeLessThan(400);
  });

  it('makes the shared text template and the rest original', () => {
    const member = matching.provenance.find(({ reportId }) => reportId === 'r100');
    expect(member?.template).toBeGreaterThan(0.6);
    expect(member?.original).toBeGreaterThan(0.15);
    expect(matching.provenance.find(({ reportId }) => reportId === 's050')?.original).toBe(1);
  });

  it('shows in how common its sentences are', () => {
    const uses = [...(matching.commonness.find(({ reportId }) => reportId === 'r007')?.shares ?? [])];
    expect(uses[0]).toBeCloseTo(200 / 300, 2);
    expect(uses.at(-1)).toBeCloseTo(1 / 300, 2);
  });

  it('still lets a copy inside the family stand out', () => {
    const own = randomUnits(seeded(11), 16);
    const copied = compare({ ...cases, x1: { units: [...template, ...own] }, x2: { units: [...template, ...own] } });
    expect(copied.pairs.find(({ left, right }) => left === 'x1' && right === 'x2')?.verdict).toBe('copied');
  });
});

it('compares nothing without complaint', () => {
  expect(findMatches([], () => narrativeOf([]), configuration)).toEqual({
    matches: [],
    pairs: [],
    families: [],
    provenance: [],
    commonness: [],
  });
  expect(compare({ a: { units: [] } }).provenance).toEqual([
    { reportId: 'a', statutory: 0, template: 0, copied: 0, ownEarlier: 0, original: 1 },
  ]);
});
