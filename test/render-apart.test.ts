import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '#contract';
import { loadLexicons } from '#lexicon';
import { type FlagCode, lossCodes } from '#model';
import { renderNotice, renderSite, renderWorkbook } from '#render';
import type { StoredAnalysis } from '#store';
import { sayIn } from '../src/render/say.ts';
import { prepareUnhedged } from '../src/render/unhedged.ts';
import { messageWithoutKind } from '../src/render/without-kind.ts';
import { type HostileResults, hostileResults, topic } from './support/hostile-results.ts';

const lexicons = await loadLexicons('lexicons');

type Change = (analysis: StoredAnalysis) => StoredAnalysis;
const ofReport =
  (change: Partial<Row<'reports'>>): Change =>
  (analysis) => ({ ...analysis, report: analysis.report === null ? null : { ...analysis.report, ...change } });
const ofFlag =
  (change: Partial<Row<'flags'>>): Change =>
  (analysis) => ({
    ...analysis,
    rows: analysis.rows && { ...analysis.rows, flags: analysis.rows.flags.map((flag) => ({ ...flag, ...change })) },
  });
const ofProblem =
  (change: Partial<Row<'problems'>>): Change =>
  (analysis) => ({
    ...analysis,
    rows: analysis.rows && { ...analysis.rows, problems: analysis.rows.problems.map((row) => ({ ...row, ...change })) },
  });

/** Of seven reports one lost its tables, one has a mere possibility, one is of last year, one claims to have no problems. */
const changes = new Map<number, Change>([
  [2, ofFlag({ code: 'unreadable-part', severity: 'low', certainty: 'certain', message_zh: '表格转换丢失，请核对原件。' })],
  [3, ofFlag({ code: 'no-follow-up', certainty: 'possible' })],
  [4, ofReport({ role: 'previous', year: 2023 })],
  [5, ofProblem({ topics: ['00'] })],
]);
const claim = { ...topic, topic: '00', problem_count: 1, measure_count: 0, problem_agencies: 1, measure_agencies: 0, answered_share: 0 };

describe('what is no lead, and no problem, stands apart', () => {
  let results: HostileResults;
  let overview: string;
  let paper: string;
  const workbook = new ExcelJS.Workbook();
  const page = (name: string) => readFileSync(join(results.out, 'site', name), 'utf8');
  const column = (sheet: string, heading: string) => {
    const found = workbook.getWorksheet(sheet);
    const heads = Array.from({ length: found?.columnCount ?? 0 }, (_, at) => found?.getRow(1).getCell(at + 1).text);
    return Array.from({ length: (found?.rowCount ?? 1) - 1 }, (_, no) => found?.getRow(no + 2).getCell(heads.indexOf(heading) + 1).text);
  };

  beforeAll(async () => {
    results = await hostileResults(7, { change: (analysis, no) => changes.get(no)?.(analysis) ?? analysis, topics: [claim] });
    const options = { out: results.out, language: 'zh', version: '0', lexiconFingerprint: 'a', segmenter: 't', missing: [] } as const;
    await renderSite(results.store, lexicons, options);
    overview = readFileSync(join(results.out, 'index.html'), 'utf8');
    await workbook.xlsx.readFile(await renderWorkbook(results.store, lexicons, options));
    paper = (await mammoth.extractRawText({ path: await renderNotice(results.store, lexicons, options) })).value.replaceAll(/\n+/g, '\n');
  }, 180_000);
  afterAll(() => results.store.close());

  it('losses in conversion are in no count of leads, in none of the outputs', () => {
    expect(overview).toContain('<b>5</b><span>线索</span>');
    expect(overview).toContain('<b>1</b><span>转换缺失（处）</span>');
    expect(overview).not.toContain('code-unreadable-part');
    expect(paper).toContain('共有线索5条，涉及报告5份');
    expect(paper).toContain('另有1份报告的1处内容在转换、转载中缺失或损坏');
    const [first = '', second = ''] = paper.slice(paper.indexOf('附件1：')).split('附件2：');
    expect(first).not.toContain('转换丢失');
    expect(second).toContain('转换丢失\n表格转换丢失，请核对原件。');
    expect(column('线索', '线索编号')).toEqual(['f0', 'f1', 'f3', 'f5', 'f6', 'f4']);
    expect(column('转换缺失', '线索编号')).toEqual(['f2']);
    expect(column('线索分类统计', '线索类型')).not.toContain('转换丢失');
    expect(page('unreadable-1.html')).toContain('表格转换丢失，请核对原件。');
    expect(page('report/r2.html')).toContain('<section id="losses">');
    expect(page('flagged-1.html')).not.toContain('r2.html');
  });

  it('what is no more than possible is said of no agency in the notice', () => {
    expect(paper).toContain('此处只列数量：未回应上年问题1条。');
    expect(paper).not.toContain('未回应上年问题：');
    const annex = paper.slice(paper.indexOf('附件1：'), paper.indexOf('附件2：'));
    expect(annex).toContain('线索类型\n待核实\n');
    expect(annex).toContain('+1+1镇人民政府 2024\n甲省/丙<b>市\n0 / 0 / 1\n未回应上年问题\n');
  });

  it('leads of earlier years follow those of this year and are in none of its figures', () => {
    expect(column('线索', '年度类别')).toEqual(['本年度', '本年度', '本年度', '本年度', '本年度', '往年']);
    expect(overview).toContain('<dt>往年报告的线索（不计入上列数字）</dt><dd>1</dd>');
  });

  it('a claim to have no problems is no problem', () => {
    expect(overview).toContain('另有 1 份报告自称没有问题，不计入问题。');
    expect(paper).toContain('6份报告共自述问题5项');
    expect(paper).toContain('另有 1 份报告自称没有问题，不计入问题。');
    expect(page('topics.html')).not.toContain('>00 自称无问题</a>');
    expect(page('topic/00.html')).toContain('自称没有问题');
    expect(page('topic/00.html')).not.toContain('问题数');
    const rows = column('主题统计', '主题').map((name, at) => [
      name,
      column('主题统计', '问题数')[at],
      column('主题统计', '自称没有问题')[at],
    ]);
    expect(rows).toContainEqual(['00 自称无问题', '', '1']);
  });

  it('means of regions with fewer than 30 reports are not given, and why is said', () => {
    expect(overview).toContain('下列地区本年度报告不足 30 份，只列份数，不计平均占比：');
    expect(paper).toContain('下列地区本年度报告不足 30 份，只列份数，不计平均占比：甲省/丙<b>市3份、甲省/乙市3份。');
    expect(paper).not.toMatch(/丙<b>市\n3\n\d+%/);
  });

  it('each share names what it is a share of', () => {
    expect(overview).toContain('占可比正文');
    expect(overview).toContain('占全部正文');
    for (const words of [overview, paper]) expect(words).not.toMatch(/占(?:甲|乙)?正文/);
  });
});

describe('a message of a lead that a person confirmed', () => {
  const { hedges, requests } = { hedges: lexicons.message('render/hedges'), requests: lexicons.message('render/requests') };
  const zh = prepareUnhedged({ words: hedges.zh, requests: requests.zh });

  it.each([
    ['“我局”与本单位类型不符，此处疑为他处文字残留，请核实。', '“我局”与本单位类型不符，此处为他处文字残留。'],
    ['分项之和大于合计，多3；分项可能有交叉，请核实。', '分项之和大于合计，多3。'],
    ['最早见于2023年度报告。请核实整改是否落实。', '最早见于2023年度报告。'],
    ['疑似互抄：本报告有93%的文字相同，请核实。', '互抄：本报告有93%的文字相同。'],
    ['前后矛盾：既称“疑似病例请核实”，又写“请核对”，请核实。', '前后矛盾：既称“疑似病例请核实”，又写“请核对”。'],
    ['逾期：发布日期为2025-02-18，该级别的期限为2025-01-31。', '逾期：发布日期为2025-02-18，该级别的期限为2025-01-31。'],
  ])('%s', (message, said) => expect(zh(message)).toBe(said));

  it('leaves nothing open, whatever the rule', () => {
    const isOfLosses = (id: string) =>
      lossCodes.some((code) => id.startsWith(code)) || /^(?:un(?:readable|finished)|mirror-|suspect)/.test(id);
    for (const file of ['check', 'summarise']) {
      const ids = [...readFileSync(`lexicons/messages/${file}.yaml`, 'utf8').matchAll(/^([a-z][a-z-]+):/gm)].map(([, id = '']) => id);
      for (const id of ids.filter((each) => !isOfLosses(each))) {
        const message = lexicons.message(`${file}/${id}`);
        const own = { zh: zh(message.zh), en: prepareUnhedged({ words: hedges.en, requests: requests.en })(message.en) };
        expect(own.zh, id).not.toMatch(/疑似|疑为|请核[实对]|可能/);
        expect(own.en, id).not.toMatch(/[Pp]lease (?:verify|look|check|ask)|[Pp]ossibl|seems?\b|may be /);
      }
    }
  });
});

describe('a kind that stands before its message', () => {
  const reviewed = { flags: 1, losses: 0, pairs: 0, decided: 1, earlier_decided: 0, confirmed: 1, dismissed: 0, needs_checking: 0 };
  const say = (only_confirmed: boolean, language: 'zh' | 'en' = 'zh') =>
    sayIn(lexicons, language, { ...reviewed, only_confirmed, reviewers: ['甲'] });
  const told = (code: FlagCode, message_zh: string, isConfirmed = false) =>
    messageWithoutKind({ code, message_zh, message_en: '' }, say(isConfirmed));

  it.each([
    ['problems-repeated', '问题照搬上年：本报告写明的3个问题中，2个逐字相同。', '本报告写明的3个问题中，2个逐字相同。'],
    ['problems-repeated', '措施照搬上年：本报告4条改进措施中，3条逐字相同。', '本报告4条改进措施中，3条逐字相同。'],
    ['same-as-last-year', '与上年雷同：除法定表述外，本报告有70%的文字相同。', '除法定表述外，本报告有70%的文字相同。'],
    ['table-relation', '勾稽关系不成立（“总计”列）：左为3，右为4。', '“总计”列：左为3，右为4。'],
    ['copied', '疑似互抄：本报告有93%的文字相同。', '本报告有93%的文字相同。'],
    // What says more than the kind stays, and what only begins like it.
    ['parts-vs-total', '分项之和大于合计：1+2=3，而合计为2。', '分项之和大于合计：1+2=3，而合计为2。'],
    ['unanswered-problem', '问题（人员）未见对应措施：无一针对此问题。', '问题（人员）未见对应措施：无一针对此问题。'],
    ['typo', '“公天”处：请核实。', '“公天”处：请核实。'],
    ['late', '：', '：'],
  ] as const)('is not told again by %s %s', (code, message, expected) => {
    expect(told(code, message)).toBe(expected);
  });

  it('is not told again where it was confirmed, nor in English', () => {
    expect(told('copied', '疑似互抄：本报告有93%的文字相同，请核实。', true)).toBe('本报告有93%的文字相同。');
    const row = { code: 'problems-repeated', message_zh: '', message_en: "Last year's problems again: of 3 two are the same." } as const;
    expect(messageWithoutKind(row, say(false, 'en'))).toBe('of 3 two are the same.');
  });

  it('is no longer than the message of misplaced measures says', () => {
    const message = lexicons.message('check/misplaced-measures', { problems: 2, count: 3 }).zh;
    expect(told('misplaced-measures', message)).toMatch(/^第五部分/);
  });
});
