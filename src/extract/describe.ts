import type { Hit, Lexicon, Lexicons } from '#lexicon';
import type { Evidence, Locus, MeasureKind, Topic } from '#model';
import type { Mode } from './items.ts';
import type { Range } from './list.ts';

/** What an item is about, beyond its place. */
export interface Description {
  readonly topics: readonly Topic[];
  /** `topic/object` pairs the item names, for answers. */
  readonly objects: ReadonlySet<string>;
  readonly axes: ReadonlySet<string>;
  readonly specificity: number;
  readonly locus: Locus;
  readonly kind: MeasureKind;
  readonly hits: readonly Hit[];
}

const mostTopics = 3;
/** A topic counts where its strength is at least this share of the strongest. */
const leastStrength = 0.45;
/** Strength of a hit in the first clause, where the item says what it is about. */
const firstClause = 1.6;
const nothing = '99';
/** Characters of an item that are read for what it is about; real items have up to 700. */
const longestRead = 3000;

/** Looks topics, objects and specificity up in an item: one pass of each lexicon. */
export function prepareDescribe(lexicons: Lexicons): (form: string, range: Range, mode: Mode) => Description {
  const [topics, specificity, stance, substance] = [
    lexicons.lexicon('topics'),
    lexicons.lexicon('specificity'),
    lexicons.lexicon('stance'),
    lexicons.lexicon('substance'),
  ];
  return (form, range, mode) => {
    const text = form.slice(range.start, Math.min(range.end, range.start + longestRead));
    const found = topics.scan(text);
    const sided = found.filter((hit) => hit.entry.yields['side'] === mode || hit.entry.yields['side'] === 'any');
    const about = sided.length > 0 ? sided : mode === 'problem' ? found : [];
    const axisHits = checkable(text, specificity, substance, mode);
    const axes = new Set(axisHits.map((hit) => hit.entry.yields['axis'] ?? ''));
    const stances = new Set(stance.scan(text).map((hit) => hit.entry.yields['stance']));
    return {
      topics: topicsOf(text, about),
      objects: objectsOf(about),
      axes,
      specificity: Math.min(3, axes.size),
      locus: locusOf(axisHits),
      kind: kindOf(axes, stances),
      hits: [...strongest(about), ...axisHits],
    };
  };
}

function topicsOf(text: string, hits: readonly Hit[]): readonly Topic[] {
  const strengths = new Map<Topic, number>();
  const seen = new Set<string>();
  const first = firstClauseEnd(text);
  for (const hit of hits) {
    const topic = hit.entry.yields['topic'];
    if (topic === undefined || seen.has(hit.entry.id)) continue;
    seen.add(hit.entry.id);
    const strength = Number(hit.entry.yields['weight'] ?? '1') * (hit.start < first ? firstClause : 1);
    strengths.set(topic, (strengths.get(topic) ?? 0) + strength);
  }
  const ranked = [...strengths].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
  const least = (ranked[0]?.[1] ?? 0) * leastStrength;
  const kept = ranked.filter(([, strength]) => strength >= least).slice(0, mostTopics);
  return kept.length === 0 ? [nothing] : kept.map(([topic]) => topic);
}

function firstClauseEnd(text: string): number {
  const end = text.search(/[,。;]/);
  return end < 0 ? text.length : end;
}

function objectsOf(hits: readonly Hit[]): ReadonlySet<string> {
  const objects = new Set<string>();
  for (const { entry } of hits) {
    for (const object of (entry.yields['object'] ?? '').split(' '))
      if (object !== '') objects.add(`${entry.yields['topic'] ?? ''}/${object}`);
  }
  return objects;
}

/** Axes that numbers stand for. */
const numeric: ReadonlySet<string> = new Set(['detail', 'amount', 'when']);

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

/** A result was done, a plan names something to be checked, a pledge does neither. */
function kindOf(axes: ReadonlySet<string>, stances: ReadonlySet<string | undefined>): MeasureKind {
  if ((axes.has('trace') || stances.has('done')) && !stances.has('future')) return 'result';
  return axes.has('deliverable') || axes.has('when') || axes.has('amount') ? 'plan' : 'pledge';
}

function strongest(hits: readonly Hit[]): readonly Hit[] {
  return [...new Map(hits.map((hit) => [hit.entry.id, hit])).values()];
}

/** Evidence of a description as spans of the original. */
export function evidenceOf(
  hits: readonly Hit[],
  at: number,
  toText: (start: number, end: number) => Evidence['span'],
): readonly Evidence[] {
  return hits.map((hit) => ({ rule: hit.entry.id, span: toText(at + hit.start, at + hit.end) }));
}
