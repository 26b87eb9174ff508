import type { DuckDBConnection } from '@duckdb/node-api';
import type { Row } from '#contract';
import { findingsOf, type Judged, judgedNow, namedReports, readJudged, subjectKey } from './judged.ts';
import { readRows } from './read.ts';
import { type Named, prepareSuccessor } from './successors.ts';
import { appendVerdicts, type NewVerdict } from './verdicts.ts';

type Verdict = Row<'verdicts'>;

/** What became of verdicts whose flag or pair has another id now, counted by subject. */
export interface CarriedVerdicts {
  /** Subjects that got the verdicts of an earlier one by this call. */
  readonly carried: number;
  /** Decisions whose subject is nowhere any more; they stay in the table. */
  readonly lost: number;
}

/**
 * Gives the verdicts of subjects that are gone to those that say the same now (`Finding`), in one transaction; done
 * again it adds nothing. Where the text of a report has changed, words must stand that were judged: a flag without
 * words, and a pair of another kind, is not the same.
 */
export async function carryVerdicts(connection: DuckDBConnection): Promise<CarriedVerdicts> {
  const verdicts = await verdictsBySubject(connection);
  const here = new Set((await judgedNow(connection)).map(subjectKey));
  const gone = [...verdicts.keys()].filter((key) => !here.has(key));
  if (gone.length === 0) return { carried: 0, lost: 0 };
  const judged = await readJudged(connection);
  const heirOf = await prepareHeir(
    connection,
    gone.flatMap((key) => judged.get(key) ?? []),
  );
  const moved = new Map<string, { readonly heir: Heir; readonly from: (readonly Verdict[])[] }>();
  const lost = new Set<string>();
  for (const key of gone) {
    const [was, rows] = [judged.get(key), verdicts.get(key) ?? []];
    const heir = was === undefined ? null : heirOf(was);
    if (heir === null) {
      if (stands(rows)) lost.add(decisionKey(was, rows));
    } else {
      const known = moved.get(subjectKey(heir));
      if (known === undefined) moved.set(subjectKey(heir), { heir, from: [rows] });
      else known.from.push(rows);
    }
  }
  const added = [...moved].map(([key, { heir, from }]) => missing(heir, verdicts.get(key) ?? [], from)).filter(({ length }) => length > 0);
  await appendVerdicts(connection, added.flat());
  return { carried: added.length, lost: lost.size };
}

type Heir = Pick<Judged, 'subject' | 'subject_id'>;

async function verdictsBySubject(connection: DuckDBConnection): Promise<ReadonlyMap<string, readonly Verdict[]>> {
  const bySubject = new Map<string, Verdict[]>();
  for await (const rows of readRows(connection, 'verdicts', {})) {
    for (const row of rows) {
      const known = bySubject.get(subjectKey(row));
      if (known === undefined) bySubject.set(subjectKey(row), [row]);
      else known.push(row);
    }
  }
  return bySubject;
}

/** Finds what says today what a subject said that is gone. */
async function prepareHeir(connection: DuckDBConnection, judged: readonly Judged[]): Promise<(was: Judged) => Heir | null> {
  const successor = prepareSuccessor(await namedReports(connection, {}));
  const places = new Map(judged.map((was) => [was, { report: successor(was), other: successor(otherOf(was)) }]));
  const ids = new Set([...places.values()].flatMap(({ report, other }) => [report ?? [], other ?? []].flat()));
  const heirs = new Map<string, Heir>();
  for (const found of await findingsOf(connection, ids)) heirs.set(sayingKey(found, found.report_id, found.other_report), found);
  return (was) => {
    const { report, other } = places.get(was) ?? { report: null, other: null };
    if (report === null || (other === null && was.other_report !== null)) return null;
    const isChanged = report !== was.report_id || other !== was.other_report;
    if (isChanged && was.subject === 'flag' && was.quote === null) return null;
    return heirs.get(sayingKey(was, report, other)) ?? null;
  };
}

const otherOf = ({ other_report, other_path, other_agency, other_year }: Judged): Named => ({
  report_id: other_report ?? '',
  path: other_path,
  agency: other_agency,
  year: other_year,
});

function sayingKey(
  { subject, code, quote, nth }: Pick<Judged, 'subject' | 'code' | 'quote' | 'nth'>,
  report: string,
  other: string | null,
) {
  const sides = subject === 'pair' ? [report, other ?? ''].sort() : [report, other];
  return JSON.stringify([subject, code, quote, nth, ...sides]);
}

/** The rows that a subject lacks of what was decided of those before it. The same decision twice is two rows. */
function missing({ subject, subject_id }: Heir, own: readonly Verdict[], from: readonly (readonly Verdict[])[]): readonly NewVerdict[] {
  const had = counted(own);
  const added: NewVerdict[] = [];
  for (const rows of from) {
    const seen = new Map<string, number>();
    for (const row of rows) {
      const key = rowKey(row);
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      if (times <= (had.get(key) ?? 0)) continue;
      had.set(key, times);
      const { decision, reviewer, note, decided_at } = row;
      added.push({ subject, subject_id, decision, reviewer, note, decided_at });
    }
  }
  return added;
}

const rowKey = ({ decision, reviewer, note, decided_at }: Verdict) => JSON.stringify([decided_at, decision, reviewer, note]);

function counted(rows: readonly Verdict[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const row of rows) times.set(rowKey(row), (times.get(rowKey(row)) ?? 0) + 1);
  return times;
}

/** Whether anything stands after what was taken back. */
function stands(rows: readonly Verdict[]): boolean {
  let standing = 0;
  for (const { decision } of rows) standing = decision === 'withdrawn' ? Math.max(0, standing - 1) : standing + 1;
  return standing > 0;
}

/** One decision stands under several subjects where it was carried over before it was lost. */
const decisionKey = (was: Judged | undefined, rows: readonly Verdict[]) =>
  JSON.stringify([was?.subject, was?.code, was?.quote, was?.nth, was?.agency, was?.year, ...rows.map(rowKey)]);
