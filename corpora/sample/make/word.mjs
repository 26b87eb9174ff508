// Sources as Word files; old Word and PDF come from these by LibreOffice.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import { isHeading } from './plain.mjs';

const font = 'WenQuanYi Zen Hei';

/** Twips, 9,026 in all: the text width of an A4 page. */
const widths = {
  disclosure: [3026, 2000, 2000, 2000],
  applications: [700, 1126, 2300, 700, 700, 700, 700, 700, 700, 700],
  disputes: Array.from({ length: 15 }, () => 601),
};

function tableElement({ form, rows }) {
  const small = (text) => new Paragraph({ children: [new TextRun({ text, size: 18, font })] });
  return new Table({
    width: { size: 9026, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths[form],
    rows: rows.map((row) => new TableRow({
      children: row.map(({ text, columns, rows: height }) => new TableCell({ columnSpan: columns, rowSpan: height, children: [small(text)] })),
    })),
  });
}

function element(line, index) {
  if (typeof line !== 'string') return tableElement(line);
  const run = new TextRun({ text: line, size: index === 0 ? 36 : 28, bold: index === 0, color: '000000', font });
  if (index === 0) return new Paragraph({ children: [run], alignment: AlignmentType.CENTER, heading: HeadingLevel.TITLE });
  if (isHeading(line)) return new Paragraph({ children: [run], heading: HeadingLevel.HEADING_1 });
  return new Paragraph({ children: [run], indent: { firstLine: 560 }, spacing: { line: 480 } });
}

export async function wordOf({ lines }) {
  const number = new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ font, children: ['- ', PageNumber.CURRENT, ' -'] })] });
  const section = { properties: {}, footers: { default: new Footer({ children: [number] }) }, children: lines.map(element) };
  return Packer.toBuffer(new Document({ creator: 'leitong sample', title: lines[0], sections: [section] }));
}

/** `docx` bytes as `doc` (Word 97) or `pdf`; needs `soffice` on the path. */
export function converted(docx, extension) {
  const folder = mkdtempSync(join(tmpdir(), 'leitong-sample-'));
  try {
    writeFileSync(join(folder, 'report.docx'), docx);
    const filter = extension === 'doc' ? 'doc:MS Word 97' : 'pdf';
    execFileSync('soffice', ['--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'report.docx')], { stdio: 'ignore' });
    return readFileSync(join(folder, `report.${extension}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
