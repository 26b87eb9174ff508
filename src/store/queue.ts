import { type DuckDBConnection, listValue } from '@duckdb/node-api';
import type { Row, ViewRow } from '#contract';
import type { Decision, VerdictSubject } from '#model';
import type { Column } from './columns.ts';
import { type Parameters, readValues, type Values } from './read.ts';
import { viewTarget } from './views.ts';

/** Which of the queue: a field that is there names the values it may have. */
export type QueueFilter = {
  readonly subject?: readonly VerdictSubject[];
  readonly subject_id?: readonly string[];
  readonly code?: readonly string[];
  readonly severity?: readonly string[];
  readonly certainty?: readonly string[];
  /** `current`: about a report of this year. */
  readonly role?: readonly Row<'reports'>['role'][];
  /** `open`: nothing stands. */
  readonly decision?: readonly (Decision | 'open')[];
  /** Each of these stands in agency, region, path, quote or message, in capitals or not. */
  readonly text?: readonly string[];
};

export type QueueKey = Pick<ViewRow<'queue'>, 'subject' | 'subject_id'>;

/** Where a subject stands in a filtered queue, counted from 1; with it where the filter leaves it out. */
export interface QueuePlace {
  readonly place: number;
  readonly size: number;
  readonly first: QueueKey;
  readonly previous: QueueKey | null;
  readonly next: QueueKey | null;
}

const { target: queue, order } = viewTarget('queue');
const searched = 'lower(concat_ws(chr(10), agency, other_agency, region, path, quote, message_zh, message_en))';

const conditions: Readonly<Record<keyof QueueFilter, string>> = {
  subject: 'list_contains($subject, subject)',
  subject_id: 'list_contains($subject_id, subject_id)',
  code: 'list_contains($code, code)',
  severity: 'list_contains($severity, severity)',
  certainty: 'list_contains($certainty, certainty)',
  role: 'list_contains($role, role)',
  decision: "list_contains($decision, coalesce(decision, 'open'))",
  text: `len(list_filter($text, lambda word: NOT contains(${searched}, lower(word)))) = 0`,
};

/** The rows of a filtered queue from `offset` on, at most `limit`. */
export async function readQueue(
  connection: DuckDBConnection,
  filter: QueueFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly ViewRow<'queue'>[]> {
  const { condition, values } = conditionOf(filter);
  const rest = `WHERE ${condition} ${order} LIMIT $limit OFFSET $offset`;
  const rows: ViewRow<'queue'>[] = [];
  for await (const part of readValues(connection, queue, rest, { ...values, limit: BigInt(limit), offset: BigInt(offset) })) {
    for (const row of part) if (isQueueRow(row)) rows.push(row);
  }
  return rows;
}

export async function queueSize(connection: DuckDBConnection, filter: QueueFilter): Promise<number> {
  const { condition, values } = conditionOf(filter);
  const counted = { name: `(SELECT count(*) AS size FROM ${queue.name} WHERE ${condition})`, columns: [integer('size')] };
  let size = 0;
  for await (const rows of readValues(connection, counted, '', values)) for (const row of rows) size = Number(row['size']);
  return size;
}

/** Null where nothing has that key. */
export async function queuePlace(connection: DuckDBConnection, filter: QueueFilter, key: QueueKey): Promise<QueuePlace | null> {
  const { condition, values } = conditionOf(filter);
  const isHere = 'subject = $at_subject[1] AND subject_id = $at_id[1]';
  const placed = `SELECT subject, subject_id, place, size, max(place) FILTER (WHERE ${isHere}) OVER () AS here FROM
(SELECT subject, subject_id, row_number() OVER (${order}) AS place, count(*) OVER () AS size FROM ${queue.name} WHERE (${condition}) OR (${isHere}))`;
  const around = {
    name: `(SELECT * FROM (${placed}) WHERE place IN (1, here - 1, here, here + 1))`,
    columns: [
      ...queue.columns.filter(({ name }) => name === 'subject' || name === 'subject_id'),
      ...['place', 'size', 'here'].map(integer),
    ],
  };
  const keyed = { ...values, at_subject: listValue([key.subject]), at_id: listValue([key.subject_id]) };
  const rows: Around[] = [];
  for await (const part of readValues(connection, around, 'ORDER BY place', keyed))
    for (const row of part) if (isAround(row)) rows.push(row);
  const [first] = rows;
  if (first === undefined) return null;
  const at = (place: number) => keyOf(rows.find((row) => row.place === place));
  return {
    place: first.here,
    size: first.size,
    first: { subject: first.subject, subject_id: first.subject_id },
    previous: at(first.here - 1),
    next: at(first.here + 1),
  };
}

type Around = QueueKey & { readonly place: number; readonly size: number; readonly here: number };

const integer = (name: string): Column => ({ name, type: 'BIGINT', nullable: false, json: false });

const keyOf = (row: Around | undefined): QueueKey | null =>
  row === undefined ? null : { subject: row.subject, subject_id: row.subject_id };

function conditionOf(filter: QueueFilter): { readonly condition: string; readonly values: Parameters } {
  const named = Object.entries<readonly string[] | undefined>(filter).flatMap(([field, values]) =>
    values !== undefined && isField(field) ? [{ field, values }] : [],
  );
  return {
    condition: named.length === 0 ? 'true' : named.map(({ field }) => conditions[field]).join(' AND '),
    values: Object.fromEntries(named.map(({ field, values }) => [field, listValue([...values])])),
  };
}

function isField(name: string): name is keyof QueueFilter {
  return Object.hasOwn(conditions, name);
}

function isQueueRow(row: Values): row is Values & ViewRow<'queue'> {
  return 'subject_id' in row;
}

function isAround(row: Values): row is Values & Around {
  return typeof row['here'] === 'number';
}
