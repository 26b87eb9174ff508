import type { TSchema } from 'typebox';
import { type TableName, tables } from '#contract';

export type ColumnType = 'VARCHAR' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'VARCHAR[]' | 'BLOB';

/** A column of the database. `json` marks text that is JSON, which NDJSON embeds as a value. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly json: boolean;
}

const typeOf: Readonly<Record<string, ColumnType>> = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  array: 'VARCHAR[]',
};

/** The columns of a result table, read from its one declaration in #contract. */
export function columnsOf(table: TableName): readonly Column[] {
  return columnsIn(tables[table].row);
}

export function columnsIn({ properties }: { readonly properties: Readonly<Record<string, TSchema>> }): readonly Column[] {
  return Object.entries<TSchema>(properties).map(([name, schema]) => column(name, schema));
}

function column(name: string, schema: TSchema): Column {
  const alternatives: unknown = Reflect.get(schema, 'anyOf');
  const shapes: readonly unknown[] = Array.isArray(alternatives) ? alternatives : [schema];
  const own = shapes.filter((shape) => keyword(shape, 'type') !== 'null');
  const word = keyword(own[0], 'enum') === undefined ? String(keyword(own[0], 'type')) : 'string';
  const type = typeOf[word];
  if (type === undefined || own.length !== 1) throw new Error(`column ${name}: no database type for ${JSON.stringify(schema)}`);
  return { name, type, nullable: own.length < shapes.length, json: keyword(own[0], 'format') === 'json' };
}

function keyword(shape: unknown, name: string): unknown {
  return typeof shape === 'object' && shape !== null ? Reflect.get(shape, name) : undefined;
}
