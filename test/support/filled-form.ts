/** The forms with figures in them, and the ways in which converters leave a table; labels as the blank forms print them. */

export type Edition = '2019' | '2021';

/** A row of the form: its labels from the left, then a figure for each column. */
interface FormRow {
  readonly head: readonly string[];
  /** `form row column` of each figure, by ids of lexicons/tables.yaml; empty in a header. */
  readonly keys: readonly string[];
}

export type Row = FormRow & { readonly cells: readonly string[] };
export type Table = readonly Row[];
/** Figures by `form row column`; what is not named is nothing. */
export type Figures = Readonly<Record<string, number>>;

const applicants = ['natural-person', 'company', 'research', 'public-interest', 'legal-services', 'other', 'total'];
const results = ['upheld', 'corrected', 'other-result', 'pending', 'total'];
const groups = ['review', 'direct-lawsuit', 'lawsuit-after-review'];

const header = (...head: readonly string[]): FormRow => ({ head, keys: [] });
const row = (form: string, id: string, columns: readonly string[], ...head: readonly string[]): FormRow => ({
  head,
  keys: columns.map((column) => `${form} ${id} ${column}`),
});
const asked = (id: string, ...head: readonly string[]) => row('applications', id, applicants, ...head);
const told = (id: string, label: string, ...columns: readonly string[]) => row('disclosure', id, columns, label);

/** Rows of the disclosure table in an edition. */
function disclosure(edition: Edition): readonly FormRow[] {
  if (edition === '2021')
    return [
      header('第二十条第（一）项', '', '', ''),
      header('信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
      told('rules', '规章', 'issued', 'repealed', 'in-force'),
      told('normative-documents', '行政规范性文件', 'issued', 'repealed', 'in-force'),
      header('第二十条第（五）项', '', '', ''),
      header('信息内容', '本年处理决定数量', '', ''),
      told('permits', '行政许可', 'decisions'),
      header('第二十条第（六）项', '', '', ''),
      header('信息内容', '本年处理决定数量', '', ''),
      told('penalties', '行政处罚', 'decisions'),
      told('coercion', '行政强制', 'decisions'),
      header('第二十条第（八）项', '', '', ''),
      header('信息内容', '本年收费金额（单位：万元）', '', ''),
      told('charges', '行政事业性收费', 'fee'),
    ];
  const items = ['previous-items', 'change', 'decisions'];
  return [
    header('第二十条第（一）项', '', '', ''),
    header('信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'),
    told('rules', '规章', 'made', 'newly-public', 'public-total'),
    told('normative-documents', '规范性文件', 'made', 'newly-public', 'public-total'),
    header('第二十条第（五）项', '', '', ''),
    header('信息内容', '上一年项目数量', '本年增/减', '处理决定数量'),
    told('permits', '行政许可', ...items),
    told('other-services', '其他对外管理服务事项', ...items),
    header('第二十条第（六）项', '', '', ''),
    header('信息内容', '上一年项目数量', '本年增/减', '处理决定数量'),
    told('penalties', '行政处罚', ...items),
    told('coercion', '行政强制', ...items),
    header('第二十条第（八）项', '', '', ''),
    header('信息内容', '上一年项目数量', '本年增/减', ''),
    told('charges', '行政事业性收费', 'previous-items', 'change'),
    header('第二十条第（九）项', '', '', ''),
    header('信息内容', '采购项目数量', '采购总金额', ''),
    told('central-purchasing', '政府集中采购', 'purchases', 'purchase-sum'),
  ];
}

function applications(edition: Edition): readonly FormRow[] {
  const closing =
    edition === '2019'
      ? [asked('other-handling', '', '（六）其他处理', '')]
      : [
          asked('not-corrected-in-time', '', '（六）其他处理', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
          asked('fee-not-paid-in-time', '', '', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'),
          asked('other-handling-other', '', '', '3.其他'),
        ];
  return [
    header('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '', '', '申请人情况', '', '', '', '', '', ''),
    header('', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'),
    header('', '', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''),
    asked('received', '一、本年新收政府信息公开申请数量', '', ''),
    asked('carried-in', '二、上年结转政府信息公开申请数量', '', ''),
    asked('granted', '三、本年度办理结果', '（一）予以公开', ''),
    asked('partly-granted', '', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', ''),
    asked('state-secret', '', '（三）不予公开', '1.属于国家秘密'),
    asked('forbidden-by-law', '', '', '2.其他法律行政法规禁止公开'),
    asked('public-safety', '', '', '3.危及“三安全一稳定”'),
    asked('third-party', '', '', '4.保护第三方合法权益'),
    asked('internal-affairs', '', '', '5.属于三类内部事务信息'),
    asked('process-information', '', '', '6.属于四类过程性信息'),
    asked('enforcement-files', '', '', '7.属于行政执法案卷'),
    asked('administrative-enquiry', '', '', '8.属于行政查询事项'),
    asked('not-held', '', '（四）无法提供', '1.本机关不掌握相关政府信息'),
    asked('not-ready-made', '', '', '2.没有现成信息需要另行制作'),
    asked('still-unclear', '', '', '3.补正后申请内容仍不明确'),
    asked('petition', '', '（五）不予处理', '1.信访举报投诉类申请'),
    asked('repeated', '', '', '2.重复申请'),
    asked('published', '', '', '3.要求提供公开出版物'),
    asked('excessive', '', '', '4.无正当理由大量反复申请'),
    asked('confirmation', '', '', '5.要求行政机关确认或重新出具已获取信息'),
    ...closing,
    asked('outcome-total', '', '（七）总计', ''),
    asked('carried-over', '四、结转下年度继续办理', '', ''),
  ];
}

const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const blanks = (count: number) => Array.from({ length: count }, () => '');
const disputes: readonly FormRow[] = [
  header('行政复议', ...blanks(4), '行政诉讼', ...blanks(9)),
  header(...outcomes, '未经复议直接起诉', ...blanks(4), '复议后起诉', ...blanks(4)),
  header(...blanks(5), ...outcomes, ...outcomes),
  { head: [], keys: groups.flatMap((group) => results.map((result) => `disputes ${group} ${result}`)) },
];

/** The three tables of an edition; `nothing` is what stands for a figure of zero. */
export function filledForms(edition: Edition, figures: Figures, nothing = '0'): readonly Table[] {
  const filled = (rows: readonly FormRow[]): Table =>
    rows.map((each) => ({
      ...each,
      cells: each.keys.map((key) => (Object.hasOwn(figures, key) && figures[key] !== 0 ? `${figures[key]}` : nothing)),
    }));
  return [filled(disclosure(edition)), filled(applications(edition)), filled(disputes)];
}

/** Figures of applications that keep all relations, from the six of each row of outcomes and of those carried in and over. */
export function withTotals(
  outcomeRows: Readonly<Record<string, readonly number[]>>,
  carriedIn: readonly number[],
  carriedOver: readonly number[],
): Figures {
  const sums = applicants.slice(0, -1).map((_, no) => Object.values(outcomeRows).reduce((sum, values) => sum + (values[no] ?? 0), 0));
  const received = sums.map((sum, no) => sum + (carriedOver[no] ?? 0) - (carriedIn[no] ?? 0));
  const rows = { ...outcomeRows, received, 'carried-in': carriedIn, 'carried-over': carriedOver, 'outcome-total': sums };
  return Object.fromEntries(
    Object.entries(rows).flatMap(([id, values]) => {
      const all = applicants.slice(0, -1).map((_, no) => values[no] ?? 0);
      return [...all, all.reduce((sum, value) => sum + value, 0)].map(
        (value, no) => [`applications ${id} ${applicants[no]}`, value] as const,
      );
    }),
  );
}

const inked = (cells: readonly string[]) => cells.filter((cell) => cell !== '');
const whole = ({ head, cells }: Row) => [...head, ...cells];
/** Labels alone, then the figures, blank ones too. */
const bare = ({ head, cells }: Row) => [...inked(head), ...cells];
const lines = (table: Table, write: (each: Row) => string) => table.map(write).join('\n');

function piped(table: Table): string {
  const width = Math.max(...table.map((each) => whole(each).length));
  const [first, ...rest] = table.map((each) => `| ${[...whole(each), ...blanks(width - whole(each).length)].join(' | ')} |`);
  return [first, `|${' --- |'.repeat(width)}`, ...rest].join('\n');
}

/** A long label in a narrow column: the figures stand at the height of its middle. */
function around({ head, cells }: Row): string {
  const labels = inked(head);
  const last = labels.at(-1) ?? '';
  const cut = cells.length > 0 && last.length > 14 ? last.length - 5 : last.length;
  return inked([...labels.slice(0, -1), last.slice(0, cut), cells.join(' '), last.slice(cut)]).join('\n');
}

/** The layouts of DOMAIN.md 4 by name. */
export const layouts = {
  'tab rows with their merged cells': (table: Table) => lines(table, (each) => whole(each).join('\t')),
  'tab rows without merged cells': (table: Table) => lines(table, (each) => bare(each).join('\t')),
  markdown: piped,
  'bars without line breaks': (table: Table) => table.map((each) => whole(each).join('||')).join('||||'),
  'one cell a line': (table: Table) => lines(table, (each) => inked(whole(each)).join('\n')),
  'one cell a line behind tabs': (table: Table) =>
    table
      .map((each) =>
        inked(whole(each))
          .map((cell) => `\t${cell}`)
          .join('\n'),
      )
      .join('\n\n'),
  spaces: (table: Table) => lines(table, (each) => inked(whole(each)).join(' ')),
  'spaces without line breaks': (table: Table) => table.map((each) => inked(whole(each)).join(' ')).join(' '),
  'labels cut by their column': (table: Table) =>
    lines(table, (each) => inked([...each.head.flatMap((label) => [label.slice(0, 6), label.slice(6)]), ...each.cells]).join('\n')),
  'figures in the middle of a label': (table: Table) => lines(table, around),
  'no gaps': (table: Table) => table.map((each) => bare(each).join('')).join(''),
} as const;
