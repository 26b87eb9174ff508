import type { ManifestRow, Source } from '#model';
import { contentId } from '#model';
import { plainSource } from '../test/support/sources.ts';

type Figure =
  | 'received'
  | 'carried'
  | 'carried_over'
  | 'documents_made'
  | 'documents_valid'
  | 'documents_abolished'
  | 'rules'
  | 'permits'
  | 'penalties'
  | 'fee';
type Dispute = 'reviews' | 'lawsuits' | 'reviews_corrected' | 'lawsuits_corrected' | 'reviews_other';
type Outcome = (typeof outcomes)[number][0];
type Tables = Readonly<Partial<Record<Figure | Dispute | Outcome, number>>>;

/** A line of corpora/findings: see its README. */
export interface Finding {
  readonly unit: string;
  readonly year: number;
  /** Words by section; `problems` and `other` stand for the whole section. */
  readonly add: Readonly<Partial<Record<'lead' | 'overview' | 'disclosure' | 'applications' | 'disputes' | 'problems' | 'other', string>>>;
  readonly tables?: Tables;
  readonly break?: { readonly form: string; readonly row: string; readonly column: string; readonly value: number };
  readonly published_on?: string;
  readonly expect?: readonly { readonly code: string; readonly quote: string; readonly certainty: string }[];
  readonly silent?: readonly { readonly quote: string; readonly codes: readonly string[] }[];
  readonly why?: string;
}

interface Office {
  readonly agency: string;
  readonly title: string;
  readonly self: string;
  readonly region: string;
  readonly level: string;
}

const office = (agency: string, title: string, self: string, level: string, region: string): Office => ({
  agency,
  title,
  self,
  level,
  region,
});
const offices: Readonly<Record<string, Office>> = {
  town: office('苇塘镇人民政府', '苇塘镇人民政府', '我镇', 'township', '安徽省/云岭市/霁浦县'),
  township: office('禾坪乡人民政府', '禾坪乡人民政府', '我乡', 'township', '安徽省/云岭市/霁浦县'),
  subdistrict: office('青石区南桥街道办事处', '青石区南桥街道办事处', '我街道', 'township', '安徽省/云岭市/青石区'),
  county: office('霁浦县人民政府', '霁浦县人民政府', '我县', 'county', '安徽省/云岭市/霁浦县'),
  district: office('云岭市青石区人民政府', '云岭市青石区人民政府', '我区', 'county', '安徽省/云岭市/青石区'),
  'autonomous-county': office('苍岭瑶族自治县人民政府', '苍岭瑶族自治县人民政府', '我县', 'county', '广西壮族自治区/云岭市/苍岭瑶族自治县'),
  banner: office('查干旗人民政府', '查干旗人民政府', '我旗', 'county', '内蒙古自治区/云岭市/查干旗'),
  city: office('云岭市人民政府', '云岭市人民政府', '我市', 'city', '安徽省/云岭市'),
  'county-city': office('洛溪市人民政府', '洛溪市人民政府', '我市', 'county', '安徽省/云岭市/洛溪市'),
  'province-bureau': office('安徽省水利厅', '安徽省水利厅', '我厅', 'province', '安徽省'),
  bureau: office('霁浦县农业农村局', '霁浦县农业农村局', '我局', 'county', '安徽省/云岭市/霁浦县'),
  'district-bureau': office('云岭市青石区教育局', '云岭市青石区教育局', '我局', 'county', '安徽省/云岭市/青石区'),
  police: office('霁浦县公安局', '霁浦县公安局', '我局', 'county', '安徽省/云岭市/霁浦县'),
  hospital: office('云岭市第二人民医院', '云岭市第二人民医院', '我院', 'city', '安徽省/云岭市'),
  zone: office('云岭经济技术开发区管理委员会', '云岭经济技术开发区管理委员会', '本机关', 'county', '安徽省/云岭市'),
  'autonomous-region-district': office('银洲区人民政府', '银洲区人民政府', '我区', 'county', '宁夏回族自治区/云岭市/银洲区'),
};

const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const outcomes = [
  ['granted', '三、本年度办理结果 （一）予以公开'],
  ['partly', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  ['secret', '（三）不予公开 1.属于国家秘密'],
  ['forbidden', '2.其他法律行政法规禁止公开'],
  ['stability', '3.危及“三安全一稳定”'],
  ['third', '4.保护第三方合法权益'],
  ['refused', '5.属于三类内部事务信息'],
  ['process', '6.属于四类过程性信息'],
  ['cases', '7.属于行政执法案卷'],
  ['queries', '8.属于行政查询事项'],
  ['unheld', '（四）无法提供 1.本机关不掌握相关政府信息'],
  ['unmade', '2.没有现成信息需要另行制作'],
  ['unclear', '3.补正后申请内容仍不明确'],
  ['complaints', '（五）不予处理 1.信访举报投诉类申请'],
  ['repeated', '2.重复申请'],
  ['publications', '3.要求提供公开出版物'],
  ['abusive', '4.无正当理由大量反复申请'],
  ['reissue', '5.要求行政机关确认或重新出具已获取信息'],
  ['uncorrected', '（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ['unpaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
  ['otherwise', '3.其他'],
] as const;

/** A sound report of six sections around the words of a finding. */
export function sourceOf(finding: Finding): Source {
  const { title, self } = known(finding.unit);
  const { year, add } = finding;
  const text = [
    `${title}${year}年政府信息公开工作年度报告`,
    '',
    add.lead ??
      `根据《中华人民共和国政府信息公开条例》有关规定，现公布${year}年度政府信息公开工作年度报告。本报告所列数据的统计期限自${year}年1月1日起至12月31日止。`,
    '一、总体情况',
    `${self}按照条例要求做好主动公开、依申请公开、政府信息管理、平台建设和监督保障各项工作，信息公开纳入年度考核，社会评议结果良好，全年没有因信息公开被追究责任的情形。`,
    ...told(add.overview),
    '二、主动公开政府信息情况',
    ...disclosure(finding),
    ...told(add.disclosure),
    '三、收到和处理政府信息公开申请情况',
    ...applications(finding),
    ...told(add.applications),
    '四、政府信息公开行政复议、行政诉讼情况',
    ...disputes(finding),
    ...told(add.disputes),
    '五、存在的主要问题及改进情况',
    add.problems ??
      '存在的主要问题：村务公开栏更新不够及时，有的栏目半年没有换过内容。\n改进情况：今年以来已对公开栏逐个清点，每月由专人更换公开栏内容并拍照留存。',
    '六、其他需要报告的事项',
    add.other ?? '本年度未收取信息处理费，没有其他需要报告的事项。',
    '',
    dated(finding.published_on ?? `${year + 1}-01-22`),
  ].join('\n');
  const id = contentId(text);
  return plainSource(text, { sourceId: id, contentHash: id, path: `${finding.unit}.txt`, manifest: manifestOf(finding) });
}

function manifestOf({ unit, year }: Finding): ManifestRow {
  const { agency, region, level } = known(unit);
  return { path: `${unit}.txt`, agency, level, region, regionCode: null, year, publishedOn: null, url: null };
}

function known(unit: string): Office {
  const found = offices[unit];
  if (found === undefined) throw new Error(`unknown unit ${unit}`);
  return found;
}

const told = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);

function dated(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function disclosure(finding: Finding): readonly string[] {
  const { tables = {} } = finding;
  const { documents_made: made = 0, documents_abolished: abolished = 0, rules = 0 } = tables;
  const valid = tables.documents_valid ?? made;
  return [
    '第二十条第（一）项',
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
    `规章\t${rules}\t0\t${rules}`,
    `行政规范性文件\t${made}\t${abolished}\t${valid}`,
    '第二十条第（五）项',
    '信息内容\t本年处理决定数量',
    `行政许可\t${tables.permits ?? 0}`,
    '第二十条第（六）项',
    '信息内容\t本年处理决定数量',
    `行政处罚\t${tables.penalties ?? 0}`,
    '行政强制\t0',
    '第二十条第（八）项',
    '信息内容\t本年收费金额（单位：万元）',
    `行政事业性收费\t${tables.fee ?? 0}`,
  ];
}

function applications({ tables = {}, break: broken }: Finding): readonly string[] {
  const { received = 0, carried = 0 } = tables;
  const answered: number[] = outcomes.map(([key]) => tables[key] ?? 0);
  if (tables.granted === undefined && !answered.some((count) => count > 0)) answered[0] = received + carried - (tables.carried_over ?? 0);
  const done = answered.reduce((sum, count) => sum + count, 0);
  const row = (label: string, count: number) => {
    const cells = [count, 0, 0, 0, 0, 0, count];
    const at = broken?.form === 'applications' && label.includes(broken.row) ? applicants.indexOf(broken.column) : -1;
    if (broken !== undefined && at >= 0) cells[at] = broken.value;
    return [label, ...cells].join('\t');
  };
  return [
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况',
    '自然人\t法人或其他组织\t总计',
    '商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他',
    row('一、本年新收政府信息公开申请数量', received),
    row('二、上年结转政府信息公开申请数量', carried),
    ...outcomes.map(([, label], no) => row(label, answered[no] ?? 0)),
    row('（七）总计', done),
    row('四、结转下年度继续办理', tables.carried_over ?? received + carried - done),
  ];
}

function disputes({ tables = {}, break: broken }: Finding): readonly string[] {
  const { reviews = 0, lawsuits = 0 } = tables;
  const [corrected = 0, lost = 0] = [tables.reviews_corrected, tables.lawsuits_corrected];
  const other = tables.reviews_other ?? 0;
  const cells = [reviews - corrected - other, corrected, other, 0, reviews, lawsuits - lost, lost, 0, 0, lawsuits, 0, 0, 0, 0, 0];
  if (broken?.form === 'disputes') cells[broken.row.includes('复议') && !broken.row.includes('复议后') ? 4 : 9] = broken.value;
  return [
    '行政复议\t行政诉讼',
    '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉',
    '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计',
    cells.join('\t'),
  ];
}
