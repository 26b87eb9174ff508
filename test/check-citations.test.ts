import { describe, expect, it } from 'vitest';
import { flagged } from './support/whole-report.ts';

describe('a document that is cited wrongly', () => {
  it.each([
    [
      'by a corrupted title',
      { other: '按照《政府信息公开信息处理费用管理办法》，全年没有收费。' },
      ['《政府信息公开信息处理费用管理办法》: certain'],
    ],
    [
      'by a title made up of its words',
      { other: '依照《政府信息处理费征收管理办法》，全年没有收费。' },
      ['《政府信息处理费征收管理办法》: probable'],
    ],
    [
      'by a title in a title',
      { other: '按照《国务院办公厅关于印发〈政府信息公开信息处理费用管理办法〉的通知》，未收费。' },
      ['《国务院办公厅关于印发〈政府信息公开信息处理费用管理办法〉的通知》: certain'],
    ],
    [
      'by another number',
      { other: '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕190号），未收费。' },
      ['《政府信息公开信息处理费管理办法》（国办函〔2020〕190号: certain'],
    ],
    [
      'by a number of its predecessor',
      { lead: '根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制本报告。' },
      ['国务院令第492号: probable'],
    ],
    ['though it was superseded', { lead: '根据国办公开办函〔2019〕60号文件要求，编制本报告。' }, ['国办公开办函〔2019〕60号: probable']],
    [
      'by articles of the law of 2007',
      { lead: '根据《中华人民共和国政府信息公开条例》第三十二条编制本报告。' },
      ['条例》第三十二条: probable'],
    ],
    ['though there is no such law', { overview: '依照《中华人民共和国政务公开法》开展工作。' }, ['《中华人民共和国政务公开法》: certain']],
    ['by measures that there are not', { other: '依据《信息处理费管理法》，未收费。' }, ['《信息处理费管理法》: certain']],
    [
      'by an article that it does not have',
      { overview: '依照《政府信息公开条例》第六十八条，对补正一次告知。' },
      ['《政府信息公开条例》第六十八条: certain'],
    ],
    [
      'with a date that is not its own',
      { overview: '《条例》自2019年5月1日起施行以来，更新指南5次。' },
      ['《条例》自2019年5月1日起施行: certain'],
    ],
    [
      'with the number of another document',
      { overview: '落实《公共数据开放管理办法》（国办发〔2019〕54号）。' },
      ['《公共数据开放管理办法》（国办发〔2019〕54号: probable'],
    ],
    [
      'with a number of the regulation',
      { overview: '贯彻《重大行政决策程序暂行条例》（国务院令第711号）。' },
      ['《重大行政决策程序暂行条例》（国务院令第711号: certain'],
    ],
    [
      'with another year of its number',
      { other: '依照国办函〔2021〕109号关于信息处理费的规定，未收费。' },
      ['国办函〔2021〕109号: probable'],
    ],
    [
      'with an article that says something else',
      { overview: '按照第二十条规定，对申请在20个工作日内答复。' },
      ['第二十条规定，对申请在20个工作日内答复: possible'],
    ],
  ])('is flagged %s', (_, told, expected) => {
    expect(flagged('wrong-citation', told)).toEqual(expected);
  });

  it.each([
    ['the old regulation told as history', { overview: '旧条例（国务院令第492号，2019年修订前）时期形成的答复书已移交。' }],
    ['another document of that number', { overview: '落实国办函〔2021〕109号关于营商环境的要求。' }],
    [
      'a right title with its number',
      { other: '按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号），未收费。' },
    ],
    [
      'rules and lessons on a document',
      {
        overview:
          '修订《政府信息公开条例实施办法》《信息公开条例实施细则》，学习《政府信息公开条例释义》，制定《基层政务公开标准化规范化工作实施方案》。',
      },
    ],
    [
      'an opinion on applying the regulation',
      { overview: '印发《关于贯彻落实〈中华人民共和国政府信息公开条例〉的实施意见》《信息处理费收取办理流程》。' },
    ],
    ['a kind with its number', { overview: '落实《指导意见》（国办发〔2019〕54号）和《政务公开工作要点》（国办发〔2021〕12号）。' }],
    [
      'the last article of it, and of a longer one',
      { overview: '依照《政府信息公开条例》第五十六条、《优化营商环境条例》第六十八条办理。' },
    ],
    ['its own date', { overview: '《条例》自2019年5月15日起施行。按第三十三条规定在20个工作日内答复。' }],
    ['a short title', { lead: '根据《政府信息公开条例》（以下简称《条例》）和《条例》第五十条，编制本报告。' }],
    ['a document of its own region', { lead: '根据《霁州省政府信息公开规定》《霁州省政府信息公开条例》，编制本报告。' }],
    ['a shortened title of an office', { lead: '按照《关于印发政府信息公开工作年度报告格式的通知》，编制本报告。' }],
    ['a number with eaten digits', { lead: '根据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔202130号），编制本报告。' }],
    ['the old form beside the new', { lead: '按照国办公开办函〔2019〕60号和国办公开办函〔2021〕30号文件，编制本报告。' }],
    [
      'the number of another document of the sentence',
      { lead: '根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号文件，编制本报告。' },
    ],
    ['the old form in its own year', { lead: '根据国办公开办函〔2019〕60号文件编制本报告。', identity: { year: 2020 } }],
  ])('leaves alone %s', (_, told) => {
    expect(flagged('wrong-citation', told)).toEqual([]);
  });
});
