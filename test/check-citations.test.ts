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
  ])('is flagged %s', (_, told, expected) => {
    expect(flagged('wrong-citation', told)).toEqual(expected);
  });

  it.each([
    [
      'a right title with its number',
      { other: '按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号），未收费。' },
    ],
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
