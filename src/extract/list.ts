import type { Hit } from '#lexicon';
import { flatMapped } from '#model';
import type { Item } from './items.ts';

/** Offsets of the form. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The topics that the words of a problem name. */
export type AboutOf = (text: string) => ReadonlySet<string>;

const punctuation = /[、,;]/g;
const edge = /^[\s,、;:。]+|[\s,、;:。]+$/g;
/** Without an opener or a closing 等问题 only short parts make a list of problems, characters. */
const longestBarePart = 22;
/** A sentence longer than this is no list of problems, whatever it is; characters. Real ones have up to 400. */
const longestList = 2000;
/** 公开不及时、不全面 is one problem: a part has a subject of its own, characters. */
const shortestPart = 4;
const shortestSubject = 2;
/** Behind 有待 or 缺乏, characters. */
const longestObject = 6;

/**
 * The problems in one unmarked stretch: what follows the opener (存在, 如, 主要是:) up to 等问题, divided at 、 and ，
 * into parts that each admit something; parts that admit nothing belong to the next. None where it only says that
 * there are problems.
 */
export function listedProblems(form: string, item: Item, aboutOf: AboutOf): readonly Range[] {
  if (item.end - item.start > longestList) return [trimmed(form, item)];
  const found = (name: string) => flatMapped(item.pieces, ({ cues }) => cues.get(name) ?? []);
  const generic = found('generic');
  const lacks = found('lack').filter((lack) => !generic.some((phrase) => phrase.start <= lack.start && lack.end <= phrase.end));
  const closing = found('list-close')[0];
  const isClosed = closing !== undefined && form.slice(item.start, closing.start).includes('、');
  if (lacks.length === 0 && !isClosed) return found('not-ours').length > 0 ? [] : namedAlone(form, item, found('weak-opener'), generic);
  const openers = trusted(found('weak-opener'), found('inner-opener'), lacks, generic);
  const start = openedAt(form, item, openers, closing === undefined ? lacks : [...lacks, closing], generic);
  const isBehind = (hit: Hit) => hit.start > (start ?? item.start);
  const close = found('list-close').find(isBehind) ?? found('list-end').findLast(isBehind);
  const range = { start: start ?? afterFrame(form, item, found('frame'), lacks), end: close?.start ?? item.end };
  const said = saidIn(lacks, found);
  const parts = dividedList(form, range, said, aboutOf, {
    isOpened: start !== null || close !== undefined,
    isClosed: close !== undefined && close === closing,
  });
  return parts.map((part) => trimmed(form, part)).filter((part) => part.start < part.end);
}

/** 主要问题是检索功能失灵: said to be one, in words that admit nothing by themselves. */
function namedAlone(form: string, item: Item, openers: readonly Hit[], generic: readonly Hit[]): readonly Range[] {
  const opener = openers.find(({ entry }) => entry.id === problemIs);
  if (opener === undefined || generic.some(({ start }) => start >= opener.end)) return [];
  const said = trimmed(form, { start: opener.end, end: item.end });
  return said.start >= said.end || form[item.end - 1] === ':' ? [] : [said];
}

/** Entry of lexicons/list-openers: 主要问题是…. */
export const problemIs = 'problem-is';

/** 不够重视,存在应付思想: behind what was admitted already, 存在 and 如 open no list. */
function trusted(openers: readonly Hit[], inner: readonly Hit[], lacks: readonly Hit[], generic: readonly Hit[]): readonly Hit[] {
  const own = lacks.find((lack) => !generic.some((phrase) => phrase.start < lack.end && lack.start < phrase.end));
  const first = own?.start ?? Number.POSITIVE_INFINITY;
  return openers.filter((opener) => !inner.some((hit) => hit.start === opener.start && hit.end === opener.end && hit.start > first));
}

/** What is admitted in a stretch, before what it goes on with the same problem (、靠两人兼着), and what may join two (和). */
interface Said {
  readonly lacks: readonly Hit[];
  readonly same: ReadonlySet<number>;
  readonly joints: readonly Hit[];
}

function saidIn(lacks: readonly Hit[], found: (name: string) => readonly Hit[]): Said {
  const words = found('no-joint');
  // 不够及时: no 及.
  const joints = found('joint').filter((joint) => !words.some((word) => word.start <= joint.start && joint.end <= word.end));
  return { lacks, same: new Set(found('same-part').map(({ start }) => start)), joints };
}

interface Frame {
  readonly isOpened: boolean;
  /** It ends with 等问题. */
  readonly isClosed: boolean;
}

/** At `;` every part is a problem, at 、 and ， those that admit something. */
function dividedList(form: string, range: Range, said: Said, aboutOf: AboutOf, { isOpened, isClosed }: Frame): readonly Range[] {
  if (form.slice(range.start, range.end - 1).includes(';')) return partsOf(form, range, null, /;/);
  if (isClosed && isEachPart(form, range, said.lacks)) return partsOf(form, range, null, /、/);
  const parts = partsOf(form, range, said, isOpened ? /[、,]/ : /、/);
  if (isOpened || (parts.length > 1 && parts.every(isShort))) return parts;
  return clausesOf(form, range, said, aboutOf);
}

const isShort = (part: Range): boolean => part.end - part.start <= longestBarePart;

/** Short clauses that are problems of their own, or all as one. */
function clausesOf(form: string, range: Range, said: Said, aboutOf: AboutOf): readonly Range[] {
  const clauses = partsOf(form, range, said, /[、,]/);
  return clauses.length > 1 && clauses.every(isShort) && areDifferent(form, clauses, aboutOf) ? clauses : [range];
}

/** The problems in an unmarked stretch below a heading or label of problems: nothing needs to open them. */
export function problemsBelow(form: string, item: Item, aboutOf: AboutOf): readonly Range[] {
  const found = (name: string) => flatMapped(item.pieces, ({ cues }) => cues.get(name) ?? []);
  const said = saidIn(found('lack'), found);
  return flatMapped(listedMeasures(form, item), (range) => clausesOf(form, range, said, aboutOf));
}

/** 意识不强,力度不大: short clauses in a row are problems of their own where each is about another topic. */
function areDifferent(form: string, clauses: readonly Range[], aboutOf: AboutOf): boolean {
  const topics = clauses.map(({ start, end }) => aboutOf(form.slice(start, end)));
  return topics.every((own, no) => {
    const next = topics[no + 1];
    return own.size > 0 && (next === undefined || ![...own].some((topic) => next.has(topic)));
  });
}

/** Behind the first opener whose next words admit something of their own; null where there is none. */
function openedAt(form: string, item: Item, openers: readonly Hit[], lacks: readonly Hit[], generic: readonly Hit[]): number | null {
  const colons = [...form.slice(item.start, item.end).matchAll(/:/g)].map(({ index }) => item.start + index + 1);
  const candidates = [...openers.map(({ end }) => end), ...colons].sort((left, right) => left - right);
  for (const at of candidates) {
    if (!lacks.some((lack) => lack.end > at)) break;
    if (!generic.some((phrase) => phrase.start <= at + 2 && phrase.end > at)) return at;
  }
  return null;
}

/** Behind the last 虽取得成绩, in whose clause nothing is admitted. */
function afterFrame(form: string, item: Item, frames: readonly Hit[], lacks: readonly Hit[]): number {
  const first = lacks[0]?.start ?? item.start;
  const frame = frames.findLast((hit) => hit.end <= first);
  if (frame === undefined) return item.start;
  const comma = form.indexOf(',', frame.end);
  return comma >= 0 && comma < first ? comma + 1 : item.start;
}

/** What stands last before 等问题 admits something: where no known word says so, none is asked for in the others. */
function isEachPart(form: string, range: Range, lacks: readonly Hit[]): boolean {
  const last = form.lastIndexOf('、', range.end - 1);
  return last > range.start && range.end - last > shortestPart && !lacks.some((lack) => lack.start > last && lack.end <= range.end);
}

/** `said` null: every part counts. */
function partsOf(form: string, range: Range, said: Said | null, divides: RegExp): readonly Range[] {
  const admits = (start: number, end: number) => said === null || said.lacks.some((lack) => lack.start >= start && lack.start < end);
  const parts: Range[] = [];
  let start = range.start;
  for (const cut of cutsIn(form, range, said, divides)) {
    if (cut.start - start < shortestPart || !admits(start, cut.start)) continue;
    parts.push({ start, end: cut.start });
    start = cut.end;
  }
  const last = parts.at(-1);
  const hasRest = range.end - start >= shortestPart && admits(start, range.end);
  if (hasRest) return [...parts, { start, end: range.end }];
  return last === undefined ? [range] : [...parts.slice(0, -1), { start: last.start, end: range.end }];
}

/** The marks that divide, and the words that join two problems, in order. */
function cutsIn(form: string, { start, end }: Range, said: Said | null, divides: RegExp): readonly Range[] {
  const marks = [...form.slice(start, end).matchAll(punctuation)]
    .filter(([mark]) => divides.test(mark))
    .map(({ index }) => ({ start: start + index, end: start + index + 1 }));
  if (said === null) return marks;
  const joints = said.joints.filter((joint) => joint.start >= start && joint.end <= end && joins(form, joint, said));
  return [...marks.filter((mark) => !said.same.has(mark.start)), ...joints].sort((left, right) => left.start - right.start);
}

/** 更新不及时和形式单一: between two that each admit something of something. */
function joins(form: string, { start, end }: Range, said: Said): boolean {
  if (!said.lacks.some((lack) => isJustBefore(form, lack.end, start))) return false;
  const length = form.slice(end, end + longestBarePart).search(/[、,;:。]/);
  const stop = length < 0 ? end + longestBarePart : end + length;
  return said.lacks.some((lack) => lack.start >= end + shortestSubject && lack.end <= stop);
}

/** 有待增强和: a verb or an object may stand between, but no noun that what is admitted is said of. */
function isJustBefore(form: string, end: number, joint: number): boolean {
  return end <= joint && joint - end <= longestObject && !/[、,;:。的]/.test(form.slice(end, joint));
}

/** The clauses of an unmarked stretch of measures: one for each `;`, behind a turn that ends with a colon. */
export function listedMeasures(form: string, item: Item): readonly Range[] {
  const ranges: Range[] = [];
  let start = behindTurn(form, item);
  for (let at = form.indexOf(';', start); at >= 0 && at < item.end; at = form.indexOf(';', start)) {
    ranges.push({ start, end: at + 1 });
    start = at + 1;
  }
  return [...ranges, { start, end: item.end }].map((range) => spaceless(form, range)).filter((range) => range.start < range.end);
}

/** 下一步,我局将从以下方面改进: says what follows. */
function behindTurn(form: string, { mode, pieces, start, end }: Item): number {
  const colon = form.slice(start, end).indexOf(':') + start;
  const isList = mode === 'measure' && colon > start && form.slice(colon, end - 1).includes(';');
  return isList && pieces.some(({ cues }) => cues.get('turn')?.some((hit) => hit.end <= colon + 1) === true) ? colon + 1 : start;
}

function spaceless(form: string, range: Range): Range {
  const text = form.slice(range.start, range.end);
  return { start: range.start + (text.length - text.trimStart().length), end: range.end - (text.length - text.trimEnd().length) };
}

function trimmed(form: string, range: Range): Range {
  const text = form.slice(range.start, range.end);
  const [head = '', tail = ''] = [text.match(edge)?.[0] ?? '', text.match(edge)?.at(-1) ?? ''];
  const lead = text.startsWith(head) ? head.length : 0;
  const rest = text.endsWith(tail) && range.end - tail.length > range.start + lead ? tail.length : 0;
  return { start: range.start + lead, end: range.end - rest };
}
