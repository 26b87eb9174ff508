import type { Lexicons } from '#lexicon';
import type { Flag } from '#model';
import { flagOf } from './flag.ts';
import { type ListedParts, listedParts, sectionsPresent } from './listed-parts.ts';
import type { ReportReading } from './report-reading.ts';
import type { RuleMaker } from './rule.ts';

/** First report year whose sections are those of the form in force. */
const since = 2019;

/** The lead-in lists five parts and the report has six (DOMAIN.md 3). A part listed and not there was lost in conversion. */
export const partsListed: RuleMaker = (lexicons) => {
  const elements = lexicons.lexicon('elements');
  const words = lexicons.lexicon('sections');
  return ({ report, reading }) => {
    const { year } = report.identity;
    if (year === null || year < since) return [];
    const listed = listedParts(reading, elements, words);
    const present = sectionsPresent(report);
    // Names of sections vary: without a number of parts nobody knows what the list holds.
    if (listed === null || listed.count === null) return [];
    if (listed.count.value < listed.sections.size) return [miscounted(lexicons, reading, listed, listed.count.value)];
    if (listed.count.value >= present.length) return [];
    const extra = present.filter((name) => !listed.sections.has(name));
    if (extra.length === 0) return [];
    const names = extra.map((name) => lexicons.message(`check/section-${name}`));
    return [
      flagOf(lexicons, {
        code: 'parts-listed',
        severity: 'low',
        certainty: listed.isUnderstood ? 'certain' : 'possible',
        span: reading.spanOf(listed.start, listed.end),
        rule: 'parts-listed',
        zh: { listed: listed.sections.size, sections: names.map(({ zh }) => zh).join('、') },
        en: { sections: names.map(({ en }) => en).join(', ') },
      }),
    ];
  };
};

/** 由五部分组成, and six are named. */
function miscounted(lexicons: Lexicons, reading: ReportReading, { sections, start, end }: ListedParts, count: number): Flag {
  return flagOf(lexicons, {
    code: 'parts-listed',
    severity: 'low',
    certainty: 'probable',
    span: reading.spanOf(start, end),
    rule: 'parts-counted',
    zh: { count, listed: sections.size },
  });
}
