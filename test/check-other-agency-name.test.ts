import { describe, expect, it } from 'vitest';
import { flagged, type Parts } from './support/judged.ts';

const zone = { title: '白鹭经济开发区管理委员会2023年政府信息公开工作年度报告', signature: '白鹭经济开发区管理委员会\n2024年1月15日' };
const bureau = { title: '云河县水务局2023年政府信息公开工作年度报告', signature: '云河县水务局\n2024年1月15日' };

describe('the name of another agency', () => {
  it.each<readonly [string, Parts, readonly string[]]>([
    ['a town that directs', { overview: '由箬浦镇党政办统一拍摄短视频。' }, ['箬浦镇: probable']],
    ['a town that discloses', { overview: '全年公开信息33条。2023年，白栎泉镇政府信息公开工作列全县第五。' }, ['白栎泉镇: probable']],
    ['a sub-district', { overview: '青漪街道办事处严格落实审核。' }, ['青漪街道: probable']],
    ['an office of a neighbour', { overview: '进一步明确箬浦镇党政办公室为公开主管机构。' }, ['箬浦镇: probable']],
    ['a station of a neighbour', { overview: '禾坪乡综合文化站承担查阅点的值守。' }, ['禾坪乡: probable']],
    ['a zone', { ...zone, overview: '澧浦高新区党政办对拟公开信息逐条审查。' }, ['澧浦高新区: probable']],
    ['a department', { ...bureau, overview: '县卫生健康局把公开的重点放在民生上。' }, ['县卫生健康局: possible']],
  ])('is told: %s', (_, parts, expected) => {
    expect(flagged('other-agency-name', parts)).toEqual(expected);
  });
  it.each<readonly [string, Parts]>([
    ['the own name', { overview: '苇塘镇政府严格落实审核。由苇塘镇党政办统一发布。' }],
    ['a word of its own', { overview: '我镇严格落实审核，镇党委高度重视，全镇政务公开有序，已向镇党委汇报，充分发挥镇政府门户网站作用。' }],
    ['learning from a neighbour', { overview: '6月赴箬浦镇政府学习，与青漪街道联合开展活动。' }],
    ['a station of all', { overview: '各乡镇综合文化站设查阅点，进一步明确镇党政办公室为主管机构。' }],
    ['towns in general', { overview: '各乡镇政府、城镇建设信息及时公开，其他乡镇主动公开。' }],
    [
      'towns of a county',
      {
        title: '云河县人民政府2023年政府信息公开工作年度报告',
        signature: '云河县人民政府\n2024年1月15日',
        overview: '箬浦镇政府主动公开信息12条。',
      },
    ],
    ['the superior of a department', { ...bureau, overview: '市水务局组织培训。市水务局印发《信息公开指南》。' }],
    ['departments beside it', { ...bureau, overview: '县财政局牵头检查公开工作。与县司法局联合印发《信息公开办法》。' }],
    ['the own county behind a word', { ...bureau, overview: '有的村距云河县城较远，乡镇和云河县主动公开栏目联通。' }],
    [
      'faculties',
      {
        title: '白鹭职业技术学院2023年信息公开工作年度报告',
        signature: '白鹭职业技术学院\n2024年1月15日',
        overview: '二级学院坚持每学期公布经费使用情况。',
      },
    ],
    ['villages', { overview: '柘源、坪上两个村主动公开名单。' }],
  ])('leaves %s', (_, parts) => {
    expect(flagged('other-agency-name', parts)).toEqual([]);
  });
});
