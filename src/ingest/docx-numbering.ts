import type { CheerioAPI } from 'cheerio';
import { formatCount } from './counting.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1` stands for the number of the first level: `（%2）`. */
  readonly pattern: string;
}

type Levels = ReadonlyMap<number, Level>;
interface Place {
  readonly list: string;
  readonly level: number;
}

/** The XML parts of a docx that say how its paragraphs are numbered. */
export interface NumberedParts {
  readonly document: CheerioAPI;
  readonly numbering: CheerioAPI;
  readonly styles: CheerioAPI | null;
}

/**
 * Writes automatic numbers (一、 （一） 1.) into the text of `document`, where a converter would lose them: Word keeps
 * them only as a reference to a list (ECMA-376 17.9). A number restarts when a higher level has counted on.
 */
export function writeNumbers({ document: $, numbering, styles }: NumberedParts): void {
  const lists = readLists(numbering);
  const ofStyle = styles === null ? new Map<string, Place>() : readStyles(styles);
  const counts = new Map<string, number[]>();
  $('w\\:p').each((_, paragraph) => {
    const properties = $(paragraph).children('w\\:pPr');
    const own = placeOf(properties.children('w\\:numPr'));
    const place = own ?? ofStyle.get(properties.children('w\\:pStyle').attr('w:val') ?? '') ?? null;
    const levels = place === null ? undefined : lists.get(place.list);
    if (place === null || levels === undefined || $(paragraph).text().trim() === '') return;
    const label = next(counts, place, levels);
    // Without its reference the paragraph is no list item to the converter, which would draw a second number.
    properties.children('w\\:numPr').remove();
    if (label === null) return;
    const run = `<w:r><w:t xml:space="preserve">${label}</w:t></w:r>`;
    if (properties.length > 0) properties.after(run);
    else $(paragraph).prepend(run);
  });
}

function next(counts: Map<string, number[]>, place: Place, levels: Levels): string | null {
  const count = counts.get(place.list) ?? [];
  counts.set(place.list, count);
  const current = levels.get(place.level);
  if (current === undefined) return null;
  count[place.level] = (count[place.level] ?? current.start - 1) + 1;
  count.length = place.level + 1;
  if (formatCount(1, current.format) === null) return null;
  return current.pattern.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = levels.get(at);
    return level === undefined ? '' : (formatCount(count[at] ?? level.start, level.format) ?? '');
  });
}

function readLists(numbering: CheerioAPI): ReadonlyMap<string, Levels> {
  const abstracts = new Map<string, Levels>();
  numbering('w\\:abstractNum').each((_, list) => {
    const levels = new Map<number, Level>();
    numbering(list)
      .children('w\\:lvl')
      .each((_index, level) => {
        const value = (name: string) => numbering(level).children(name).attr('w:val');
        levels.set(Number(numbering(level).attr('w:ilvl') ?? 0), {
          start: Number(value('w\\:start') ?? 1),
          format: value('w\\:numFmt') ?? 'decimal',
          pattern: value('w\\:lvlText') ?? '',
        });
      });
    abstracts.set(numbering(list).attr('w:abstractNumId') ?? '', levels);
  });
  const lists = new Map<string, Levels>();
  numbering('w\\:num').each((_, list) => {
    const levels = abstracts.get(numbering(list).children('w\\:abstractNumId').attr('w:val') ?? '');
    if (levels !== undefined) lists.set(numbering(list).attr('w:numId') ?? '', levels);
  });
  return lists;
}

function readStyles(styles: CheerioAPI): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  styles('w\\:style').each((_, style) => {
    const place = placeOf(styles(style).children('w\\:pPr').children('w\\:numPr'));
    if (place !== null) places.set(styles(style).attr('w:styleId') ?? '', place);
  });
  return places;
}

function placeOf(reference: ReturnType<CheerioAPI>): Place | null {
  const list = reference.children('w\\:numId').attr('w:val');
  return list === undefined ? null : { list, level: Number(reference.children('w\\:ilvl').attr('w:val') ?? 0) };
}
