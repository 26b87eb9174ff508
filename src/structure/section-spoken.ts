import { flatMapped, type SectionName } from '#model';
import { linesOf } from './lines.ts';
import type { Range } from './reading.ts';
import type { FoundSections, Told } from './told.ts';
import type { Words } from './words.ts';

/** A line longer than this holds several sentences, which are looked at one by one. */
const longLine = 300;
/** What a sentence is about stands this near to its beginning. */
const openingReach = 40;
/** Lead-ins are among the first characters. */
const longestLead = 1500;
/** A section has at least so many characters. */
const shortestBody = 12;
const numberedUnit = /^(?:\([一二三四五六七八九十]{1,2}\)|\d{1,2}[.、])[^。]{2,30}$/;
const ofTables: ReadonlySet<SectionName> = new Set(['disclosure', 'applications', 'disputes']);

/** Behind the last sentence of the lead-in, before the first heading or table. */
export function overviewIn({ text, chain, blocks }: FoundSections, words: Words): Told | null {
  const table = blocks.find(({ form }) => form !== null);
  const end = Math.min(chain[0]?.heading.start ?? Infinity, table?.start ?? Infinity, text.length);
  const units = unitsIn(text, { start: 0, end });
  const isLead = (unit: Range | undefined) => unit !== undefined && unit.start < longestLead && speaksOf('lead', text, unit, words);
  let last = units.findIndex(isLead);
  // A lead-in runs on over a sentence that is none of its usual ones.
  while (last >= 0 && (isLead(units[last + 1]) || isLead(units[last + 2]))) last += 1;
  let no = units.findIndex((unit, place) => place > last && /[。,]/.test(text.slice(unit.start, unit.end)));
  // Its first sub-heading belongs to it.
  while (no > last + 1 && numberedUnit.test(text.slice(units[no - 1]?.start ?? 0, units[no - 1]?.end ?? 0))) no -= 1;
  const first = units[no];
  if (first === undefined || end - first.start < shortestBody) return null;
  return { section: 'overview', at: first.start, heading: null, ordinal: null };
}

/**
 * Behind the last table, or the headings of tables, and before other matters: where problems are spoken of, or where
 * nothing more is told of disputes, which the section of disputes does not do.
 */
export function problemsIn({ text, chain, blocks, oldParts }: FoundSections, told: readonly Told[], words: Words): Told | null {
  const table = blocks.findLast(({ form }) => form !== null);
  const start = Math.max(
    table?.end ?? 0,
    ...chain.filter(({ section }) => ofTables.has(section)).map(({ heading }) => heading.end),
    ...told.filter(({ section }) => ofTables.has(section)).map(({ at, heading }) => heading?.end ?? at),
  );
  const other =
    chain.find(({ section }) => section === 'other')?.heading.start ?? told.find(({ section }) => section === 'other')?.at ?? text.length;
  if (start === 0 || other - start < shortestBody) return null;
  const units = unitsIn(text, { start, end: other });
  const isBehindDisputes = table?.end === start ? table.form === 'disputes' : chain.some(({ section }) => section === 'disputes');
  const isTold = !isBehindDisputes || oldParts.some(({ at }) => at >= start && at < other);
  const first = units.find((unit) =>
    isTold ? speaksOf('problems', text, unit, words) : !speaksOf('disputes', text, unit, words) && !speaksOf('other', text, unit, words),
  );
  return first === undefined || other - first.start < shortestBody
    ? null
    : { section: 'problems', at: first.start, heading: null, ordinal: null };
}

/** Behind the problems, at the first sentence that speaks of fees or says that there is nothing else. */
export function otherIn({ text, chain }: FoundSections, told: readonly Told[], words: Words): Told | null {
  const problems = told.find(({ section }) => section === 'problems')?.at;
  const start = chain.find(({ section }) => section === 'problems')?.heading.end ?? problems ?? null;
  const isLast = start !== null && chain.every(({ section, heading }) => section === 'problems' || heading.start < start);
  if (!isLast) return null;
  const [, ...units] = unitsIn(text, { start, end: text.length });
  const first = units.find((unit) =>
    speaksOf('other', text, { start: unit.start, end: Math.min(unit.end, unit.start + openingReach) }, words),
  );
  return first === undefined ? null : { section: 'other', at: first.start, heading: null, ordinal: null };
}

function speaksOf(section: SectionName, text: string, { start, end }: Range, words: Words): boolean {
  return words.openers.scan(text.slice(start, end)).some((hit) => hit.entry.yields['section'] === section);
}

/** Lines, and the sentences of long ones and of what follows a heading or a table on its line. */
function unitsIn(text: string, range: Range): readonly Range[] {
  return flatMapped(linesOf(text, range), (line, no) => {
    const runsOn = no === 0 && range.start > 0 && !text.slice(range.start - 1, line.start).includes('\n');
    return runsOn || line.end - line.start > longLine ? sentencesIn(text, line) : [line];
  });
}

function sentencesIn(text: string, line: Range): readonly Range[] {
  let end = line.start;
  return (text.slice(line.start, line.end).match(/[^。]+。?|。/g) ?? []).map((sentence) => {
    const start = end;
    end += sentence.length;
    return { start, end };
  });
}
