import { schemaVersion, type TableName, tables } from '#contract';
import { type Column, columnsOf } from './columns.ts';

const text = (name: string): Column => ({ name, type: 'VARCHAR', nullable: true, json: false });
const blob = (name: string): Column => ({ name, type: 'BLOB', nullable: true, json: false });

/**
 * Tables of our own, no part of the published results: what a file was analysed with (resume), its masked narrative
 * and fingerprints, and which flags came from the corpus as a whole.
 */
const internalTables = {
  leitong_resume: ['source_id', 'path', 'origin', 'content_hash', 'resume_key', 'state', 'fault_values'].map(text),
  leitong_narratives: [text('source_id'), text('origin'), blob('narrative'), blob('fingerprint')],
  leitong_corpus_flags: [text('flag_id')],
  leitong_meta: [text('key'), text('value')],
} as const satisfies Record<string, readonly Column[]>;

type InternalTable = keyof typeof internalTables;

const tableNames: readonly TableName[] = namesOf(tables);
const internalNames: readonly InternalTable[] = namesOf(internalTables);

/** Tables whose rows belong to one report, in `report_id`. */
export const reportTables = ['sections', 'cells', 'sentences', 'problems', 'measures', 'answers', 'flags'] as const;
/** Tables that are replaced as a whole by every run. */
export const corpusTables = [
  'matches',
  'pairs',
  'families',
  'family_members',
  'topic_summary',
  'subtopics',
  'clusters',
  'cluster_members',
] as const;

export type ReportTable = (typeof reportTables)[number];
export type CorpusTable = (typeof corpusTables)[number];

/** A table to append to. */
export interface Target {
  readonly name: string;
  readonly columns: readonly Column[];
}

export function target(table: TableName | InternalTable): Target {
  return { name: table, columns: isInternal(table) ? internalTables[table] : columnsOf(table) };
}

/** The statements that create an empty store. */
export function createStatements(): readonly string[] {
  const create = [...tableNames, ...internalNames].map((table) => {
    const columns = target(table).columns.map(({ name, type, nullable }) => `${name} ${type}${nullable ? '' : ' NOT NULL'}`);
    return `CREATE TABLE ${table} (${columns.join(', ')})`;
  });
  return [...create, `INSERT INTO leitong_meta VALUES ('schema_version', '${schemaVersion}')`];
}

/** ORDER BY of the stated order. Code points, nulls first: neither depends on the machine. */
export function orderBy(table: TableName): string {
  return `ORDER BY ${tables[table].order.map((name) => `${name} NULLS FIRST`).join(', ')}`;
}

function isInternal(table: string): table is InternalTable {
  return Object.hasOwn(internalTables, table);
}

function namesOf<Tables extends object>(of: Tables): readonly (keyof Tables & string)[] {
  const names: (keyof Tables & string)[] = [];
  for (const name in of) names.push(name);
  return names;
}
