import type { Entry, Hit, Lexicon } from '#lexicon';
import { flatMapped } from '#model';
import { editDistance, isAbridged } from './edit-distance.ts';
import type { ReportReading } from './report-reading.ts';

/** A document of the field: under which titles and numbers it is rightly cited. */
export interface KnownDocument {
  readonly id: string;
  readonly titles: readonly string[];
  readonly numbers: readonly string[];
  /** Last report year for which it was the basis; null while it is in force. */
  readonly until: number | null;
  /** Id of what replaced it. */
  readonly by: string | null;
}

/** A title in the text that is, or seems to be, a known document's; offsets into `reading.value`. */
export interface Citation {
  readonly document: KnownDocument;
  /** As cited, without marks. */
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** Letters between the title and the nearest right one; 0 when it is right. */
  readonly distance: number;
  /** Letters are left out, nothing is wrong: people shorten titles. */
  readonly isShortened: boolean;
}

export interface CitedNumber {
  /** 国办函〔2020〕109 or 令711. */
  readonly number: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

export function documentsOf(lexicon: Lexicon): ReadonlyMap<string, KnownDocument> {
  const listed = ({ yields }: Entry, key: string) => (yields[key] ?? '').split('|').filter((each) => each !== '');
  return new Map(
    lexicon.entries.map((entry) => {
      const { until, by = null } = entry.yields;
      return [
        entry.id,
        {
          id: entry.id,
          titles: listed(entry, 'titles'),
          numbers: listed(entry, 'numbers'),
          until: until === undefined ? null : Number(until),
          by,
        },
      ];
    }),
  );
}

/** Longest title looked at. */
const longest = 120;
const marks = /[《》〈〉<>「」『』“”"'()\s、,]/g;

/** Titles in 《》 around hits of documents, one for each title. */
export function citationsIn(
  reading: ReportReading,
  hits: readonly Hit[],
  documents: ReadonlyMap<string, KnownDocument>,
): readonly Citation[] {
  const found = new Map<number, Citation>();
  for (const hit of hits) {
    const place = titleAround(reading.value, hit);
    const document = documents.get(hit.entry.id);
    if (place === null || document === undefined) continue;
    const title = reading.value.slice(place.start, place.end).replaceAll(marks, '');
    const citation = { document, title, ...place, ...nearness(title, document.titles) };
    const known = found.get(place.start);
    if (known === undefined || citation.distance < known.distance) found.set(place.start, citation);
  }
  return [...found.values()];
}

/** From the outer 《 before the hit to its 》; titles stand in titles. */
function titleAround(value: string, { start, end }: Hit): { readonly start: number; readonly end: number } | null {
  const first = Math.max(value.lastIndexOf('\n', start) + 1, start - longest);
  // Most hits stand in no title at all.
  if (value.lastIndexOf('《', start) < first) return null;
  let [depth, from] = [0, -1];
  for (let at = first; at < Math.min(value.length, end + longest); at += 1) {
    const step = stepAt(value, at);
    if (step === 1 && depth === 0) from = at;
    depth = Math.max(0, depth + step);
    if (step === -1 && depth === 0 && at >= end) return from !== -1 && from <= start ? { start: from, end: at + 1 } : null;
  }
  return null;
}

const open = '《'.charCodeAt(0);
const close = '》'.charCodeAt(0);

function stepAt(value: string, at: number): 1 | 0 | -1 {
  const letter = value.charCodeAt(at);
  return letter === open ? 1 : letter === close ? -1 : 0;
}

function nearness(title: string, titles: readonly string[]): Pick<Citation, 'distance' | 'isShortened'> {
  if (titles.includes(title)) return { distance: 0, isShortened: false };
  const nearest = titles.map((right) => ({ distance: editDistance(title, right), isShortened: isAbridged(title, right) }));
  nearest.sort((left, right) => left.distance - right.distance);
  return nearest[0] ?? { distance: 0, isShortened: true };
}

/** What stands behind the series of a number: 〔2020〕109号, 第711号. */
const ofYear = /[〔[(【](\d{4})[〕\])】]第?(\d{1,4})号/y;
const ofOrder = /第?(\d{3,4})号/y;

/** Numbers of the State Council and its office that can be read in full; eaten digits are nobody's number. */
export function numbersIn(reading: ReportReading, hits: readonly Hit[]): readonly CitedNumber[] {
  return flatMapped(hits, ({ entry, start, end: behind }) => {
    const isOrder = entry.yields['series'] === 'order';
    const shape = isOrder ? ofOrder : ofYear;
    shape.lastIndex = behind;
    const match = shape.exec(reading.value);
    if (match === null) return [];
    const end = behind + match[0].length;
    const number = isOrder ? `令${match[1]}` : `${reading.value.slice(start, behind)}〔${match[1]}〕${Number(match[2])}`;
    return [{ number, written: reading.value.slice(start, end), start, end }];
  });
}
