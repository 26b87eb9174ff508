import type { Hit, Lexicon, Lexicons } from '#lexicon';
import type { Certainty, Flag, Report, Span, UnitType } from '#model';
import { flagOf } from './flag.ts';
import { type LeadIn, listedParts, prepareLeadIn } from './listed-parts.ts';
import type { ReportReading } from './report-reading.ts';
import type { RuleMaker } from './rule.ts';

/** First report year whose section six states the fees: 国办函〔2020〕109号 is in force from 2021. */
const since = 2021;
/** Governments, which report the results of appraisals too; a sub-district office is none. */
const governments: ReadonlySet<UnitType> = new Set(['province', 'city', 'county', 'district', 'banner', 'town', 'township']);

/** Elements of DOMAIN.md 1.2 of which the whole report says no word, where what should hold them was read. */
export const missingElement: RuleMaker = (lexicons) => {
  const elements = lexicons.lexicon('elements');
  const words = lexicons.lexicon('sections');
  const leadInOf = prepareLeadIn(lexicons);
  return ({ report, reading }) => {
    const { year, unitType } = report.identity;
    if (year === null || year < since || unitType === 'organisation' || isDamaged(report)) return [];
    const isGovernment = unitType !== null && governments.has(unitType);
    const untold = untoldElements(report, reading, elements, isGovernment ? ['fee', 'review'] : ['fee']);
    const hasPeriod = isPeriodTold(report, reading, elements);
    if (untold.size === 0 && hasPeriod) return [];
    return [
      ...(hasPeriod ? [] : [flagFor(lexicons, 'period', null)]),
      ...(!untold.has('fee') ? [] : feeFlags(lexicons, report, reading, listedPlace(reading, leadInOf(reading), words))),
      ...(!untold.has('review') ? [] : [flagFor(lexicons, 'review', null)]),
    ];
  };
};

/** Sections whose state is not what was written: the words may have stood there. */
function isDamaged({ sections, form, source }: Report): boolean {
  const narrative = sections.filter(({ name }) => name === 'overview' || name === 'problems' || name === 'other');
  if (narrative.some(({ state }) => state === 'lost' || state === 'heading-only')) return true;
  return source.layout.scans.length > 0 || form.noise.some(({ kind }) => kind === 'mojibake');
}

/** Which of the elements no sentence and no heading tells. */
function untoldElements(report: Report, reading: ReportReading, elements: Lexicon, roles: readonly string[]): ReadonlySet<string> {
  const left = new Set(roles);
  const take = (hits: readonly Hit[]) => {
    for (const { entry } of hits) left.delete(entry.yields['role'] ?? '');
  };
  take(reading.quoted(elements));
  if (left.size > 0) take(elements.scan(headingsOf(report)));
  return left;
}

/** Without a lead-in it may have been lost. */
function isPeriodTold(report: Report, reading: ReportReading, elements: Lexicon): boolean {
  const tells = (hits: readonly Hit[]) => hits.some(({ entry }) => entry.yields['role'] === 'period');
  const hasLead = reading.statements.some(({ sentence }) => sentence.section === 'lead');
  return !hasLead || tells(reading.quoted(elements)) || tells(elements.scan(headingsOf(report)));
}

const headingsOf = (report: Report) => report.headings.map(({ span }) => report.form.of(span)).join('\n');

function listedPlace(reading: ReportReading, leadIn: readonly LeadIn[], words: Lexicon): Span | null {
  const listed = listedParts(leadIn, words);
  const place = listed === null ? null : (listed.count ?? listed);
  return place === null ? null : reading.spanOf(place.start, place.end);
}

/** Longest section six that is quoted with its heading. */
const longest = 60;

/** On section six with its heading where it is short, else on the heading; where there is none, on the list of parts that leaves it out. */
function feeFlags(lexicons: Lexicons, report: Report, reading: ReportReading, listed: Span | null): readonly Flag[] {
  const section = report.sections.find(({ name }) => name === 'other');
  const own = reading.statements.filter(({ sentence }) => sentence.section === 'other').map(({ sentence }) => sentence.span);
  const [first] = own;
  const heading = section?.heading ?? null;
  if (section === undefined || section.state === 'absent') return listed === null ? [] : [flagFor(lexicons, 'fee', listed)];
  if (first === undefined) return [flagFor(lexicons, 'fee', heading)];
  const whole = { start: heading?.start ?? first.start, end: first.end };
  return [flagFor(lexicons, 'fee', whole.end - whole.start <= longest ? whole : (heading ?? first))];
}

function flagFor(lexicons: Lexicons, element: 'fee' | 'review' | 'period', span: Span | null): Flag {
  const certainty: Certainty = 'possible';
  return flagOf(lexicons, {
    code: 'missing-element',
    severity: 'low',
    certainty,
    span,
    rule: 'missing-element',
    message: `missing-${element}`,
  });
}
