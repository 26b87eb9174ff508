import {
  BIGINT,
  BLOB,
  BOOLEAN,
  blobValue,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
  LIST,
  listValue,
  VARCHAR,
} from '@duckdb/node-api';
import type { Column, ColumnType } from './columns.ts';
import type { Target } from './schema.ts';

/** DuckDB's vector size: no chunk may hold more rows. */
const chunkRows = 2048;

const duckType: Readonly<Record<ColumnType, DuckDBType>> = {
  VARCHAR,
  BIGINT,
  DOUBLE,
  BOOLEAN,
  BLOB,
  'VARCHAR[]': LIST(VARCHAR),
};

/**
 * Appends rows by column chunks, four times as fast as value by value. Strings are stored well-formed: a lone surrogate
 * becomes U+FFFD, which is as long, so that no span moves.
 */
export async function append(connection: DuckDBConnection, { name: table, columns }: Target, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const types = columns.map(({ type }) => duckType[type]);
  const appender = await connection.createAppender(table);
  for (let start = 0; start < rows.length; start += chunkRows) {
    const part = rows.slice(start, start + chunkRows);
    const chunk = DuckDBDataChunk.create(types);
    chunk.setColumns(columns.map((column) => part.map((row) => toDuck(Reflect.get(row, column.name), column, table))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function toDuck(value: unknown, { name, type, nullable }: Column, table: string): DuckDBValue {
  if (value === null && nullable) return null;
  switch (type) {
    case 'VARCHAR':
      if (typeof value === 'string') return value;
      break;
    case 'BIGINT':
      if (typeof value === 'number') return BigInt(value);
      break;
    case 'DOUBLE':
      if (typeof value === 'number') return value;
      break;
    case 'BOOLEAN':
      if (typeof value === 'boolean') return value;
      break;
    case 'BLOB':
      if (value instanceof Uint8Array) return blobValue(value);
      break;
    case 'VARCHAR[]':
      if (Array.isArray(value)) return listValue(value.map(String));
      break;
    default:
      return type satisfies never;
  }
  throw new Error(`${table}.${name}: ${String(value)} is no ${type}`);
}
