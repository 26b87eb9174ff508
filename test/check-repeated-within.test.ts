import { describe, expect, it } from 'vitest';
import { flagged, judged, reportText } from './support/judged.ts';

const passage = '围绕苇编合作社用电用水开户办照把政策拆成一张张小卡片,送到每个作坊门口并当面讲清楚';

describe('a passage in two places', () => {
  it.each([
    ['two sections', { overview: `全年公开信息33条。${passage}。`, other: `未收取信息处理费。${passage}。` }],
    ['the same section', { overview: `${passage}。全年公开信息33条。\n还有一件，${passage}，群众都说好。` }],
    ['sentences that go on differently', { overview: `今年${passage}，共三百户。`, other: `另外${passage}，仍在做。` }],
  ])('is told at both: %s', (_, parts) => {
    const found = flagged('repeated-within', parts);
    expect(found.length).toBe(2);
    expect(found.every((words) => words.includes(passage) && words.endsWith('certain'))).toBe(true);
  });
  it('is probable where a character was changed', () => {
    const found = flagged('repeated-within', {
      overview: `第一，渠道更多。${passage}。第二，内容更实。${passage.replace('作坊', '作场')}。`,
    });
    expect(found.length).toBe(2);
    expect(found.every((words) => words.endsWith('probable'))).toBe(true);
  });
  it.each([
    ['figures', passage.replace('政策', '3项政策'), passage.replace('政策', '4项政策')],
    ['words of two characters', passage, passage.replace('合作社', '小学校')],
  ])('leaves what differs in %s', (_, one, other) => {
    expect(flagged('repeated-within', { overview: `${one.slice(0, 32)}。`, other: `${other.slice(0, 32)}。` })).toEqual([]);
  });
  it('names the other place', () => {
    const text = reportText({ overview: `${passage}。`, other: `${passage}。` });
    const flags = judged(text).filter(({ code }) => code === 'repeated-within');
    expect(flags.map(({ span, other }) => other?.span?.start !== span?.start)).toEqual([true, true]);
    expect(flags[0]?.other?.span).toEqual(flags[1]?.span);
  });
  it('is possible where a measure quotes the problem', () => {
    const problem = '坳背组茶园道路硬化的中标价和结算价迟迟没有公布在村口的公开栏上让人放心';
    const problems = `一是${problem}。二是解读形式单一。下一步，一是针对${problem}的问题，每月5日前由文书张贴。二是给解读配图。`;
    expect(flagged('repeated-within', { problems }).every((words) => words.endsWith('possible'))).toBe(true);
  });
  it('finds what is said twice around a quotation', () => {
    const words = '全镇九个村统一使用“一本台账、一张清单”的做法推进集市公开点建设，得到沿街商户和赶集群众的普遍好评。';
    expect(flagged('repeated-within', { overview: `${words}其中山区村六个。${words}` })).toHaveLength(2);
  });

  it('finds a result told twice around a name, not for certain', () => {
    const words = '通过“霁浦县人民政府政务服务”门户网站主动公开政府信息146条';
    const found = flagged('repeated-within', { overview: `2023年${words}，其中政策类12条。平台建设方面，${words}。` });
    expect(found).toEqual([`${words}: possible`, `${words}: possible`]);
  });
  it('leaves the same around a name without a figure', () => {
    const words = '通过“霁浦县人民政府政务服务综合平台”门户网站主动公开政府信息';
    expect(flagged('repeated-within', { overview: `2023年${words}，群众称便。平台建设方面，${words}。` })).toEqual([]);
  });

  it.each([
    ['a quotation with a few words around it', { overview: `他们提出“${passage}”的要求。`, other: `我们对照“${passage}”的要求。` }],
    ['a shorter one', { overview: `${passage.slice(0, 26)}。`, other: `${passage.slice(0, 26)}。` }],
    ['the title of a document', { overview: `落实《关于${passage}的通知》。`, other: `对照《关于${passage}的通知》自查。` }],
    [
      'a political formula',
      {
        overview: '坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神，公开信息33条。',
        other: '坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神，没有收费。',
      },
    ],
    [
      'a recital',
      {
        lead: '根据《中华人民共和国政府信息公开条例》第五十条编制本报告，统计期限为2023年1月1日至12月31日。',
        other: '根据《中华人民共和国政府信息公开条例》第五十条编制本报告，统计期限为2023年1月1日至12月31日。',
      },
    ],
  ])('leaves %s', (_, parts) => {
    expect(flagged('repeated-within', parts)).toEqual([]);
  });
  it('is found within the time of a test in a megabyte of one word', () => {
    expect(() => judged(reportText({ overview: '公开信息'.repeat(100_000) }))).not.toThrow();
  });
});
