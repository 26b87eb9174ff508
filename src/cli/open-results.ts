import { join } from 'node:path';
import type { Row } from '#contract';
import { UserError } from '#model';
import type { Store } from '#store';
import { normalise } from '#text';

/** Opens the store of a results folder for reading, or to add verdicts, for as long as `use` takes. */
export async function withResults<Result>(
  out: string,
  use: (store: Store) => Promise<Result>,
  mode: 'read' | 'append' = 'read',
): Promise<Result> {
  const { openStore } = await import('#store');
  const store = await openStore(join(out, 'leitong.duckdb'), { mode, fresh: false });
  try {
    return await use(store);
  } finally {
    store.close();
  }
}

/**
 * The report that `words` names: its id, the beginning of its id, its path, its agency, or a part of path or agency,
 * whichever is the first to name exactly one; of several years of an agency the current one. Throws `UserError` where none or several are meant.
 */
export async function findReport(store: Store, words: string): Promise<Row<'reports'>> {
  const wanted = normalise(words).value;
  const agencyOf = ({ agency }: Row<'reports'>) => normalise(agency ?? '').value;
  const ways: readonly ((report: Row<'reports'>) => boolean)[] = [
    ({ report_id }) => report_id === words,
    ({ path }) => path === words,
    (report) => agencyOf(report) === wanted,
    ({ report_id }) => words.length >= 4 && report_id.startsWith(words),
    (report) => report.path.includes(words) || agencyOf(report).includes(wanted),
  ];
  const reports: Row<'reports'>[] = [];
  for await (const rows of store.rows('reports')) for (const row of rows) reports.push(row);
  for (const isMeant of words === '' ? [] : ways) {
    const [first, ...others] = oneOfThisYear(reports.filter(isMeant));
    if (first !== undefined && others.length === 0) return first;
    if (first !== undefined)
      throw new UserError('cli/report-ambiguous', { words, count: others.length + 1, reports: listed([first, ...others]) });
  }
  throw new UserError('cli/report-unknown', { words, count: reports.length });
}

/** Of reports of one agency on several years this year's is meant. */
function oneOfThisYear(meant: readonly Row<'reports'>[]): readonly Row<'reports'>[] {
  const current = meant.filter(({ role }) => role === 'current');
  const isOneAgency = meant.every(({ agency, region }) => agency === meant[0]?.agency && region === meant[0]?.region);
  return isOneAgency && current.length === 1 ? current : meant;
}

function listed(reports: readonly Row<'reports'>[]): string {
  return reports
    .slice(0, 5)
    .map(({ report_id, path, agency, year }) => `\n  ${report_id}  ${agency ?? '?'}  ${year ?? '?'}  ${path}`)
    .join('');
}
