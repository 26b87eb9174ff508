import type { Lexicons } from '#lexicon';
import type { Flag, Report, Section, SectionName, TableForm } from '#model';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';

const tableSections: ReadonlySet<SectionName> = new Set(['disclosure', 'applications', 'disputes']);

/** What conversion lost, pages that are scans among it: never the agency's fault (DOMAIN.md 4). */
export const unreadablePart: RuleMaker = (lexicons, { check: { cellConfidence } }) => {
  return ({ report }) => [
    ...scanned(lexicons, report.source.layout.scans),
    ...report.sections
      .filter((section) => isLost(section) && !isHeadingAlone(report, section, cellConfidence))
      .map((section) => lost(lexicons, section)),
  ];
};

const common = { code: 'unreadable-part', severity: 'low', certainty: 'certain' } as const;

/** One flag for all pages, without a place: nothing of them is in the text. */
function scanned(lexicons: Lexicons, pages: readonly number[]): readonly Flag[] {
  if (pages.length === 0) return [];
  const values = { count: pages.length };
  return [
    flagOf(lexicons, {
      ...common,
      span: null,
      rule: 'unreadable-pages',
      zh: { ...values, pages: pages.join('、') },
      en: { ...values, pages: pages.join(', ') },
    }),
  ];
}

/** A heading alone is little lost where the text below it was read; below that of a table a part of the table may be gone with it. */
function isLost({ name, state, body }: Section): boolean {
  if (tableSections.has(name)) return state === 'lost' || state === 'heading-only';
  return state === 'lost' && body === null;
}

/** First and last row of each table. */
const ends = {
  disclosure: ['rules', 'charges'],
  applications: ['received', 'carried-over'],
  disputes: ['review', 'lawsuit-after-review'],
} as const satisfies Readonly<Record<TableForm, readonly [string, string]>>;

/** The table below the heading was read from its first row to its last: nothing but the heading is gone. */
function isHeadingAlone({ cells }: Report, { name, state }: Section, leastConfidence: number): boolean {
  if (state !== 'lost' || (name !== 'disclosure' && name !== 'applications' && name !== 'disputes')) return false;
  const isRead = (row: string) =>
    cells.some(({ form, rowKey, value, confidence }) => form === name && rowKey === row && value !== null && confidence >= leastConfidence);
  return ends[name].every(isRead);
}

function lost(lexicons: Lexicons, { name, state, heading, body }: Section): Flag {
  const title = lexicons.message(`check/section-${name}`);
  const rule = state !== 'lost' ? 'unreadable-table' : body === null ? 'unreadable-section' : 'unreadable-heading';
  // What stands below a heading that was not read may be whole.
  const certainty = rule === 'unreadable-heading' ? 'probable' : common.certainty;
  return flagOf(lexicons, { ...common, certainty, span: heading ?? body, rule, zh: { section: title.zh }, en: { section: title.en } });
}
