import {
  AlignmentType,
  type FileChild,
  HeadingLevel,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Picture } from './picture.ts';
import { plain } from './workbook-sheet.ts';

/** Fonts of official papers, as Word names them: FangSong for the body, SimHei for headings. */
export const bodyFont = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'FangSong' } as const;
const headingFont = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'SimHei' } as const;

/** Half points and twentieths of a point, as the format counts. */
const sizes = { title: 44, heading: 32, body: 32, table: 21 } as const;
const lineSpacing = 560;
const indent = 640;

const run = (
  text: string,
  size: number,
  font: { readonly ascii: string; readonly hAnsi: string; readonly eastAsia: string },
  bold = false,
) => new TextRun({ text: plain(text), size, font, bold, color: '000000' });

export function title(text: string): FileChild {
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { after: 400 },
    children: [run(text, sizes.title, headingFont, true)],
  });
}

export function heading(text: string): FileChild {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { before: 240, after: 80, line: lineSpacing },
    indent: { firstLine: indent },
    keepNext: true,
    children: [run(text, sizes.heading, headingFont)],
  });
}

export function paragraph(text: string): FileChild {
  return new Paragraph({ spacing: { line: lineSpacing }, indent: { firstLine: indent }, children: [run(text, sizes.body, bodyFont)] });
}

export function caption(text: string): FileChild {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 160, after: 60 },
    children: [run(text, 24, headingFont)],
  });
}

const pictureWidth = 560;
/** Of the text on a page, twentieths of a point. */
const textWidth = 8845;

export function picture({ png, width, height, title: alt }: Picture): FileChild {
  const transformation = { width: pictureWidth, height: Math.round((pictureWidth * height) / width) };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new ImageRun({ type: 'png', data: png, transformation, altText: { name: alt, title: alt, description: alt } })],
  });
}

/** A table whose first row repeats on every page; `widths` are parts of a hundred. */
export function grid(heads: readonly string[], rows: readonly (readonly (string | number)[])[], widths: readonly number[]): FileChild {
  const cell = (value: string | number, i: number, isHead: boolean) =>
    new TableCell({
      width: { size: Math.round(((widths[i] ?? 10) / 100) * textWidth), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'E8EDF2', color: 'auto' } } : {}),
      children: [
        new Paragraph({
          alignment: typeof value === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [run(String(value), sizes.table, isHead ? headingFont : bodyFont)],
        }),
      ],
    });
  const line = (values: readonly (string | number)[], isHead: boolean) =>
    new TableRow({ tableHeader: isHead, cantSplit: true, children: values.map((value, i) => cell(value, i, isHead)) });
  const columnWidths = widths.map((width) => Math.round((width / 100) * textWidth));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths,
    rows: [line(heads, true), ...rows.map((row) => line(row, false))],
  });
}
