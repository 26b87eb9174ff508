import { join } from 'node:path';
import { severities } from '#model';
import type { RunSummary } from '#run';
import type { Context } from './context.ts';
import { columns } from './terminal.ts';
import { hanging } from './width.ts';

/** What a run found, for people: files, faults with what to do, pairs, flags, and where to go on reading. */
export function runSummary(summary: RunSummary, out: string, here: Context): string {
  const { say } = here;
  const { counts, figures, segmenter, inputs } = summary;
  const seconds = (summary.timings.totalMs / 1000).toFixed(1);
  const unused = inputs.unusedManifestPaths;
  return [
    say('summary-files', { files: counts.files, analysed: counts.analysed, reused: counts.reused, seconds }),
    say('summary-reports', { reports: counts.reports, current: counts.current, previous: counts.previous }),
    ...faults(summary, out, here),
    ...versions(summary, here),
    ...(unused.length === 0 ? [] : [say('summary-manifest', { count: unused.length, first: unused.slice(0, 3).join(', ') })]),
    ...found(figures, here),
    ...verdicts(summary, out, here),
    ...(segmenter.fallback === null ? [] : [say('segmenter-fallback', { name: segmenter.name, reason: segmenter.fallback })]),
    say('summary-where', { page: join(out, 'index.html'), out }),
  ].join('\n');
}

function faults({ counts, faults: listed }: RunSummary, out: string, { say, lexicons, language }: Context): readonly string[] {
  if (counts.faults === 0) return [say('summary-no-faults')];
  const rest = counts.faults - listed.length;
  return [
    say('summary-faults', { faults: counts.faults }),
    ...listed.map(({ path, code, values }) => {
      const message = lexicons.message(`faults/${code.replace('/', '-')}`, values)[language];
      return `  ${path}\n${hanging('    ', message, columns())}`;
    }),
    ...(rest > 0 ? [`  ${say('summary-more-faults', { rest, out })}`] : []),
  ];
}

function versions({ versions: listed }: RunSummary, { lexicons, language }: Context): readonly string[] {
  if (listed.length === 0) return [];
  const first = listed.slice(0, 3).map(({ agency, year, paths }) => `${agency} ${year ?? ''} (${paths.join(', ')})`);
  return [lexicons.message('run/versions', { count: listed.length, first: first.join('; ') })[language]];
}

/** Of this year, as pages, workbook and notice have it. */
function found({ totals, flagsBySeverity, pairsByVerdict }: RunSummary['figures'], here: Context): readonly string[] {
  const { say } = here;
  const told = Object.entries(pairsByVerdict).filter(([verdict]) => verdict !== 'statutory-only');
  const pairs = told.reduce((sum, [, count]) => sum + count, 0);
  const verdicts = told.map(([verdict, count]) => `${name(here, 'verdict', verdict)} ${count}`).join(say('comma'));
  const by = severities.map((severity) => `${name(here, 'severity', severity)} ${flagsBySeverity[severity] ?? 0}`).join(say('comma'));
  return [
    say('summary-pairs', { pairs, verdicts: pairs === 0 ? '' : say('brackets', { words: verdicts }) }),
    say('summary-flags', { flags: totals.flags, reports: totals.flagged_reports, severities: by }),
    ...(totals.losses === 0 ? [] : [say('summary-losses', { losses: totals.losses, reports: totals.lossy_reports })]),
    ...(totals.earlier_flags === 0 ? [] : [say('summary-earlier', { flags: totals.earlier_flags })]),
  ];
}

/** Counted by what was decided on, as the pages count; a decision taken back is none. */
function verdicts(
  { verdicts: { rows, carried, lost }, figures: { reviewed } }: RunSummary,
  out: string,
  { say }: Context,
): readonly string[] {
  if (rows === 0) return [];
  const { decided, earlier_decided: earlier, confirmed, dismissed, needs_checking: checking } = reviewed;
  return [
    say('summary-verdicts', { decided, earlier, confirmed, dismissed, checking, carried }),
    ...(lost === 0 ? [] : [say('summary-verdicts-lost', { lost, out })]),
  ];
}

const name = ({ lexicons, language }: Context, kind: string, code: string) => lexicons.message(`codes/${kind}-${code}`)[language];
