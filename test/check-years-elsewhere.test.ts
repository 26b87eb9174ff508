import { describe, expect, it } from 'vitest';
import { flagged } from './support/judged.ts';

describe('years in other wordings', () => {
  it.each([
    { overview: '截至上年12月31日，我镇累计公开政府信息61条。' },
    { overview: '截至2022年12月31日，我镇共公开政府信息61条。' },
    { overview: '今年（2022年），我镇公开政府信息61条。' },
    { overview: '本年度（2022年）主动公开政府信息61条。' },
    { overview: '二〇二二年，我镇主动公开政府信息61条。' },
    { overview: '22年，我镇主动公开政府信息61条。' },
    { overview: '按照《2022年政务公开工作要点》，我镇细化任务9项。' },
    { overview: '制定印发《苇塘镇2022年政务公开工作安排》，明确责任。' },
    { problems: '一是公开栏更新慢。下一步，2023年我镇将每月更新公开栏。' },
    { problems: '一是公开栏更新慢。2022年，将进一步健全更新制度。' },
    { overview: '2022年，我镇召开公开会议3次。' },
    { lead: '本报告所列数据统计期限为2022年1月1日至2022年12月31日。' },
  ])('are told: %j', (parts) => {
    expect(flagged('stale-year', parts)).toHaveLength(1);
  });

  it.each([
    { overview: '2019年机构改革后，我镇设立党政办，主动公开信息9条。' },
    { overview: '按照“十四五”规划（2021—2025年）要求，公开信息9条。' },
    { overview: '根据2019年修订的《中华人民共和国政府信息公开条例》，公开信息9条。' },
    { overview: '针对2022年报告中的问题，我镇逐项整改，公开信息9条。' },
    { overview: '与2022年相比，公开信息增加9条。' },
    { overview: '2022年结转申请1件，已答复。' },
    { overview: '截至2022年底累计公开61条，2023年新增9条。' },
    { overview: '2021年以来，我镇累计公开信息300条。' },
    { problems: '下一步，2024年我镇将每月更新公开栏。' },
    { problems: '2023年，我镇继续存在公开栏更新慢的问题。改进：每月更新。' },
    { overview: '22年来，群众办事方便多了。' },
    { overview: '政务公众号开通于2022年，全年推送信息9条。' },
    { overview: '按照《2022—2025年政务公开工作规划》，公开信息9条。' },
    { other: '落实上年度（2022年）政务公开工作要点情况：均已完成。' },
    { overview: '公开2022年部门决算和2023年部门预算。' },
    { overview: '本年（2023年）公开信息9条。' },
  ])('none in %j', (parts) => {
    expect(flagged('stale-year', parts)).toEqual([]);
  });
});
