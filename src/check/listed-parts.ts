import type { Hit, Lexicon } from '#lexicon';
import type { Report, SectionName } from '#model';
import { sectionNames } from '#model';
import { numeralOf } from './numeral.ts';
import { hitsWithin, type ReportReading } from './report-reading.ts';

/** The parts that the lead-in says the report has; offsets into `reading.value`. */
export interface ListedParts {
  readonly sections: ReadonlySet<SectionName>;
  /** 五个部分: the number told, with its place; null where none is told. */
  readonly count: { readonly value: number; readonly start: number; readonly end: number } | null;
  /** Items of the list: every one was recognised as a section, problems and measures apart. */
  readonly isUnderstood: boolean;
  readonly start: number;
  readonly end: number;
}

/** Fewer names are a mention, not a list. */
const fewest = 4;

/** The list of parts in the lead-in, or null where there is none. */
export function listedParts(reading: ReportReading, elements: Lexicon, sections: Lexicon): ListedParts | null {
  const numbers = reading.statements.flatMap(({ sentence }, no) => (sentence.section === 'lead' ? [no] : []));
  const listing = reading.quoted(elements).filter(({ entry }) => entry.yields['role'] === 'listing');
  for (const no of numbers) {
    const start = reading.startOf(no);
    const end = start + (reading.statements[no]?.value.length ?? 0);
    if (hitsWithin(listing, start, end).length === 0) continue;
    const names = longest(sections.scan(reading.spoken.slice(start, end)));
    const found = new Set(names.flatMap(({ entry }) => sectionOf(entry.yields['section'])));
    if (found.size < fewest) continue;
    return { sections: found, ...numberOf(reading, elements, start, end, names.length), start, end };
  }
  return null;
}

/** Names of sections, the longer one where several stand at one place. */
function longest(hits: readonly Hit[]): readonly Hit[] {
  let end = 0;
  return hits.filter((hit) => {
    const isFree = hit.start >= end && hit.entry.yields['section'] !== undefined;
    if (isFree) end = hit.end;
    return isFree;
  });
}

const sectionOf = (name: string | undefined) => sectionNames.filter((each) => each === name);

function numberOf(
  reading: ReportReading,
  elements: Lexicon,
  start: number,
  end: number,
  names: number,
): Pick<ListedParts, 'count' | 'isUnderstood'> {
  const hits = hitsWithin(reading.quoted(elements), start, end);
  const hit = hits.findLast(({ entry }) => entry.yields['role'] === 'part-count');
  const written = hit === undefined ? '' : reading.spoken.slice(hit.start, hit.end);
  const digits = /^(\d+|[一二三四五六七八九十]+)/.exec(written)?.[1];
  const value = digits === undefined ? null : /^\d/.test(digits) ? Number(digits) : numeralOf(digits);
  const count = hit === undefined || value === null ? null : { value, start: hit.start, end: hit.end };
  return { count, isUnderstood: count === null || count.value === names };
}

/** Sections of the form in force that stand in the text under a heading of their own. */
export function sectionsPresent(report: Report): readonly SectionName[] {
  return report.sections.flatMap(({ name, heading }) => (name !== 'lead' && heading !== null ? [name] : []));
}
