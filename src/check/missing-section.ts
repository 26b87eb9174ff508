import type { Lexicons } from '#lexicon';
import type { Certainty, Flag, Report, Section, SectionName, Span } from '#model';
import { flagOf } from './flag.ts';
import { listedParts, prepareLeadIn } from './listed-parts.ts';
import type { RuleMaker } from './rule.ts';

/** First report year whose sections are those of the form in force. */
const since = 2019;

/**
 * A section that is not there and was not lost: all others were read, and the lead-in lists the parts without it
 * (DOMAIN.md 3).
 */
export const missingSection: RuleMaker = (lexicons) => {
  const leadInOf = prepareLeadIn(lexicons);
  const words = lexicons.lexicon('sections');
  const standIn = new RegExp(`^\\(?(?:${lexicons.words('stand-ins').join('|')})[\\d一二三]{0,2}\\)?[。.]?$`, 'u');
  return ({ report, reading }): readonly Flag[] => {
    const { year } = report.identity;
    const absent = report.sections.filter(({ name, state }) => name !== 'lead' && state === 'absent').map(({ name }) => name);
    const [first] = absent;
    const bare = bareSection(report);
    const standing = unwritten(report, standIn);
    if (standing !== null && year !== null && year >= since) return [flagFor(lexicons, 'problems', standing, 'possible')];
    if (bare !== null && year !== null && year >= since) return [flagFor(lexicons, bare.name, bare.heading, 'possible')];
    if (first === undefined || year === null || year < since || absent.length > mostAbsent || isDamaged(report)) return [];
    const listed = listedParts(leadInOf(reading), words);
    // Without a list that leaves it out, its heading may be what was lost.
    if (listed === null || listed.sections.has(first)) return [];
    const { start, end } = listed.count ?? listed;
    return [flagFor(lexicons, first, reading.spanOf(start, end), listed.isUnderstood ? 'probable' : 'possible')];
  };
};

function flagFor(lexicons: Lexicons, section: SectionName, span: Span | null, certainty: Certainty): Flag {
  const title = lexicons.message(`check/section-${section}`);
  return flagOf(lexicons, {
    code: 'missing-section',
    severity: 'high',
    certainty,
    span,
    rule: 'missing-section',
    zh: { section: title.zh },
    en: { section: title.en },
  });
}

/** The one section of words under whose heading nothing stands, where all others were read; conversion may have lost it all the same. */
function bareSection({ sections, form, source }: Report): Section | null {
  const [bare, ...more] = sections.filter(({ name, state }) => name !== 'lead' && state !== 'present');
  if (bare === undefined || more.length > 0 || bare.state !== 'heading-only' || (bare.name !== 'problems' && bare.name !== 'other'))
    return null;
  return source.layout.scans.length > 0 || form.noise.some(({ kind }) => kind === 'mojibake') ? null : bare;
}

/** Section five, of which no more is written than 详见附件 or (略). */
function unwritten({ sentences, form }: Report, standIn: RegExp): Span | null {
  const [only, ...more] = sentences.filter(({ section }) => section === 'problems');
  return only !== undefined && more.length === 0 && standIn.test(form.of(only.span).trim()) ? only.span : null;
}

/** More than one that is not there speaks of the file, not of the agency. */
const mostAbsent = 1;

/** Something of the report was lost: so may have been the section. */
function isDamaged({ sections, form, source }: Report): boolean {
  const isLost = sections.some(({ state }) => state === 'lost' || state === 'heading-only');
  return isLost || source.layout.scans.length > 0 || form.noise.some(({ kind }) => kind === 'mojibake');
}
