import type { Hit, Lexicon, Lexicons } from '#lexicon';
import { type Certainty, type Flag, flatMapped, overlap, type Report, type Span, type UnitType } from '#model';
import { flagOf } from './flag.ts';
import { type LeadIn, listedParts, prepareLeadIn } from './listed-parts.ts';
import { markOf } from './mark-of.ts';
import { type Count, prepareCount, type Quantity } from './quantity.ts';
import type { ReportReading } from './report-reading.ts';
import type { RuleMaker } from './rule.ts';
import { areResultsNamed, type ElementsTold, isResultTold, placeOfResults } from './untold-results.ts';

/** First report year whose section six states the fees: 国办函〔2020〕109号 is in force from 2021. */
const since = 2021;
/** Governments, which report the results of appraisals too; a sub-district office is none. */
const governments: ReadonlySet<UnitType> = new Set(['province', 'city', 'county', 'district', 'banner', 'town', 'township']);

/** Elements of DOMAIN.md 1.2 of which the whole report says no word, where what should hold them was read. */
export const missingElement: RuleMaker = (lexicons) => {
  const elements = lexicons.lexicon('elements');
  const words = lexicons.lexicon('sections');
  const leadInOf = prepareLeadIn(lexicons);
  const countOf = prepareCount(lexicons);
  return ({ report, reading }) => {
    const { year, unitType } = report.identity;
    if (year === null || year < since || unitType === 'organisation' || isDamaged(report)) return [];
    const hasAccount = report.sections.some(({ name, state }) => name === 'overview' && state === 'present');
    const isGovernment = unitType !== null && governments.has(unitType);
    const told = elementsTold(report, reading, elements);
    return [
      ...(isPeriodTold(told, reading) ? [] : [flagFor(lexicons, 'period', null)]),
      ...(told.roles.has('fee') ? [] : feeFlags(lexicons, report, reading, listedPlace(reading, leadInOf(reading), words))),
      ...(isGovernment && hasAccount ? resultFlags(lexicons, told, report, reading) : []),
      ...(!hasAccount || isCounted(report, reading, countOf(reading)) ? [] : [flagFor(lexicons, 'count', null)]),
    ];
  };
};

/** Duties are no results: 纳入考核. */
function resultFlags(lexicons: Lexicons, told: ElementsTold, report: Report, reading: ReportReading): readonly Flag[] {
  if (isResultTold(told)) return [];
  const element = areResultsNamed(told) ? 'result' : 'review';
  const place = element === 'result' ? placeOfResults(told, reading) : null;
  return place === null && isListed(report) ? [] : [flagFor(lexicons, element, place)];
}

/** Section one is a list of headed parts, whose last may have been lost: with a line of it goes all that it says. */
function isListed({ headings, sections, form }: Report): boolean {
  const body = sections.find(({ name }) => name === 'overview')?.body ?? null;
  const inside = headings.filter(({ span }) => body !== null && overlap(span, body) > 0 && markOf(form, span) !== null);
  return inside.length >= fewestHeaded;
}

/** Headed parts that are a list. */
const fewestHeaded = 3;

/** Letters of an account in prose; a shorter section one leaves everything to the tables. */
const shortestAccount = 300;

/** A figure of what was done stands in sections one and two or in table one, or section one is no account. */
function isCounted({ cells }: Report, { statements, startOf }: ReportReading, count: Count): boolean {
  const parts = flatMapped(statements, ({ sentence, value }, no) =>
    sentence.section === 'overview' || sentence.section === 'disclosure' ? [{ sentence, value, start: startOf(no) }] : [],
  );
  const length = parts.reduce((sum, { sentence, value }) => sum + (sentence.section === 'overview' ? value.length : 0), 0);
  if (length < shortestAccount || cells.some(({ form, value }) => form === 'disclosure' && value !== null && value > 0)) return true;
  return parts.some(({ start, value: { length } }) => {
    return count.has('rough-count', start, start + length) || count.within(start, start + length).some(isSomeNumber);
  });
}

/** 每月通报一次 counts nothing. */
const isSomeNumber = ({ value, isItem, isLike }: Quantity) => value > 1 && (isItem || isLike);

/** Sections whose state is not what was written: the words may have stood there. */
function isDamaged({ sections, form, source }: Report): boolean {
  const narrative = sections.filter(({ name }) => name === 'overview' || name === 'problems' || name === 'other');
  if (narrative.some(({ state }) => state === 'lost' || state === 'heading-only')) return true;
  return source.layout.scans.length > 0 || form.noise.some(({ kind }) => kind === 'mojibake');
}

/** Sentences and headings alike. */
function elementsTold({ headings, form }: Report, reading: ReportReading, elements: Lexicon): ElementsTold {
  const hits = reading.quoted(elements);
  const found = elements.scanEach(headings.map(({ span }) => form.of(span)));
  const titled = flatMapped(headings, ({ span }, no) => (found[no] ?? []).map((hit) => ({ role: roleOf(hit), span })));
  return { hits, titled, roles: new Set([...hits.map(roleOf), ...titled.map(({ role }) => role)]) };
}

const roleOf = ({ entry }: Hit) => entry.yields['role'];

/** Without a lead-in it may have been lost. */
const isPeriodTold = ({ roles }: ElementsTold, { statements }: ReportReading): boolean =>
  roles.has('period') || !statements.some(({ sentence }) => sentence.section === 'lead');

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

function flagFor(lexicons: Lexicons, element: 'fee' | 'review' | 'result' | 'period' | 'count', span: Span | null): Flag {
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
