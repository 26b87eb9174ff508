import type { Lexicons } from '#lexicon';
import { type Flag, type Report, sectionNames } from '#model';
import { flagOf } from './flag.ts';
import { type LeadIn, type ListedParts, listedParts, partsTold, prepareLeadIn, sectionsPresent } from './listed-parts.ts';
import type { ReportReading } from './report-reading.ts';
import type { Analysis, RuleMaker } from './rule.ts';

/** First report year whose sections are those of the form in force. */
const since = 2019;

/** The lead-in lists five parts and the report has six (DOMAIN.md 3). A part listed and not there was lost in conversion. */
export const partsListed: RuleMaker = (lexicons) => {
  const leadInOf = prepareLeadIn(lexicons);
  const words = lexicons.lexicon('sections');
  return (examined) => {
    const { report, reading } = examined;
    const { year } = report.identity;
    if (year === null || year < since) return [];
    const leadIn = leadInOf(reading);
    const listed = listedParts(leadIn, words);
    return isUnwritten(examined, listed) ? [signedBefore(lexicons, reading, listed)] : counted(report, reading, leadIn, listed);
  };

  function counted(report: Report, reading: ReportReading, leadIn: readonly LeadIn[], listed: ListedParts | null): readonly Flag[] {
    const present = sectionsPresent(report);
    // Names of sections vary: without a number of parts nobody knows what the list holds.
    if (listed === null || listed.count === null) return toldAlone(report, reading, leadIn, present.length);
    const named = misnamed(listed, listed.count.value, present.length);
    if (named !== null) return [miscounted(lexicons, reading, listed, listed.count.value, named)];
    if (listed.count.value >= present.length) return toldAlone(report, reading, leadIn, present.length);
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
  }

  /** 共分八个部分, and there are the six of the form and no seventh; or 四部分, and there are six. */
  function toldAlone({ form }: Report, reading: ReportReading, leadIn: readonly LeadIn[], present: number): readonly Flag[] {
    const told = present === sectionNames.length - 1 ? partsTold(leadIn) : null;
    if (told === null || told.value === present || told.value < fewestParts || seventh.test(form.value)) return [];
    return [miscounted(lexicons, reading, told, told.value, present, 'parts-there')];
  }
};

/** What stands behind the last sentence: the name and a date, and no more than these. */
const signature = /^\s*(?:\p{Script=Han}{2,30}\s*)?\d{4}年\d{1,2}月\d{1,2}日\s*$/u;

/**
 * Section six is listed and was not found, and the report is signed right behind section five. That nothing happened or was charged is what
 * section six says: its heading was lost.
 */
function isUnwritten({ report, substances }: Analysis, listed: ListedParts | null): listed is ListedParts {
  const { sections, sentences, form } = report;
  if (listed?.sections.has('other') !== true) return false;
  const last = sentences.at(-1);
  const isLost = sections.some(({ name, state }) => name === 'other' && (state === 'lost' || state === 'absent'));
  if (!isLost || last?.section !== 'problems') return false;
  if (substances.at(-1)?.kind === 'nil') return false;
  return signature.test(form.value.slice(form.toForm(last.span).end));
}

/** A part is listed that is not there; conversion may have lost it, though it left the signature. */
function signedBefore(lexicons: Lexicons, reading: ReportReading, { count, start, end }: ListedParts): Flag {
  const title = lexicons.message('check/section-other');
  return flagOf(lexicons, {
    code: 'parts-listed',
    severity: 'low',
    certainty: 'possible',
    span: reading.spanOf(count?.start ?? start, count?.end ?? end),
    rule: 'parts-unwritten',
    zh: { section: title.zh },
    en: { section: title.en },
  });
}

/** How many parts are named where that is another number than is told: 五部分, and six are named; 六部分, and five are. */
function misnamed({ sections, names, items }: ListedParts, count: number, present: number): number | null {
  if (count < sections.size) return sections.size;
  return count > items && names === items && present >= count ? items : null;
}

/** Fewer are no parts of a report. */
const fewestParts = 3;
const seventh = /\n七、/;

/** 由五部分组成, and six are named. */
function miscounted(
  lexicons: Lexicons,
  reading: ReportReading,
  { start, end }: Pick<ListedParts, 'start' | 'end'>,
  count: number,
  listed: number,
  rule = 'parts-counted',
): Flag {
  return flagOf(lexicons, {
    code: 'parts-listed',
    severity: 'low',
    certainty: 'probable',
    span: reading.spanOf(start, end),
    rule,
    zh: { count, listed },
  });
}
