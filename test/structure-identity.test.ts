import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLexicons } from '#lexicon';
import type { Identity, ManifestRow, PlatformMetadata, Source } from '#model';
import { prepareStructure } from '#structure';

const lexicons = await loadLexicons('lexicons');
const structure = prepareStructure(lexicons);

interface Around {
  readonly path?: string;
  readonly platform?: Partial<PlatformMetadata>;
  readonly manifest?: Partial<ManifestRow>;
}

function sourceOf(text: string, { path = '0001.txt', platform = {}, manifest }: Around = {}): Source {
  return {
    sourceId: 'a',
    contentHash: 'a',
    path,
    origin: 'corpus',
    manifest:
      manifest === undefined
        ? null
        : { path, agency: null, level: null, region: null, regionCode: null, year: null, publishedOn: null, url: null, ...manifest },
    mediaType: 'text/plain',
    encoding: 'utf-8',
    byteCount: text.length,
    text,
    layout: { tables: [], headings: [], furniture: [], scans: [] },
    platform: { title: null, agency: null, publishedOn: null, url: null, ...platform },
  };
}

/** A report in six sections that says nothing of who reports on what year. */
const body = `一、总体情况
认真落实上级部署，做好各项公开工作，回应群众关切。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
信息更新不够及时，将安排专人每周检查。
六、其他需要报告的事项
没有其他需要报告的事项。`;

const lead = '根据《中华人民共和国政府信息公开条例》编制本报告。';

function identify(text: string, around: Around = {}): Identity {
  const structured = structure(sourceOf(text, around));
  if (structured.kind !== 'report') throw new Error(`no report: ${JSON.stringify(structured.fault.values)}`);
  return structured.report.identity;
}

const titled = (title: string) => identify(`${title}\n${lead}\n${body}`);

describe('the title names agency, unit and year', () => {
  it.each([
    ['云岭县人民政府2023年政府信息公开工作年度报告', '云岭县人民政府', 'county', 2023],
    ['云岭县柳泉镇人民政府 2023 年政府信息公开\n工作年度报告', '云岭县柳泉镇人民政府', 'town', 2023],
    ['柳泉镇人民政府\n2022年政府信息公开工作年度报告', '柳泉镇人民政府', 'town', 2022],
    ['柳泉镇人民政府\n政府信息公开工作年度报告\n（2022年度）', '柳泉镇人民政府', 'town', 2022],
    ['柳泉镇人民政府2021年度\n政府信息公开工作\n年度报告', '柳泉镇人民政府', 'town', 2021],
    ['2023年度\n政府信息公开工作年度报告\n云岭县农业农村局', '云岭县农业农村局', 'department', 2023],
    ['2024年云岭县教育局政府信息公开工作年度报告', '云岭县教育局', 'department', 2024],
    ['云 岭 县 水 务 局 二〇二二年 政 府 信 息 公 开 工 作 年 度 报 告', '云岭县水务局', 'department', 2022],
    ['云岭县水务局二○二三年度政府信息公开工作年度报告', '云岭县水务局', 'department', 2023],
    ['云岭县市场监督管理局关于2022年政府信息公开工作的报告', '云岭县市场监督管理局', 'department', 2022],
    ['关于云岭县住房和城乡建设局2022年政府信息公开工作情况的报告', '云岭县住房和城乡建设局', 'department', 2022],
    ['《云岭县统计局2023年政府信息公开工作年度报告》', '云岭县统计局', 'department', 2023],
    [
      '云岭县发展和改革委员会（粮食和物资储备局）2023年政府信息公开工作年度报告',
      '云岭县发展和改革委员会(粮食和物资储备局)',
      'department',
      2023,
    ],
    ['2023年政府信息公开工作年度报告（云岭县审计局）', '云岭县审计局', 'department', 2023],
    ['云岭县文化和旅游局、云岭县文物局2023年政府信息公开工作年度报告', '云岭县文化和旅游局、云岭县文物局', 'department', 2023],
    ['云岭县人民政府办公室2023年政府信息公开工作年度报告', '云岭县人民政府办公室', 'department', 2023],
    ['花园街道办事处2023年政府信息公开工作年度报告', '花园街道办事处', 'subdistrict', 2023],
    ['东岭区柳镇街道2023年度政府信息公开年报', '东岭区柳镇街道', 'subdistrict', 2023],
    ['石门乡2023年政务公开工作年度报告', '石门乡', 'township', 2023],
    ['云岭县石门彝族乡人民政府2023年政府信息公开工作年度报告', '云岭县石门彝族乡人民政府', 'township', 2023],
    ['阿尔善苏木人民政府2023年政府信息公开工作年度报告', '阿尔善苏木人民政府', 'township', 2023],
    ['乌兰左旗人民政府2023年政府信息公开工作年度报告', '乌兰左旗人民政府', 'banner', 2023],
    ['青川羌族自治县人民政府2023年政府信息公开工作年度报告', '青川羌族自治县人民政府', 'county', 2023],
    ['云岭高新技术产业开发区管理委员会2023年政府信息公开工作年度报告', '云岭高新技术产业开发区管理委员会', 'zone', 2023],
    ['云岭高新区管委会2023年政府信息公开工作年度报告', '云岭高新区管委会', 'zone', 2023],
    ['云岭综合实验区农业农村局2023年政府信息公开工作年度报告', '云岭综合实验区农业农村局', 'department', 2023],
    ['云岭市国有资产监督管理委员会2023年政府信息公开工作年度报告', '云岭市国有资产监督管理委员会', 'department', 2023],
    ['云岭市科委2023年政府信息公开工作年度报告', '云岭市科委', 'department', 2023],
    ['云岭市自来水有限公司2023年信息公开年度报告', '云岭市自来水有限公司', 'organisation', 2023],
    ['云岭县人民医院2023年信息公开工作年度报告', '云岭县人民医院', 'organisation', 2023],
    ['云岭学院2022-2023学年信息公开工作年度报告', '云岭学院', 'organisation', 2023],
    ['# 柳泉镇2023年政府信息公开工作年度报告', '柳泉镇', 'town', 2023],
    ['**柳泉镇2023年政府信息公开工作年度报告**', '柳泉镇', 'town', 2023],
    ['柳泉鎮人民政府2023年政府信息公開工作年度報告', '柳泉镇人民政府', 'town', 2023],
  ] as const)('%s', (title, agency, unitType, year) => {
    const identity = titled(title);
    expect({ agency: identity.agency, unitType: identity.unitType, year: identity.year }).toEqual({ agency, unitType, year });
    expect(identity.inferred).not.toContain('agency');
    expect(identity.inferred).not.toContain('year');
  });

  it('is kept as the text has it, its lines joined', () => {
    expect(titled('云岭县柳泉镇人民政府 2023 年政府信息公开\n工作年度报告').title).toBe(
      '云岭县柳泉镇人民政府2023年政府信息公开工作年度报告',
    );
    expect(titled('柳泉鎮2023年政府信息公開工作年度報告').title).toBe('柳泉鎮2023年政府信息公開工作年度報告');
  });

  it('may run into the text where line breaks were lost', () => {
    const identity = identify(
      `云岭县财政局2021年度政府信息公开工作年度报告 ${lead.repeat(2)}${body.replaceAll('\n', '')}云岭县财政局 2022年1月13日`,
    );
    expect(identity).toMatchObject({
      agency: '云岭县财政局',
      year: 2021,
      publishedOn: '2022-01-13',
      title: '云岭县财政局2021年度政府信息公开工作年度报告',
    });
  });

  it.each([
    ['发布机构：石门乡人民政府石门乡人民政府', '石门乡人民政府'],
    ['发布机构：石门乡人民政府云岭县石门乡人民政府', '云岭县石门乡人民政府'],
    ['发布机构：云岭县石门乡人民政府石门乡人民政府', '云岭县石门乡人民政府'],
    ['【关闭】石门乡石门乡人民政府', '石门乡人民政府'],
    ['云岭县水务局云岭县水务局', '云岭县水务局'],
    ['花园街道办事处花园街道办事处', '花园街道办事处'],
    // Names that repeat themselves, and a superior in front, are as they are.
    ['云岭县云岭镇人民政府', '云岭县云岭镇人民政府'],
    ['东岭区东岭街道办事处', '东岭区东岭街道办事处'],
    ['云岭省云岭市人民政府', '云岭省云岭市人民政府'],
    ['云岭县人民政府石门街道办事处', '云岭县人民政府石门街道办事处'],
    ['云岭县文化和旅游局、云岭县文物局', '云岭县文化和旅游局、云岭县文物局'],
    ['云岭县政务服务管理局云岭县行政审批局', '云岭县政务服务管理局云岭县行政审批局'],
  ])('is said once where it runs into a field of the platform: %s', (said, agency) => {
    const identity = identify(`字号：【大 中 小】【打印】${said}2024年政府信息公开年度报告${lead.repeat(2)}${body.replaceAll('\n', '')}`);
    expect(identity.agency).toBe(agency);
  });

  it('stands without the fields and the second name in front of it', () => {
    const text = `字号：【大 中 小】【打印】发布机构：石门乡人民政府石门乡人民政府2024年政府信息公开年度报告${lead.repeat(2)}${body.replaceAll('\n', '')}`;
    expect(identify(text).title).toBe('石门乡人民政府2024年政府信息公开年度报告');
    expect(titled('附件：云岭县水务局2024年政府信息公开年度报告').title).toBe('云岭县水务局2024年政府信息公开年度报告');
    expect(titled('云岭县云岭镇人民政府2024年政府信息公开年度报告').title).toBe('云岭县云岭镇人民政府2024年政府信息公开年度报告');
  });

  it('may be cut off behind the year', () => {
    expect(titled('云岭自治县人民政府2023年')).toMatchObject({
      agency: '云岭自治县人民政府',
      year: 2023,
      title: '云岭自治县人民政府2023年',
    });
  });

  it('wins over columns of the site and a second title', () => {
    const text = `政府信息公开年报\n首页>政务公开>政府信息公开年报\n柳泉镇2023年政府信息公开工作年度报告\n柳泉镇2023年政府信息公开工作年度报告\n${lead}\n${body}`;
    expect(identify(text)).toMatchObject({ agency: '柳泉镇', year: 2023, title: '柳泉镇2023年政府信息公开工作年度报告' });
  });
});

describe('where the title does not say it', () => {
  it('the lead-in announces it', () => {
    const text = `根据《政府信息公开条例》的规定，现公布柳泉镇2023年政府信息公开工作年度报告。\n${body}\n东岭区柳泉镇人民政府\n2024年1月17日`;
    expect(identify(text)).toMatchObject({
      agency: '东岭区柳泉镇人民政府',
      unitType: 'town',
      year: 2023,
      publishedOn: '2024-01-17',
      title: null,
    });
  });

  it('the office that compiles for a government is not the agency', () => {
    const text = `东岭区人民政府\n2023年政府信息公开工作年度报告\n本报告由东岭区人民政府办公室根据《政府信息公开条例》编制。\n${body}`;
    expect(identify(text)).toMatchObject({ agency: '东岭区人民政府', unitType: 'district' });
  });

  it('the contact names the agency, without its office', () => {
    const text = `政府信息公开工作年度报告\n${lead}统计期限为2023年1月1日至12月31日。如有疑问，请与云岭县民政局办公室联系（电话：0000-1234567）。\n${body}`;
    expect(identify(text)).toMatchObject({ agency: '云岭县民政局', unitType: 'department', year: 2023 });
  });

  it('documents cited in the lead-in name others', () => {
    const text = `政府信息公开工作年度报告\n根据《东山省政府信息公开办法》和《云岭县人民政府办公室关于做好年度报告编制工作的通知》编制。\n${body}\n柳泉镇人民政府`;
    expect(identify(text).agency).toBe('柳泉镇人民政府');
  });

  it('the signature does', () => {
    expect(identify(`政府信息公开工作年度报告\n${body}\n云岭县司法局\n二〇二四年一月十九日`)).toMatchObject({
      agency: '云岭县司法局',
      publishedOn: '2024-01-19',
    });
  });

  it('the signature completes a short name of the title', () => {
    expect(identify(`柳泉镇2023年政务公开年度工作总结\n${lead}\n${body}\n云岭县柳泉镇人民政府\n2024 年 1 月 19 日`)).toMatchObject({
      agency: '云岭县柳泉镇人民政府',
      publishedOn: '2024-01-19',
    });
  });

  it('the platform does', () => {
    const platform = { title: '云岭县教育局2023年政府信息公开工作年度报告', publishedOn: '2024-01-31' };
    const identity = identify(`${lead}\n${body}`, { platform });
    expect(identity).toMatchObject({ agency: '云岭县教育局', year: 2023, publishedOn: '2024-01-31', title: platform.title, inferred: [] });
  });

  it('the manifest does, and completes, but does not contradict', () => {
    const manifest = {
      agency: '云岭县柳泉镇人民政府',
      level: '乡镇',
      region: '东山省/云岭县',
      regionCode: '990001',
      year: 2020,
      publishedOn: '2024-02-01',
    };
    expect(identify(`${lead}\n${body}`, { manifest })).toMatchObject({
      agency: '云岭县柳泉镇人民政府',
      level: 'township',
      region: '东山省/云岭县',
      regionCode: '990001',
      year: 2020,
      publishedOn: '2024-02-01',
    });
    expect(identify(`柳泉镇2023年政府信息公开工作年度报告\n${body}`, { manifest })).toMatchObject({
      agency: '云岭县柳泉镇人民政府',
      year: 2023,
    });
    expect(identify(`石门乡2023年政府信息公开工作年度报告\n${body}`, { manifest })).toMatchObject({ agency: '石门乡', year: 2023 });
  });

  it('the statistics period tells the year, digits eaten or not', () => {
    const period = (words: string) => identify(`政府信息公开工作年度报告\n${lead}数据的统计期限${words}。\n${body}`).year;
    expect(period('自2023年1月1日起至2023年12月31日止')).toBe(2023);
    expect(period('自201911日起至1231日止')).toBe(2019);
    expect(period('为2021.1.1—2021.12.31')).toBe(2021);
  });

  it('the name of the file is a conclusion', () => {
    const identity = identify(`${lead}\n${body}`, { path: '云岭县/柳泉镇2023年政府信息公开工作年度报告.docx' });
    expect(identity).toMatchObject({ agency: '柳泉镇', unitType: 'town', year: 2023, title: null });
    expect(identity.inferred).toEqual(expect.arrayContaining(['agency', 'unitType', 'level', 'year']));
  });

  it('what the body calls itself is a conclusion', () => {
    const text = `公开工作年度报告\n今年以来，我镇重视公开工作。\n${body}\n2023年柳泉镇政府信息公开工作有进展。成立了以镇长为组长的柳泉镇政务公开工作小组。`;
    const identity = identify(text);
    expect(identity).toMatchObject({ agency: '柳泉镇', year: 2023 });
    expect(identity.inferred).toEqual(expect.arrayContaining(['agency', 'year']));
  });
});

describe('what nothing states stays empty', () => {
  it('agency, year and date', () => {
    expect(identify(`${lead}\n${body}`)).toEqual({
      agency: null,
      unitType: null,
      level: null,
      region: null,
      regionCode: null,
      year: null,
      publishedOn: null,
      title: null,
      inferred: [],
      statements: [],
    });
  });

  it.each(['我镇2023年政府信息公开工作年度报告', '各乡镇2023年政府信息公开工作年度报告', '本机关2023年政府信息公开工作年度报告'])(
    '%s names nobody',
    (title) => {
      expect(titled(title).agency).toBeNull();
    },
  );

  it('the period, a law and a cited notice are no date of publication', () => {
    const text = `柳泉镇2023年政府信息公开工作年度报告\n统计期限为2023年1月1日至2023年12月31日。\n${body}\n2023年5月15日，开展政务公开日活动。`;
    expect(identify(text).publishedOn).toBeNull();
  });

  it('an impossible date', () => {
    expect(identify(`柳泉镇2023年政府信息公开工作年度报告\n${body}\n柳泉镇人民政府\n2024年2月31日`).publishedOn).toBeNull();
  });

  it('the region of a name that many counties have', () => {
    expect(titled('鼓楼区财政局2023年政府信息公开工作年度报告')).toMatchObject({ region: null, regionCode: null, level: 'county' });
    expect(titled('城关镇人民政府2023年政府信息公开工作年度报告')).toMatchObject({ region: null, regionCode: null, level: 'township' });
  });

  it('the level of a zone', () => {
    expect(titled('云岭高新区管委会2023年政府信息公开工作年度报告').level).toBeNull();
    expect(titled('云岭综合实验区农业农村局2023年政府信息公开工作年度报告').level).toBeNull();
  });
});

describe('more ways to be named', () => {
  it.each([
    ['国家税务总局云岭县税务局2023年政府信息公开工作年度报告', '国家税务总局云岭县税务局'],
    ['云岭县公安局交通警察大队2023年政府信息公开工作年度报告', '云岭县公安局交通警察大队'],
    ['云岭市人民政府驻北京办事处2023年政府信息公开工作年度报告', '云岭市人民政府驻北京办事处'],
    ['云岭县残疾人联合会2023年政府信息公开工作年度报告', '云岭县残疾人联合会'],
    ['中共云岭县委机构编制委员会办公室2023年政府信息公开工作年度报告', '中共云岭县委机构编制委员会办公室'],
    ['云岭县公共资源交易中心2023年度政府信息公开工作总结', '云岭县公共资源交易中心'],
    ['云岭县气象台2023年政府信息公开工作年度报告', '云岭县气象台'],
    ['云岭县粮油储备库2023年政府信息公开工作年度报告', '云岭县粮油储备库'],
    ['云岭县档案馆2023年度政府信息公开工作年报', '云岭县档案馆'],
    ['2023年政府信息公开工作年度报告——云岭县信访局', '云岭县信访局'],
    ['附件2：云岭县信访局2023年政府信息公开工作年度报告', '云岭县信访局'],
    ['云岭县信访局2023年政府信息公开\n年度报告\n（2024年1月15日）', '云岭县信访局'],
    ['云岭县信访局\n\n二〇二三年政府信息公开工作年度报告', '云岭县信访局'],
    ['云岭县人民政府2023年政务公开工作报告', '云岭县人民政府'],
    ['云岭县信访局2023年度政府信息公开工作\n情况报告', '云岭县信访局'],
    ['向阳镇2023年政府信息公开工作年度报告', '向阳镇'],
    ['和平乡人民政府2023年政府信息公开工作年度报告', '和平乡人民政府'],
    ['全胜镇人民政府2023年政府信息公开工作年度报告', '全胜镇人民政府'],
    ['本溪市人民政府2023年政府信息公开工作年度报告', '本溪市人民政府'],
    ['在城街道2023年政府信息公开工作年度报告', '在城街道'],
    ['联系镇2023年政府信息公开工作年度报告', '联系镇'],
    ['云岭县信息公开中心2023年政府信息公开工作年度报告', '云岭县信息公开中心'],
    ['云岭县政务公开办公室2023年政府信息公开工作年度报告', '云岭县政务公开办公室'],
  ])('%s', (title, agency) => {
    expect(titled(title)).toMatchObject({ agency, year: 2023 });
  });

  it('政府 belongs to the matter, not to the name', () => {
    expect(titled('柳泉镇政府信息公开工作2023年年度报告').agency).toBe('柳泉镇');
  });

  it('a date below the title is the date of publication', () => {
    expect(titled('云岭县信访局2023年政府信息公开\n年度报告\n（2024年1月15日）').publishedOn).toBe('2024-01-15');
  });
});

describe('region and level', () => {
  it.each([
    ['江苏省人民政府', 'province', '江苏省', '320000', []],
    ['南京市人民政府', 'city', '江苏省/南京市', '320100', ['region']],
    ['江苏省南京市教育局', 'city', '江苏省/南京市', '320100', []],
    ['南京市鼓楼区财政局', 'county', '江苏省/南京市/鼓楼区', '320106', ['region']],
    ['北京市朝阳区人民政府', 'county', '北京市/朝阳区', '110105', []],
    ['北京市教育委员会', 'province', '北京市', '110000', []],
    ['上海市浦东新区人民政府', 'county', '上海市/浦东新区', '310115', []],
    ['义乌市人民政府', 'county', '浙江省/金华市/义乌市', '330782', ['region']],
    ['凉山州水利局', 'city', '四川省/凉山彝族自治州', '513400', ['region']],
    ['凉山彝族自治州人民政府', 'city', '四川省/凉山彝族自治州', '513400', ['region']],
    ['和田地区行政公署', 'city', '新疆维吾尔自治区/和田地区', '653200', ['region']],
    ['新疆维吾尔自治区财政厅', 'province', '新疆维吾尔自治区', '650000', []],
    ['江苏省镇江市人民政府', 'city', '江苏省/镇江市', '321100', []],
  ] as const)('%s', (agency, level, region, regionCode, inferred) => {
    const identity = titled(`${agency}2023年政府信息公开工作年度报告`);
    expect(identity).toMatchObject({ agency, level, region, regionCode, inferred });
  });

  it('a name of many counties is told by the superiors the text names', () => {
    const text = `鼓楼区财政局2023年政府信息公开工作年度报告\n${lead}地址：江苏省南京市鼓楼区。\n${body}`;
    expect(identify(text)).toMatchObject({ region: '江苏省/南京市/鼓楼区', regionCode: '320106', inferred: [] });
  });

  it('or by the folders', () => {
    const text = `鼓楼区财政局2023年政府信息公开工作年度报告\n${lead}\n${body}`;
    expect(identify(text, { path: '福建/福州/鼓楼区/1.txt' })).toMatchObject({ region: '福建省/福州市/鼓楼区', inferred: ['region'] });
  });

  it('a zone is called after its place', () => {
    expect(titled('苏州工业园区教育局2023年政府信息公开工作年度报告')).toMatchObject({
      region: '江苏省/苏州市',
      level: null,
      inferred: ['region'],
    });
  });

  it('东区街道 is no district with a nameless sub-district', () => {
    expect(titled('中山市东区街道办事处2023年政府信息公开工作年度报告')).toMatchObject({
      region: '广东省/中山市',
      unitType: 'subdistrict',
    });
  });
});

describe('the level where the name leaves it open', () => {
  const of = (agency: string, said: string, around: Around = {}) =>
    identify(`${agency}2023年政府信息公开工作年度报告\n${lead}\n${body.replace('认真落实', `${said}认真落实`)}`, around);
  it.each([
    ['云岭市人民政府', '汇总各县（市、区）人民政府、市政府各部门情况。', 'city', 'city'],
    ['云岭市人民政府', '对11个县（市、区）开展测评。', 'city', 'city'],
    ['云岭市人民政府', '汇总各镇（街道）、市直各部门情况。', 'county', 'county'],
    ['云岭市人民政府', '全市17个镇（街道）全部上网。东河市政府办测评所辖6个县（市、区），云岭市居首。', 'county', 'county'],
    ['云岭市水利局', '各县（区）水利局参加培训。', 'city', 'department'],
    ['云岭市中心医院', '接收县级医院转来的申请。', 'city', 'organisation'],
    ['市水利局', '全市各县区水利局参加培训。', 'city', 'department'],
    ['水利局', '把公开放到全县工作大局中，县政府网站设专栏。', 'county', 'department'],
    ['云岭高新区管委会', '管委会是南京市人民政府的派出机构。', 'city', 'zone'],
    ['云岭高新区管委会', '管委会是义乌市人民政府的派出机构。', 'county', 'zone'],
    ['云岭高新区管委会', '管委会是云岭县政府派出机构。', 'county', 'zone'],
  ] as const)('%s: %s', (agency, said, level, unitType) => {
    const identity = of(agency, said);
    expect(identity).toMatchObject({ agency, level, unitType });
    expect(identity.inferred).toContain('level');
  });

  it.each([
    ['云岭市人民政府', '工作平稳推进。'],
    ['云岭市人民政府', '样板乡镇九个，乡镇卫生院两家。'],
    ['云岭市水利局', '全市各乡镇、街道都设专栏。'],
    ['云岭市水利局', '县政府网站转载一次。'],
    ['水利局', '全县一次测评。'],
    ['水利局', '全市、市政府、市直各部门。'],
    ['云岭高新区管委会', '市政府派出所民警参加。'],
    ['云岭高新区管委会', '管委会是云岭市人民政府的派出机构。'],
    ['云岭学院', '县政府、县委、全县。'],
  ])('%s stays unknown: %s', (agency, said) => {
    expect(of(agency, said).level).toBeNull();
  });

  it.each([
    ['义乌市人民政府', 'county', 'county'],
    ['北京市人民政府', 'province', 'province'],
    ['云岭市东岭区财政局', 'department', 'county'],
    ['云岭市东岭区人民政府', 'district', 'county'],
    ['国家税务总局云岭市东岭区税务局', 'department', 'county'],
    ['县水利局', 'department', 'county'],
    ['省水利厅', 'department', 'province'],
  ])('%s is read from the name', (agency, unitType, level) => {
    expect(of(agency, '')).toMatchObject({ unitType, level });
    expect(of(agency, '').inferred).not.toContain('level');
  });

  it('is what the manifest says', () => {
    expect(of('云岭市人民政府', '', { manifest: { level: '县级市' } })).toMatchObject({
      level: 'county',
      unitType: 'county',
      inferred: [],
    });
  });
});

describe('the region of what the table does not have', () => {
  it('leaves out the national body', () => {
    expect(titled('国家税务总局云岭市东岭区税务局2023年政府信息公开工作年度报告').region).toBe('云岭市/东岭区');
    expect(titled('国家税务总局南京市鼓楼区税务局2023年政府信息公开工作年度报告').region).toBe('江苏省/南京市/鼓楼区');
  });

  it('is concluded from the address', () => {
    const text = `花园街道办事处2023年政府信息公开工作年度报告\n${lead}地址：东岭区临水巷3号。\n${body}`;
    expect(identify(text)).toMatchObject({ region: '东岭区', inferred: ['region'] });
    expect(identify(text.replace('东岭区临水巷3号', '办公楼西侧社区')).region).toBeNull();
  });
});

describe('names that leave out whose they are', () => {
  const announced = `政府信息公开工作年度报告\n根据《政府信息公开条例》，县水利局编制了2023年政府信息公开工作年度报告。\n${body}`;
  it('are completed by the other places', () => {
    expect(identify(announced, { platform: { title: '云岭县水利局2023年政府信息公开工作年度报告' } })).toMatchObject({
      agency: '云岭县水利局',
      region: '云岭县',
      inferred: [],
    });
    expect(identify(`${announced}\n云岭县水利局`).agency).toBe('云岭县水利局');
  });

  it('and, as a conclusion, by the folder', () => {
    expect(identify(announced, { path: '云岭县/1.txt' })).toMatchObject({ agency: '云岭县水利局', level: 'county' });
    expect(identify(announced, { path: '云岭县/1.txt' }).inferred).toContain('agency');
  });

  it('and else are all there is', () => {
    expect(identify(announced, { path: '云岭区/1.txt' })).toMatchObject({ agency: '县水利局', level: 'county', region: '云岭区' });
  });
});

describe('what places tell differently is kept', () => {
  const text = `柳泉镇2023年政府信息公开工作年度报告\n${lead}\n${body}\n石门镇人民政府\n2024年1月17日`;
  it('the agency, with the place that says it', () => {
    const { agency, statements } = identify(text);
    expect(agency).toBe('柳泉镇');
    expect(statements).toEqual([
      { what: 'agency', from: 'title', value: '柳泉镇' },
      { what: 'agency', from: 'signature', value: '石门镇人民政府' },
    ]);
  });

  it('the year and the date of publication', () => {
    const period = text.replace(lead, `${lead}统计期限为2022年1月1日至12月31日。`).replace('石门镇', '柳泉镇');
    const { year, publishedOn, statements } = identify(period, { platform: { publishedOn: '2024-01-31' } });
    expect({ year, publishedOn }).toEqual({ year: 2023, publishedOn: '2024-01-31' });
    expect(statements).toEqual([
      { what: 'year', from: 'title', value: '2023' },
      { what: 'year', from: 'lead', value: '2022' },
      { what: 'publishedOn', from: 'platform', value: '2024-01-31' },
      { what: 'publishedOn', from: 'signature', value: '2024-01-17' },
    ]);
  });

  it.each([
    ['a fuller name', '云岭县柳泉镇人民政府', '1.txt'],
    ['the folder of a superior', '柳泉镇人民政府', '云岭县/柳泉镇/1.txt'],
    ['an office of its own', '柳泉镇党政办公室', '1.txt'],
  ])('%s is no other agency', (_, signature, path) => {
    expect(identify(text.replace('石门镇人民政府', signature), { path }).statements).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    ['柳泉镇人民政府\n二〇二四年元月十九日', '2024-01-19'],
    ['柳泉镇人民政府\n二0二四年一月十九日', '2024-01-19'],
  ])('%j', (signature, date) => {
    expect(identify(`柳泉镇2023年政府信息公开工作年度报告\n${lead}\n${body}\n${signature}`).publishedOn).toBe(date);
  });

  it('stand behind a label where no line breaks are left', () => {
    const text = `柳泉镇2023年政府信息公开工作年度报告发布时间：2024-04-09 来源：县政府办${lead}${body}`.replaceAll('\n', '');
    expect(identify(text)).toMatchObject({ agency: '柳泉镇', year: 2023, publishedOn: '2024-04-09' });
    expect(identify(text.replace('发布时间：2024-04-09', '印发时间2024-04-09')).publishedOn).toBeNull();
  });
});

describe('other genres are refused with what they seem to be and why', () => {
  const refused = (text: string) => {
    const structured = structure(sourceOf(text));
    return structured.kind === 'report' ? 'report' : structured.fault.values['genre'];
  };
  const filler = '全市经济稳中有进，民生持续改善。'.repeat(30);
  it.each([
    [
      '云岭市政府工作报告\n各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n一、2022年工作回顾\n' +
        filler +
        '加强政府信息公开。',
      '政府工作报告',
    ],
    [
      `云岭股份有限公司2022年年度报告\n董事会、监事会保证内容真实。营业收入增长，净利润下降，控股股东未变。信息披露及时。${filler}`,
      '公司年度报告或财务报告',
    ],
    [
      '云岭县人民政府办公室关于做好2023年政府信息公开工作年度报告编制工作的通知\n各乡镇人民政府，县直各部门：\n现将有关事项通知如下：\n一、编制内容\n年度报告包括总体情况、主动公开政府信息情况等六个部分。\n请于2024年1月20日前报送。',
      '通知或函',
    ],
    [`XX镇20XX年政府信息公开工作年度报告\n20XX年，XX镇认真贯彻落实《政府信息公开条例》。\n${body}`, '范文或模板'],
    [`政府信息公开年度报告范文\n20XX年，我镇按照要求开展工作。\n${body}`, '范文或模板'],
    [`柳泉镇2023年工作总结\n一、主要工作\n${filler}\n二、存在的问题\n产业基础薄弱。\n三、下一步打算\n继续努力。`, '工作总结'],
    [
      '柳泉镇2023年政务公开工作总结\n今年以来，我镇认真开展政务公开工作。\n一、加强组织领导\n成立领导小组。\n二、强化措施\n公开及时。\n三、存在的问题\n更新较慢。',
      '工作总结',
    ],
    [
      '云岭县发布2023年政府信息公开工作年度报告\n日前，云岭县发布2023年政府信息公开工作年度报告。据悉，全年公开信息三千条。记者了解到，群众反映良好。',
      '新闻报道或解读',
    ],
    [
      '云岭县政府信息公开指南\n为方便公民获取信息，根据《政府信息公开条例》编制本指南。\n一、主动公开\n二、依申请公开\n',
      '制度、办法、指南或方案',
    ],
    [`云岭县2023年法治政府建设年度报告\n一、主要举措\n${filler}\n二、存在的问题\n三、下一步打算`, '法治政府建设年度报告'],
    [
      '甲水镇2023年政府信息公开工作年度报告\n乙水镇2023年政府信息公开工作年度报告\n丙水镇2023年政府信息公开工作年度报告',
      '只有标题或链接的页面',
    ],
    ['今天天气很好。', '其他文件'],
  ])('%#', (text, genre) => {
    expect(refused(text)).toBe(genre);
  });

  it('the blank form is none', () => {
    const form = `政府信息公开工作年度报告格式模板\n${body.replace(/认真.*。|信息更新.*。/g, '（文字描述）').replace('没有其他需要报告的事项。', '（文字描述）')}`;
    expect(refused(form)).toBe('空白格式文本');
  });

  it.each([
    ['a title and one sentence of a heading', '柳泉镇2023年政府信息公开工作年度报告\n一、总体情况\n2023年公开政府信息33条'],
    [
      'a title and one mark',
      '柳泉镇2023年政府信息公开工作年度报告\n2023年，我镇认真落实《政府信息公开条例》，公开信息33条。政府信息公开工作平稳。',
    ],
    ['no title, six headings', `${lead}\n${body}`],
    ['a summary by name, a report by its sections', `柳泉镇2023年政务公开年度工作总结\n${body}`],
    ['one placeholder left over', `柳泉镇2023年政府信息公开工作年度报告\n${lead}20XX年，公开信息33条。\n${body}`],
    ['no line breaks', `柳泉镇2023年政府信息公开工作年度报告${lead}${body.replaceAll('\n', '')}`],
    [
      'an old form',
      '云岭县2015年政府信息公开工作年度报告\n一、概述\n二、主动公开政府信息的情况\n三、政府信息公开收费及减免情况\n四、存在的问题\n五、附表',
    ],
    [
      'a report that mentions news and companies',
      `柳泉镇2023年政府信息公开工作年度报告\n${lead}\n${body}\n近日，记者会上介绍了公司董事会、股东、营业收入。据悉良好。`,
    ],
  ])('a report all the same: %s', (_, text) => {
    expect(refused(text)).toBe('report');
  });

  it('hostile text neither throws nor passes', () => {
    for (const text of [
      '',
      '\ud800'.repeat(50),
      '__proto__ constructor',
      '年度报告'.repeat(50_000),
      '2023年'.repeat(50_000),
      '第二十条第'.repeat(50_000),
    ])
      expect(refused(text), text.slice(0, 20)).not.toBe('report');
  });
});

const works = '../shared/work-reports';
describe.skipIf(!existsSync(works))('city work reports (../shared/work-reports; skipped where absent)', () => {
  it('do not pass', () => {
    const passed = readdirSync(works)
      .filter((_, i) => i % 16 === 0)
      .filter((name) => structure(sourceOf(readFileSync(join(works, name), 'utf8'))).kind === 'report');
    expect(passed).toEqual([]);
  });
});

const seeds = '../shared/seeds';
describe.skipIf(!existsSync(seeds))('seeds (../shared/seeds; skipped where absent)', () => {
  it.each([
    ['000', { agency: '新源县塔勒德镇人民政府', unitType: 'town', year: 2023, publishedOn: '2024-01-19' }],
    ['001', { agency: '召都巴镇', unitType: 'town', year: 2023, publishedOn: null, title: null }],
    ['002', { agency: '洛浦县恰尔巴格镇人民政府', unitType: 'town', year: 2023, publishedOn: null, regionCode: '653224' }],
    ['003', { agency: '塔什库尔干塔吉克自治县人民政府', unitType: 'county', year: 2023, publishedOn: null }],
    ['004', { agency: '清城区源潭镇人民政府', unitType: 'town', year: 2023, publishedOn: '2024-01-17' }],
  ])('%s', (prefix, expected) => {
    const name = readdirSync(seeds).find((one) => one.startsWith(prefix)) ?? '';
    expect(identify(readFileSync(join(seeds, name), 'utf8'))).toMatchObject(expected);
  });
});
