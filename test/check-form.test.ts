import { describe, expect, it } from 'vitest';
import { filledForms, layouts } from './support/filled-form.ts';
import { flagged } from './support/whole-report.ts';

describe('instructions of the blank form', () => {
  it.each([
    [
      '该部分以表格形式报告本机关主动公开情况，涵盖条例第二十条相关内容。',
      ['该部分以表格形式报告本机关主动公开情况，涵盖条例第二十条相关内容。: certain'],
    ],
    ['（文字描述，收取信息处理费情况在此处报告。）', ['（文字描述，收取信息处理费情况在此处报告。）: certain']],
    ['（可从公开数量、渠道、重点领域等方面描述，字数不限）', ['（可从公开数量、渠道、重点领域等方面描述，字数不限）: certain']],
    ['没有的事项请写明“无”。', ['没有的事项请写明“无”。: possible']],
    ['注：此处按五个方面分别撰写。', ['注：此处按五个方面分别撰写。: certain']],
    ['本部分应写明改进情况，内容不能遗漏，也不宜泛化。', ['本部分应写明改进情况，内容不能遗漏，也不宜泛化。: probable']],
  ])('%s is flagged', (overview, expected) => {
    expect(flagged('form-residue', { overview })).toEqual(expected);
  });
  it.each([
    '无。',
    '指导申请人填表，没有的事项请写明“无”。',
    '栏目从数量、渠道等方面描述政策。',
    '村史馆展出革命文物（红色遗迹）9件。',
    '本报告以文字形式在网站发布。',
    '重点领域用表格列出，群众一看就懂。',
    '内容没有遗漏，也没有泛化。',
  ])('%s is left alone', (overview) => {
    expect(flagged('form-residue', { overview })).toEqual([]);
  });
});

describe('values not filled in', () => {
  it.each([
    ['全年公开信息XX条，更新栏目3个。', ['全年公开信息XX条: certain']],
    ['召开会议××次。', ['召开会议××次: certain']],
    ['20XX年，我镇公开信息33条。', ['20XX年: certain']],
    ['报告于X月X日在网站发布。', ['报告于X月X日在网站发布: certain']],
    ['受理申请____件。', ['受理申请____件: probable']],
    ['由XX镇党政办公室负责。', ['由XX镇党政办公室负责: probable']],
    ['共公开政府信息条，其中通知9条。', ['共公开政府信息条: probable']],
    ['根据【请填写文件名】要求自查。', ['根据【请填写文件名】要求自查: certain']],
    ['由*区长带队检查。', ['由*区长带队检查: probable']],
    ['召开会议〇〇次。', ['召开会议〇〇次: certain']],
  ])('%s is flagged', (overview, expected) => {
    expect(flagged('unfilled', { overview })).toEqual(expected);
  });
  it.each([
    '**一是**更新栏目。**二是**培训**3**次。',
    '网址为http://www.xx.gov.cn/zwgk，电话139****1234。',
    '名单中的姓名以“张××”公布，证件号只留末四位。',
    '公众号“@@云河”更新3次。',
    '更新 篇目9个，公布联系人：张三。',
    '更新信息条目9个，申请条件写在首页。',
  ])('%s is left alone', (overview) => {
    expect(flagged('unfilled', { overview }).filter((each) => !each.endsWith('possible'))).toEqual([]);
  });
});

describe('the form of 2019', () => {
  it('is flagged for sure once a table, by its columns, in a report on 2021 or later, and its rows beside', () => {
    expect(flagged('old-form', { edition: '2019' })).toEqual([
      '本年新制作数量 本年新公开数量 对外公开总数量: certain',
      '其他对外管理服务事项: possible',
      '政府集中采购: possible',
    ]);
  });
  it('is flagged by 其他处理 in one row, in a table that is whole', () => {
    const [, applications = ''] = filledForms('2019', {}).map(layouts['tab rows with their merged cells']);
    expect(flagged('old-form', { applications })).toEqual(['其他处理: probable']);
    expect(flagged('old-form', { applications: applications.slice(0, applications.indexOf('（七）')) })).toEqual([]);
    expect(flagged('old-form', { applications, identity: { year: 2020 } })).toEqual([]);
  });
  it('is right in its own years, and where the year is not known', () => {
    expect(flagged('old-form', { edition: '2019', identity: { year: 2020 } })).toEqual([]);
    expect(flagged('old-form', { edition: '2019', identity: { year: null } })).toEqual([]);
  });
  it('is not seen in the form in force, nor in words that name its rows', () => {
    expect(flagged('old-form', {})).toEqual([]);
    expect(flagged('old-form', { overview: '政府集中采购信息公开9条，其他对外管理服务事项3项。' })).toEqual([]);
  });
  it.each([
    ['坚持“公开为原则，不公开为例外”。', ['公开为原则: certain']],
    ['申请人可根据自身生产、生活、科研等特殊需要提出申请。', ['生产、生活、科研等特殊需要: probable']],
    ['自收到申请之日起15个工作日内予以答复。', ['15个工作日内予以答复: probable']],
  ])('is heard in the words of the regulation of 2007: %s', (overview, expected) => {
    expect(flagged('old-form', { overview })).toEqual(expected);
  });
  it('is heard in section two, where the rows of the table are told', () => {
    const told = '全年其他对外管理服务事项3项，政府集中采购项目0个。';
    expect(flagged('old-form', { disclosure: told })).toEqual(['其他对外管理服务事项: possible', '政府集中采购项目: possible']);
    expect(flagged('old-form', { disclosure: '政府集中采购项目在省级平台公布。' })).toEqual([]);
  });
  it.each([
    '坚持以公开为常态、不公开为例外。',
    '涉企收费及减免情况一览表已公开。',
    '申请人无需说明生产、生活、科研等特殊需要。',
    '第三方15个工作日内提出意见的，答复申请人。',
    '年内更新公开指南1次，接受咨询85人次。',
  ])('is not heard in %s', (overview) => {
    expect(flagged('old-form', { overview })).toEqual([]);
  });
  it('is flagged by headings of older forms', () => {
    const overview = '（一）主动公开情况\n公开信息33条。\n（二）政府信息公开收费及减免情况\n没有收费。';
    expect(flagged('old-form', { overview })).toEqual(['（二）政府信息公开收费及减免情况: probable']);
    expect(flagged('old-form', { overview: '（一）主动公开情况\n公开了涉企收费及减免政策。' })).toEqual([]);
    const last = '（二）需要说明的其他事项与附表\n无。';
    expect(flagged('old-form', { overview: `（一）主动公开情况\n公开信息33条。\n${last}` })).toEqual([
      '（二）需要说明的其他事项与附表: probable',
    ]);
    expect(flagged('old-form', { overview: '（一）主动公开情况\n附表列有需要说明的其他事项。' })).toEqual([]);
  });
});
