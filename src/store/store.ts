import type { Writable } from 'node:stream';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type Row, type TableName, type ViewName, type ViewRow, views } from '#contract';
import { type CarriedVerdicts, carryVerdicts } from './carry-verdicts.ts';
import { columnsOf } from './columns.ts';
import { type TextFormat, writeParquet, writeText } from './export-table.ts';
import { type QueueFilter, type QueueKey, type QueuePlace, queuePlace, queueSize, readQueue } from './queue.ts';
import { readColumns, readRows, readValues, type Values, type Where } from './read.ts';
import { orderBy, target } from './schema.ts';
import { appendVerdicts, type NewVerdict } from './verdicts.ts';
import { viewTarget } from './views.ts';
import { type Finished, forget, type PackedNarrative, type StoredAnalysis, writeAnalyses } from './write-analyses.ts';
import { type CorpusResults, writeCorpus } from './write-corpus.ts';

/** A file that is not analysed. `fault_values` is JSON. */
export type FaultRow = Pick<Row<'sources'>, 'source_id' | 'path' | 'state' | 'fault_code' | 'fault_detail'> &
  Pick<Finished, 'fault_values'>;

const faultView = {
  name: '(SELECT * FROM sources JOIN (SELECT source_id, fault_values FROM leitong_resume) USING (source_id) WHERE fault_code IS NOT NULL)',
  columns: [
    ...columnsOf('sources').filter(({ name }) => ['source_id', 'path', 'state', 'fault_code', 'fault_detail'].includes(name)),
    ...target('leitong_resume').columns.filter(({ name }) => name === 'fault_values'),
  ],
};

/** An open store. One verb at a time: verbs share one connection. */
export interface Store {
  readonly path: string;
  /** Every file the store knows, by path, with the key it was analysed with. */
  finished(): Promise<readonly Finished[]>;
  /** Replaces all that is known of the sources of the batch, in one transaction. */
  writeAnalyses(batch: readonly StoredAnalysis[]): Promise<void>;
  /** Forgets sources and all their rows, in one transaction. */
  forget(sourceIds: readonly string[]): Promise<void>;
  /** Replaces every row that depends on more than one report, in one transaction. */
  writeCorpus(results: CorpusResults): Promise<void>;
  /** Adds verdicts, numbered in this order; never changed or removed, not even by a later run. What stands: view `standing_verdicts`. */
  appendVerdict(...verdicts: readonly NewVerdict[]): Promise<void>;
  /** Gives the verdicts on flags and pairs that are gone to those that say the same now; done again it adds nothing. */
  carryVerdicts(): Promise<CarriedVerdicts>;
  /** The rows of a table in its stated order, some 2,000 at a time; `where` names the values that a column may have. */
  rows<Name extends TableName>(table: Name, where?: Where<Name>): AsyncGenerator<readonly Row<Name>[]>;
  /** Some columns of the same: of a row that is read for one of them, the others cost most. */
  columns<Name extends TableName, Key extends keyof Row<Name> & string>(
    table: Name,
    keys: readonly Key[],
    where?: Where<Name>,
  ): AsyncGenerator<readonly Pick<Row<Name>, Key>[]>;
  /** The rows of a view in its order: what renderings count with. */
  view<Name extends ViewName>(view: Name): AsyncGenerator<readonly ViewRow<Name>[]>;
  /** A page of the filtered queue, in the order of the view `queue`. */
  queue(filter: QueueFilter, page: { readonly offset: number; readonly limit: number }): Promise<readonly ViewRow<'queue'>[]>;
  queueSize(filter: QueueFilter): Promise<number>;
  /** Where a subject stands in the filtered queue and what is beside it; null where there is no such subject. */
  queuePlace(filter: QueueFilter, key: QueueKey): Promise<QueuePlace | null>;
  /** Files that are not analysed, by path, with what was wrong. */
  faults(): AsyncGenerator<readonly FaultRow[]>;
  count(table: TableName): Promise<number>;
  /** The texts of all sources, in no order: they are not sorted, which would take them to the disk once more. */
  texts(): AsyncGenerator<readonly Pick<Row<'sources'>, 'source_id' | 'text'>[]>;
  /** What similarity needs of the reports, in no order. */
  narratives(): AsyncGenerator<readonly PackedNarrative[]>;
  /** Writes a table in its stated order; equal stores give equal bytes. */
  exportText(table: TableName, format: TextFormat, out: Writable): Promise<void>;
  exportParquet(table: TableName, path: string): Promise<void>;
  close(): void;
}

export class DuckStore implements Store {
  readonly path: string;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  constructor(path: string, instance: DuckDBInstance, connection: DuckDBConnection) {
    this.path = path;
    this.#instance = instance;
    this.#connection = connection;
  }

  async finished(): Promise<readonly Finished[]> {
    const rows: Finished[] = [];
    for await (const part of readValues(this.#connection, target('leitong_resume'), 'ORDER BY path, source_id')) {
      for (const row of part) if (isFinished(row)) rows.push(row);
    }
    return rows;
  }

  writeAnalyses(batch: readonly StoredAnalysis[]): Promise<void> {
    return writeAnalyses(this.#connection, batch);
  }

  forget(sourceIds: readonly string[]): Promise<void> {
    return forget(this.#connection, sourceIds);
  }

  writeCorpus(results: CorpusResults): Promise<void> {
    return writeCorpus(this.#connection, results);
  }

  appendVerdict(...verdicts: readonly NewVerdict[]): Promise<void> {
    return appendVerdicts(this.#connection, verdicts);
  }

  carryVerdicts(): Promise<CarriedVerdicts> {
    return carryVerdicts(this.#connection);
  }

  rows<Name extends TableName>(table: Name, where: Where<Name> = {}): AsyncGenerator<readonly Row<Name>[]> {
    return readRows(this.#connection, table, where);
  }

  columns<Name extends TableName, Key extends keyof Row<Name> & string>(
    table: Name,
    keys: readonly Key[],
    where: Where<Name> = {},
  ): AsyncGenerator<readonly Pick<Row<Name>, Key>[]> {
    return readColumns(this.#connection, table, keys, where, 'stated');
  }

  async *view<Name extends ViewName>(view: Name): AsyncGenerator<readonly ViewRow<Name>[]> {
    const { target: from, order } = viewTarget(view);
    for await (const rows of readValues(this.#connection, from, order)) yield rows.filter((row) => isViewRow(view, row));
  }

  queue(filter: QueueFilter, page: { readonly offset: number; readonly limit: number }): Promise<readonly ViewRow<'queue'>[]> {
    return readQueue(this.#connection, filter, page);
  }

  queueSize(filter: QueueFilter): Promise<number> {
    return queueSize(this.#connection, filter);
  }

  queuePlace(filter: QueueFilter, key: QueueKey): Promise<QueuePlace | null> {
    return queuePlace(this.#connection, filter, key);
  }

  async *faults(): AsyncGenerator<readonly FaultRow[]> {
    for await (const rows of readValues(this.#connection, faultView, orderBy('sources'))) yield rows.filter((row) => isFault(row));
  }

  async count(table: TableName): Promise<number> {
    const reader = await this.#connection.runAndReadAll(`SELECT count(*) FROM ${table}`);
    return Number(reader.getRows()[0]?.[0]);
  }

  texts(): AsyncGenerator<readonly Pick<Row<'sources'>, 'source_id' | 'text'>[]> {
    return readColumns(this.#connection, 'sources', ['source_id', 'text'], {}, 'any');
  }

  async *narratives(): AsyncGenerator<readonly PackedNarrative[]> {
    for await (const rows of readValues(this.#connection, target('leitong_narratives'), '')) {
      yield rows.filter((row) => isPacked(row));
    }
  }

  exportText(table: TableName, format: TextFormat, out: Writable): Promise<void> {
    return writeText(this.#connection, table, format, out);
  }

  exportParquet(table: TableName, path: string): Promise<void> {
    return writeParquet(this.#connection, table, path);
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

/** These rows were written by us under the schema version that was checked; the first column tells. */
function isFinished(row: Values): row is Values & Finished {
  return 'resume_key' in row;
}

function isViewRow<Name extends ViewName>(view: Name, row: Values): row is Values & ViewRow<Name> {
  return Object.keys(views[view].properties).every((name) => name in row);
}

function isFault(row: Values): row is Values & FaultRow {
  return 'fault_code' in row;
}

function isPacked(row: Values): row is Values & PackedNarrative {
  return 'fingerprint' in row;
}
