import type ExcelJS from 'exceljs';
import type { Say } from './say.ts';

/** What a cell holds. A link is a text that leads to a page beside the workbook. */
export type Cell = string | number | null | { readonly text: string; readonly link: string };

export interface Heading {
  /** Message of the heading. */
  readonly id: string;
  /** In characters of the usual width. */
  readonly width: number;
  /** `share`: a ratio shown as a percentage. */
  readonly kind?: 'share';
}

export interface Sheet {
  /** Message of its name. */
  readonly id: string;
  readonly headings: readonly Heading[];
  readonly rows: AsyncIterable<readonly (readonly Cell[])[]>;
}

/** The most that Excel takes; longer texts are cut and end in an ellipsis. */
const most = { rows: 1_048_575, characters: 32_767 };
/** Links of a sheet; with more than 65,530 Excel repairs the sheet and drops them all. */
const mostLinks = 65_000;

/**
 * Writes a sheet row by row, each forgotten when it is written: frozen bold headings, filters over all columns, widths.
 * Texts are written as texts, never as formulas, whatever they begin with. After `links` links only their texts stand.
 */
export async function writeSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  { id, headings, rows }: Sheet,
  say: Say,
  links = mostLinks,
): Promise<void> {
  const worksheet = workbook.addWorksheet(say.text(`sheet-${id}`), { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  worksheet.columns = headings.map(({ id: heading, width, kind }) => ({
    header: say.text(heading),
    width,
    style: { alignment: { vertical: 'top', wrapText: width >= 40 }, ...(kind === 'share' ? { numFmt: '0.0%' } : {}) },
  }));
  worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: headings.length } };
  worksheet.getRow(1).font = { bold: true };
  worksheet.getRow(1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF2' } };
  worksheet.getRow(1).commit();
  let count = 0;
  let linked = 0;
  const shown = (cell: Cell) => {
    if (!isLink(cell)) return written(cell);
    linked += 1;
    return written(linked > links ? cell.text : cell);
  };
  const styled = stylesShared();
  for await (const batch of rows) {
    for (const cells of batch.slice(0, most.rows - count)) {
      const row = worksheet.addRow(cells.map(shown));
      row.eachCell({ includeEmpty: true }, styled);
      row.commit();
      count += 1;
    }
  }
  worksheet.commit();
}

/** A style is known again by its object only: the cells of a column share one, numbers and others apart. */
function stylesShared(): (cell: ExcelJS.Cell, column: number) => void {
  const styles = new Map<number, Partial<ExcelJS.Style>>();
  return (cell, column) => {
    const key = 2 * column + Number(typeof cell.value === 'number');
    const known = styles.get(key);
    if (known === undefined) styles.set(key, cell.style);
    else cell.style = known;
  };
}

const isLink = (cell: Cell): cell is Extract<Cell, { readonly link: string }> => typeof cell === 'object' && cell !== null;

function written(cell: Cell): ExcelJS.CellValue {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'string') return plain(cell);
  return { text: plain(cell.text), hyperlink: cell.link };
}

/** What XML cannot hold becomes U+FFFD. */
export function plain(text: string): string {
  const held = text.replaceAll(/\p{Cs}|[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/gu, '\ufffd');
  return held.length <= most.characters ? held : `${held.slice(0, most.characters - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
