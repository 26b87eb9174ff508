import { join } from 'node:path';
import type { Lexicons } from '#lexicon';
import { pagedReports } from './paged.ts';
import { indexReports } from './report-index.ts';
import type { RenderOptions, Results } from './results.ts';
import { readDecisions, readReviewed } from './review.ts';
import { sayIn } from './say.ts';
import { pairName } from './site-page.ts';
import { faceSheet, flaggedSheet } from './workbook-confirmed.ts';
import { figureSheet, kindSheet } from './workbook-figures.ts';
import { clusterSheet, familySheet, memberSheet, pairSheet } from './workbook-groups.ts';
import { writeSheet } from './workbook-sheet.ts';
import { flagSheet, lossSheet, measureSheet, problemSheet, reportSheet, unreadableSheet } from './workbook-sheets.ts';
import { subtopicSheet, topicSheet } from './workbook-topics.ts';
import { streamOut, writeOut } from './write-out.ts';

const allSheets = [
  figureSheet,
  kindSheet,
  flagSheet,
  pairSheet,
  familySheet,
  memberSheet,
  problemSheet,
  measureSheet,
  topicSheet,
  subtopicSheet,
  clusterSheet,
  reportSheet,
  unreadableSheet,
  lossSheet,
];

/** What was confirmed, and of whom; the rest is counted and said of all reports and stands in the whole workbook. */
const confirmedSheets = [faceSheet, flagSheet, pairSheet, flaggedSheet, lossSheet];

/**
 * Writes `flags.xlsx`: every row of the results that an office filters and sorts, with links to the pages of the site.
 * Sheets are streamed; memory holds the names of the reports. Returns its path; throws `UserError` where it cannot be written.
 */
export async function renderWorkbook(results: Results, lexicons: Lexicons, options: RenderOptions): Promise<string> {
  const say = sayIn(lexicons, options.language, await readReviewed(results));
  const filename = join(options.out, 'flags.xlsx');
  // A stream that cannot be opened would end the process; a workbook that is open in Excel cannot.
  await writeOut(filename, '');
  const { default: ExcelJS } = await import('exceljs');
  const { stream, failed, whileWritable } = streamOut(filename);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const { reports: paged, pairNames } = await pagedReports(results);
  const hasPair = (left: string, right: string) => pairNames.has(pairName(left, right));
  const [reports, decisions] = [await indexReports(results, say), await readDecisions(results)];
  const book = { results, say, options, reports, decisions, hasReport: (id: string) => paged.has(id), hasPair };
  for (const sheetOf of say.face === null ? allSheets : confirmedSheets) {
    const sheet = sheetOf(book);
    await writeSheet(workbook, { ...sheet, rows: whileWritable(sheet.rows) }, say);
  }
  await Promise.race([workbook.commit(), failed]);
  return filename;
}
