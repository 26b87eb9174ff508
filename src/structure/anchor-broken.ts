import type { Hit, Lexicon } from '#lexicon';
import { flatMapped } from '#model';
import type { Place } from './place.ts';
import type { Range } from './reading.ts';

/** A heading broken in two has a line of at most this many characters, and the rest on the next. */
const longestFirst = 36;
const longestRest = 12;
const opens = /^[#*\s]*(?:第[一二三四五六七八九十]{1,2}部分|[一二三四五六七八九十]{1,2}[、.,:]|\([一二三四五六七八九十]{1,2}\))/;
const unfinished = /[\u4e00-\u9fff、]$/;
const restOfWords = /^[\u4e00-\u9fff、]+$/;

/** A Han character or `、`: told before anything is cut out, since most lines of a report are short. */
const isHan = (code: number) => code === 0x3001 || (code >= 0x4e00 && code <= 0x9fff);

/** Headings that a line break cuts in two: numbered lines whose words are whole only with the short line below. */
export function brokenHeadings(
  value: string,
  lines: readonly Range[],
  sections: Lexicon,
  placeOf: (joined: string, hit: Hit, weight: number) => Place | null,
): readonly { readonly hit: Hit; readonly place: Place }[] {
  return flatMapped(lines, (line, no) => {
    const next = lines[no + 1];
    if (next === undefined || line.end - line.start > longestFirst || next.end - next.start > longestRest) return [];
    if (!isHan(value.charCodeAt(next.start)) || !isHan(value.charCodeAt(line.end - 1))) return [];
    const [first, rest] = [value.slice(line.start, line.end), value.slice(next.start, next.end)];
    if (!opens.test(first) || !unfinished.test(first) || !restOfWords.test(rest)) return [];
    const joined = first + rest;
    return flatMapped(sections.scan(joined), (hit) => {
      const place = hit.end <= first.length ? null : placeOf(joined, hit, Number(hit.entry.yields['weight'] ?? 1));
      if (place === null || !place.startsLine || !place.endsLine) return [];
      return [{ hit, place: { ...place, heading: { start: line.start, end: next.end }, at: line.start + place.at } }];
    });
  });
}
