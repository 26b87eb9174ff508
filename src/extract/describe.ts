import type { Hit, Lexicon, Lexicons } from '#lexicon';
import type { Evidence, Locus, MeasureKind } from '#model';
import type { Found } from './find.ts';
import type { Mode } from './items.ts';
import { prepareSubject, type Subject } from './subject.ts';

/** What an item is about, beyond its place. */
export interface Description extends Subject {
  readonly axes: ReadonlySet<string>;
  readonly specificity: number;
  readonly locus: Locus;
  readonly kind: MeasureKind;
}

/** Characters of an item that are read for what it is about; real items have up to 700. */
const longestRead = 3000;

/** Looks topics, objects and specificity up in an item: one pass of each lexicon. */
export function prepareDescribe(lexicons: Lexicons): (form: string, range: Found, mode: Mode) => Description {
  const subjectOf = prepareSubject(lexicons);
  const [specificity, stance, substance] = [lexicons.lexicon('specificity'), lexicons.lexicon('stance'), lexicons.lexicon('substance')];
  return (form, range, mode) => {
    const text = form.slice(range.start, Math.min(range.end, range.start + longestRead));
    const subject = subjectOf(text, mode);
    const axisHits = checkable(text, specificity, substance, mode);
    const axes = new Set(axisHits.map((hit) => hit.entry.yields['axis'] ?? ''));
    const stances = new Set(stance.scan(text).map((hit) => hit.entry.yields['stance']));
    return {
      ...subject,
      axes,
      specificity: Math.min(3, axes.size),
      locus: locusOf(axisHits),
      kind: kindOf(axes, stances, range.isFollowUp),
      hits: [...subject.hits, ...axisHits],
    };
  };
}

/** Axes that numbers stand for. */
const numeric: ReadonlySet<string> = new Set(['detail', 'amount']);

/** Axes of specificity of this side, without numbers that belong to slogans and laws. */
function checkable(text: string, specificity: Lexicon, substance: Lexicon, mode: Mode): readonly Hit[] {
  const masks = substance.scan(text).filter((hit) => hit.entry.yields['feature'] === 'mask');
  return specificity
    .scan(text)
    .filter(
      (hit) =>
        hit.entry.yields['side'] === mode &&
        !(numeric.has(hit.entry.yields['axis'] ?? '') && masks.some((mask) => mask.start <= hit.start && hit.start < mask.end)),
    );
}

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
