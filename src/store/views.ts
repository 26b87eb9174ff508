import { type ViewName, views } from '#contract';
import { certainties, lossCodes, severities } from '#model';
import { columnsIn } from './columns.ts';
import type { Target } from './schema.ts';
import { standingVerdicts } from './verdicts.ts';

const weight = "CASE severity WHEN 'high' THEN 100 WHEN 'medium' THEN 10 ELSE 1 END";
const current = "reports WHERE role = 'current'";
const ofCurrent = `report_id IN (SELECT report_id FROM ${current})`;
const isLoss = `code IN (${lossCodes.map((code) => `'${code}'`).join(', ')})`;
/** Flags of this year that are said of agencies. */
const flagsNow = `flags WHERE ${ofCurrent} AND NOT ${isLoss}`;
/** Topic of a report that claims to have no problems (DOMAIN.md 2.1). */
const claimsNone = "list_contains(topics, '00')";
const roleOfPair = `CASE WHEN left_report IN (SELECT report_id FROM ${current}) OR right_report IN (SELECT report_id FROM ${current})
THEN 'current' ELSE 'previous' END`;
const shares = ['statutory', 'template', 'copied', 'own_earlier', 'original'];
/** DuckDB adds up in the order its threads finish; twelve places hide that, so that the same store gives the same bytes. */
const mean = (column: string) => `round(avg(${column}), 12)`;

/** The first two divisions of a region: province and city, or what a corpus of one county has instead. */
const area = "array_to_string(list_slice(string_split(region, '/'), 1, 2), '/')";

/** Pairs of one agency that have enough in common for a flag; the others share a passage or two. */
const repeated = `SELECT least(report_id, other_report) || '-' || greatest(report_id, other_report) FROM flags
WHERE code = 'same-as-last-year' AND other_report IS NOT NULL`;
/** What weighs as much as the flags of such a pair. */
const pairSeverity = `CASE WHEN verdict = 'copied' THEN 'high'
WHEN verdict = 'own-earlier' AND left_report || '-' || right_report NOT IN (${repeated}) THEN 'low' ELSE 'medium' END`;
const pairCertainty = "CASE verdict WHEN 'own-earlier' THEN 'certain' ELSE 'probable' END";
const toReview = `SELECT 'flag' AS subject, flag_id AS subject_id, code, severity, certainty, report_id, start_at, quote, other_report,
message_zh, message_en, NULL AS share, NULL AS longest, role FROM flags JOIN (SELECT report_id, role FROM reports) USING (report_id)
UNION ALL SELECT 'pair', left_report || '-' || right_report, verdict, ${pairSeverity}, ${pairCertainty}, left_report, NULL, NULL, right_report,
NULL, NULL, greatest(left_share, right_share), longest, ${roleOfPair} FROM pairs WHERE verdict <> 'statutory-only'`;
const rank = (column: string, words: readonly string[]) =>
  `CASE ${column} ${words.map((word, i) => `WHEN '${word}' THEN ${i}`).join(' ')} END`;

/** The views of #contract as SQL, each with its total order. */
const queries: Readonly<Record<ViewName, { readonly sql: string; readonly order: string }>> = {
  totals: {
    sql: `SELECT (SELECT count(*) FROM ${current}) AS current, (SELECT count(*) FROM reports WHERE role = 'previous') AS previous,
(SELECT year FROM ${current} AND year IS NOT NULL GROUP BY year ORDER BY count(*) DESC, year DESC LIMIT 1) AS year,
(SELECT count(*) FROM sources WHERE state = 'unreadable') AS unreadable, (SELECT count(*) FROM sources WHERE state = 'not-a-report') AS not_reports,
(SELECT count(*) FROM sources WHERE state = 'duplicate') AS duplicates, (SELECT count(*) FROM ${flagsNow}) AS flags,
(SELECT count(DISTINCT report_id) FROM ${flagsNow}) AS flagged_reports,
(SELECT count(*) FROM flags WHERE ${ofCurrent} AND ${isLoss}) AS losses,
(SELECT count(DISTINCT report_id) FROM flags WHERE ${ofCurrent} AND ${isLoss}) AS lossy_reports,
(SELECT count(*) FROM flags WHERE NOT ${ofCurrent} AND NOT ${isLoss}) AS earlier_flags, (SELECT count(*) FROM families) AS families,
(SELECT count(DISTINCT report_id) FROM family_members) AS family_members, (SELECT median(boilerplate_share) FROM ${current}) AS boilerplate,
(SELECT median(nil_share) FROM ${current}) AS nil, (SELECT median(substantive_share) FROM ${current}) AS substantive,
(SELECT count(published_on) FROM ${current}) AS dated,
(SELECT count(*) FROM problems WHERE ${ofCurrent} AND NOT ${claimsNone}) AS problems,
(SELECT count(*) FROM measures WHERE ${ofCurrent}) AS measures,
(SELECT count(DISTINCT report_id) FROM problems WHERE ${ofCurrent} AND ${claimsNone}) AS claiming_none`,
    order: 'ORDER BY current',
  },
  flag_counts: {
    sql: `SELECT code, severity, certainty, count(*) AS flags, count(DISTINCT report_id) AS reports FROM ${flagsNow} GROUP BY ALL`,
    order: 'ORDER BY flags DESC, code, severity, certainty',
  },
  code_counts: {
    sql: `SELECT code, count(*) AS flags, count(DISTINCT report_id) AS reports FROM ${flagsNow} GROUP BY ALL`,
    order: 'ORDER BY reports DESC, flags DESC, code',
  },
  pair_counts: {
    sql: `SELECT verdict, count(*) AS pairs FROM pairs WHERE ${roleOfPair} = 'current' GROUP BY ALL`,
    order: 'ORDER BY verdict',
  },
  fault_counts: {
    sql: 'SELECT fault_code, count(*) AS files FROM sources WHERE fault_code IS NOT NULL GROUP BY ALL',
    order: 'ORDER BY files DESC, fault_code',
  },
  copied_shares: {
    sql: `SELECT CAST(least(ceil(copied_share * 10), 10) AS BIGINT) AS tenth, count(*) AS reports FROM ${current} GROUP BY ALL`,
    order: 'ORDER BY tenth',
  },
  provenance: {
    sql: ["''", area]
      .map((by) => {
        const columns = shares.map((share) => `${mean(`${share}_share`)} AS ${share}`).join(', ');
        const known = by === area ? ' AND region IS NOT NULL' : '';
        return `SELECT ${by} AS region, count(*) AS reports, ${columns} FROM ${current}${known} GROUP BY ${by}`;
      })
      .join(' UNION ALL '),
    order: 'ORDER BY region',
  },
  published: {
    sql: `SELECT published_on AS day, count(*) AS reports,
count(*) FILTER (WHERE report_id IN (SELECT report_id FROM flags WHERE code = 'late')) AS late FROM ${current} AND published_on IS NOT NULL GROUP BY ALL`,
    order: 'ORDER BY day',
  },
  flagged: {
    sql: `SELECT report_id, source_id, path, agency, region, year, substantive_share, template_share, copied_share, own_earlier_share,
high, medium, low, codes, list_filter(codes, lambda each: NOT list_contains(sure, each)) AS possible_codes, heaviness
FROM reports JOIN (SELECT report_id, sum(${weight}) AS heaviness,
count(*) FILTER (WHERE severity = 'high') AS high, count(*) FILTER (WHERE severity = 'medium') AS medium,
count(*) FILTER (WHERE severity = 'low') AS low, list_sort(list_distinct(list(code))) AS codes,
coalesce(list(code) FILTER (WHERE certainty <> 'possible'), []) AS sure FROM ${flagsNow} GROUP BY report_id) USING (report_id)`,
    order: 'ORDER BY heaviness DESC, report_id',
  },
  losses: {
    sql: `SELECT flag_id, report_id, path, code, message_zh, message_en, start_at FROM flags
JOIN (SELECT report_id, path FROM ${current}) USING (report_id) WHERE ${isLoss}`,
    order: 'ORDER BY path, start_at NULLS FIRST, code, flag_id',
  },
  best_pairs: {
    sql: `SELECT left_report, right_report, left_share, right_share, longest, score, verdict FROM pairs
WHERE verdict <> 'statutory-only' AND ${roleOfPair} = 'current'`,
    order: "ORDER BY verdict = 'copied' DESC, score DESC, left_report, right_report",
  },
  standing_verdicts: { sql: standingVerdicts, order: 'ORDER BY subject, subject_id' },
  reviewed: {
    sql: `SELECT (SELECT count(*) > 0 FROM duckdb_views() WHERE temporary AND view_name = 'flags') AS only_confirmed,
count(*) FILTER (WHERE subject = 'flag' AND now AND NOT ${isLoss}) AS flags, count(*) FILTER (WHERE subject = 'flag' AND now AND ${isLoss}) AS losses,
count(*) FILTER (WHERE subject = 'pair' AND now) AS pairs,
count(decision) FILTER (WHERE now) AS decided, count(decision) FILTER (WHERE NOT now) AS earlier_decided,
count(*) FILTER (WHERE now AND decision = 'confirmed') AS confirmed, count(*) FILTER (WHERE now AND decision = 'dismissed') AS dismissed,
count(*) FILTER (WHERE now AND decision = 'needs-checking') AS needs_checking,
coalesce(list_sort(list_distinct(list(reviewer) FILTER (WHERE reviewer IS NOT NULL))), []) AS reviewers
FROM all_subjects LEFT JOIN (${standingVerdicts}) AS standing USING (subject, subject_id)`,
    order: 'ORDER BY flags',
  },
  queue: {
    sql: `SELECT each.*, report.agency, report.region, report.year, report.path, other.agency AS other_agency,
standing.decision, standing.reviewer, standing.note, standing.decided_at, other.year AS other_year
FROM (${toReview}) AS each JOIN reports AS report USING (report_id) LEFT JOIN reports AS other ON other.report_id = each.other_report
LEFT JOIN (${standingVerdicts}) AS standing ON standing.subject = each.subject AND standing.subject_id = each.subject_id`,
    order: `ORDER BY role, ${rank('severity', severities)}, ${rank('certainty', certainties)}, code, share DESC NULLS LAST, report_id, start_at NULLS FIRST, subject, subject_id`,
  },
  queue_counts: {
    sql: `SELECT subject, code, severity, certainty, role, decision, count(*) AS subjects
FROM (${toReview}) LEFT JOIN (${standingVerdicts}) AS standing USING (subject, subject_id) GROUP BY ALL`,
    order: 'ORDER BY subject, code, severity, certainty, role, decision NULLS FIRST',
  },
};

export function viewTarget(view: ViewName): { readonly target: Target; readonly order: string } {
  const { sql, order } = queries[view];
  return { target: { name: `(${sql})`, columns: columnsIn(views[view]) }, order };
}
