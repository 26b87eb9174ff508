import type { Hit, Lexicons } from '#lexicon';
import type { Evidence, Locus, MeasureKind } from '#model';
import type { Found } from './find.ts';
import type { Range } from './list.ts';
import { markAt } from './marks.ts';
import { prepareSubject, type Subject } from './subject.ts';
import { type Mode, topicLexicons } from './topic-reader.ts';

/** What an item is about, beyond its place. */
export interface Description extends Subject {
  readonly axes: ReadonlySet<string>;
  readonly specificity: number;
  readonly locus: Locus;
  readonly kind: MeasureKind;
}

/** Characters of an item that are read for what it is about; real items have up to 700. */
const longestRead = 3000;

/** Looks topics, objects, specificity and stances up in an item: one pass of all lexicons. */
export function prepareDescribe(lexicons: Lexicons): (form: string, range: Found, mode: Mode) => Description {
  const subjectOf = prepareSubject(lexicons);
  const lexicon = lexicons.together([...topicLexicons, 'specificity', 'stance']);
  return (form, range, mode) => {
    const text = form.slice(range.start, Math.min(range.end, range.start + longestRead));
    const found = lexicon.scan(text);
    const subject =
      range.head === null
        ? subjectOf(text, found, mode)
        : belowHead(form, range.start, range.head, (head) => subjectOf(head + text, lexicon.scan(head + text), mode));
    const axisHits = checkable(found, mode, wordsFrom(text));
    const axes = new Set(axisHits.map(axisOf));
    const stances = new Set(found.map((hit) => hit.entry.yields['stance']));
    return {
      ...subject,
      axes,
      specificity: specificityOf(axes, axisHits, mode),
      locus: locusOf(axisHits),
      kind: kindOf(axes, stances, range.isFollowUp),
      hits: [...subject.hits, ...axisHits],
    };
  };
}

/** What is said below a topic line (1.在形式上想办法。) is about it too; hits are told from where the item begins. */
function belowHead(form: string, start: number, head: Range, read: (head: string) => Subject): Subject {
  const subject = read(form.slice(head.start, head.end));
  const length = head.end - head.start;
  const placed = (hit: Hit): Hit => {
    const by = hit.start < length ? head.start - start : -length;
    return { entry: hit.entry, start: hit.start + by, end: hit.start < length ? Math.min(hit.end + by, head.end - start) : hit.end + by };
  };
  return { ...subject, hits: subject.hits.map(placed) };
}

/**
 * One point for each axis. Who counts twice or dates what he counts has looked at one thing in one place; a measure with
 * an amount or a date is about a thing that will be there to be looked at.
 */
function specificityOf(axes: ReadonlySet<string>, hits: readonly Hit[], mode: Mode): number {
  const figures = new Set(hits.filter((hit) => numeric.has(axisOf(hit)) || axisOf(hit) === 'when').map(({ start }) => start));
  const isSeen = mode === 'measure' || axes.has('observed');
  if (isSeen && figures.size >= 2) return 3;
  return Math.min(3, mode === 'measure' && figures.size === 1 ? Math.max(2, axes.size + 1) : axes.size);
}

/** Axes that numbers stand for. */
const numeric: ReadonlySet<string> = new Set(['detail', 'amount']);

/** Numbers of marks are looked for, not words. */
const noWords: ReadonlyMap<number, number> = new Map();

/** Behind the mark, whose number counts nothing; in 2.2025年起 the two are read as one. */
function wordsFrom(text: string): number {
  const end = markAt(text, 0, noWords)?.end ?? 0;
  return /\d/.test(text.charAt(end)) ? 0 : end;
}

/** Axes of specificity of this side behind the mark, without numbers that belong to slogans, laws and lists. */
function checkable(hits: readonly Hit[], mode: Mode, from: number): readonly Hit[] {
  const masks = hits.filter((hit) => axisOf(hit) === 'mask');
  const isMasked = (hit: Hit) => masks.some((mask) => mask.start <= hit.start && hit.start < mask.end);
  return hits.filter(
    (hit) =>
      hit.start >= from &&
      hit.entry.yields['axis'] !== undefined &&
      hit.entry.yields['side'] === mode &&
      !(numeric.has(axisOf(hit)) && isMasked(hit)),
  );
}

const axisOf = ({ entry }: Hit): string => entry.yields['axis'] ?? '';

function locusOf(hits: readonly Hit[]): Locus {
  const loci = new Set(hits.map((hit) => hit.entry.yields['locus']));
  if (loci.has('subordinate')) return 'subordinate';
  return loci.has('own') ? 'own' : 'unspecified';
}

/** Of actor, object, amount, date and deliverable, a plan has two (DOMAIN.md 2.2, S6). */
const leastOfPlan = 2;

/** A result was done, a plan names something to be checked, a pledge does neither. */
function kindOf(axes: ReadonlySet<string>, stances: ReadonlySet<string | undefined>, isFollowUp: boolean): MeasureKind {
  if ((isFollowUp || axes.has('trace') || stances.has('done')) && !stances.has('future')) return 'result';
  return axes.size >= leastOfPlan || axes.has('deliverable') || axes.has('when') || axes.has('amount') ? 'plan' : 'pledge';
}

/** Evidence of a description as spans of the original. */
export function evidenceOf(
  hits: readonly Hit[],
  at: number,
  toText: (start: number, end: number) => Evidence['span'],
): readonly Evidence[] {
  return hits.map((hit) => ({ rule: hit.entry.id, span: toText(at + hit.start, at + hit.end) }));
}
