import type { Hit } from '#lexicon';
import type { Evidence, Report, Sentence } from '#model';
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
  const reasons: Reason[] = [];
  addFound(reasons, model, explained);
  addPlaces(reasons, model, explained);
  addWords(reasons, model, explained);
  const evidence: Evidence[] = [];
  for (const { rule: id, places } of reasons) {
    if (places === null) evidence.push({ rule: `classify/${id}`, span: sentence.span });
    for (const place of places?.slice(0, mostPlaces) ?? [])
      evidence.push({ rule: `classify/${id}`, span: report.form.toText(start + place.start, start + place.end) });
  }
  if (evidence.length > 0) return evidence;
  return [{ rule: rule.class === judgement.class ? 'classify/rule' : 'classify/whole', span: sentence.span }];
}

/** Only what speaks for the class is a reason; the `mostEvidence` that weigh most are kept, in this order. */
function add(reasons: Reason[], rule: string, weight: number, places: Reason['places']): void {
  if (weight <= 0) return;
  let at = reasons.length;
  while (at > 0 && isLess(reasons[at - 1], rule, weight)) at -= 1;
  if (at === mostEvidence) return;
  reasons.splice(at, 0, { rule, weight, places });
  if (reasons.length > mostEvidence) reasons.pop();
}

const isLess = (reason: Reason | undefined, rule: string, weight: number): boolean =>
  reason !== undefined && (reason.weight < weight || (reason.weight === weight && rule < reason.rule));

const none: readonly Hit[] = [];

/** What lexicons found: the words themselves, and more so where the rules decided by them. */
function addFound(reasons: Reason[], model: LinearModel, explained: Explained): void {
  const { names, features, rule, judgement } = explained;
  const ruled = weightOfRules(model, explained);
  let no = -1;
  for (const { group, value } of names) {
    no += 1;
    if (group !== 'hit' || typeof value !== 'string') continue;
    const weight = model.weightOf(no, judgement.class, judgement.rival) + (rule.by.includes(value) ? ruled : 0);
    const found = value === 'quantity' ? features.amounts : (features.hits.get(value) ?? none);
    if (found.length > 0) add(reasons, value, weight, found);
  }
}

function weightOfRules(model: LinearModel, { names, judgement }: Explained): number {
  let [no, sum] = [-1, 0];
  for (const { group } of names) {
    no += 1;
    if (group === 'rule' || group === 'rule-class') sum += model.weightOf(no, judgement.class, judgement.rival);
  }
  return sum;
}

const places: readonly string[] = ['place', 'section', 'part', 'leads-list'];

/** Where the sentence stands, and what it is as a whole. */
function addPlaces(reasons: Reason[], model: LinearModel, { names, judgement }: Explained): void {
  const { class: own, rival } = judgement;
  let [place, topicLine, introduces] = [0, 0, 0];
  let no = -1;
  for (const { group, value } of names) {
    no += 1;
    if (group === 'item' && value === 'topic-line') topicLine += model.weightOf(no, own, rival);
    else if (group === 'introduces' && value === true) introduces += model.weightOf(no, own, rival);
    else if (places.includes(group)) place += model.weightOf(no, own, rival);
  }
  add(reasons, 'place', place, null);
  add(reasons, 'topic-line', topicLine, null);
  add(reasons, 'introduces', introduces, null);
}

/** The stretch of words whose grams weigh most together (Kadane 1984). */
function addWords(reasons: Reason[], model: LinearModel, { folded, judgement }: Explained): void {
  const weights = model.weighUnits(judgement.class, judgement.rival);
  let [start, sum] = [1, 0];
  let [from, to, weight] = [0, 0, 0];
  for (let at = 1; at < folded.length - 1; at += 1) {
    if (sum <= 0) [start, sum] = [at, 0];
    sum += (weights[at] ?? 0) - leanest;
    if (sum > weight) [from, to, weight] = [start, at + 1, sum];
  }
  add(reasons, 'words', weight, [{ start: folded.places[from] ?? 0, end: folded.places[to] ?? 0 }]);
}
