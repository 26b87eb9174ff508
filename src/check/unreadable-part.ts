import type { Lexicons } from '#lexicon';
import type { Flag, Report, Section, SectionName, Span } from '#model';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';

const tableSections: ReadonlySet<SectionName> = new Set(['disclosure', 'applications', 'disputes']);

/** What conversion lost: said once a place, and never the agency's fault (DOMAIN.md 4). */
export const unreadablePart: RuleMaker = (lexicons, configuration) => {
  const { garbledGap } = configuration.check;
  return ({ report }) => [
    ...report.sections.filter(isLost).map((section) => lost(lexicons, section)),
    ...garbledRuns(report, garbledGap).map(({ span, count }) =>
      flagOf(lexicons, { ...common, span, rule: 'unreadable-text', zh: { count } }),
    ),
  ];
};

const common = { code: 'unreadable-part', severity: 'low', certainty: 'certain' } as const;

function isLost({ name, state }: Section): boolean {
  return state === 'lost' || (state === 'heading-only' && tableSections.has(name));
}

function lost(lexicons: Lexicons, { name, state, heading, body }: Section): Flag {
  const title = lexicons.message(`check/section-${name}`);
  const rule = state === 'lost' ? 'unreadable-section' : 'unreadable-table';
  return flagOf(lexicons, { ...common, span: heading ?? body, rule, zh: { section: title.zh }, en: { section: title.en } });
}

/** Runs of damage with at most `gap` characters between them; one flag each, not one a character. */
function garbledRuns(report: Report, gap: number): { readonly span: Span; readonly count: number }[] {
  const runs: { span: Span; count: number }[] = [];
  for (const { span, kind } of report.form.noise.toSorted((a, b) => a.span.start - b.span.start)) {
    if (kind !== 'garbled' && kind !== 'mojibake') continue;
    const last = runs.at(-1);
    const count = span.end - span.start;
    if (last === undefined || span.start > last.span.end + gap) runs.push({ span, count });
    else runs[runs.length - 1] = { span: { start: last.span.start, end: Math.max(last.span.end, span.end) }, count: last.count + count };
  }
  return runs;
}
