import { describe, expect, it } from 'vitest';
import { flagged } from './support/judged.ts';

describe('a year left over', () => {
  it.each([
    ['a whole year by its months', '2022年1月至12月，共召开政策说明会14场。', ['2022年1月至12月: certain']],
    ['a count without a word of the agency’s own', '2022年在县政府网站公开信息61条。', ['2022年在县政府网站公开信息61条: probable']],
    ['a year that opens a clause', '答复周期控制在14个工作日以内，2022年办结申请6件。', ['2022年办结申请6件: probable']],
    [
      'a year before a sentence that goes on with a span',
      '2022年公开信息82条，回应社会期盼。2023年以来，公开渠道更多。',
      ['2022年公开信息82条: probable'],
    ],
    [
      'the year before that one',
      '2021年度，我镇收到的申请均由党政办登记，与去年相比快了两天。',
      ['2021年度，我镇收到的申请均由党政办登记: probable'],
    ],
    ['its own growth', '2022年，我镇公开信息61条，较上年增加9条。', ['2022年，我镇公开信息61条: probable']],
    [
      'parts that are named after accounts',
      '2022年我局主动公开政府信息146条，其中审计结果公告11份。',
      ['2022年我局主动公开政府信息146条: probable'],
    ],
    [
      'a basis of the own county, two years old',
      '以《霁浦县2021年政务公开工作要点》为年度任务依据。',
      ['以《霁浦县2021年政务公开工作要点》为年度任务依据: probable'],
    ],
    ['figures beside a document of that year', '2022年，我镇印发解读规范，全年发布解读45篇。', ['2022年，我镇印发解读规范: probable']],
    ['an old end of the year', '截至2020年12月31日，通过公众号发布提示226条。', ['截至2020年12月31日: probable']],
    ['two figures for a year', '22年全年，公开惠农信息180条。', ['22年全年，公开惠农信息180条: probable']],
    ['the months in figures', '2022年1-12月，我镇公开信息61条。', ['2022年1-12月: certain']],
    [
      'the year to come as done',
      '2024年，全镇召开主要负责同志参加的开放日6场。',
      ['2024年，全镇召开主要负责同志参加的开放日6场: probable'],
    ],
    ['the months of a year to come', '2025年1月至12月召开座谈会9场。', ['2025年1月至12月: certain']],
    ['what the year is named', '2022年是我镇公开提质之年，村村换新栏。', ['2022年是我镇公开提质之年: possible']],
    ['a year compared with itself', '2022年处理留言512件，办结率较2022年提高2个百分点。', ['2022年处理留言512件: probable']],
    [
      'a year before a day of the report year',
      '2022年，我镇公开采购信息386条，新版价目表2023年5月1日起执行。',
      ['2022年，我镇公开采购信息386条: possible'],
    ],
    [
      'accounts among what is counted',
      '2022年，我镇公开招聘、预决算等信息156条，较上年增加12条。',
      ['2022年，我镇公开招聘、预决算等信息156条: probable'],
    ],
    ['an old notice', '根据《关于做好2021年政府信息公开工作年度报告编制和公布工作的通知》要求核对数据。', ['2021年: probable']],
    [
      'history in the clause behind',
      '2022年，全镇完成村务公开标准化建设，12个村全部挂牌。',
      ['2022年，全镇完成村务公开标准化建设: possible'],
    ],
    ['what was good', '2020年，我镇共组织公开培训3次，效果较好。', ['2020年，我镇共组织公开培训3次: probable']],
    ['growth since the year before', '截至2022年12月底，我镇累计发布信息217条，比上年增长12%。', ['截至2022年12月底: probable']],
    [
      'a plan of the province beside tasks of the year',
      '按照《安徽省2022年政务公开工作要点》部署，细化2023年任务。',
      ['按照《安徽省2022年政务公开工作要点: possible'],
    ],
    ['an old list of tasks', '对照《2021年政务公开重点工作任务清单》细化措施9项。', ['对照《2021年政务公开重点工作: probable']],
  ])('is told: %s', (_, overview, expected) => {
    expect(flagged('stale-year', { overview })).toEqual(expected);
  });
  it.each([
    ['history in the same clause', '2022年，全镇12个公开专区挂牌，方便群众办事。'],
    ['history with a later fact', '2020年，镇级公开平台上线，全镇信息都在那里发布。'],
    ['growth over a year that is named', '截至2022年12月底累计公开信息61条，较2021年增长一成。'],
    ['a plan of three years', '按照《2022—2024年政务公开工作方案》推进村务公开，发布村务信息9条。'],
    ['plans of both years', '按照《安徽省2022年政务公开工作要点》《安徽省2023年政务公开工作要点》部署推进。'],
    ['accounts of that year', '2022年财政决算于10月公开，公开信息11条。'],
    ['the points of the year', '以《霁浦县2023年政务公开工作要点》为依据细化任务。'],
    ['what was missed then and is mended', '2022年公开不及时的42条信息已经补录。'],
    ['what the next sentence compares', '2022年公开信息61条。2023年公开信息70条，比上年增加9条。'],
    ['the months of a plan for a year to come', '2024年1月至12月拟召开座谈会9场。'],
    ['what this year is named', '2023年是我镇公开提质之年，村村换新栏。'],
    ['the year before, with which this one is compared', '2023年处理留言512件，办结率较2022年提高2个百分点。'],
    ['what was changed then', '2022年，办文单增设属性栏后，我镇认定率达到百分之百。'],
    ['a case of then and what became of it', '2022年判决我镇败诉的1件，今年已重新答复。'],
    ['what goes on', '2022年度创新案例继续运行，全镇推广。'],
    ['a span', '2019年以来，镇里公开信息300条。'],
    ['the months of a plan', '《2022年1月至12月工作安排》执行完毕，公开信息3条。'],
    ['a document of that year', '2022年，我镇印发解读规范，明确了体例。'],
    ['a document of that year at work', '2022年印发的解读规范实行后，发布解读45篇。'],
    ['growth told of this year behind', '2022年，我镇公开信息61条，比上年多。2023年公开70条，较上年增加9条。'],
    ['the last points of the State Council', '按照《2022年政务公开工作要点》和本年度安排推进，2023年公开9条。'],
    ['who was set up within the year', '本机关成立于3月，统计期限为2023年3月1日至12月31日。'],
    [
      'a notice of the year before that was followed then',
      '2022年1月根据《关于做好2021年政府信息公开工作年度报告编制的通知》补正上年数据。',
    ],
    ['a period of something else', '2023年6月1日至6月30日为宣传月，全镇公开信息9条。'],
    ['a year beside the report’s', '2022年、2023年公开信息分别为61条和70条。'],
  ])('leaves %s', (_, overview) => {
    expect(flagged('stale-year', { overview })).toEqual([]);
  });
  it.each([
    [{ other: '2022年度我镇没有收取信息处理费。' }, ['2022年度我镇没有收取信息处理费: probable']],
    [{ lead: '本报告由镇政府编制，反映2022年度全镇政府信息公开工作情况。' }, ['2022年度: probable']],
    [{ lead: '报告分六块，反映2022年1月至12月的工作。' }, ['2022年1月至12月: certain']],
    [{ lead: '统计时限为2023年1月1日至2023年11月30日。' }, ['2023年1月1日至2023年11月30日: probable']],
    [{ problems: '存在问题：公开栏更新慢。\n改进情况：\n2023年，我镇将继续抽调骨干参加培训。' }, ['2023年，我镇将继续: probable']],
    [{ problems: '存在问题：公开栏更新慢。\n2022年，将再选6个村设公开栏。' }, ['2022年，将再: probable']],
  ])('is told elsewhere: %j', (parts, expected) => {
    expect(flagged('stale-year', parts)).toEqual(expected);
  });
  it.each([
    { problems: '存在问题：公开栏更新慢。\n2023年，我镇将公开栏更新列入考核，每月检查。' },
    { problems: '存在问题：公开栏更新慢。\n2023年将完善公开栏定为实事，已全部换新。' },
    { problems: '存在问题：公开栏更新慢。\n2024年，将再选6个村设公开栏。' },
    { lead: '本报告总结2021年以来的做法，反映2023年度全镇政府信息公开工作情况。' },
    { other: '2023年度我镇没有收取信息处理费。' },
  ])('is not told in %j', (parts) => {
    expect(flagged('stale-year', parts)).toEqual([]);
  });
});
