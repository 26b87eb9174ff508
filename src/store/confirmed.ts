import type { DuckDBConnection } from '@duckdb/node-api';
import { standingVerdicts } from './verdicts.ts';

const confirmed = (subject: string) =>
  `(SELECT subject_id FROM (${standingVerdicts}) WHERE subject = '${subject}' AND decision = 'confirmed')`;

/**
 * Names `all_subjects`, all flags and pairs there are to review, `now` where they are of this year; and, where `onlyConfirmed`, puts views of the same names
 * before the tables, so that every query of this connection, view or export, sees confirmed flags and pairs, the
 * passages of these pairs, and no families, on which nobody decides.
 */
export async function nameViews(connection: DuckDBConnection, onlyConfirmed: boolean): Promise<void> {
  const found = await connection.runAndReadAll('SELECT current_database()');
  const stored = `"${String(found.getRows()[0]?.[0]).replaceAll('"', '""')}".main`;
  const ofThisYear = `(SELECT report_id FROM ${stored}.reports WHERE role = 'current')`;
  const view = (name: string, sql: string) => connection.run(`CREATE TEMP VIEW ${name} AS ${sql}`);
  await view(
    'all_subjects',
    `SELECT 'flag' AS subject, flag_id AS subject_id, code, report_id IN ${ofThisYear} AS now FROM ${stored}.flags
UNION ALL SELECT 'pair', left_report || '-' || right_report, verdict, left_report IN ${ofThisYear} OR right_report IN ${ofThisYear}
FROM ${stored}.pairs WHERE verdict <> 'statutory-only'`,
  );
  if (!onlyConfirmed) return;
  await view('flags', `SELECT * FROM ${stored}.flags WHERE flag_id IN ${confirmed('flag')}`);
  await view('pairs', `SELECT * FROM ${stored}.pairs WHERE left_report || '-' || right_report IN ${confirmed('pair')}`);
  await view('matches', `SELECT * FROM ${stored}.matches SEMI JOIN pairs USING (left_report, right_report)`);
  for (const table of ['families', 'family_members']) await view(table, `SELECT * FROM ${stored}.${table} WHERE false`);
}
