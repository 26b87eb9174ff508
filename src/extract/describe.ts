import type { Hit, Lexicons } from '#lexicon';
import { type Evidence, type Locus, type MeasureKind, markAt } from '#model';
import type { Found, FoundItems } from './find.ts';
import type { Range } from './list.ts';
import type { Subject, SubjectOf } from './subject.ts';
import { type Mode, topicLexicons } from './topic-reader.ts';

/** What an item is about, beyond its place. */
export interface Description extends Subject {
  readonly axes: ReadonlySet<string>;
  readonly specificity: number;
  readonly locus: Locus;
  readonly kind: MeasureKind;
  /** Which of the problems it says it is for, counted (对后一点): -1 the last, 0 where it does not say so. */
  readonly place: number;
}

/** Farthest that a measure names the place of its problem from where it begins, characters. */
const farthestPlace = 12;

/** Characters of an item that are read for what it is about; real items have up to 700. */
const longestRead = 3000;

/** Looks topics, objects, specificity and stances up in all items in one pass of all lexicons; one description an item, in order. */
export function prepareDescribe(lexicons: Lexicons, subjectOf: SubjectOf): (form: string, found: FoundItems) => Descriptions {
  const lexicon = lexicons.together([...topicLexicons, 'specificity', 'stance']);
  return (form, { problems, measures }) => {
    const items = [...problems, ...measures];
    const texts = items.map(({ start, end }) => form.slice(start, Math.min(end, start + longestRead)));
    // An item below a topic line is read once more with it.
    const headed = items.map(({ head }, no) => (head === null ? '' : form.slice(head.start, head.end) + (texts[no] ?? '')));
    const found = lexicon.scanEach([...texts, ...headed]);
    const described = items.map((item, no) => {
      const mode = no < problems.length ? 'problem' : 'measure';
      const text = texts[no] ?? '';
      const hits = found[no] ?? [];
      const withHead = found[items.length + no] ?? [];
      const subject =
        item.head === null ? subjectOf(text, hits, mode) : besideItem(subjectOf(headed[no] ?? '', withHead, mode), item.start, item.head);
      return descriptionOf(subject, checkable(hits, mode, wordsFrom(text)), hits, item, mode);
    });
    return { problems: described.slice(0, problems.length), measures: described.slice(problems.length) };
  };
}

/** One an item, in order. */
interface Descriptions {
  readonly problems: readonly Description[];
  readonly measures: readonly Description[];
}

function descriptionOf(subject: Subject, axisHits: readonly Hit[], found: readonly Hit[], item: Found, mode: Mode): Description {
  const axes = new Set(axisHits.map(axisOf));
  const stances = new Set(found.map((hit) => hit.entry.yields['stance']));
  return {
    axes,
    specificity: specificityOf(axes, axisHits, mode),
    locus: locusOf(axisHits),
    kind: kindOf(axes, stances, item.isFollowUp),
    place: Number(
      found.find(({ entry, start }) => start <= farthestPlace && entry.yields['place'] !== undefined)?.entry.yields['place'] ?? 0,
    ),
    chances: subject.chances,
    topics: subject.topics,
    objects: subject.objects,
    reference: subject.reference,
    hits: [...subject.hits, ...axisHits],
  };
}

/** What is said below a topic line (1.在形式上想办法。) is about it too; hits are told from where the item begins. */
function besideItem(subject: Subject, start: number, head: Range): Subject {
  const length = head.end - head.start;
  const placed = (hit: Hit): Hit => {
    const by = hit.start < length ? head.start - start : -length;
    return { entry: hit.entry, start: hit.start + by, end: hit.start < length ? Math.min(hit.end + by, head.end - start) : hit.end + by };
  };
  return {
    hits: subject.hits.map(placed),
    chances: subject.chances,
    topics: subject.topics,
    objects: subject.objects,
    reference: subject.reference,
  };
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

/** Behind the mark, whose number counts nothing; in 2.2025年起 the two are read as one. */
function wordsFrom(text: string): number {
  const end = markAt(text, 0)?.end ?? 0;
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
