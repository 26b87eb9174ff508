import {
  BIGINT,
  DuckDBBlobValue,
  type DuckDBConnection,
  DuckDBListValue,
  type DuckDBResult,
  type DuckDBValue,
  LIST,
  listValue,
  VARCHAR,
} from '@duckdb/node-api';
import { type Row, type TableName, tables } from '#contract';
import type { Column } from './columns.ts';
import { orderBy, type Target, target } from './schema.ts';

/** Rows where every named column has that value, or one of those values. */
export type Where<Name extends TableName> = { readonly [Column in keyof Row<Name> & string]?: string | readonly string[] };

/** What a statement's parameters are: lists of text, whole numbers. */
export type Parameters = Record<string, DuckDBListValue | bigint>;

/** A row as read, before its type is known. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * The rows of a table in its stated order, some 2,000 at a time, so that no table need fit into memory.
 * One stream at a time on one connection.
 */
export async function* readRows<Name extends TableName>(
  connection: DuckDBConnection,
  table: Name,
  where: Where<Name>,
): AsyncGenerator<readonly Row<Name>[]> {
  const { clause, values } = whereClause(table, where);
  for await (const rows of readValues(connection, target(table), `${clause} ${orderBy(table)}`, values)) {
    yield rows.map((row) => typed(table, row));
  }
}

/** By what columns of a table are read: as it is stated, as the rows were written, or as they come where that is all the same. */
const orders = {
  stated: orderBy,
  written: (table: TableName) => `ORDER BY ${table}.rowid`,
  any: () => '',
} as const;

/** Some columns of a table, also of a store of another version that has them. */
export async function* readColumns<Name extends TableName, Key extends keyof Row<Name> & string>(
  connection: DuckDBConnection,
  table: Name,
  keys: readonly Key[],
  where: Where<Name> = {},
  order: keyof typeof orders = 'written',
): AsyncGenerator<readonly Pick<Row<Name>, Key>[]> {
  const { clause, values } = whereClause(table, where);
  const wanted = new Set<string>(keys);
  const columns = target(table).columns.filter(({ name }) => wanted.has(name));
  const has = (row: Values): row is Values & Pick<Row<Name>, Key> => keys.every((key) => key in row);
  for await (const rows of readValues(connection, { name: table, columns }, `${clause} ${orders[order](table)}`, values))
    yield rows.filter(has);
}

function whereClause<Name extends TableName>(table: Name, where: Where<Name>): { readonly clause: string; readonly values: Parameters } {
  const conditions = Object.entries<string | readonly string[] | undefined>(where).filter(([, value]) => value !== undefined);
  const clause = conditions.map(([name]) => `${table}.${name} IN (SELECT unnest($${name}))`).join(' AND ');
  const values = Object.fromEntries(
    conditions.map(([name, value]) => [name, listValue(typeof value === 'string' ? [value] : (value ?? []))]),
  );
  return { clause: clause === '' ? '' : `WHERE ${clause}`, values };
}

/**
 * Streams a table as plain objects: bigints as numbers, blobs as bytes, lists as arrays. Text travels as bytes, because
 * the binding's decoder swallows a byte order mark at the start of a string, which would shift every span after it.
 */
export async function* readValues(
  connection: DuckDBConnection,
  { name, columns }: Target,
  rest: string,
  values: Parameters = {},
): AsyncGenerator<readonly Values[]> {
  const select = columns.map(selected);
  const result = await connection.stream(`SELECT ${select.join(', ')} FROM ${name} ${rest}`, values, typesOf(values));
  let isLeft = true;
  try {
    for await (const chunk of result) {
      const read = chunk.getColumns();
      yield rowsOf(
        columns.map((column, index) => ({ column, values: read[index] ?? [] })),
        chunk.rowCount,
      );
    }
    isLeft = false;
  } catch (error) {
    isLeft = false;
    throw error;
  } finally {
    if (isLeft) await drain(result);
  }
}

/** Made property by property: rows come by the million, and pairs made into an object take several times as long. */
function rowsOf(read: readonly { readonly column: Column; readonly values: readonly DuckDBValue[] }[], count: number): readonly Values[] {
  const rows = Array.from({ length: count }, (): Record<string, unknown> => ({}));
  for (const { column, values } of read)
    rows.forEach((row, at) => {
      row[column.name] = toPlain(values[at] ?? null, column);
    });
  return rows;
}

/** A stream left half way would hold its database open behind `close`, to write over what another wrote there since. */
async function drain(result: DuckDBResult): Promise<void> {
  let chunk = await result.fetchChunk();
  while (chunk !== null && chunk.rowCount > 0) chunk = await result.fetchChunk();
}

const typesOf = (values: Parameters) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'bigint' ? BIGINT : LIST(VARCHAR)]));

function selected({ name, type }: Column): string {
  if (type === 'VARCHAR') return `encode(${name}) AS ${name}`;
  return type === 'VARCHAR[]' ? `list_transform(${name}, lambda item: encode(item)) AS ${name}` : name;
}

function toPlain(value: DuckDBValue, column: Column): unknown {
  if (value instanceof DuckDBBlobValue) return column.type === 'BLOB' ? value.bytes : textOf(value.bytes);
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof DuckDBListValue) return value.items.map((item) => toPlain(item, column));
  return value;
}

/** A view of the bytes, not a copy: every text of every row comes this way. */
const textOf = ({ buffer, byteOffset, byteLength }: Uint8Array): string => Buffer.from(buffer, byteOffset, byteLength).toString();

function typed<Name extends TableName>(table: Name, row: Values): Row<Name> {
  if (isRow(table, row)) return row;
  throw new Error(`${table}: a row with the columns ${Object.keys(row).join(', ')}`);
}

/** The columns were made from the same declaration as the type, and the schema version was checked at opening. */
function isRow<Name extends TableName>(table: Name, row: Values): row is Row<Name> & Values {
  return Object.keys(row).length === Object.keys(tables[table].row.properties).length;
}
