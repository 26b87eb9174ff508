import { describe, expect, it } from 'vitest';
import { configure } from '#contract';
import { loadLexicons } from '#lexicon';
import type { Identity, MaskedNarrative } from '#model';
import { openSegmenter, prepareMask, type Segmenter } from '#tokens';
import { reportOf } from './support/reports.ts';

const lexicons = await loadLexicons('lexicons');
const standard = await openSegmenter(configure({}, 'test'), lexicons);
const prebuilt = await openSegmenter(configure({ segmenter: 'node-rs' }, 'test'), lexicons);
const wordsOf = (segmenter: Segmenter, form: string) => segmenter.tokenise(form).map(({ word }) => word);

describe.each([
  ['the standard segmenter', standard],
  ['the prebuilt segmenter', prebuilt],
] as const)('%s', (_, segmenter) => {
  it('keeps the terms of the field whole', () => {
    const words = wordsOf(segmenter, '建成政务公开专区1个,落实三审三校,办理依申请公开。');
    expect(words).toEqual(expect.arrayContaining(['政务公开专区', '三审三校', '依申请公开']));
  });

  it('knows every word of the domain dictionary that is Chinese throughout', () => {
    const terms = lexicons.words('domain-dictionary').filter((term) => /^\p{Script=Han}+$/u.test(term));
    expect(terms.filter((term) => wordsOf(segmenter, term).length !== 1)).toEqual([]);
    expect(terms.length).toBeGreaterThan(150);
  });

  it('gives offsets into the form', () => {
    const form = '公开 信息😀,3条。';
    for (const { word, start, end } of segmenter.tokenise(form)) expect(form.slice(start, end)).toBe(word);
  });
});

describe('which segmenter', () => {
  it('says its name with the version, which is part of the resume key', () => {
    expect(standard.name).toMatch(/^(?:nodejieba|@node-rs\/jieba) \d+\.\d+\.\d+$/);
    expect(prebuilt.name).toMatch(/^@node-rs\/jieba \d+\.\d+\.\d+$/);
  });

  it('says in one line why nodejieba is missing, where it is', () => {
    expect(standard.fallback === null).toBe(standard.name.startsWith('nodejieba'));
    expect(standard.fallback ?? '').not.toContain('\n');
    expect(prebuilt.fallback).toBeNull();
  });
});

const mask = prepareMask(lexicons);
const names = new Map([
  ['\ue001', '我'],
  ['\ue002', '地'],
  ['\ue003', '署'],
  ['\ue004', '数'],
  ['\ue005', '日'],
  ['\ue006', '文'],
  ['\ue007', '题'],
  ['\ue008', '网'],
  ['\ue009', '电'],
  ['\ue00a', '邮'],
  ['\ue00b', '序'],
  ['\ue00c', '坏'],
]);
/** The masked text with a readable name for every symbol: `<我>`. */
const shown = ({ value }: MaskedNarrative) => value.replaceAll(/[\ue000-\uf8ff]/g, (symbol) => `<${names.get(symbol)}>`);
const town: Partial<Identity> = { agency: '云岭县青石镇人民政府', region: '某某省/某某市/云岭县' };
const masked = (text: string, identity: Partial<Identity> = town) => shown(mask(reportOf(text, identity), []));

describe('breaks', () => {
  const text = '公开信息三条。二、标题。收到申请。';
  const report = reportOf(text);
  const breaks = (more: Partial<typeof report>) => [...mask({ ...report, ...more }, []).breaks];
  const span = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  const [first, heading, last] = report.sentences;
  const around = [first, last].flatMap((sentence) => sentence ?? []);

  it('stand at the first sentence and nowhere within a section', () => {
    expect(breaks({})).toEqual([1, 0, 0]);
  });

  it('stand behind a table, not behind a heading', () => {
    expect(breaks({ sentences: around })).toEqual([1, 0]);
    expect(breaks({ sentences: around, blocks: [{ form: null, span: span('二、标题。') }] })).toEqual([1, 1]);
  });

  it('stand at another section', () => {
    expect(
      breaks({
        sentences: [...around, { ...(heading ?? around[0]), no: 3, section: 'problems' as const, path: [], span: span('收到申请。') }],
      }),
    ).toEqual([1, 0, 1]);
  });

  it('stand behind what is too long for a heading', () => {
    const long = reportOf(`公开信息三条。\n${'表格残余'.repeat(20)}\n收到申请。`);
    const sentences = long.sentences.filter(({ no }) => no !== 1);
    expect([...mask({ ...long, sentences }, []).breaks]).toEqual([1, 1]);
  });
});

describe('masking', () => {
  it.each([
    ['the full name', '云岭县青石镇人民政府公开信息。', '<我>公开信息。'],
    ['the name without the county', '青石镇人民政府公开信息。', '<我>公开信息。'],
    ['the name of the place', '青石镇公开信息。', '<我>公开信息。'],
    ['the pronouns', '我镇高度重视,本机关未收取,全镇参加。', '<我>高度重视,<我>未收取,<我>参加。'],
    ['the county above', '按云岭县要求公开。', '按<地>要求公开。'],
    ['an office of the county', '与云岭县农业农村局会商。', '与<署>会商。'],
    ['another place in China', '赴杭州市余杭区考察。', '赴<地>考察。'],
    ['figures', '公开信息1,258条、占比97.5%,召开十二次会议。', '公开信息<数>条、占比<数>,召开<数>次会议。'],
    ['dates', '2023年1月19日,2023年度,9月底,10:30开会。', '<日>,<日>度,<数>月底,<日>开会。'],
    ['document numbers', '国办公开办函〔2021〕30号。', '国办公开办函<文>。'],
    ['titles', '根据《政府信息公开条例》(以下简称《条例》)。', '根据<题>(以下简称<题>)。'],
    ['links and mail', '见http://www.example.gov.cn/a?b=1,写信至a.b@example.com。', '见<网>,写信至<邮>。'],
    ['telephone numbers', '电话0555-1234567。', '电话<电>。'],
    ['enumerators at the start', '一是加强培训;', '<序>加强培训;'],
  ])('hides %s', (_, text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    ['words with a numeral in them', '统一标准,三审三校,一网通办。'],
    ['words that begin like a pronoun', '基本情况,自我加压,全面推进,委托办理。'],
    ['ordinary words about places', '政务公开专区和便民服务区域。'],
  ])('leaves %s', (_, text) => {
    expect(masked(text)).toBe(text);
  });

  it('makes a copy with the name, the figures and the year changed equal', () => {
    const other: Partial<Identity> = { agency: '平川县双河镇人民政府', region: '另外省/另外市/平川县' };
    const left = masked('2023年,青石镇公开信息33条,云岭县财政局予以通报。');
    expect(masked('2021年,双河镇公开信息1204条,平川县财政局予以通报。', other)).toBe(left);
  });

  it('knows the report of an unknown agency by pronouns alone', () => {
    expect(masked('我局公开信息3条。', {})).toBe('<我>公开信息<数>条。');
  });

  it('keeps what names the original span of every character', () => {
    const text = ' 青石镇 人民政府,公开 33 条。\n2023 年无。';
    const narrative = mask(reportOf(text, town), []);
    const quoted = Array.from(narrative.value, (_, i) => text.slice(narrative.starts[i], narrative.ends[i]));
    expect(shown(narrative)).toBe('<我>,公开<数>条。<日>无。');
    expect(quoted[0]).toBe('青石镇 人民政府');
    expect(quoted.slice(1, 6)).toEqual([',', '公', '开', '33', '条']);
    expect(quoted.at(-2)).toBe('无');
  });

  it('keeps figures that are specific for comparison, equal however they are written', () => {
    const figures = (text: string) => [...mask(reportOf(text, town), []).numbers].filter((_, i) => i % 2 === 1);
    expect(figures('公开1,258条。')).toEqual(figures('公开信息共1258条。'));
    expect(figures('公开1258条。')).not.toEqual(figures('公开1259条。'));
    expect(figures('召开1次会议,满意度98%,十二次检查,2019至2021,第35号,15日前,15个工作日,热线12345。')).toEqual([]);
  });
});

describe('statutory units', () => {
  const statutory = (text: string, section: 'overview' | 'other' = 'overview') => [...mask(reportOf(text, town, section), []).statutory];

  it.each([
    '本报告根据《中华人民共和国政府信息公开条例》第五十条规定编制。',
    '报告中所列数据统计期限自2023年1月1日起至2023年12月31日止。',
    '如对本报告有疑问,请与云岭县人民政府办公室联系(地址:云岭县人民路8号,电话:0555-1234567)。',
    '按照《政府信息公开信息处理费管理办法》规定的按件、按量收费标准,未收取信息处理费。',
    '无。',
  ])('are known without classes: %s', (text) => {
    expect(statutory(text)).toEqual([1]);
  });

  it.each(['全年公开政府信息33条,涉及乡村振兴12条。', '农忙时节由驻村干部代管栏目更新。', '每季度对各村信息员开展一次业务培训。'])(
    'leave the rest: %s',
    (text) => {
      expect(statutory(text)).toEqual([0]);
    },
  );

  it('follow the class where there is one', () => {
    const report = reportOf('未收到任何来信。', town);
    const nil = { sentenceNo: 0, kind: 'nil', class: 'N', confidence: 1, evidence: [] } as const;
    expect([...mask(report, [nil]).statutory]).toEqual([1]);
  });

  it('stand beside the sections that tell most', () => {
    expect([...mask(reportOf('一切如常。', town, 'problems'), []).telling]).toEqual([1]);
    expect([...mask(reportOf('一切如常。', town), []).telling]).toEqual([0]);
  });
});
