import type { Flag, Report } from '#model';
import { flagOf } from './flag.ts';
import { listedParts } from './listed-parts.ts';
import type { RuleMaker } from './rule.ts';

/** First report year whose sections are those of the form in force. */
const since = 2019;

/**
 * A section that is not there and was not lost: all others were read, and the lead-in lists the parts without it
 * (DOMAIN.md 3).
 */
export const missingSection: RuleMaker = (lexicons) => {
  const elements = lexicons.lexicon('elements');
  const words = lexicons.lexicon('sections');
  return ({ report, reading }): readonly Flag[] => {
    const { year } = report.identity;
    const absent = report.sections.filter(({ name, state }) => name !== 'lead' && state === 'absent').map(({ name }) => name);
    const [first] = absent;
    if (first === undefined || year === null || year < since || absent.length > mostAbsent || isDamaged(report)) return [];
    const listed = listedParts(reading, elements, words);
    // Without a list that leaves it out, its heading may be what was lost.
    if (listed === null || listed.sections.has(first)) return [];
    const title = lexicons.message(`check/section-${first}`);
    const { start, end } = listed.count ?? listed;
    return [
      flagOf(lexicons, {
        code: 'missing-section',
        severity: 'high',
        certainty: listed.isUnderstood ? 'probable' : 'possible',
        span: reading.spanOf(start, end),
        rule: 'missing-section',
        zh: { section: title.zh },
        en: { section: title.en },
      }),
    ];
  };
};

/** More than one that is not there speaks of the file, not of the agency. */
const mostAbsent = 1;

/** Something of the report was lost: so may have been the section. */
function isDamaged({ sections, form, source }: Report): boolean {
  const isLost = sections.some(({ state }) => state === 'lost' || state === 'heading-only');
  return isLost || source.layout.scans.length > 0 || form.noise.some(({ kind }) => kind === 'mojibake');
}
