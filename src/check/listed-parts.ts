import type { Hit, Lexicon, Lexicons } from '#lexicon';
import { flatMapped, type Report, type SectionName, sectionNames } from '#model';
import { numeralOf } from './numeral.ts';
import { oncePer, oncePerLexicons } from './once.ts';
import type { ReportReading } from './report-reading.ts';

/** The parts that the lead-in says the report has; offsets into `reading.value`. */
export interface ListedParts {
  readonly sections: ReadonlySet<SectionName>;
  /** 五个部分: the number told, with its place; null where none is told. */
  readonly count: { readonly value: number; readonly start: number; readonly end: number } | null;
  /** Names in the list, and its items as 、 and 和 part them: reviews and lawsuits may be one name and two items. */
  readonly names: number;
  readonly items: number;
  /** Items of the list: every one was recognised as a section, problems and measures apart. */
  readonly isUnderstood: boolean;
  readonly start: number;
  readonly end: number;
}

/** Fewer names are a mention, not a list. */
const fewest = 4;

/** A statement of the lead-in; `hits` of lexicons/elements in it, `start` of it in the text of the reading. */
export interface LeadIn {
  readonly spoken: string;
  readonly start: number;
  readonly hits: readonly Hit[];
}

/** Prepares the reading of the lead-in: once a report, for all rules. */
export const prepareLeadIn: (lexicons: Lexicons) => (reading: ReportReading) => readonly LeadIn[] = oncePerLexicons((lexicons) => {
  const elements = lexicons.lexicon('elements');
  return oncePer(({ statements, startOf }: ReportReading) =>
    flatMapped(statements, ({ sentence, spoken }, no) =>
      sentence.section === 'lead' ? [{ spoken, start: startOf(no), hits: elements.scan(spoken) }] : [],
    ),
  );
});

/** The list of parts in the lead-in, or null where there is none. */
export function listedParts(leadIn: readonly LeadIn[], sections: Lexicon): ListedParts | null {
  for (const { spoken, start, hits } of leadIn) {
    if (!hits.some(({ entry }) => entry.yields['role'] === 'listing')) continue;
    const names = longest(sections.scan(spoken));
    const found = new Set(flatMapped(names, ({ entry }) => sectionOf(entry.yields['section'])));
    if (found.size < fewest) continue;
    const count = countIn(hits, spoken, start);
    const list = spoken.slice(names[0]?.start ?? 0, names.at(-1)?.end ?? 0);
    const items = list.split(/[、,;]|(?<!收到)和(?!处理)/).length;
    return {
      sections: found,
      names: names.length,
      items,
      count,
      isUnderstood: count === null || count.value === names.length,
      start,
      end: start + spoken.length,
    };
  }
  return null;
}

/** The number of parts that the lead-in tells of the report, whatever it calls them; null where none is told. */
export function partsTold(leadIn: readonly LeadIn[]): ListedParts['count'] {
  for (const { spoken, start, hits } of leadIn) {
    const hit = hits.find(({ entry }) => entry.yields['role'] === 'parts-told');
    const match = hit === undefined ? null : /\d+|[一二三四五六七八九十]+/.exec(spoken.slice(hit.start, hit.end));
    if (hit === undefined || match === null) continue;
    const value = /^\d/.test(match[0]) ? Number(match[0]) : numeralOf(match[0]);
    if (value !== null) return { value, start: start + hit.start, end: start + hit.end };
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
