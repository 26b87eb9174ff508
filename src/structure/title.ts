import type { Lexicon, Lexicons } from '#lexicon';
import type { AgencyNames } from './agency-name.ts';
import { yearsIn } from './dates.ts';
import type { Line } from './front-lines.ts';
import {
  longestTitle,
  prepareReadTitle,
  prepareTrim,
  quoteMarks,
  type ReadTitles,
  type TitleReading,
  type TitleWords,
  type Trim,
  titleWordsIn,
  withoutYears,
} from './title-words.ts';

/** A title found in the form, from the first to the last of its lines. */
export interface Title {
  readonly agency: string | null;
  readonly year: number | null;
  /** `cut`: only agency and year are left of it. */
  readonly strength: 'full' | 'loose' | 'cut';
  readonly start: number;
  readonly end: number;
}

export interface TitleReader extends ReadTitles {
  /** The title among the first lines of a report; null where none of them is one. */
  find(lines: readonly Line[]): Title | null;
}

/** A title is broken over at most this many lines. */
const mostLines = 4;
/** The agency's name may stand so many lines above or below the words of the title. */
const neighbours = 2;
/** What runs on behind a title where line breaks were lost is prose of some length. */
const shortestProse = 12;
const sentenceMark = /[,。;!?]/;

interface Tools {
  readonly words: Lexicon;
  readonly cues: Lexicon;
  readonly names: AgencyNames;
  readonly read: TitleReader['read'];
}

export function prepareTitleReader(lexicons: Lexicons, names: AgencyNames): TitleReader {
  const trim = prepareTrim(lexicons);
  const reading = prepareReadTitle(lexicons, names, trim);
  const tools = { words: lexicons.lexicon('report-titles'), cues: lexicons.lexicon('agency-cues'), names, read: reading.read };
  return { ...reading, find: (lines) => fullest(lines, tools) ?? cutTitle(lines, names, trim) };
}

/** Columns and paths of a site carry the words of titles too, but neither name nor year; of equals the shortest. */
function fullest(lines: readonly Line[], tools: Tools): Title | null {
  const found = lines.map((_, first) => titleFrom(lines, first, tools)).filter((title) => title !== null);
  const [best] = found.sort((a, b) => fullness(b) - fullness(a) || a.end - a.start - (b.end - b.start) || a.start - b.start);
  return best ?? null;
}

function fullness({ agency, year, strength }: Title): number {
  return (agency === null ? 0 : 2) + (year === null ? 0 : 2) + (strength === 'full' ? 1 : 0);
}

/** The title in the fewest lines from `first` on, with what its neighbours add. */
function titleFrom(lines: readonly Line[], first: number, tools: Tools): Title | null {
  for (let count = 1; count <= mostLines && first + count <= lines.length; count += 1) {
    const window = lines.slice(first, first + count);
    const joined = window.map((line) => line.value).join('');
    const words = wordsOfTitle(joined, window.at(-1)?.value ?? '', tools);
    if (words === null) continue;
    const own = joined.slice(0, words.end);
    const end = (window.at(-1)?.end ?? 0) - (joined.length - words.end);
    const read = tools.read(own);
    const isSaidAgain = (name: string) => lines.slice(first + count).some((line) => line.value.includes(name));
    const agency = read?.agency ?? null;
    const isDoubtful = count > 1 && agency !== null && !tools.names.isName(agency) && !isSaidAgain(agency);
    const title = {
      agency: isDoubtful ? null : agency,
      year: read?.year ?? null,
      strength: words.strength,
      start: window[0]?.start ?? 0,
      end,
    };
    const wider = withLinesAbove(title, own, lines.slice(Math.max(0, first - neighbours), first), tools, isSaidAgain);
    return withLinesBelow(wider, lines.slice(first + count, first + count + neighbours), tools.names);
  }
  return null;
}

/** Words of a title that end the lines joined, or with which a line without breaks begins; `end` is where the title ends. */
function wordsOfTitle(joined: string, last: string, tools: Tools): TitleWords | null {
  const above = joined.length - last.length;
  if (above > longestTitle || sentenceMark.test(joined.slice(0, above))) return null;
  const found = titleWordsIn(joined.slice(0, longestTitle), tools.words);
  if (found === null || found.end <= above) return null;
  const head = joined.slice(0, found.end);
  if (sentenceMark.test(head) || startsLikeProse(head.replace(quoteMarks, ''), tools.cues)) return null;
  const tail = joined.slice(found.end);
  if (closes(tail, tools.names)) return { ...found, end: joined.length };
  const runsOn = above === 0 && tail.length >= shortestProse && !/^[,。;:、的》”]/.test(tail);
  return runsOn ? found : null;
}

/** A bracket or the agency's name may stand behind the words of a title. */
function closes(tail: string, names: AgencyNames): boolean {
  return /^[》”"]?(?:\(.{0,30}\))?$/.test(tail) || names.isName(tail.replace(/^[—-]+/, ''));
}

function startsLikeProse(head: string, cues: Lexicon): boolean {
  const first = cues.scan(head.slice(0, 12)).filter((hit) => hit.start === 0);
  return first.some((hit) => hit.entry.yields['side'] === 'follows' || hit.entry.yields['side'] === 'opening');
}

/** Takes in lines right above that hold the agency's name or the year; what only may be a name (互动交流) must be said again below. */
function withLinesAbove(
  title: Title,
  own: string,
  above: readonly Line[],
  { read, names }: Tools,
  isSaidAgain: (name: string) => boolean,
): Title {
  let [wider, text] = [title, own];
  for (const line of [...above].reverse()) {
    if (line.value.length > longestTitle || sentenceMark.test(line.value) || line.value.includes(':')) break;
    const reading = read(line.value + text);
    if (reading === null || !adds(reading, wider, line)) break;
    if (reading.agency !== null && !names.isName(reading.agency) && !isSaidAgain(reading.agency)) break;
    text = line.value + text;
    wider = { ...wider, agency: reading.agency, year: reading.year, start: line.start };
  }
  return wider;
}

function adds(reading: TitleReading, title: Title, line: Line): boolean {
  if (title.agency === null) return reading.agency !== null || (title.year === null && reading.year !== null);
  return title.year === null && reading.year !== null && isYear(line.value);
}

/** The agency or the year on a line of its own right below the title; the title itself stays as it is. */
function withLinesBelow(title: Title, below: readonly Line[], names: AgencyNames): Title {
  let filled = title;
  for (const { value } of below) {
    const bare = value.replace(/^[(—-]+|[)—-]+$/g, '');
    if (filled.agency === null && names.isName(bare)) filled = { ...filled, agency: bare };
    else if (filled.year === null && isYear(bare)) filled = { ...filled, year: yearsIn(bare)[0]?.value ?? null };
    else break;
  }
  return filled;
}

/** A first line that is an agency and a year and then breaks off: what is left of a title. */
function cutTitle(lines: readonly Line[], names: AgencyNames, trim: Trim): Title | null {
  for (const { value, start, end } of lines.slice(0, 3)) {
    const year = value.length > longestTitle || sentenceMark.test(value) ? undefined : yearsIn(value)[0];
    const [agency, ...more] = withoutYears(value)
      .map(trim)
      .filter((piece) => piece !== '');
    if (year !== undefined && agency !== undefined && more.length === 0 && names.isName(agency))
      return { agency, year: year.value, strength: 'cut', start, end };
  }
  return null;
}

function isYear(line: string): boolean {
  const year = yearsIn(line)[0];
  return year !== undefined && line.length - (year.end - year.start) <= 2;
}
