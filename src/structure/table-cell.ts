import type { Lexicon } from '#lexicon';
import { flatMapped, type TableForm } from '#model';
import type { Range } from './reading.ts';
import type { TableBlock } from './table-block.ts';
import { bestTables, type CellRow } from './table-choice.ts';
import { numberIn } from './table-figure.ts';
import { prepareGaps, type Read } from './table-gaps.ts';
import { agreed, waysToCut } from './table-glued.ts';
import { confidences, readRow } from './table-read.ts';
import { disputeRowOf, groupRowsOf, type Place, rowsOf, type TableRow } from './table-row.ts';
import { type Open, solved } from './table-solve.ts';

/**
 * Share of rows that may have no reading. With more, the table leaves cells blank, and figures without gaps do not tell
 * which.
 */
const mostUnread = 0.1;
/** A cell of nothing that is written. */
const zero = /^(?:0(?!\.)|\/)/;

/** A cell before its span is turned into the original's. */
export interface FormCell extends Range {
  readonly form: TableForm;
  readonly rowKey: string;
  readonly columnKey: string;
  readonly raw: string;
  readonly value: number | null;
  readonly confidence: number;
}

/** A form has one block; hostile texts have thousands, and cutting figures takes time. */
const mostGlued = 4;
/** The longest form has 31 rows; twice that many are two reports run together. */
const mostRows = 64;

/** The cells of the three tables, in reading order; what cannot be placed is left out. */
export function cellsOf(text: string, blocks: readonly TableBlock[], tables: Lexicon): readonly FormCell[] {
  let glued = 0;
  const rows = blocks.map((block) => {
    const { form } = block;
    if (form === null) return [];
    const read = readBlock(text, block, form);
    const isGlued = read.length <= mostRows && read.some(({ reading }) => reading.kind === 'glued');
    if (isGlued) glued += 1;
    return placedRows(text, form, read, isGlued && glued <= mostGlued ? cutGlued(text, form, read, tables) : none);
  });
  return [...bestTables(rows)].sort((left, right) => left.start - right.start);
}

/** The figures of rows without gaps. */
type Cut = ReadonlyMap<TableRow, ReturnType<typeof agreed>>;
const none: Cut = new Map();

function placedRows(text: string, form: TableForm, read: readonly Read[], cut: Cut): readonly CellRow<FormCell>[] {
  const placed = prepareGaps(form, read);
  return read.map(({ row, reading }) => {
    const { values, confidence } = reading.kind === 'gapped' ? placed({ row, reading }) : reading;
    const solved = cut.get(row);
    const cells: FormCell[] = [];
    for (const [no, place] of row.places.entries()) {
      const range = solved === undefined ? values[no] : solved[no];
      const isSolved = solved?.[no]?.isSure === true;
      if (range !== undefined) cells.push(cellOf(text, form, place, range, isSolved ? confidences.solved : confidence));
    }
    return { form, key: row.places[0]?.rowKey ?? '', cells };
  });
}

function readBlock(text: string, block: TableBlock, form: TableForm): readonly Read[] {
  const readAll = (rows: readonly TableRow[]) => rows.map((row) => ({ row, reading: readRow(text, row) }));
  if (form !== 'disputes') return readAll(rowsOf(text, block));
  const groups = readAll(groupRowsOf(text, block));
  const areRows = groups.length > 0 && groups.every(({ reading }) => reading.confidence === confidences.full);
  const row = disputeRowOf(text, block);
  return areRows || row === null ? groups : readAll([row]);
}

/** The values of glued rows as far as the columns and their sums leave one reading. */
function cutGlued(text: string, form: TableForm, read: readonly Read[], tables: Lexicon): Cut {
  const valuesOf = (figures: readonly Range[]) => figures.map((figure) => valueAt(text, figure) ?? 0);
  let unread = 0;
  const known = flatMapped(read, ({ row, reading }): (Open & { readonly row: TableRow; readonly isGlued: boolean })[] => {
    const isGlued = reading.kind === 'glued';
    const whole = reading.confidence === confidences.full ? [reading.values] : [];
    const ways = isGlued ? waysToCut(text, reading.values, row.places) : whole;
    if (ways?.length === 0) unread += 1;
    if (ways === null || ways.length === 0) return [];
    const open = ways.map((figures) => ({ figures, values: valuesOf(figures) }));
    return [{ row, isGlued, rowKey: row.places[0]?.rowKey ?? '', ways: open }];
  });
  // Totals prove a reading; where there are none, the table must show that it leaves no cell blank.
  const hasZeros =
    form !== 'disclosure' || read.some(({ reading }) => reading.values.some(({ start }) => zero.test(text.slice(start, start + 2))));
  if (unread > read.length * mostUnread || !hasZeros) return none;
  const settled = form === 'applications' ? solved(known, tables) : known;
  return new Map(
    flatMapped(known, ({ row, isGlued }, no) => {
      const ways = settled[no]?.ways.map(({ figures }) => figures) ?? [];
      return isGlued ? [[row, agreed(ways)]] : [];
    }),
  );
}

function valueAt(text: string, { start, end }: Range): number | null {
  return numberIn(text.slice(start, end));
}

function cellOf(text: string, form: TableForm, { rowKey, columnKey }: Place, range: Range, confidence: number): FormCell {
  const { start, end } = range;
  const raw = text.slice(start, end);
  return { form, rowKey, columnKey, raw, value: numberIn(raw), start, end, confidence };
}
