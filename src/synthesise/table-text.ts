import { type Chance, flatMapped } from '#model';
import type { Figures, TableLayout, TablePiece } from './draft.ts';
import { applicationsGrid, disclosureGrid, disputesGrid, type Row } from './table-grid.ts';

/** The text of a table as converters leave it in one of the four layouts; `say` gives the labels (`table-…`). */
export function tableText(
  { form, edition, layout }: Pick<TablePiece, 'form' | 'edition' | 'layout'>,
  figures: Figures,
  say: (rule: string) => string,
  chance: Chance,
): string {
  const label = (id: string) => say(`table-${id}`);
  switch (form) {
    case 'disclosure':
      return laidOut(disclosureGrid(edition, figures, label), layout, chance);
    case 'applications':
      return laidOut(applicationsGrid(edition, figures, label), layout, chance);
    case 'disputes':
      return laidOut(disputesGrid(figures, label), layout, chance);
  }
}

function laidOut(rows: readonly Row[], layout: TableLayout, chance: Chance): string {
  switch (layout) {
    case 'tabs':
      return inTabs(rows, chance() < 0.5);
    case 'cells':
      return inLines(rows, chance() < 0.5);
    case 'glued':
      return rows.map((row) => row.join('')).join(chance() < 0.5 ? '\n' : '');
    case 'pipes':
      return inPipes(rows);
  }
}

/** Merged cells leave a tab each, or none. */
function inTabs(rows: readonly Row[], isMergeKept: boolean): string {
  return rows.map((row) => (isMergeKept ? row : filled(row)).join('\t')).join('\n');
}

const filled = (row: Row) => row.filter((cell) => cell !== '');

/** A cell a line; some converters begin each with a tab and leave a line free behind a row. */
function inLines(rows: readonly Row[], isBare: boolean): string {
  if (isBare) return flatMapped(rows, filled).join('\n');
  return rows
    .map((row) => filled(row).map((cell) => `\t${cell}`))
    .map((cells) => cells.join('\n'))
    .join('\n\n');
}

function inPipes(rows: readonly Row[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const [head, ...rest] = rows.map((row) => `| ${Array.from({ length: width }, (_, no) => row[no] ?? '').join(' | ')} |`);
  return [head, `|${' --- |'.repeat(width)}`, ...rest].join('\n');
}

/** Rules of lexicons/grammars that tables are printed with. */
export function tableRules(): readonly string[] {
  const seen = new Set<string>();
  const record = (id: string) => {
    seen.add(`table-${id}`);
    return '';
  };
  const none: Figures = {
    cells: { disclosure: {}, applications: {}, disputes: {} },
    facts: { received: 0, carried: 0, answered: 0, documents: 0, permits: 0, penalties: 0, reviews: 0, lawsuits: 0, fee: 0 },
  };
  for (const edition of ['2019', '2021'] as const) {
    disclosureGrid(edition, none, record);
    applicationsGrid(edition, none, record);
  }
  disputesGrid(none, record);
  return [...seen];
}
