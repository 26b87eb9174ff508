import type { Evidence, Report, Sentence, SubstanceClass } from '#model';
import type { Features } from './features.ts';
import type { Folded } from './grams.ts';
import type { Judgement } from './judgement.ts';
import type { LinearModel } from './linear-model.ts';
import type { Rule } from './rule.ts';

/** Pieces of evidence shown for one sentence; the first ones tell enough. */
const mostEvidence = 4;
/** Of one feature the first places are shown. */
const mostPlaces = 2;

/** A character must weigh this many hundredths to belong to the words shown: what is shown should be short. */
const leanest = 60;
/** A sentence with what was found in it. */
export interface Explained {
  readonly report: Report;
  readonly sentence: Sentence;
  readonly names: readonly string[];
  readonly folded: Folded;
  readonly features: Features;
  readonly rule: Rule;
  readonly judgement: Judgement;
}

interface Reason {
  readonly rule: string;
  readonly weight: number;
  /** In the form of the sentence; null: the sentence as a whole. */
  readonly places: readonly { readonly start: number; readonly end: number }[] | null;
}

/**
 * What weighed most for the class against its nearest rival of another kind. `rule` is a message of
 * lexicons/messages/classify.yaml: what stands there in the officer's words.
 */
export function explain(model: LinearModel, explained: Explained): readonly Evidence[] {
  const { report, sentence, judgement, rule } = explained;
  const { start } = report.form.toForm(sentence.span);
  const all = [...foundReasons(model, explained), ...placeReasons(model, explained), ...wordReasons(model, explained)];
  const reasons = all
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight || (left.rule < right.rule ? -1 : 1));
  const evidence = reasons
    .slice(0, mostEvidence)
    .flatMap(({ rule: id, places }): readonly Evidence[] =>
      places === null
        ? [{ rule: `classify/${id}`, span: sentence.span }]
        : places
            .slice(0, mostPlaces)
            .map((place) => ({ rule: `classify/${id}`, span: report.form.toText(start + place.start, start + place.end) })),
    );
  return evidence.length > 0
    ? evidence
    : [{ rule: rule.class === judgement.class ? 'classify/rule' : 'classify/whole', span: sentence.span }];
}

/** What lexicons found: the words themselves, and more so where the rules decided by them. */
function foundReasons(model: LinearModel, { features, rule, judgement }: Explained): readonly Reason[] {
  const { class: own, rival } = judgement;
  const ruled = ruleWeight(model, rule, own, rival);
  return [...features.hits].flatMap(([name, hits]): readonly Reason[] => {
    const places = name === 'quantity' ? features.amounts : hits;
    const weight = model.weightOf(`hit:${name}`, own, rival) + (rule.by.includes(name) ? ruled : 0);
    return places.length === 0 ? [] : [{ rule: name, weight, places }];
  });
}

function ruleWeight(model: LinearModel, rule: Rule, own: SubstanceClass, rival: SubstanceClass): number {
  return model.weightOf(`rule:${rule.id}`, own, rival) + model.weightOf(`rule-class:${rule.class}`, own, rival);
}

/** Where the sentence stands, and what it is as a whole. */
function placeReasons(model: LinearModel, { names, judgement }: Explained): readonly Reason[] {
  const { class: own, rival } = judgement;
  const sum = (pattern: RegExp) => names.reduce((weight, name) => weight + (pattern.test(name) ? model.weightOf(name, own, rival) : 0), 0);
  return [
    { rule: 'place', weight: sum(/^(?:section|part|place|leads-list):/), places: null },
    { rule: 'topic-line', weight: names.includes('item:topic-line') ? sum(/^item:/) : 0, places: null },
    { rule: 'introduces', weight: names.includes('introduces:true') ? sum(/^introduces:/) : 0, places: null },
  ];
}

/** The stretch of words whose grams weigh most together (Kadane 1984). */
function wordReasons(model: LinearModel, { folded, judgement }: Explained): readonly Reason[] {
  const weights = new Float64Array(folded.length);
  model.weighGrams(folded, judgement.class, judgement.rival, (weight, start, end) => {
    for (let at = start; at < end; at += 1) weights[at] = (weights[at] ?? 0) + weight / (end - start);
  });
  const best = { start: 0, end: 0, weight: 0 };
  let [start, sum] = [1, 0];
  for (let at = 1; at < folded.length - 1; at += 1) {
    if (sum <= 0) [start, sum] = [at, 0];
    sum += (weights[at] ?? 0) - leanest;
    if (sum > best.weight) Object.assign(best, { start, end: at + 1, weight: sum });
  }
  if (best.weight === 0) return [];
  return [{ rule: 'words', weight: best.weight, places: [{ start: folded.places[best.start] ?? 0, end: folded.places[best.end] ?? 0 }] }];
}
