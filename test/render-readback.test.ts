import { load } from 'cheerio';
import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row, TableName, ViewName, ViewRow } from '#contract';
import { loadLexicons } from '#lexicon';
import { certainties, severities } from '#model';
import { renderNotice, renderWorkbook } from '#render';
import { type HostileResults, hostileResults, textOf } from './support/hostile-results.ts';

const lexicons = await loadLexicons('lexicons');
const word = (id: string) => lexicons.message(id).zh;
const code = (kind: string, id: string) => word(`codes/${kind}-${id.toLowerCase()}`);

/** What XML cannot hold is told as U+FFFD. */
const held = (text: string) => text.replace('\u0001', '\ufffd');

let results: HostileResults;
const workbook = new ExcelJS.Workbook();
let paper: string;

beforeAll(async () => {
  results = await hostileResults(31);
  const options = { out: results.out, language: 'zh', version: '0', lexiconFingerprint: 'a', segmenter: 't', missing: [] } as const;
  await workbook.xlsx.readFile(await renderWorkbook(results.store, lexicons, options));
  paper = (await mammoth.convertToHtml({ path: await renderNotice(results.store, lexicons, options) })).value;
}, 120_000);
afterAll(() => results.store.close());

async function stored<Name extends TableName>(table: Name): Promise<readonly Row<Name>[]> {
  const rows: Row<Name>[] = [];
  for await (const part of results.store.rows(table)) rows.push(...part);
  return rows;
}

async function viewed<Name extends ViewName>(view: Name): Promise<readonly ViewRow<Name>[]> {
  const rows: ViewRow<Name>[] = [];
  for await (const part of results.store.view(view)) rows.push(...part);
  return rows;
}

/** The rows of a sheet below its headings, as objects of these columns. */
function sheet(id: string, columns: readonly string[]): readonly (readonly unknown[])[] {
  const found = workbook.getWorksheet(word(`render/sheet-${id}`));
  if (found === undefined) throw new Error(`no sheet ${id}`);
  const heads = Array.from({ length: found.columnCount }, (_, at) => found.getRow(1).getCell(at + 1).text);
  const at = columns.map((column) => heads.indexOf(word(`render/${column}`)) + 1);
  expect(at.includes(0), `${id}: ${columns.join(', ')} in ${heads.join(', ')}`).toBe(false);
  return Array.from({ length: found.rowCount - 1 }, (_, no) =>
    at.map((column) => {
      const cell = found.getRow(no + 2).getCell(column);
      return cell.type === ExcelJS.ValueType.Hyperlink ? cell.text : cell.value;
    }),
  );
}

describe('the workbook, read back, has what the store has', () => {
  it('of every flag', async () => {
    const columns = ['flag-kind', 'severity', 'certainty', 'message', 'quote', 'rule', 'start', 'end', 'flag-id'];
    expect(sheet('flags', columns)).toEqual(
      (await stored('flags')).map((row) => [
        code('flag', row.code),
        code('severity', row.severity),
        code('certainty', row.certainty),
        held(row.message_zh),
        held(row.quote ?? ''),
        row.rule,
        row.start_at,
        row.end_at,
        row.flag_id,
      ]),
    );
  });

  it('of every pair, template and member', async () => {
    expect(sheet('pairs', ['verdict', 'left-share', 'right-share', 'longest', 'score'])).toEqual(
      (await stored('pairs')).map((row) => [code('verdict', row.verdict), row.left_share, row.right_share, row.longest, row.score]),
    );
    expect(sheet('families', ['family', 'size', 'verdict', 'family-share', 'template'])).toEqual(
      (await stored('families')).map((row) => [row.family_id, row.size, code('verdict', row.verdict), row.share, row.template]),
    );
    expect(sheet('members', ['family', 'member-share'])).toEqual((await stored('family_members')).map((row) => [row.family_id, row.share]));
  });

  it('of every problem and measure, in its own words', async () => {
    const reports = await stored('reports');
    const texts = new Map(reports.map(({ report_id }) => [report_id, textOf(Number(report_id.slice(1)))]));
    const cut = ({ report_id, start_at, end_at }: Row<'problems'> | Row<'measures'>) => texts.get(report_id)?.slice(start_at, end_at);
    // Sheets go by report in the order of paths.
    const byPath = <Of extends Row<'problems'> | Row<'measures'>>(rows: readonly Of[]) =>
      reports.flatMap(({ report_id }) => rows.filter((row) => row.report_id === report_id));
    expect(sheet('problems', ['text', 'item-specificity'])).toEqual(
      byPath(await stored('problems')).map((row) => [cut(row), row.specificity]),
    );
    expect(sheet('measures', ['text', 'measure-kind', 'item-specificity'])).toEqual(
      byPath(await stored('measures')).map((row) => [cut(row), word(`render/kind-${row.kind}`), row.specificity]),
    );
  });

  it('of every report and every file that was not analysed', async () => {
    const shares = ['boilerplate', 'nil', 'substantive', 'statutory', 'template', 'copied', 'own_earlier', 'original'] as const;
    expect(sheet('reports', ['report-id', 'file', 'narrative-chars', ...shares.map((share) => `share-${share}`)])).toEqual(
      (await stored('reports')).map((row) => [
        row.report_id,
        held(row.path),
        row.narrative_chars,
        ...shares.map((share) => row[`${share}_share`]),
      ]),
    );
    expect(sheet('unreadable', ['file', 'reason', 'fault-code'])).toEqual([['<b>.txt', '=文件是空的', 'ingest/empty']]);
  });

  it('and no formula', () => {
    for (const each of workbook.worksheets)
      each.eachRow((row) => row.eachCell((cell) => expect(cell.type, `${each.name} ${cell.address}`).not.toBe(ExcelJS.ValueType.Formula)));
  });
});

describe('the notice, read back, has the figures of the store', () => {
  const tables = () => {
    const page = load(paper);
    return page('table')
      .toArray()
      .map((table) =>
        page(table)
          .find('tr')
          .toArray()
          .map((row) =>
            page(row)
              .find('td, th')
              .toArray()
              .map((cell) => page(cell).text()),
          ),
      );
  };
  const tableWith = (...heads: readonly string[]) =>
    tables().find(([first = []]) => heads.every((head) => first.includes(word(`render/${head}`)))) ?? [];

  it('in its table of kinds', async () => {
    const counts = await viewed('flag_counts');
    const expected = (await viewed('code_counts')).map((row) => [
      code('flag', row.code),
      String(row.reports),
      String(row.flags),
      ...certainties.map((certainty) =>
        String(counts.filter((each) => each.code === row.code && each.certainty === certainty).reduce((sum, { flags }) => sum + flags, 0)),
      ),
    ]);
    expect(tableWith('flag-kind', 'flags').slice(1)).toEqual(expected);
  });

  it('in its table of pairs', async () => {
    const percent = (share: number) => `${(share * 100).toFixed(0)}%`;
    const rows = tableWith('left-report', 'right-report').slice(1);
    expect(rows.map(([, left, , right, longest]) => [left, right, longest])).toEqual(
      (await viewed('best_pairs')).map((row) => [percent(row.left_share), percent(row.right_share), String(row.longest)]),
    );
  });

  it('in its annex, the reports with most to look at first', async () => {
    const rows = tableWith('number', 'severities').slice(1);
    const expected = (await viewed('flagged')).map((row, no) => [
      String(no + 1),
      held(`${row.agency ?? word('render/agency-unknown')} ${row.year}`),
      row.region,
      severities.map((severity) => row[severity]).join(' / '),
      row.codes.map((each) => code('flag', each)).join('、'),
      '',
    ]);
    expect(rows).toEqual(expected);
  });

  it('in its sentences', async () => {
    const [totals] = await viewed('totals');
    const text = load(paper).text();
    const high = (await stored('flags')).filter(({ severity }) => severity === 'high');
    expect(text).toContain(`共分析${totals?.year}年度报告${totals?.current}份`);
    expect(text).toContain(`共有线索${totals?.flags}条，涉及报告${totals?.flagged_reports}份；其中程度为高的${high.length}条`);
    expect(text).toContain(`共自述问题${totals?.problems}项，写明措施${totals?.measures}项`);
  });
});
