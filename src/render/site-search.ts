import { severities } from '#model';
import { named } from './report-index.ts';
import type { SiteContext } from './site-context.ts';

/**
 * The flagged reports as a script that the search of the list loads when somebody types: a page from disk may load a
 * script but not read a file.
 */
export function searchData({ flagged, say, paged }: SiteContext): string {
  const rows = flagged.map((report) => [
    paged.has(report.report_id) ? report.report_id : '',
    named(report, say),
    report.region ?? '',
    severities.map((severity) => report[severity]),
  ]);
  // Within a script element of its own file only line separators and the end of the script could do harm.
  const json = JSON.stringify(rows).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  return `window.leitongReports=${json};\n`;
}
