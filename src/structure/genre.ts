import type { Hit, Lexicon, Lexicons } from '#lexicon';
import { type Fault, type Form, flatMapped, type Source } from '#model';
import { yearsIn } from './dates.ts';
import type { Front } from './front.ts';
import type { Line } from './front-lines.ts';

export type Genre = { readonly isReport: true } | { readonly isReport: false; readonly fault: Fault };

/** Title, lead-in and what a notice or a piece of news gives itself away by stand in the first characters. */
const headLength = 1500;
/** No mark is longer. */
const longestMark = 64;
/** A title is among the first lines that are not platform text. */
const titleLines = 8;

/**
 * A title of the genre alone is worth 4 and needs one more mark; without it, six headings or four with table labels
 * make a report. City work reports and company reports stay at 1 or below, a piece of news with its title at 4 or below.
 */
const cutoff = 5;
const worth = {
  full: 4,
  loose: 1,
  none: 0,
  heading: 1,
  label: 0.5,
  basis: 0.5,
  self: 1,
  density: 1,
  foreignTitle: -3,
  foreignBody: -1,
} as const;
const mostLabels = 6;
/** Mentions of disclosure in 1,000 characters; reports have 8 to 30, work reports below 0.1. */
const dense = 4;
/** Shorter texts are measured as if they had so many characters: two mentions in a note are not dense. */
const shortText = 600;
/** Without a title of the genre so many of the six headings must be there; table labels can stand for two. */
const skeleton = 4;
const labelsForSkeleton = 4;
/** Placeholders for the year: one in the head, or so many in all, and the text is on no year. */
const placeholderYears = 3;
/** A form with so few full stops has no prose. */
const fewestStops = 3;

interface Marks {
  readonly title: 'full' | 'loose' | 'none';
  readonly headings: number;
  readonly labels: number;
  readonly score: number;
  readonly foreign: readonly Hit[];
  /** The line that is the title of another genre; asked only where the source is refused. */
  readonly titleLine: () => string;
}

/**
 * Makes the gate: is a source an annual report on information disclosure? Marks for and against are scored and the
 * fault says which were found. Model texts, blank forms and notices carry the marks of a report and are told by their
 * own: placeholders for the year, no prose at all, a title in 通知 with instructions.
 */
export function prepareGenre(lexicons: Lexicons): (form: Form, source: Source, front: Front) => Genre {
  const name = (genre: string) => lexicons.message(`genres/${genre}`).zh;
  const refusal = (genre: string, reason: string, values: Readonly<Record<string, string | number>>): Genre => ({
    isReport: false,
    fault: { code: 'structure/not-a-report', values: { genre: name(genre), reason: lexicons.message(`genres/${reason}`, values).zh } },
  });
  const judged = (form: Form, source: Source, front: Front): Genre => {
    const text = form.value;
    const marks = marksOf(form, source, front, lexicons, text);
    const empty = emptiness(text, marks);
    if (empty !== null) return refusal(empty, `reason-${empty}`, {});
    const notice = instruction(text, marks);
    if (notice !== null) return refusal('notice', 'reason-notice', { title: marks.titleLine(), words: notice });
    const missing = marks.title !== 'full' && marks.headings + (marks.labels >= labelsForSkeleton ? 2 : 0) < skeleton;
    if (marks.score >= cutoff && !missing) return { isReport: true };
    const values = {
      score: marks.score,
      cutoff,
      headings: marks.headings,
      found: foundWords(marks, lexicons),
      foreign: foreignWords(text, marks, lexicons),
    };
    return refusal(genreOf(marks), missing ? 'reason-skeleton' : 'reason-score', values);
  };
  const placeholders = lexicons.lexicon('placeholders');
  return (form, source, front) => {
    const model = placeholder(form.value, placeholders);
    if (model !== null) return refusal('model', 'reason-placeholder', { words: model });
    return isPlainReport(form, source, front, lexicons) ? { isReport: true } : judged(form, source, front);
  };
}

const speaking = (hits: readonly Hit[], what: string) => hits.filter((hit) => hit.entry.yields['speaks'] === what);
const kinds = (hits: readonly Hit[]) => new Set(hits.map((hit) => hit.entry.id)).size;

/**
 * The usual case, told by the head alone: with the title of the genre, what stands further down could only add to the
 * score, and a text with so many sentences is not empty.
 */
function isPlainReport(form: Form, source: Source, front: Front, lexicons: Lexicons): boolean {
  if (front.title?.strength !== 'full' || stopsIn(form.value) < fewestStops) return false;
  const marks = marksOf(form, source, front, lexicons, form.value.slice(0, headLength + longestMark));
  return marks.score >= cutoff && instruction(form.value, marks) === null;
}

/** The marks of a form, of which `read` is looked at. */
function marksOf(form: Form, source: Source, front: Front, lexicons: Lexicons, read: string): Marks {
  const lexicon = lexicons.lexicon('genres');
  const hits = lexicon.scan(read);
  const lines = front.lines.slice(0, titleLines);
  const title = titleStrength(form.value, source, front, lexicons);
  const foreignTitles = flatMapped(titlesOf(lines, source), (line) => speaking(lexicon.scan(line), 'title'));
  const bodies = speaking(hits, 'body').filter((hit) => title !== 'full' || hit.start < headLength);
  const headings = kinds(speaking(hits, 'heading').filter((hit) => opensLine(form.value, hit.start)));
  const labels = kinds(speaking(hits, 'label'));
  const perThousand = (speaking(hits, 'density').length * 1000) / Math.max(shortText, form.value.length);
  const score =
    worth[title] +
    headings * worth.heading +
    Math.min(labels, mostLabels) * worth.label +
    (speaking(hits, 'basis').length > 0 ? worth.basis : 0) +
    (speaking(hits, 'self').some((hit) => hit.start < headLength) ? worth.self : 0) +
    (perThousand >= dense ? worth.density : 0) +
    (foreignTitles.some((hit) => hit.entry.yields['genre'] !== 'summary') ? worth.foreignTitle : 0) +
    strongest(bodies) * worth.foreignBody;
  return {
    title,
    headings,
    labels,
    score,
    foreign: [...foreignTitles, ...bodies],
    titleLine: () => foreignTitleLine(lines, lexicon),
  };
}

const beforeHeading = 24;
const atHeading =
  /(?:^|[\n\t])[ #*>|_]*$|(?:(?:[一二三四五六七八九十]|部分|\d)[、.,:\s]|\([一二三四五六七八九十]{1,2}\)|[。!]第?[一二三四五六七八九十]?)\s?[^,。;:!?\n]{0,10}$/;

/** Whether words stand as a heading does: at the start of a line or right after an ordinal. */
function opensLine(value: string, start: number): boolean {
  const from = Math.max(0, start - beforeHeading);
  return atHeading.test((from === 0 ? '' : '.') + value.slice(from, start)) || start === 0;
}

function titlesOf(lines: readonly Line[], source: Source): string[] {
  const own = lines.filter((line) => line.value.length <= longestTitle && !/[。;《]/.test(line.value)).map((line) => line.value);
  return source.platform.title === null ? own : [source.platform.title, ...own];
}

/** Longer lines are prose; what cites a document is none. */
const longestTitle = 90;

/** The report's title, the platform's, or the words of one in prose: a lead-in names the report. */
function titleStrength(value: string, source: Source, { title }: Front, lexicons: Lexicons): Marks['title'] {
  if (title?.strength === 'full') return 'full';
  const words = lexicons.lexicon('report-titles');
  const hits = [...words.scan(value.slice(0, headLength)), ...words.scan(source.platform.title ?? '')];
  if (hits.some((hit) => hit.entry.yields['strength'] === 'full')) return 'full';
  return hits.length > 0 || title?.strength === 'loose' ? 'loose' : 'none';
}

/** For each genre its different marks; the most of any. */
function strongest(hits: readonly Hit[]): number {
  const genres = new Set(hits.map((hit) => hit.entry.yields['genre']));
  return Math.max(0, ...[...genres].map((genre) => kinds(hits.filter((hit) => hit.entry.yields['genre'] === genre))));
}

function genreOf({ foreign }: Marks): string {
  const weight = (genre: string) =>
    kinds(foreign.filter((hit) => hit.entry.yields['genre'] === genre)) +
    (foreign.some((hit) => hit.entry.yields['genre'] === genre && hit.entry.yields['speaks'] === 'title') ? 2 : 0);
  const genres = [...new Set(foreign.map((hit) => hit.entry.yields['genre'] ?? 'unknown'))];
  const best = genres.sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))[0];
  return best !== undefined && weight(best) >= 2 ? best : 'unknown';
}

/** The placeholder that stands where the year should, or null. A real year in the head outweighs one left over. */
function placeholder(text: string, placeholders: Lexicon): string | null {
  const hits = placeholders.scan(text);
  const standingFor = (what: string) => hits.filter((hit) => hit.entry.yields['stands-for'] === what);
  const [years, names] = [standingFor('year'), standingFor('name')];
  const [first] = years.length > 0 ? years : names;
  if (first === undefined) return null;
  const realYear = yearsIn(text.slice(0, headLength)).length > 0;
  const early = years.some((hit) => hit.start < headLength);
  const untimed =
    (early && !realYear) || years.length >= placeholderYears || (names.length >= placeholderYears && yearsIn(text).length === 0);
  return untimed ? text.slice(first.start, first.end) : null;
}

function emptiness(text: string, marks: Marks): 'blank' | 'title-only' | null {
  if (isBlank(text, marks)) return 'blank';
  return isTitleOnly(text, marks) ? 'title-only' : null;
}

function isBlank(text: string, { labels, headings }: Marks): boolean {
  if (labels + headings < skeleton) return false;
  return stopsIn(text) < fewestStops && yearsIn(text).length === 0;
}

/** Full stops, counted up to the fewest of prose. */
function stopsIn(text: string): number {
  let stops = 0;
  for (let at = text.indexOf('。'); at >= 0 && stops < fewestStops; at = text.indexOf('。', at + 1)) stops += 1;
  return stops;
}

/** A page that lists reports, or leads to one: nothing is said in it. */
function isTitleOnly(text: string, { labels, headings }: Marks): boolean {
  return labels + headings === 0 && text.length < shortText && !text.includes('。');
}

/** The words of instruction of a notice, or null. */
function instruction(text: string, { foreign }: Marks): string | null {
  const title = foreign.some((hit) => hit.entry.id === 'notice-title');
  const order = foreign.find((hit) => hit.entry.id === 'notice-body');
  return title && order !== undefined ? text.slice(order.start, order.end) : null;
}

function foreignTitleLine(lines: readonly Line[], lexicon: Lexicon): string {
  return lines.find((line) => speaking(lexicon.scan(line.value), 'title').length > 0)?.value ?? '';
}

function foundWords({ title, headings, labels }: Marks, lexicons: Lexicons): string {
  return lexicons.message('genres/found', { title: lexicons.message(`genres/title-${title}`).zh, headings, labels }).zh;
}

function foreignWords(text: string, { foreign, titleLine }: Marks, lexicons: Lexicons): string {
  const bodies = foreign.filter((hit) => hit.entry.yields['speaks'] === 'body').map((hit) => text.slice(hit.start, hit.end));
  const line = titleLine();
  const words = [...new Set(line === '' ? bodies : [line, ...bodies])].slice(0, 4).join('”“');
  return lexicons.message(words === '' ? 'genres/foreign-none' : 'genres/foreign-seen', { words }).zh;
}
