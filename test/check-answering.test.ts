import { describe, expect, it } from 'vitest';
import { prepareCheck } from '#check';
import { configure } from '#contract';
import { loadLexicons } from '#lexicon';
import type { Extraction, FlagCode } from '#model';
import { type Draft, extractionOf, reportOf } from './support/check-report.ts';

const check = prepareCheck(await loadLexicons('lexicons'), configure({}, 'test'));

/** The flags of one code on lines of section five, as `quoted words: certainty`. */
function shown(code: FlagCode, text: string, extraction: Extraction, draft: Draft = {}): readonly string[] {
  const report = reportOf(text, { section: 'problems', ...draft });
  return check({ report, substances: [], extraction })
    .filter((flag) => flag.code === code)
    .map(({ span, certainty }) => `${span === null ? '' : text.slice(span.start, span.end)}: ${certainty}`);
}

describe('a problem without an answer', () => {
  const text = '人员不足，缺了三人。\n形式单一。\n健全制度。\n加强督查。';
  const report = reportOf(text, { section: 'problems' });
  const flags = (extraction: Extraction, draft: Draft = {}) => shown('unanswered-problem', text, extraction, draft);
  const measures = [{ line: 2 }, { line: 3, topics: ['08'] }];

  const answering = [{ problemNo: 1, measureNo: 0, strength: 0.8 }] as const;
  const both = [
    { problemNo: 1, measureNo: 0, strength: 0.8 },
    { problemNo: 1, measureNo: 1, strength: 0.8 },
  ] as const;
  const two = [{ line: 0 }, { line: 1, topics: ['08'] }];

  it('is probable where every measure answers another', () => {
    expect(flags(extractionOf(report, two, measures, both))).toEqual(['人员不足，缺了三人。: probable']);
  });
  it('is possible where a general measure is left over, which may be meant for it', () => {
    expect(flags(extractionOf(report, two, measures, answering))).toEqual(['人员不足，缺了三人。: possible']);
  });
  it.each([
    ['answered', extractionOf(report, [{ line: 0 }], measures, [{ problemNo: 0, measureNo: 1, strength: 0.8 }])],
    ['a topic of some measure', extractionOf(report, [{ line: 0 }], [{ line: 2, topics: ['06'] }, { line: 3 }])],
    ['beside a measure whose topic nobody knows', extractionOf(report, two, [{ line: 2 }, { line: 3, topics: ['99'] }], answering)],
    ['of the topic of one measure for everything', extractionOf(report, [{ line: 0 }], [{ line: 2, topics: ['06'] }])],
    ['in a report with one measure that says something', extractionOf(report, [{ line: 0 }], [{ line: 2, specificity: 2 }])],
    ['in a report without measures', extractionOf(report, [{ line: 0 }], [])],
    ['without a topic', extractionOf(report, [{ line: 0, topics: ['99'] }], measures)],
    ['the claim that there is none', extractionOf(report, [{ line: 0, topics: ['00'] }], measures)],
  ])('is none where it is %s', (_, extraction) => {
    expect(flags(extraction)).toEqual([]);
  });
  it.each([
    ['is a slogan', '提高服务水平，再上新台阶。', ['答复文书写法各异。: possible']],
    ['is a list of what is promised everywhere', '完善工作机制，优化公开平台。', ['答复文书写法各异。: possible']],
    ['takes up a word of it', '提高文书水平。', []],
    ['does something of its own that serves it', '健全会审制度。', []],
    ['goes through them one by one', '对照上述问题，逐项落实，再上新台阶。', []],
    ['may be meant for any', '健全考核办法，提升水平。', []],
    ['stands beside something done', '再上新台阶。\n已重写文书12份。', []],
  ])('beside one empty measure alone that %s', (_, pledge, found) => {
    const told = `答复文书写法各异。\n${pledge}`;
    const lone = reportOf(told, { section: 'problems' });
    const extraction = extractionOf(lone, [{ line: 0, topics: ['12'] }], [{ line: 1, topics: ['99'] }]);
    expect(shown('unanswered-problem', told, extraction)).toEqual(found);
  });
  it.each([
    ['that nothing takes up', '内容不够全面，渠道单一。', '扩大内容范围。', ['渠道单一: possible']],
    ['that a measure has the words of', '内容不够全面，渠道单一。', '扩大内容范围，多用广播渠道。', []],
    ['that is told as its effect', '内容不够全面，群众不满意。', '扩大内容范围。', []],
  ])('in a part of its own %s', (_, problem, pledge, found) => {
    const told = `${problem}\n${pledge}`;
    const half = (specificity: 0 | 2) =>
      extractionOf(
        reportOf(told, { section: 'problems' }),
        [{ line: 0, topics: ['02', '05'], specificity }],
        [{ line: 1, topics: ['02'] }],
        [{ problemNo: 0, measureNo: 0, strength: 0.9 }],
      );
    expect(shown('unanswered-problem', told, half(0))).toEqual(found);
    // The parts of what is told in detail are of one thing.
    expect(shown('unanswered-problem', told, half(2))).toEqual([]);
  });
  it('is none where a measure, or what stands behind, names the very thing', () => {
    const named = '维修资金余额更新慢。\n加强督查。\n维修资金按月更新。';
    const [first, last] = [
      { line: 0, topics: ['03'] },
      { line: 2, topics: ['09'] },
    ];
    const ofNamed = (...lines: readonly (typeof last)[]) =>
      extractionOf(reportOf(named, { section: 'problems' }), [first], [{ line: 1, topics: ['08'] }, ...lines]);
    expect(shown('unanswered-problem', named, ofNamed(last))).toEqual([]);
    expect(shown('unanswered-problem', named, ofNamed())).toEqual([]);
  });
  it.each([
    ['takes up no word and does nothing for it', '狠抓内部治理，打造过硬队伍。', ['两人身兼五职，顾不过来。: possible']],
    ['takes up a word of it', '不让两人身兼五职的局面延续。', []],
    ['does what serves it', '配齐专职力量，各司其职。', []],
    ['goes through all kinds of things', '思想上再提升、制度上再完善、宣传上再深入。', []],
    ['does several things, and may be meant for any', '健全制度，严格督查，打造过硬队伍。', []],
  ])('beside a pledge on its topic that %s', (_, pledge, found) => {
    const told = `两人身兼五职，顾不过来。\n形式单一。\n${pledge}\n加强督查。`;
    const of = (specificity: 0 | 2) =>
      extractionOf(
        reportOf(told, { section: 'problems' }),
        [
          { line: 0, specificity },
          { line: 1, topics: ['08'] },
        ],
        [
          { line: 2, topics: ['06'] },
          { line: 3, topics: ['08'] },
        ],
        [
          { problemNo: 0, measureNo: 0, strength: 0.9 },
          { problemNo: 1, measureNo: 1, strength: 0.9 },
        ],
      );
    expect(shown('unanswered-problem', told, of(2))).toEqual(found);
    expect(shown('unanswered-problem', told, of(0))).toEqual([]);
  });
  it('is none where the part was lost, damaged, or breaks off', () => {
    const extraction = extractionOf(report, two, measures, both);
    expect(flags(extraction, { states: { problems: 'lost' } })).toEqual([]);
    expect(shown('unanswered-problem', text.replace('形式', '形\ufffd'), extraction)).toEqual([]);
    expect(shown('unanswered-problem', text.slice(0, -1), extraction)).toEqual([]);
  });
});

describe('measures in section six', () => {
  const text = '人员不足。\n明年加强培训。\n健全制度。';
  const flags = (extraction: Extraction, draft: Draft = {}) =>
    shown('misplaced-measures', text, extraction, { section: 'overview', ...draft });
  const report = reportOf(text);
  const six = [
    { line: 1, section: 'other' },
    { line: 2, section: 'other' },
  ] as const;

  it('are told at the first of them', () => {
    expect(flags(extractionOf(report, [{ line: 0 }], six))).toEqual(['明年加强培训。: probable']);
  });
  it('are told at the sentence that announces them', () => {
    const announced = '人员不足。\n2024年，我镇将从两处改起。\n加强培训。\n健全制度。';
    const draft = { section: 'other' } as const;
    const measures = [
      { line: 2, section: 'other' },
      { line: 3, section: 'other' },
    ] as const;
    const extraction = extractionOf(reportOf(announced, draft), [{ line: 0 }], measures);
    expect(shown('misplaced-measures', announced, extraction, draft)).toEqual(['2024年，我镇将从两处改起。: probable']);
  });
  it('are so when it is only one', () => {
    expect(flags(extractionOf(report, [{ line: 0 }], six.slice(0, 1)))).toEqual(['明年加强培训。: probable']);
  });
  it.each([
    ['five has measures too', extractionOf(report, [{ line: 0 }], [{ line: 1 }, ...six.slice(1)]), {}],
    ['five states no problem', extractionOf(report, [], six), {}],
    ['five claims that there is none', extractionOf(report, [{ line: 0, topics: ['00'] }], six), {}],
    ['five was lost', extractionOf(report, [{ line: 0 }], six), { states: { problems: 'lost' } }],
    [
      'they are results',
      extractionOf(
        report,
        [{ line: 0 }],
        six.map((measure) => ({ ...measure, kind: 'result' as const })),
      ),
      {},
    ],
    ['section six is the second half of five', extractionOf(report, [{ line: 0 }], six), { headings: { other: '六、改进措施' } }],
  ] as const)('are in their place where %s', (_, extraction, draft) => {
    expect(flags(extraction, draft)).toEqual([]);
  });
});
