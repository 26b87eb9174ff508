import { type Evidence, flatMapped, type Report, type Sentence, type SubstanceClass } from '#model';
import type { Features } from './features.ts';
import type { Folded } from './grams.ts';
import type { Judgement } from './judgement.ts';
import type { LinearModel } from './linear-model.ts';
import type { Named } from './named-features.ts';
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
  readonly names: readonly Named[];
  /** Where the form of the sentence begins in that of the report. */
  readonly start: number;
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
  const { report, sentence, start, judgement, rule } = explained;
  const all = [...foundReasons(model, explained), ...placeReasons(model, explained), ...wordReasons(model, explained)];
  const reasons = all
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight || (left.rule < right.rule ? -1 : 1));
  const evidence = flatMapped(reasons.slice(0, mostEvidence), ({ rule: id, places }): readonly Evidence[] =>
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
  const reasons: Reason[] = [];
  for (const [name, hits] of features.hits) {
    const places = name === 'quantity' ? features.amounts : hits;
    const weight = model.weightOf('hit', name, own, rival) + (rule.by.includes(name) ? ruled : 0);
    if (places.length > 0) reasons.push({ rule: name, weight, places });
  }
  return reasons;
}

function ruleWeight(model: LinearModel, rule: Rule, own: SubstanceClass, rival: SubstanceClass): number {
  return model.weightOf('rule', rule.id, own, rival) + model.weightOf('rule-class', rule.class, own, rival);
}

const places: readonly string[] = ['place', 'section', 'part', 'leads-list'];

/** Where the sentence stands, and what it is as a whole. */
function placeReasons(model: LinearModel, { names, judgement }: Explained): readonly Reason[] {
  const { class: own, rival } = judgement;
  let [place, topicLine, introduces] = [0, 0, 0];
  for (const { group, value } of names) {
    if (group === 'item' && value === 'topic-line') topicLine += model.weightOf(group, value, own, rival);
    else if (group === 'introduces' && value === true) introduces += model.weightOf(group, value, own, rival);
    else if (places.includes(group)) place += model.weightOf(group, value, own, rival);
  }
  return [
    { rule: 'place', weight: place, places: null },
    { rule: 'topic-line', weight: topicLine, places: null },
    { rule: 'introduces', weight: introduces, places: null },
  ];
}

/** The stretch of words whose grams weigh most together (Kadane 1984). */
function wordReasons(model: LinearModel, { folded, judgement }: Explained): readonly Reason[] {
  const weights = model.weighUnits(judgement.class, judgement.rival);
  let [start, sum] = [1, 0];
  let [from, to, weight] = [0, 0, 0];
  for (let at = 1; at < folded.length - 1; at += 1) {
    if (sum <= 0) [start, sum] = [at, 0];
    sum += (weights[at] ?? 0) - leanest;
    if (sum > weight) [from, to, weight] = [start, at + 1, sum];
  }
  if (weight === 0) return [];
  return [{ rule: 'words', weight, places: [{ start: folded.places[from] ?? 0, end: folded.places[to] ?? 0 }] }];
}
