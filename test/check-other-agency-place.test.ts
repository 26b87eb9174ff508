import { describe, expect, it } from 'vitest';
import { flagged, type Parts } from './support/judged.ts';
import { flagged as flaggedOn } from './support/whole-report.ts';

const agency = (name: string): Parts => ({ title: `${name}2023年政府信息公开工作年度报告`, signature: `${name}\n2024年1月15日` });
const county = agency('云河县人民政府');
const bureau = agency('云河县水务局');

describe('the name of another place', () => {
  it.each<readonly [string, Parts, readonly string[]]>([
    ['another county acts', { ...county, overview: '2023年，桐岗县人民政府坚持应公开尽公开。' }, ['桐岗县: probable']],
    ['another county answers', { ...county, lead: '如有疑问，请与桐岗县人民政府办公室联系。' }, ['桐岗县: probable']],
    ['the same office of another county', { ...bureau, overview: '请与泗源县水务局办公室联系。' }, ['泗源县水务局: probable']],
    ['another office with its place', { ...bureau, overview: '2023年，云河县教育局坚持应公开尽公开。' }, ['云河县教育局: probable']],
    ['a government at the head of a sentence', { ...county, overview: '公开有序。桐岗县政府常务会议两次研究。' }, ['桐岗县: possible']],
    ['an office at the head of a sentence', { ...bureau, overview: '泗源县教育局每周清点一次台账。' }, ['泗源县教育局: possible']],
    ['a clinic', { ...agency('云河市第二人民医院'), other: '云河市妇幼保健院2023年度未收取信息处理费。' }, ['云河市妇幼保健院: probable']],
    ['a town in measures', { problems: '问题：公开栏旧。改进：一是河湾镇已于11月换新公开栏。' }, ['河湾镇: probable']],
    [
      'another zone',
      { ...agency('白鹭经济技术开发区管理委员会'), overview: '澧浦经济技术开发区管委会严格落实条例。' },
      ['澧浦经济技术开发区: probable'],
    ],
    ['the plan of another county', { ...bureau, overview: '按照《泗源县2023年政务公开工作要点》分解任务16项。' }, ['泗源县: probable']],
    ['the site of the same office elsewhere', { ...bureau, overview: '泗源县水务局网站更新9次。' }, ['泗源县水务局: probable']],
    ['a town and a year', { overview: '禾丰镇2023年度主动公开信息58条。' }, ['禾丰镇: probable']],
    ['a common name', { overview: '城关镇党委多次研究信息公开工作。' }, ['城关镇: probable']],
    [
      'another hospital',
      { ...agency('云河市第二人民医院'), overview: '云河市第一人民医院成立领导小组。' },
      ['云河市第一人民医院: probable'],
    ],
    [
      'a place that ends like the own one',
      { ...agency('云林河县人民政府'), overview: '东林河县人民政府坚持公开。' },
      ['东林河县: probable'],
    ],
    [
      'the lead-in of the same office elsewhere',
      { ...bureau, lead: '现公布泗源县水务局2023年度政府信息公开工作年度报告。' },
      ['泗源县水务局: probable'],
    ],
    ['another office that mends', { ...bureau, problems: '问题：公开栏旧。改进：云河县林业局对照不足换新。' }, ['云河县林业局: probable']],
    [
      'another hospital in what was not charged',
      { ...agency('云河市第二人民医院'), other: '云河市第四人民医院本年度未发生收费。' },
      ['云河市第四人民医院: probable'],
    ],
    ['the account of another town', { overview: '村民可关注“箬浦镇”微信公众号。' }, ['箬浦镇: probable']],
    [
      'the site of another zone',
      { ...agency('白鹭经济技术开发区管理委员会'), overview: '电子版可在“澧浦高新技术产业开发区”门户网站下载。' },
      ['澧浦高新技术产业开发区: probable'],
    ],
  ])('is told: %s', (_, parts, expected) => {
    expect(flagged('other-agency-name', parts)).toEqual(expected);
  });
  it.each<readonly [string, Parts]>([
    ['the own county', { ...county, overview: '云河县人民政府坚持应公开尽公开。通过云河县政府网站公开。县政府办公室认真落实。' }],
    ['aid and visits', { ...county, overview: '与桐岗县政府签订协作协议。赴桐岗县政府考察。对口支援桐岗县政务公开工作。' }],
    ['a request for another county', { ...bureau, overview: '告知其向泗源县水务局提出申请。' }],
    ['zones and communities of a county', { ...county, overview: '高新区主动公开信息12条，各社区认真落实，城市建设全面推进。' }],
    ['a listed county of a city', { ...agency('江苏省淮安市人民政府'), overview: '金湖县人民政府坚持应公开尽公开。' }],
    ['an office within a sentence', { ...bureau, overview: '收到泗源县教育局每周清点的台账。' }],
    ['the government of the own city', { ...county, overview: '公开有序。市政府常务会议两次研究。各市政府网站互通。' }],
    ['a town whose county nobody knows', { overview: '通过桐岗县政府网站公开。' }],
    [
      'a word and the own name',
      { ...agency('青汶区人民政府'), overview: '位于青汶区政府网站首页。距青汶区政府机关两公里。和青汶区政府门户网站联通。' },
    ],
    ['the region above', { ...agency('青岭瑶族自治县人民政府'), overview: '受自治区人民政府表扬。自治县人民政府坚持公开。' }],
    ['the own hospital in short', { ...agency('云河市第二人民医院'), overview: '第二人民医院成立领导小组。市第二人民医院坚持公开。' }],
    ['partners in a list', { ...county, overview: '与泗源县人民政府、桐岗县人民政府建立信息同步机制。' }],
    ['the own account', { overview: '村民可关注“苇塘镇”微信公众号。' }],
    ['where papers can be read', { overview: '纸质版可到乡政府三楼查阅。' }],
    ['a list of divisions', { ...county, overview: '各乡镇、县直部门全面落实，省市县政府网站同步发布。' }],
  ])('leaves %s', (_, parts) => {
    expect(flagged('other-agency-name', parts)).toEqual([]);
  });
});

describe('the system of a bureau that is led from above', () => {
  const name = '国家税务总局霁浦县税务局';
  const identity = { agency: name, unitType: 'department', level: 'county', region: '安徽省/云岭市/霁浦县' } as const;
  const told = (overview: string) =>
    flaggedOn('other-agency-name', {
      title: `${name}2023年政府信息公开工作年度报告`,
      signature: `${name}\n2024年1月15日`,
      identity,
      overview,
    });
  it('is its own', () => {
    expect(told('通过税务总局安徽省税务局网站公开信息。')).toEqual([]);
    expect(told('通过泗源县税务局网站公开信息。')).toEqual(['泗源县税务局: probable']);
  });
});
