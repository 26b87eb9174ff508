import type { Annotation } from '#contract';
import type { Ours } from './annotated-report.ts';

/** Characters of narrative: 12 S1, 9 B4, 7 and 8 B6, 9 B4, 10 N, together 55; of title and headings 22 + 6 + 14 + 11 = 53. */
export const text = `苇塘镇人民政府2023年政府信息公开年度报告
一、总体情况
主动公开政府信息33条。
不断提高公开水平。
五、存在的主要问题及改进情况
一是人手不足。
二是更新不及时。
下一步，配齐人员。
六、其他需要报告的事项
没有收取信息处理费。
`;

/** Its right answers. */
export const annotation: Partial<Annotation> = {
  agency: '苇塘镇人民政府',
  unit_type: 'town',
  level: 'township',
  year: 2023,
  published_on: null,
  sections: [
    { section: 'lead', state: 'absent' },
    { section: 'overview', state: 'present', heading: '一、总体情况' },
    { section: 'disclosure', state: 'absent', heading: null },
    { section: 'problems', state: 'present', heading: '五、存在的主要问题及改进情况' },
    { section: 'other', state: 'present', heading: '六、其他需要报告的事项' },
  ],
  units: [
    { text: '苇塘镇人民政府2023年政府信息公开年度报告', class: 'T' },
    { text: '一、总体情况', class: 'H' },
    { text: '主动公开政府信息33条。', class: 'S1' },
    { text: '不断提高公开水平。', class: 'B4' },
    { text: '五、存在的主要问题及改进情况', class: 'H' },
    { text: '一是人手不足。', class: 'B6' },
    { text: '二是更新不及时。', class: 'B6' },
    { text: '下一步，配齐人员。', class: 'B4' },
    { text: '六、其他需要报告的事项', class: 'H' },
    { text: '没有收取信息处理费。', class: 'N' },
  ],
  problems: [
    { id: 'P1', quote: '一是人手不足。', topics: ['06'], specificity: 0 },
    { id: 'P2', quote: '二是更新不及时。', topics: ['03'], specificity: 1 },
  ],
  measures: [{ id: 'M1', quote: '下一步，配齐人员。', topics: ['06'], specificity: 1, answers: ['P1'], kind: 'plan' }],
};

/** An analysis that gets all of them right. */
export const perfect: Ours = {
  report: { agency: '苇塘镇人民政府', unit_type: 'town', level: 'township', year: 2023 },
  sections: [
    ['lead', 'absent', null, null],
    ['overview', 'present', '一、总体情况', '主动公开政府信息33条。\n不断提高公开水平。\n'],
    ['disclosure', 'absent', null, null],
    ['problems', 'present', '五、存在的主要问题及改进情况', '一是人手不足。\n二是更新不及时。\n下一步，配齐人员。\n'],
    ['other', 'present', '六、其他需要报告的事项', '没有收取信息处理费。\n'],
  ],
  sentences: [
    ['主动公开政府信息33条。', 'S1'],
    ['不断提高公开水平。', 'B4'],
    ['一是人手不足。', 'B6'],
    ['二是更新不及时。', 'B6'],
    ['下一步，配齐人员。', 'B4'],
    ['没有收取信息处理费。', 'N'],
  ],
  problems: [['一是人手不足。'], ['二是更新不及时。', { topics: ['03'], specificity: 1 }]],
  measures: [['下一步，配齐人员。', { specificity: 1 }]],
  answers: [
    [0, 0, 1],
    [1, 0, 0.4],
  ],
};
