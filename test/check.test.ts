import { describe, expect, it } from 'vitest';
import { type Analysis, prepareCheck } from '#check';
import { configure } from '#contract';
import { loadLexicons } from '#lexicon';
import type { Extraction, Flag, FlagCode, Identity } from '#model';
import { type Draft, reportOf } from './support/check-report.ts';

const check = prepareCheck(await loadLexicons('lexicons'), configure({}, 'test'));
const nothing: Extraction = { problems: [], measures: [], answers: [], aims: [] };

function analysisOf(text: string, draft: Draft = {}): Analysis {
  return { report: reportOf(text, draft), substances: [], extraction: nothing };
}

/** The flags of one code, as `quoted words: certainty`. */
function flagged(code: FlagCode, text: string, draft: Draft = {}): readonly string[] {
  const analysis = analysisOf(text, draft);
  return shown(analysis, code, check(analysis));
}

function shown({ report }: Analysis, code: FlagCode, flags: readonly Flag[]): readonly string[] {
  return flags
    .filter((flag) => flag.code === code)
    .map(({ span, certainty }) => `${span === null ? '' : report.source.text.slice(span.start, span.end)}: ${certainty}`);
}

const town: Partial<Identity> = {};
const subdistrict: Partial<Identity> = {
  agency: '青石区南桥街道办事处',
  unitType: 'subdistrict',
  region: '安徽省/云河市/青石区/南桥街道',
  title: '南桥街道2023年政府信息公开工作年度报告',
};
const district: Partial<Identity> = {
  agency: '云河市青石区人民政府办公室',
  unitType: 'district',
  level: 'county',
  region: '安徽省/云河市/青石区',
  title: '青石区2023年政府信息公开工作年度报告',
};
const county: Partial<Identity> = {
  agency: '云河县人民政府办公室',
  unitType: 'county',
  level: 'county',
  region: '安徽省/松岭市/云河县',
  title: '云河县人民政府2023年政府信息公开工作年度报告',
};
const countyInXinjiang: Partial<Identity> = { ...county, region: '新疆维吾尔自治区/云河地区/云河县', regionCode: '653999' };
const bureau: Partial<Identity> = {
  agency: '云河市青石区水务局',
  unitType: 'department',
  level: 'county',
  region: '安徽省/云河市/青石区',
  title: '青石区水务局2023年政府信息公开工作年度报告',
};
const zone: Partial<Identity> = {
  agency: '白鹭经济开发区管理委员会',
  unitType: 'zone',
  level: 'county',
  region: '安徽省/云河市',
  title: '白鹭经济开发区2023年政府信息公开工作年度报告',
};
const city: Partial<Identity> = {
  agency: '松岭市人民政府',
  unitType: 'city',
  level: 'city',
  region: '安徽省/松岭市',
  regionCode: '349900',
  title: '松岭市人民政府2023年政府信息公开工作年度报告',
};

describe('a word that names another kind of unit', () => {
  const cases: readonly (readonly [string, string, Partial<Identity>, readonly string[]])[] = [
    ['全街 in a town', '公示栏立在全街各个路口。', town, ['全街: probable']],
    ['全街道 in a town', '公开栏覆盖全街道。', town, ['全街道: probable']],
    ['我街道 in a town', '我街道主动公开信息12条。', town, ['我街道: certain']],
    ['我局 in a town', '我局严格按照《条例》开展工作。', town, ['我局: certain']],
    ['我局 in a county government', '我局未收到申请。', county, ['我局: certain']],
    ['我镇 in a sub-district', '2023年，我镇主动公开信息12条。', subdistrict, ['我镇: certain']],
    ['全镇 in a sub-district', '请全镇居民监督。', subdistrict, ['全镇: probable']],
    ['我镇 in a district', '我镇高度重视。', district, ['我镇: certain']],
    ['我县 in a district', '我县政务公开工作有序推进。', district, ['我县: certain']],
    ['我县 in a city', '我县各部门积极公开。', city, ['我县: certain']],
    ['我区 in a county outside the autonomous regions', '我区收到申请3件。', county, ['我区: certain']],
    ['我县 in a department of a district', '我县水利信息公开有序。', bureau, ['我县: certain']],
    ['我镇 in a department of a district', '我镇主动公开信息。', bureau, ['我镇: probable']],
    ['我厅 in a district department', '我厅网站开设专栏。', bureau, ['我厅: probable']],
    ['全局干部 in a town', '组织全局干部职工学习。', town, ['全局干部职工: probable']],
    ['traditional script', '公示欄立在全街各個路口。', town, ['全街: probable']],
    [
      'a town that the text names but whose title was lost',
      '我局高度重视。',
      { agency: null, title: null, region: null },
      ['我局: probable'],
    ],
    ['我区 in a town of a county', '我区通过公开栏张榜48期。', town, ['我区: probable']],
    ['全县 in a sub-district of a district', '全县累计扫码6300余次。', subdistrict, ['全县: probable']],
    ['我州 in a county of a city', '我州未收取信息处理费。', county, ['我州: probable']],
    ['我市 that acts for a county', '2023年，我市持续完善政府信息公开目录。', county, ['我市持续完善政府信息: probable']],
    ['全局 with figures in a town', '全局共发布稿件44篇。', town, ['全局共: certain']],
    ['我校 in a bureau', '我校对学生信息脱敏。', bureau, ['我校: probable']],
    ['全院 in a bureau', '全院干部职工都是信息员。', bureau, ['全院干部职工: possible']],
    ['全委 in a bureau', '全委上下关心公开。', bureau, ['全委上下: possible']],
    ['我中心 in a town', '我中心受理申请2件。', town, ['我中心: possible']],
    ['我办事处 in a zone', '我办事处推送政策。', zone, ['我办事处: probable']],
    ['系统内 in a county government', '确保系统内政务新媒体及时更新。', county, ['确保系统内政务: possible']],
    ['a unit type only concluded', '我局高度重视。', { inferred: ['unitType'] }, ['我局: probable']],
    ['a unit type concluded, and borne out', '我镇高度重视，我局在全镇推进。', { inferred: ['unitType'] }, ['我局: certain']],
  ];
  it.each(cases)('%s', (_, text, identity, expected) => {
    expect(flagged('wrong-unit-type', text, { identity })).toEqual(expected);
  });

  const right: readonly (readonly [string, string, Partial<Identity>])[] = [
    ['its own word', '我镇面向全镇群众公开，本镇实际。', town],
    ['a trade in a government', '指导教育系统内各单位，督促审批系统内网站改版。', county],
    ['系统内 in a bureau', '督促系统内各单位公开。', bureau],
    ['words of self-reference that are spoken of', '各站所我县、我乡的自称写错了的，退回重报。', town],
    ['a town about its county', '全县政务公开会议后，我县部署。', town],
    ['a sub-district about its district, city and province', '全区、全市、全省统一要求，我区推进。', subdistrict],
    ['a sub-district in an unknown region', '全县统一要求。', { ...subdistrict, region: null }],
    ['a town about the league of Inner Mongolia', '全盟统一要求。', { ...town, regionCode: '152999' }],
    ['a town whose visitors came from 全州县', '赴广西全州县学习。', town],
    ['a district named in the sentence', '与青石区联合培训，全区代表参加。', town],
    ['what the county did before the town', '我县持续完善政务公开目录，我镇随之调整。', town],
    ['a county about its city elsewhere', '在全市考核中列第三，我市部署会议精神已传达。', county],
    ['统筹全局发布', '统筹全局发布与审核。', town],
    ['健全 before 镇', '健全镇村两级公开机制。', subdistrict],
    ['安全, 完全, 齐全, 周全, 保全 before a unit', '安全区域、完全市场、资料齐全镇里留存、考虑周全乡里、保全县域林地。', city],
    ['安全局 in a town', '配合国家安全局开展检查。', town],
    ['全局 as a noun', '胸怀全局，服务全局，统筹全局工作，树立全局观念。', town],
    ['全局性', '这是全局性工作，事关全局。', county],
    ['顾全局', '各科室顾全局、讲协作。', town],
    ['全街道 in a sub-district', '覆盖全街道各社区，我街道、全街共推。', subdistrict],
    ['a 镇 in the name of a sub-district', '我镇历史悠久。', { ...subdistrict, agency: '古镇街道办事处' }],
    ['我院 of a house of that name', '我院收到申请。', { ...bureau, agency: '青石区人民检察院' }],
    ['我办事处 of a sub-district', '我办事处推送政策。', subdistrict],
    ['自我校正, 健全委员制度', '自我校正，健全委员联络制度，健全院务公开。', town],
    ['全州 where the province is unknown', '桂林至全州高速公路开工。', { ...city, region: null, regionCode: null }],
    ['全区 in a district', '全区各部门，我区主动公开。', district],
    ['全区 of a department in a district', '全区水利信息，我区河长制。', bureau],
    [
      '全州 in Guangxi, where a county is called that',
      '重点推进桂柳、全州等园区信息公开。',
      { ...city, region: '广西壮族自治区/云河市', regionCode: '453900' },
    ],
    ['全区 of a county in an autonomous region', '全区通报中，我区排名。', countyInXinjiang],
    ['全区 where the province is unknown', '全区统一部署。', { ...county, region: null, regionCode: null }],
    ['全市 in a county', '全市政务公开培训。', county],
    ['全县 by the office of the county government', '全县公开政府信息，我县、我办落实。', county],
    ['我办 of a town or a sub-district', '我办负责日常工作。', town],
    ['全系统', '全系统开展自查。', town],
    ['我局 of a bureau', '我局、全局干部职工。', bureau],
    ['全区 and 我市 in a zone', '全区企业，我市统一部署，我县支持。', zone],
    ['in quotation marks', '开展“我为全街办实事”活动。', town],
    ['in a title', '印发《关于我局政务公开的通知》。', town],
    ['资本市场, 根本局面, 样本县, 基本镇情', '资本市场、根本局面、样本县、基本镇情。', county],
    ['全乡镇 and 全镇街', '全乡镇、全镇街联动，我乡镇建设。', district],
    ['我委托', '我委托代理人提交。', town],
    ['全市场主体', '服务全市场主体。', { ...county, unitType: 'city', agency: '兰溪州人民政府', region: null, title: null }],
    ['one town told of by name', '指导柳溪镇公开信息，全镇12个村全部上墙。', district],
    ['a department whose region is unknown', '我县主动公开。', { ...bureau, region: null, regionCode: null }],
    ['an organisation', '我县、我镇供水情况。', { ...bureau, unitType: 'organisation', agency: '青石水务公司' }],
    ['an unknown unit type', '我局、我镇、全街。', { unitType: null }],
  ];
  it.each(right)('leaves %s', (_, text, identity) => {
    expect(flagged('wrong-unit-type', text, { identity })).toEqual([]);
  });

  it('quotes the place in the original and says why in both languages', () => {
    const analysis = analysisOf('公示栏立在全街 各个路口。');
    const flag = check(analysis).find(({ code }) => code === 'wrong-unit-type');
    expect(flag).toMatchObject({ severity: 'high', rule: 'check/wrong-unit-type', other: null });
    expect(flag?.messageZh).toContain('“全街”');
    expect(flag?.messageZh).toContain('镇（云河县柳溪镇人民政府）');
    expect(flag?.messageEn).toContain('town');
  });
});

describe('parts and their total', () => {
  const wrong: readonly (readonly [string, string, string])[] = [
    ['parts that exceed it', '共公开信息50条，其中通知30条、公告25条。', 'certain'],
    ['a closed list that falls short', '公开信息50条，其中通知20条，公告15条，其他10条。', 'certain'],
    ['分别为', '收到申请9件，分别为新收5件、结转3件。', 'certain'],
    ['其中 in the next sentence', '全年公开信息50条。\n其中：通知30条，公告25条。', 'certain'],
    ['a list in brackets', '公开信息50条（其中通知30条、公告25条），收到申请3件。', 'certain'],
    ['parts told before it', '发布动态90条，通知30条，公告20条，共公开信息150条。', 'certain'],
    ['合计', '新收申请3件，上年结转2件，合计6件。', 'probable'],
    ['units of the same kind', '发布动态90条，文件30件，解读20个，实现政府信息公开150条。', 'probable'],
    ['thousands', '公开信息1,100条，其中通知1，000条、公告200条。', 'certain'],
    ['one part too many', '公开信息50条，其中动态30条，政务20条，解读5条。', 'none'],
    ['one part in the middle too many', '公开信息50条，其中动态30条，解读5条，政务20条。', 'probable'],
    ['channels, which overlap', '公开信息50条，其中网站40条，微信公众号30条。', 'possible'],
    ['traditional script', '公開信息50條，其中通知30條、公告25條。', 'certain'],
  ];
  it.each(wrong)('%s', (_, text, certainty) => {
    const found = flagged('parts-vs-total', text).map((flag) => flag.split(': ').at(-1));
    expect(found).toEqual(certainty === 'none' ? [] : [certainty]);
  });

  const right: readonly (readonly [string, string])[] = [
    ['parts that add up', '公开信息60条，其中通知30条、公告20条，其他10条。'],
    ['parts after 其中 that are a selection', '公开信息500条，其中解读3条、通知20条。'],
    ['approximate numbers', '公开信息90余条，其中通知60条、公告50条。'],
    ['approximate parts', '公开信息90条，其中通知60多条、公告近50条。'],
    ['words that are no numbers', '公开信息五十条，其中通知几十条、公告若干条。'],
    ['tens of thousands', '公开信息1万条，其中通知6000条、公告5000条。'],
    ['other units', '发布文章80篇，其中原创70篇，关注人数30人，阅读量900次。'],
    ['what follows the list', '收到申请10件，其中自然人8件、法人2件，均按时办结10件。'],
    ['what follows the list after commas', '收到申请10件，其中自然人8件，法人2件，办结10件，公开9件。'],
    ['comparison with the year before', '公开信息60条，其中通知30条，较上年增加50条。'],
    ['other business behind it', '公开信息60条，其中通知30条，收到申请50件。'],
    ['a part of all that was told before', '公开信息60条、转发40条，其中解读50条。'],
    ['parts of a part', '公开信息60条，其中通知40条，其中任免30条。'],
    ['parts of a part in brackets', '公开信息60条，其中通知40条（任免30条），公告15条。'],
    ['an enumeration without a total', '公开通知30条，公告20条，解读5条。'],
    ['a total that counts more than was told', '发布动态20条，通知3条，公告2条，共公开信息900条。'],
    ['two parts and a larger total', '发布通知30条，公告20条，共公开信息60条。'],
    ['applications before a total of information', '收到申请3件，答复3件，公开信息20条，共发布信息24条。'],
    ['parts that make the total though more came before', '召开会议3次，开设专栏2个，新收3件，结转1件，合计4件。'],
    ['ordinals', '依据第20条第3项，公开信息12条，其中通知2条。'],
    ['numbers in titles', '公开《十条措施》等信息12条，其中《八项规定》解读1条、《任免20条》通知1条。'],
    ['a closed list with a part without number', '公开信息50条，其中通知20条，部门预算，其他10条。'],
    ['percentages', '公开信息50条，其中通知占60%，公告占50%。'],
    ['a single number', '公开信息50条。'],
  ];
  it.each(right)('leaves %s', (_, text) => {
    expect(flagged('parts-vs-total', text)).toEqual([]);
  });

  it('shows the arithmetic and quotes from total to last part', () => {
    const analysis = analysisOf('共公开信息50条，其中通知30条、公告25条。');
    const flag = check(analysis).find(({ code }) => code === 'parts-vs-total');
    expect(flag?.messageZh).toContain('30+25=55，而合计为50，多5');
    expect(flag?.messageEn).toContain('30+25=55');
    expect(shown(analysis, 'parts-vs-total', check(analysis))).toEqual(['共公开信息50条，其中通知30条、公告25条: certain']);
  });
});

describe('a year left over', () => {
  const wrong: readonly (readonly [string, string, Draft, readonly string[]])[] = [
    ['in a statement of fact', '2022年，我镇主动公开信息61条。', {}, ['2022年，我镇主动公开信息61条: probable']],
    ['with 度', '2022年度，我镇未收到申请。', {}, ['2022年度，我镇未收到申请: probable']],
    ['behind numbering', '（一）2021年我镇主动公开信息61条。', {}, ['2021年我镇主动公开信息61条: probable']],
    [
      'among the problems',
      '2022年，我镇政府信息公开工作取得成效，但仍有差距。',
      { section: 'problems' },
      ['2022年，我镇政府信息公开工作取得成效: probable'],
    ],
    [
      'a plan for a year gone by',
      '2022年，我镇将继续做好政务公开工作。',
      { section: 'problems' },
      ['2022年，我镇将继续做好政务公开工作: probable'],
    ],
    [
      'in the statistics period',
      '数据统计期限为2022年1月1日至2022年12月31日。',
      { section: 'lead' },
      ['2022年1月1日至2022年12月31日: certain'],
    ],
    [
      'in a period of two years',
      '数据统计期限自2022年1月1日起至2023年12月31日。',
      { section: 'lead' },
      ['2022年1月1日起至2023年12月31日: certain'],
    ],
    ['in what the lead-in calls the report', '现公布柳溪镇2022年政府信息公开工作年度报告。', { section: 'lead' }, ['2022年: probable']],
    [
      "in last year's notice",
      '根据《关于做好2022年度政府信息公开工作年度报告编制的通知》编制本报告。',
      { section: 'lead' },
      ['2022年度: probable'],
    ],
    ['with the year to come told as past', '2024年，我镇主动公开信息61条。', {}, ['2024年，我镇主动公开信息61条: probable']],
    [
      'where the report year was only concluded',
      '2022年，我镇主动公开信息61条。',
      { identity: { inferred: ['year'] } },
      ['2022年，我镇主动公开信息61条: possible'],
    ],
    ['in traditional script', '2022年，我鎮主動公開信息61條。', {}, ['2022年，我鎮主動公開信息61條: probable']],
  ];
  it.each(wrong)('%s', (_, text, draft, expected) => {
    expect(flagged('stale-year', text, draft)).toEqual(expected);
  });

  const right: readonly (readonly [string, string, Draft?])[] = [
    ['the report year', '2023年，我镇主动公开信息61条。'],
    ['a plan for the year to come', '2024年，我镇将继续做好政务公开工作3项。', { section: 'problems' }],
    ['a plan for the report year that was kept', '2023年，我镇将坚持公开列为要事，已办成3件。', { section: 'problems' }],
    ['the year to come without figures', '2024年，我镇政务公开工作再上台阶。', { section: 'problems' }],
    ['carry-over', '2022年结转至本年度的申请2件，我镇已办结。'],
    ["last year's problems", '针对2022年报告中存在的问题，我镇逐项整改。', { section: 'problems' }],
    ["last year's problems told first", '2022年我镇政务公开工作中反馈的问题已整改。', { section: 'problems' }],
    ['a comparison', '较2022年增长12%，我镇主动公开61条。'],
    ['a comparison in its own sentence', '2022年，我镇主动公开50条，同比增长3%。'],
    ['a comparison with the next sentence', '2022年，我镇主动公开50条。\n2023年较之增加11条。'],
    ['both years in one sentence', '2022年我镇公开50条，2023年公开61条。'],
    ['a series of years', '2021年，我镇主动公开40条。\n2022年，我镇主动公开50条。\n2023年，我镇主动公开61条。'],
    ['a founding date', '2019年，我镇成立政务公开领导小组。'],
    ['a month', '2022年12月，我镇召开政务公开工作会议。'],
    ['a document number', '依据国办公开办函〔2021〕30号，我镇主动公开。'],
    ['a version of a law', '2019年修订的《条例》施行后，我镇主动公开。'],
    ['a title', '《2022年政务公开工作要点》由我镇落实。'],
    ['a period of years', '2021—2025年，我镇政务公开工作规划。'],
    ['a five-year plan', '2021年至2025年，我镇政务公开工作。'],
    ['accounts of the year before', '2022年财政决算由我镇主动公开。'],
    ['an appraisal of the year before', '2022年度考核中，我镇政务公开工作列全县第三。'],
    ['a publication date', '2024年1月19日，我镇公布本报告。'],
    ['the right period', '数据统计期限为2023年1月1日至12月31日。', { section: 'lead' }],
    ['a period with digits eaten', '数据统计期限自2022 11日至1231日。', { section: 'lead' }],
    ['a notice named after the year of its issue', '根据《关于做好2024年政府信息公开工作年度报告编制工作的通知》。', { section: 'lead' }],
    ['since a year', '2020年以来，我镇主动公开信息900条。'],
    ['the end of a year', '2022年底前，我镇主动公开信息。'],
    ['a year in the middle', '我镇依托2022年建成的专区主动公开信息。'],
    ['a distant year', '1998年，我镇主动公开村务。'],
    ['a quoted year', '“2022年，我镇主动公开”为上年表述。'],
    ['an unknown report year', '2022年，我镇主动公开信息61条。', { identity: { year: null } }],
  ];
  it.each(right.map(([name, text, draft = {}]) => ({ name, text, draft })))('leaves $name', ({ text, draft }) => {
    expect(flagged('stale-year', text, draft)).toEqual([]);
  });
});

describe('what conversion lost', () => {
  it('is told of lost sections and of headings without their table', () => {
    const analysis = analysisOf('我镇公开信息。', {
      states: { disclosure: 'heading-only', applications: 'lost', problems: 'heading-only', other: 'absent' },
      headings: { disclosure: '二、主动公开政府信息情况' },
    });
    const flags = check(analysis);
    expect(shown(analysis, 'unreadable-part', flags)).toEqual([': certain', '二、主动公开政府信息情况: certain']);
    expect(flags.every(({ severity, messageZh }) => severity === 'low' && messageZh.includes('转换丢失，请核对原件'))).toBe(true);
  });
  it('names the pages that are scans', () => {
    const analysis = analysisOf('我镇公开信息。', {});
    const { report } = analysis;
    const source = { ...report.source, layout: { ...report.source.layout, scans: [2, 5] } };
    const flags = check({ ...analysis, report: { ...report, source } });
    expect(flags.map(({ rule, span, messageZh }) => [rule, span, messageZh.slice(0, 18)])).toEqual([
      ['check/unreadable-pages', null, '原件第2、5页（共2页）是扫描图片，'],
    ]);
  });
  it('is nothing where all was read', () => {
    expect(flagged('unreadable-part', '我镇公开信息。')).toEqual([]);
  });
});

describe('hostile text', () => {
  const texts = [
    '\uD800\uDFFF\uDC00',
    '__proto__ constructor',
    '其中'.repeat(20_000),
    '2022年'.repeat(50_000),
    '“'.repeat(100_000),
    '1条,'.repeat(50_000),
    '全街'.repeat(50_000),
    '('.repeat(100_000),
    `公开9条，其中${'1条、'.repeat(700)}`,
  ];
  it.each(texts.map((text) => [text.slice(0, 12), text] as const))('%s… is judged, within the time of a test', (_, text) => {
    expect(() => check(analysisOf(text))).not.toThrow();
  });
});
