import { join } from 'node:path';
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Lexicons } from '#lexicon';
import { readFigures } from './figures.ts';
import { annexes } from './notice-annex.ts';
import { flagsFound } from './notice-flags.ts';
import { bodyFont, paragraph, title } from './notice-parts.ts';
import { confirmedFlags, filesNotRead, quotedFlags } from './notice-quotes.ts';
import { inputs, sameness, substance } from './notice-sections.ts';
import { topicsStated } from './notice-topics.ts';
import { pagedReports } from './paged.ts';
import { indexReports } from './report-index.ts';
import type { RenderOptions, Results } from './results.ts';
import { readDecisions, readReviewed } from './review.ts';
import { sayIn } from './say.ts';
import { writeOut } from './write-out.ts';

/** Margins of official papers, twentieths of a point: 37, 28, 35 and 26 mm (GB/T 9704). */
const margin = { top: 2098, left: 1587, bottom: 1984, right: 1474 };

/**
 * Writes `brief.docx`, the notice an office edits and sends: sentences of counts and quotations, tables, pictures and an
 * annex of the reports with flags. Returns its path.
 */
export async function renderNotice(results: Results, lexicons: Lexicons, options: RenderOptions): Promise<string> {
  const say = sayIn(lexicons, options.language, await readReviewed(results));
  const figures = await readFigures(results);
  const paged = await pagedReports(results);
  const flagged = new Set(paged.flagged.map(({ report_id }) => report_id));
  const isConfirmed = say.face !== null;
  const context = {
    say,
    figures,
    options,
    reports: await indexReports(results, say),
    paged,
    decisions: await readDecisions(results),
    quotes: await quotedFlags(results, flagged, isConfirmed),
    listed: { findings: isConfirmed ? await confirmedFlags(results, flagged) : [], files: await filesNotRead(results) },
  };
  const name = say.text('notice-title', { year: figures.totals.year ?? '' });
  const children = [
    title(name),
    paragraph(say.text('notice-lead')),
    ...(say.face === null ? [] : [paragraph(say.face)]),
    ...inputs(context),
    ...flagsFound(context),
    ...(await sameness(context)),
    ...(await substance(context)),
    ...(await topicsStated(context)),
    ...annexes(context),
  ];
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28, font: bodyFont })],
  });
  const document = new Document({
    title: name,
    creator: say.text('product'),
    sections: [
      {
        properties: { page: { margin, size: { width: 11906, height: 16838 } } },
        footers: { default: new Footer({ children: [number] }) },
        children,
      },
    ],
  });
  const path = join(options.out, 'brief.docx');
  await writeOut(path, await Packer.toBuffer(document));
  return path;
}
