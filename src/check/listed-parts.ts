import type { Hit, Lexicon } from '#lexicon';
import { flatMapped, type Report, type SectionName, sectionNames } from '#model';
import { numeralOf } from './numeral.ts';
import type { ReportReading } from './report-reading.ts';

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
export function listedParts({ statements, startOf }: ReportReading, elements: Lexicon, sections: Lexicon): ListedParts | null {
  for (const [no, { sentence, spoken }] of statements.entries()) {
    if (sentence.section !== 'lead') continue;
    const hits = elements.scan(spoken);
    if (!hits.some(({ entry }) => entry.yields['role'] === 'listing')) continue;
    const names = longest(sections.scan(spoken));
    const found = new Set(flatMapped(names, ({ entry }) => sectionOf(entry.yields['section'])));
    if (found.size < fewest) continue;
    const start = startOf(no);
    const count = countIn(hits, spoken, start);
    return { sections: found, count, isUnderstood: count === null || count.value === names.length, start, end: start + spoken.length };
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

function countIn(hits: readonly Hit[], spoken: string, from: number): ListedParts['count'] {
  const hit = hits.findLast(({ entry }) => entry.yields['role'] === 'part-count');
  const digits = hit === undefined ? undefined : /^(\d+|[一二三四五六七八九十]+)/.exec(spoken.slice(hit.start, hit.end))?.[1];
  const value = digits === undefined ? null : /^\d/.test(digits) ? Number(digits) : numeralOf(digits);
  return hit === undefined || value === null ? null : { value, start: from + hit.start, end: from + hit.end };
}

/** Sections of the form in force that stand in the text under a heading of their own. */
export function sectionsPresent(report: Report): readonly SectionName[] {
  return flatMapped(report.sections, ({ name, heading }) => (name !== 'lead' && heading !== null ? [name] : []));
}
