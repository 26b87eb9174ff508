import type { Hit, Lexicon, Lexicons } from '#lexicon';
import { flatMapped } from '#model';
import type { AgencyNames } from './agency-name.ts';
import { yearsIn } from './dates.ts';

/** What one string says when it is read as the title of a report. */
export interface TitleReading {
  readonly agency: string | null;
  readonly year: number | null;
  readonly strength: 'full' | 'loose';
}

/** Where the words of a title stand in a string. */
export interface TitleWords {
  readonly start: number;
  readonly end: number;
  readonly strength: 'full' | 'loose';
}

/** Characters of the longest title worth the name; longer lines are prose. */
export const longestTitle = 90;
export const quoteMarks = /[《》“”"<>]/g;

/** The words that make a string a title, those of an annual report before those of a summary; null where there are none. */
export function titleWordsIn(joined: string, words: Lexicon): TitleWords | null {
  return titleWordsOf(words.scan(joined));
}

function titleWordsOf(hits: readonly Hit[]): TitleWords | null {
  const hit = hits.find((one) => one.entry.yields['strength'] === 'full') ?? hits[0];
  if (hit === undefined) return null;
  const end = hits.reduce((last, one) => (one.start <= hit.end ? Math.max(last, one.end) : last), hit.end);
  return { start: hit.start, end, strength: hit.entry.yields['strength'] === 'full' ? 'full' : 'loose' };
}

/** Reads strings as titles: a line, a platform's title, the name of a file, the clauses that may announce a report. */
export interface ReadTitles {
  /** What one string says when it is read as a title. */
  read(title: string): TitleReading | null;
  /** The same of several, those that are none left out. */
  readEach(titles: readonly string[]): readonly TitleReading[];
}

export function prepareReadTitle(lexicons: Lexicons, names: AgencyNames, trim: Trim): ReadTitles {
  const words = lexicons.lexicon('report-titles');
  const cues = lexicons.lexicon('agency-cues');
  const readWith = (joined: string, found: TitleWords): TitleReading => {
    const hits = cues.scan(joined.slice(0, found.end)).filter((hit) => hit.entry.yields['side'] === 'matter');
    const matters = hits.filter((hit) => !hits.some((other) => covers(other, hit)));
    const starts = [...new Set([...matters.map((hit) => hit.start), found.start])].sort((left, right) => right - left);
    const agency = starts.map((start) => named(joined, start, names, trim)).find((name) => name !== null) ?? null;
    const first = Math.min(...starts);
    return {
      agency: agency ?? plausible(joined.slice(0, first), found, names, trim),
      year: yearsIn(joined)[0]?.value ?? null,
      strength: found.strength,
    };
  };
  return {
    read: (title) => {
      const joined = unquoted(title);
      const found = titleWordsIn(joined, words);
      return found === null ? null : readWith(joined, found);
    },
    readEach: (titles) => {
      const joined = titles.map(unquoted);
      return flatMapped(words.scanEach(joined), (hits, no) => {
        const found = titleWordsOf(hits);
        return found === null ? [] : [readWith(joined[no] ?? '', found)];
      });
    },
  };
}

const unquoted = (title: string): string => title.slice(0, longestTitle * 2).replace(quoteMarks, '');

/** 信息公开 in 政府信息公开 is no matter of its own. */
function covers(wide: Hit, narrow: Hit): boolean {
  return wide.start <= narrow.start && narrow.end <= wide.end && wide.end - wide.start > narrow.end - narrow.start;
}

/** What stands last before the matter of the title; failing that, behind it in brackets. */
function named(joined: string, matter: number, names: AgencyNames, trim: Trim): string | null {
  const before = withoutYears(joined.slice(0, matter)).map(trim);
  const behind = flatMapped(withoutYears(joined.slice(matter)), (piece) => piece.split(/[()—:-]/));
  return before.findLast((piece) => names.isName(piece)) ?? behind.map(trim).find((piece) => names.isName(piece)) ?? null;
}

/** A public body may be called anything; in a full title what stands first is its name. */
function plausible(before: string, { strength }: TitleWords, names: AgencyNames, trim: Trim): string | null {
  const first =
    withoutYears(before)
      .map(trim)
      .find((piece) => piece !== '') ?? '';
  return strength === 'full' && /^\p{Script=Han}{4,30}$/u.test(first) && !names.isNameless(first) ? first : null;
}

/** The pieces of a string between its years. */
export function withoutYears(joined: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const year of yearsIn(joined)) {
    pieces.push(joined.slice(from, year.start));
    from = year.end;
  }
  return [...pieces, joined.slice(from)];
}

/** `标题:柳泉镇`, `字号:【大】柳泉镇`: where line breaks were lost, fields of a platform stand before the name. */
function afterFields(piece: string): string {
  return piece.slice(Math.max(piece.lastIndexOf(':', piece.length - 2), piece.lastIndexOf('】', piece.length - 2)) + 1);
}

/** Takes off what joins a name to its title (lexicons/title-joints.txt), numbering and punctuation; inner spaces are an artefact of layout. */
export type Trim = (piece: string) => string;

export function prepareTrim(lexicons: Lexicons): Trim {
  const joints = lexicons.words('title-joints');
  const heads = joints.filter((word) => word.startsWith('^')).map((word) => word.slice(1));
  const tails = joints.filter((word) => word.endsWith('$')).map((word) => word.slice(0, -1));
  const head = new RegExp(`^(?:(?:${heads.join('|')})\\d*:?)+`);
  const tail = new RegExp(`(?:${tails.join('|')})$`);
  return (piece) =>
    afterFields(piece.replace(/\s+/g, ''))
      .replace(/^[\d_.、:()—-]+/, '')
      .replace(head, '')
      .replace(tail, '')
      .replace(/[(—:-]+$/, '')
      .replace(/^[)—:-]+/, '');
}
