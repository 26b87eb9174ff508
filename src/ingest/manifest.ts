import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { ContractError } from '#contract';
import type { ManifestRow } from '#model';
import { reasonOf } from './extracted.ts';

const columns = ['path', 'agency', 'level', 'region', 'region_code', 'year', 'published_on', 'url'] as const;
type Column = (typeof columns)[number];
type Cells = Readonly<Record<Column, string | null>>;

/**
 * Reads a manifest: CSV in UTF-8 (with or without BOM) or GB18030 with the columns `path`, `agency`, `level`, `region`,
 * `region_code`, `year`, `published_on` (`2024-01-19`) and `url`; all but `path` may be missing or empty. Keys are
 * `path` as written, with forward slashes. Throws `ContractError` with file, row and column for what is not valid.
 */
export async function readManifest(csvPath: string): Promise<ReadonlyMap<string, ManifestRow>> {
  const table = await readTable(csvPath);
  const [header = [], ...lines] = table;
  const order = header.map((name) => columnOf(name, csvPath));
  if (!order.includes('path'))
    throw new ContractError(`${csvPath} has no column "path": its first line must name the columns (${columns.join(', ')})`);
  const rows = new Map<string, ManifestRow>();
  for (const [index, line] of lines.entries()) {
    // Row numbers as a spreadsheet shows them: the header is row 1.
    const where = `${csvPath}, row ${index + 2}`;
    const row = rowOf(cellsOf(order, line), where);
    if (rows.has(row.path)) throw new ContractError(`${where}, column path: "${row.path}" is listed twice`);
    rows.set(row.path, row);
  }
  return rows;
}

async function readTable(csvPath: string): Promise<readonly (readonly string[])[]> {
  try {
    const bytes = await readFile(csvPath);
    const rows: unknown = parse(decode(bytes), { relax_column_count: true, skip_empty_lines: true, trim: true });
    return Array.isArray(rows) ? rows.map((row) => (Array.isArray(row) ? row.map(String) : [])) : [];
  } catch (cause) {
    throw new ContractError(`The manifest ${csvPath} cannot be read: ${reasonOf(cause)}`, { cause });
  }
}

/** Spreadsheets of a Chinese Windows save CSV in GB18030; valid UTF-8 is never that by chance. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function columnOf(name: string, csvPath: string): Column {
  const column = columns.find((known) => known === name.toLowerCase());
  if (column === undefined) throw new ContractError(`${csvPath}, row 1: unknown column "${name}"; known columns are ${columns.join(', ')}`);
  return column;
}

function cellsOf(order: readonly Column[], line: readonly string[]): Cells {
  const cell = (column: Column) => {
    const value = line[order.indexOf(column)] ?? '';
    return order.includes(column) && value !== '' ? value : null;
  };
  return {
    path: cell('path'),
    agency: cell('agency'),
    level: cell('level'),
    region: cell('region'),
    region_code: cell('region_code'),
    year: cell('year'),
    published_on: cell('published_on'),
    url: cell('url'),
  };
}

function rowOf(cells: Cells, where: string): ManifestRow {
  if (cells.path === null) throw new ContractError(`${where}, column path: must not be empty`);
  return {
    path: cells.path.replaceAll('\\', '/').replace(/^\.\//, ''),
    agency: cells.agency,
    level: cells.level,
    region: cells.region,
    regionCode: cells.region_code,
    year: yearOf(cells.year, where),
    publishedOn: dateOf(cells.published_on, where),
    url: cells.url,
  };
}

function yearOf(value: string | null, where: string): number | null {
  if (value === null) return null;
  if (!/^(?:19|20)\d\d$/.test(value)) throw new ContractError(`${where}, column year: "${value}" is not a year such as 2023`);
  return Number(value);
}

function dateOf(value: string | null, where: string): string | null {
  if (value === null) return null;
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(value) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // A day that does not exist (02-30) moves to another when read back.
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) {
    throw new ContractError(`${where}, column published_on: "${value}" is not a date such as 2024-01-19`);
  }
  return date;
}
