// The three tables of the 2021 form as grids: rows of cells `{ text, columns, rows }`, totals computed.

const article = '第二十条第';
const applicants = ['自然人', '企业', '科研', '公益', '法律', '其他'];
const outcomes = [
  ['（一）予以公开', [['予以公开', null]]],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', [['部分公开', null]]],
  ['（三）不予公开', [
    ['国家秘密', '1.属于国家秘密'],
    ['法律禁止', '2.其他法律行政法规禁止公开'],
    ['三安全', '3.危及“三安全一稳定”'],
    ['第三方', '4.保护第三方合法权益'],
    ['内部事务', '5.属于三类内部事务信息'],
    ['过程性', '6.属于四类过程性信息'],
    ['执法案卷', '7.属于行政执法案卷'],
    ['查询事项', '8.属于行政查询事项'],
  ]],
  ['（四）无法提供', [
    ['不掌握', '1.本机关不掌握相关政府信息'],
    ['没有现成', '2.没有现成信息需要另行制作'],
    ['补正不明确', '3.补正后申请内容仍不明确'],
  ]],
  ['（五）不予处理', [
    ['信访', '1.信访举报投诉类申请'],
    ['重复', '2.重复申请'],
    ['出版物', '3.要求提供公开出版物'],
    ['大量反复', '4.无正当理由大量反复申请'],
    ['重新出具', '5.要求行政机关确认或重新出具已获取信息'],
  ]],
  ['（六）其他处理', [
    ['逾期不补正', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    ['逾期不缴费', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    ['其他', '3.其他'],
  ]],
];

const cell = (text, columns = 1, rows = 1) => ({ text: String(text), columns, rows });
const cells = (values) => values.map((value) => cell(value));
const sum = (values) => values.reduce((total, value) => total + value, 0);

/** `规范性文件 3/2/26; 许可 12` to a map of key to the words behind it. */
function fields(text) {
  return new Map(text.split(';').map((field) => field.trim().split(/\s+/)).map(([key, ...words]) => [key, words]));
}

function disclosure(given) {
  const one = (key) => given.get(key)?.[0] ?? '0';
  const rows = [
    [cell(`${article}（一）项`, 4)],
    cells(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']),
    cells(['规章', 0, 0, 0]),
    cells(['行政规范性文件', ...one('规范性文件').split('/')]),
  ];
  const group = (item, label, names) => {
    rows.push([cell(`${article}（${item}）项`, 4)], [cell('信息内容'), cell(label, 3)]);
    for (const [name, key] of names) rows.push([cell(name), cell(one(key), 3)]);
  };
  group('五', '本年处理决定数量', [['行政许可', '许可']]);
  group('六', '本年处理决定数量', [['行政处罚', '处罚'], ['行政强制', '强制']]);
  group('八', '本年收费金额（单位：万元）', [['行政事业性收费', '收费']]);
  return rows;
}

/** Counts by applicant, then their total. */
function counts(words) {
  const row = applicants.map((name) => sum((words ?? []).filter((word) => word.startsWith(name)).map((word) => Number(word.slice(name.length)))));
  return [...row, sum(row)];
}

function applications(given) {
  const row = (key) => counts(given.get(key));
  const rows = [
    [cell('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3), cell('申请人情况', 7)],
    [cell('自然人', 1, 2), cell('法人或其他组织', 5), cell('总计', 1, 2)],
    cells(['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']),
    [cell('一、本年新收政府信息公开申请数量', 3), ...cells(row('新收'))],
    [cell('二、上年结转政府信息公开申请数量', 3), ...cells(row('结转'))],
  ];
  const listed = outcomes.flatMap(([, items]) => items.map(([key]) => row(key)));
  const total = counts([]).map((_, column) => sum(listed.map((values) => values[column])));
  const first = rows.length;
  for (const [label, items] of outcomes) {
    items.forEach(([key, name], index) => {
      const head = name === null ? [cell(label, 2)] : index === 0 ? [cell(label, 1, items.length), cell(name)] : [cell(name)];
      rows.push([...head, ...cells(row(key))]);
    });
  }
  rows.push([cell('（七）总计', 2), ...cells(total)]);
  rows[first].unshift(cell('三、本年度办理结果', 1, rows.length - first));
  rows.push([cell('四、结转下年度继续办理', 3), ...cells(row('下年'))]);
  row('新收').forEach((value, column) => {
    if (value + row('结转')[column] !== total[column] + row('下年')[column]) throw new Error(`applications do not add up in column ${column}`);
  });
  return rows;
}

function disputes(given) {
  const names = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const group = (key) => {
    const values = given.get(key)[0].split('/').map(Number);
    return cells([...values, sum(values)]);
  };
  return [
    [cell('行政复议', 5), cell('行政诉讼', 10)],
    [...names.map((name) => cell(name, 1, 2)), cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
    cells([...names, ...names]),
    [...group('复议'), ...group('直接'), ...group('复议后')],
  ];
}

/** A line `@主动公开 …`, `@申请 …` or `@复议诉讼 …` of a source as its table. */
export function tableOf(line) {
  const [, name, rest] = /^@(\S+)\s*(.*)$/.exec(line);
  const given = fields(rest);
  if (name === '主动公开') return { form: 'disclosure', rows: disclosure(given) };
  if (name === '申请') return { form: 'applications', rows: applications(given) };
  return { form: 'disputes', rows: disputes(given) };
}

/** The grid with a string in every place: a merged cell has its text once, blanks where it reaches. */
export function filled(rows) {
  const grid = rows.map(() => []);
  rows.forEach((row, top) => {
    let left = 0;
    for (const { text, columns, rows: height } of row) {
      while (grid[top][left] !== undefined) left += 1;
      for (let down = 0; down < height; down += 1) {
        for (let right = 0; right < columns; right += 1) grid[top + down][left + right] = down + right === 0 ? text : '';
      }
    }
  });
  return grid;
}
