import type { Lexicons } from '#lexicon';
import type { AgencyNames } from './agency-name.ts';
import { yearsIn } from './dates.ts';
import type { Line } from './front-lines.ts';

/** What a title says; offsets of the form from the first to the last of its lines. */
export interface Title {
  readonly agency: string | null;
  readonly year: number | null;
  readonly strength: 'full' | 'loose' | 'cut';
  readonly start: number;
  readonly end: number;
}

/** A title is broken over at most this many lines. */
const mostLines = 4;
/** Characters of the longest title worth the name; longer lines are prose. */
const longestTitle = 90;
/** What runs on behind a title where line breaks were lost is prose of some length. */
const shortestProse = 12;
const sentenceMark = /[,。;!?]/;
const quoteMarks = /[《》“”"<>]/g;

export interface TitleReader {
  /** The title among the first lines of a report; null where none of them is one. */
  find(lines: readonly Line[]): Title | null;
  /** What one string says when it is read as a title: a platform's title, the name of a file. */
  read(title: string): Pick<Title, 'agency' | 'year' | 'strength'> | null;
}

export function prepareTitleReader(lexicons: Lexicons, names: AgencyNames): TitleReader {
  const words = lexicons.lexicon('report-titles');
  const cues = lexicons.lexicon('agency-cues');

  /** The first words of a title in a string, with where they end. */
  const wordsIn = (joined: string) => {
    const hits = words.scan(joined);
    const hit = hits.find((one) => one.entry.yields['strength'] === 'full') ?? hits[0];
    if (hit === undefined) return null;
    const strength = hit.entry.yields['strength'] === 'full' ? ('full' as const) : ('loose' as const);
    return { start: hit.start, end: Math.max(...hits.filter((one) => one.start <= hit.end).map((one) => one.end)), strength };
  };

  const read: TitleReader['read'] = (title) => {
    const joined = title.slice(0, longestTitle * 2).replace(quoteMarks, '');
    const found = wordsIn(joined);
    if (found === null) return null;
    const year = yearsIn(joined)[0]?.value ?? null;
    return { agency: agencyOf(joined, found.start, found.strength), year, strength: found.strength };
  };

  /** What stands before the words of the title, years and 关于 taken out; failing that, after them in brackets. */
  const agencyOf = (joined: string, at: number, strength: 'full' | 'loose'): string | null => {
    const matter = disclosureAt(joined, at);
    const pieces = withoutYears(joined.slice(0, matter)).map(trimName);
    const named = pieces.filter((piece) => names.isName(piece));
    if (named.length > 0) return named.at(-1) ?? null;
    const behind = withoutYears(joined.slice(at))
      .flatMap((piece) => piece.split(/[()—:-]/))
      .map(trimName);
    const inBrackets = behind.find((piece) => names.isName(piece));
    if (inBrackets !== undefined) return inBrackets;
    // A public body may be called anything; in a full title what stands first is its name.
    const first = pieces.find((piece) => piece !== '');
    const plausible = strength === 'full' && first !== undefined && /^\p{Script=Han}{4,30}$/u.test(first) && !names.isNameless(first);
    return plausible ? first : null;
  };

  const disclosureAt = (joined: string, at: number): number => {
    const cue = cues.scan(joined).find((hit) => hit.entry.id === 'disclosure-word');
    return cue === undefined ? at : Math.min(at, cue.start);
  };

  const startsLikeProse = (joined: string) =>
    cues
      .scan(joined.slice(0, 12))
      .some((hit) => hit.start === 0 && (hit.entry.yields['side'] === 'follows' || hit.entry.id === 'name-precedes'));

  const find: TitleReader['find'] = (lines) => {
    const found = lines.flatMap((_, first) => {
      const title = titleFrom(lines, first);
      return title === null ? [] : [title];
    });
    const [best] = found.sort((a, b) => fullness(b) - fullness(a) || a.end - a.start - (b.end - b.start) || a.start - b.start);
    return best ?? cutTitle(lines);
  };

  /** The title in the fewest lines from `first` on. */
  const titleFrom = (lines: readonly Line[], first: number): Title | null => {
    for (let count = 1; count <= mostLines && first + count <= lines.length; count += 1) {
      const window = lines.slice(first, first + count);
      const words = titleWords(window.map((line) => line.value).join(''), window);
      if (words !== null) return extended(lines, first, window, words);
    }
    return null;
  };

  /** Words of a title that end the window, or that a line without breaks begins with. */
  const titleWords = (joined: string, window: readonly Line[]) => {
    const lastLine = window.at(-1)?.value ?? '';
    const lead = joined.slice(0, joined.length - lastLine.length);
    if (lead.length > longestTitle || sentenceMark.test(lead)) return null;
    const found = wordsIn(joined.slice(0, longestTitle + 20));
    if (found === null || found.end <= lead.length || found.start > longestTitle) return null;
    const head = joined.slice(0, found.end);
    const tail = joined.slice(found.end);
    if (sentenceMark.test(head) || startsLikeProse(head.replace(quoteMarks, ''))) return null;
    const closes = /^[》”"]?(?:\(.{0,30}\))?$/.test(tail) || names.isName(tail.replace(/^[—-]+/, ''));
    const runsOn = window.length === 1 && tail.length >= shortestProse && !/^[,。;:、的》”]/.test(tail);
    if (!closes && !runsOn) return null;
    return { ...found, length: runsOn && !closes ? found.end : joined.length };
  };

  /** Takes in lines above that hold the agency's name, and looks just below when none does. */
  const extended = (
    lines: readonly Line[],
    first: number,
    window: readonly Line[],
    found: { readonly length: number; readonly strength: 'full' | 'loose' },
  ): Title => {
    const last = window.at(-1);
    const end = (last?.end ?? 0) - (window.map((line) => line.value).join('').length - found.length);
    const joined = window
      .map((line) => line.value)
      .join('')
      .slice(0, found.length);
    const own = read(joined);
    let title: Title = {
      agency: own?.agency ?? null,
      year: own?.year ?? null,
      strength: found.strength,
      start: window[0]?.start ?? 0,
      end,
    };
    let text = joined;
    for (let above = first - 1; above >= 0 && first - above <= 2 && (title.agency === null || title.year === null); above -= 1) {
      const line = lines[above];
      if (line === undefined || line.value.length > longestTitle || sentenceMark.test(line.value) || line.value.includes(':')) break;
      const wider = read(line.value + text);
      const adds = (title.agency === null && wider?.agency != null) || (title.year === null && wider?.year != null);
      if (!adds || wider === null || (title.agency !== null && !onlyYear(line.value))) break;
      text = line.value + text;
      title = { ...title, agency: wider.agency, year: wider.year, start: line.start };
    }
    return below(title, lines.slice(first + window.length, first + window.length + 2));
  };

  /** The agency or the year on a line of its own right below the title; the title itself stays as it is. */
  const below = (title: Title, lines: readonly Line[]): Title => {
    let filled = title;
    for (const { value } of lines) {
      const bare = value.replace(/^[(—-]+|[)—-]+$/g, '');
      if (filled.agency === null && names.isName(bare)) filled = { ...filled, agency: bare };
      else if (filled.year === null && onlyYear(bare)) filled = { ...filled, year: yearsIn(bare)[0]?.value ?? null };
      else break;
    }
    return filled;
  };

  /** A first line that is an agency and a year and then breaks off: what is left of a title. */
  const cutTitle = (lines: readonly Line[]): Title | null => {
    for (const line of lines.slice(0, 3)) {
      if (line.value.length > longestTitle || sentenceMark.test(line.value)) continue;
      const year = yearsIn(line.value)[0];
      const named = withoutYears(line.value)
        .map(trimName)
        .filter((piece) => piece !== '');
      const [agency] = named;
      if (year !== undefined && agency !== undefined && named.length === 1 && names.isName(agency))
        return { agency, year: year.value, strength: 'cut', start: line.start, end: line.end };
    }
    return null;
  };

  return { find, read };
}

/** Columns and paths of a site carry the words of titles, but neither name nor year; a signature's name may be in a title. */
function fullness({ agency, year, strength }: Title): number {
  return (agency === null ? 0 : 2) + (year === null ? 0 : 2) + (strength === 'full' ? 1 : 0);
}

function onlyYear(line: string): boolean {
  const year = yearsIn(line)[0];
  return year !== undefined && line.length - (year.end - year.start) <= 2;
}

/** The pieces of a string between its years. */
function withoutYears(joined: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const year of yearsIn(joined)) {
    pieces.push(joined.slice(from, year.start));
    from = year.end;
  }
  return [...pieces, joined.slice(from)];
}

/** Takes off what joins a name to its title: 关于, numbering, punctuation; inner spaces are an artefact of layout. */
function trimName(piece: string): string {
  return piece
    .replace(/\s+/g, '')
    .replace(/^[\d_.、:()—-]+/, '')
    .replace(/^关于/, '')
    .replace(/(?:关于|的|年度)$/, '')
    .replace(/[(—:-]+$/, '')
    .replace(/^[)—:-]+/, '');
}
