import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareClassify } from '#classify';
import { loadLexicons } from '#lexicon';
import type { SubstanceClass } from '#model';
import { type Parts, prepareReport } from './support/report.ts';

const lexicons = await loadLexicons('lexicons');
const classify = prepareClassify(lexicons);
const reportOf = prepareReport(lexicons);

/** Classes of the sentences of one section. */
function classesOf(section: 'overview' | 'problems' | 'other', parts: Parts): readonly SubstanceClass[] {
  const report = reportOf(parts);
  const substances = classify(report);
  return report.sentences.filter((sentence) => sentence.section === section).map(({ no }) => substances[no]?.class ?? 'B8');
}

const folder = 'test/cases/classify';
const sections = ['overview', 'problems', 'other'] as const;

/** A case: text of one section or more, and the class each of its sentences should have. */
describe('the classes of DOMAIN.md 2.2', () => {
  it.each(readdirSync(folder))('%s', (name) => {
    const read = (file: string) => readFileSync(join(folder, name, file), 'utf8').trim();
    const given = sections.filter((section) => existsSync(join(folder, name, `${section}.txt`)));
    const report = reportOf(Object.fromEntries(given.map((section) => [section, read(`${section}.txt`)])));
    const substances = classify(report);
    const found = report.sentences
      .filter(({ section }) => given.some((one) => one === section))
      .map(({ no, span }) => `${substances[no]?.class} ${report.source.text.slice(span.start, span.end).trim()}`);
    expect(found).toEqual(read('expected.txt').split('\n'));
  });
});

describe('a sentence of the overview', () => {
  const cases: readonly (readonly [string, SubstanceClass, string])[] = [
    ['a count is a fact', 'S1', '2024年，我镇通过县政府网站公开信息128条。'],
    ['a count in words is a fact', 'S1', '全年推送办事指南三十二篇。'],
    ['a count behind a slogan is still a fact', 'S1', '落实“三审三校”制度，全年审核信息210条。'],
    ['a slogan with a number is none', 'B3', '做到领导、机构、人员“三个到位”。'],
    ['the three reviews are none', 'B3', '严格执行三审三校和三级审核制度。'],
    ['an article of law is none', 'B3', '严格对照《条例》第二十条规定的内容做好公开。'],
    ['a full rate without a base is self-praise', 'B5', '信息公开率达到100%。'],
    ['departments that exist are no fact', 'B3', '指导22个部门和12个乡镇做好公开。'],
    ['nothing received is nil', 'N', '2024年我镇未收到政府信息公开申请。'],
    ['zero of everything is nil', 'N', '全年受理政府信息公开申请0件。'],
    ['a bare word is nil', 'N', '无。'],
    ['unreviewed text that must not appear is a duty', 'B3', '未经审核的信息不得发布。'],
    ['a column that is not empty is a duty', 'B3', '定期维护平台，做到无空白栏目。'],
    ['a leading group without a trace is a duty', 'B3', '成立了由书记任组长的政务公开领导小组。'],
    ['training without a trace is a duty', 'B3', '多次组织开展业务培训。'],
    ['training with a count is an act', 'S2', '举办业务培训班2期，参训86人次。'],
    ['a document of its own is an act', 'S2', '印发了《柳林镇政务公开工作要点》。'],
    ['a document of others is none', 'B3', '认真学习《中华人民共和国政府信息公开条例》。'],
    ['a named account is an act', 'S2', '通过“柳林发布”微信公众号公开办事信息。'],
    ['an account without a name is a duty', 'B3', '通过微信公众号、公开栏等渠道公开办事信息。'],
    ['a new step is a change', 'S3', '修改了原有的公文处理单。'],
    ['a stated frequency is a change', 'S3', '每季度对各村公开情况通报一次。'],
    ['an unstated frequency is a duty', 'B3', '定期通报各村公开情况。'],
    ['what was asked for is content', 'S4', '申请内容主要集中在土地征收方面。'],
    ['findings that were dealt with are follow-up', 'S7', '针对第三方评估反馈的问题，整改栏目问题15个。'],
    ['a preamble is political', 'B1', '坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神。'],
    ['a numbered plenum is no count', 'B1', '深入贯彻第三次中央新疆工作座谈会精神。'],
  ];
  it.each(cases)('%s', (_, expected, text) => {
    expect(classesOf('overview', { overview: text })).toEqual([expected]);
  });
});

describe('a sentence of the last section', () => {
  const cases: readonly (readonly [string, SubstanceClass, string])[] = [
    [
      'the fee sentence is nil, however long',
      'N',
      '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）规定的按件、按量收费标准，本年度没有产生信息处理费。',
    ],
    ['a fee that was taken is a fact', 'S1', '2024年收取信息处理费260元。'],
    ['nothing else to report is nil', 'N', '我镇没有其他需要报告的事项。'],
  ];
  it.each(cases)('%s', (_, expected, text) => {
    expect(classesOf('other', { other: text })).toEqual([expected]);
  });
});

describe('a sentence on problems and improvement', () => {
  it('tells generic problems from specific ones', () => {
    const problems = '一是队伍建设有待加强。二是个别科室照搬上级文件，群众看不懂。';
    expect(classesOf('problems', { problems: `存在以下问题：${problems}` })).toEqual(['B7', 'B6', 'S5']);
  });
  it('tells pledges from measures that can be checked', () => {
    const problems = '存在形式单一等问题。下一步，一是进一步加强业务培训。二是每季度组织一次培训，覆盖各科室信息员。三是不断提高公开水平。';
    expect(classesOf('problems', { problems }).slice(-3)).toEqual(['B4', 'S6', 'B4']);
  });
  it('never takes a year alone for a measure that can be checked', () => {
    expect(classesOf('problems', { problems: '存在形式单一等问题。2025年，我镇将进一步加强公开工作。' }).at(-1)).toBe('B4');
  });
  it('reads a claim of no problems as nil', () => {
    expect(classesOf('problems', { problems: '我镇政府信息公开工作不存在主要问题。' })).toEqual(['N']);
  });
});

describe('classify', () => {
  it('gives every sentence one substance with evidence inside of it', () => {
    const report = reportOf({ problems: '存在队伍薄弱、更新不及时等问题。下一步将加强培训。' });
    const substances = classify(report);
    expect(substances.map(({ sentenceNo }) => sentenceNo)).toEqual(report.sentences.map(({ no }) => no));
    for (const { sentenceNo, evidence, confidence } of substances) {
      const span = report.sentences[sentenceNo]?.span ?? { start: 0, end: 0 };
      expect(confidence).toBeGreaterThan(0);
      expect(evidence.length).toBeGreaterThan(0);
      expect(evidence.every((piece) => piece.span.start >= span.start && piece.span.end <= span.end)).toBe(true);
    }
  });
  it('survives hostile text', () => {
    const hostile = `${'一是constructor__proto__\ud800；'.repeat(2000)}等问题`;
    expect(() => classify(reportOf({ problems: hostile }))).not.toThrow();
  });
});

describe('the evidence', () => {
  const piecesOf = (parts: Parts, at: 'overview' | 'problems') => {
    const report = reportOf(parts);
    const sentence = report.sentences.find(({ section }) => section === at);
    return (classify(report)[sentence?.no ?? 0]?.evidence ?? []).map(({ rule, span }) => ({
      rule,
      quote: report.source.text.slice(span.start, span.end),
    }));
  };

  it('names an amount by its words', () => {
    const pieces = piecesOf({ overview: '2024年，我镇通过县政府网站公开信息128条。' }, 'overview');
    expect(pieces.find(({ rule }) => rule === 'classify/quantity')?.quote).toContain('128条');
  });

  it('has words in the language of the officer for everything a lexicon may find', () => {
    const names = ['substance', 'concrete', 'cues', 'stance', 'specificity'].flatMap((name) =>
      lexicons
        .lexicon(name)
        .entries.flatMap(({ yields }) => yields['feature'] ?? yields['cue'] ?? yields['stance'] ?? yields['axis'] ?? []),
    );
    for (const name of names) expect(lexicons.message(`classify/${name}`).zh).not.toBe('');
  });

  it('is told by messages that are there', () => {
    const text = '坚持以人民为中心。设立公开专区1处：无。进一步完善制度。严格执行保密审查制度。取得明显成效。';
    const report = reportOf({ overview: text, problems: '主要表现在：一是队伍薄弱。二是更新不及时。下一步，一是加强培训。' });
    for (const { evidence } of classify(report)) for (const { rule } of evidence) expect(lexicons.message(rule).zh).not.toBe('');
  });
});
