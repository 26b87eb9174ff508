import { type Severity, severities } from '#model';
import type { RunSummary } from '#run';

/** Whether this year's leads reach a severity: those of earlier years and what was lost in conversion are nobody's to answer now. */
export function isFailing({ figures }: Pick<RunSummary, 'figures'>, least: Severity): boolean {
  return severities.slice(0, severities.indexOf(least) + 1).some((severity) => (figures.flagsBySeverity[severity] ?? 0) > 0);
}
