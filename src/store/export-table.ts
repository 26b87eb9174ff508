import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { TableName } from '#contract';
import type { Column } from './columns.ts';
import { exported } from './exported.ts';
import { readValues, type Values } from './read.ts';

export type TextFormat = 'csv' | 'ndjson';

/**
 * Writes a table in its stated order. CSV (RFC 4180, with `\n`): null is an empty field, the empty text `""`, a list a
 * JSON array, a number the shortest text that reads back equal. NDJSON: one object a line, JSON columns embedded.
 */
export async function writeText(connection: DuckDBConnection, table: TableName, format: TextFormat, out: Writable): Promise<void> {
  const { target, order } = exported(table);
  const { columns } = target;
  if (format === 'csv') await write(out, `${columns.map(({ name }) => name).join(',')}\n`);
  const line = format === 'csv' ? csvLine : jsonLine;
  for await (const rows of readValues(connection, target, order)) {
    await write(out, rows.map((row) => line(columns, row)).join(''));
  }
}

/** Writes a table to a Parquet file; on one thread, because row groups fall as threads finish. */
export async function writeParquet(connection: DuckDBConnection, table: TableName, path: string): Promise<void> {
  await connection.run('SET threads TO 1');
  const file = `'${path.replaceAll("'", "''")}'`;
  const { target, order } = exported(table);
  await connection.run(`COPY (SELECT * FROM ${target.name} ${order}) TO ${file} (FORMAT parquet, COMPRESSION zstd)`);
  await connection.run('RESET threads');
}

async function write(out: Writable, text: string): Promise<void> {
  if (!out.write(text)) await once(out, 'drain');
}

function csvLine(columns: readonly Column[], row: Values): string {
  return `${columns.map(({ name }) => csvField(row[name])).join(',')}\n`;
}

function csvField(value: unknown): string {
  if (value === null) return '';
  const field = Array.isArray(value) ? JSON.stringify(value) : String(value);
  return field === '' || /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function jsonLine(columns: readonly Column[], row: Values): string {
  const fields = columns.map(({ name, json }) => {
    const value = row[name];
    return `${JSON.stringify(name)}:${json && typeof value === 'string' ? value : JSON.stringify(value)}`;
  });
  return `{${fields.join(',')}}\n`;
}
