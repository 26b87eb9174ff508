import type { Hit } from '#lexicon';
import type { Evidence, Report } from '#model';
import type { Folded } from './grams.ts';
import type { Judgement } from './judgement.ts';
import type { LinearModel } from './linear-model.ts';
import type { Named } from './named-features.ts';
import type { Rule } from './rule.ts';
import type { SeenSentence } from './seen.ts';

const none: readonly Hit[] = [];
/** Pieces of evidence shown for one sentence; the first ones tell enough. */
const mostEvidence = 4;
/** Of one feature the first places are shown. */
const mostPlaces = 2;

/** A character must weigh this many hundredths to belong to the words shown: what is shown should be short. */
const leanest = 60;
/** A sentence with what was found in it. */
export interface Explained {
  readonly report: Report;
  readonly seen: SeenSentence;
  readonly names: readonly Named[];
  readonly folded: Folded;
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
  const { report, seen, names, judgement, rule } = explained;
  const weights = model.weighNames(names, judgement.class, judgement.rival);
  const told = toldTogether(names, weights);
  const reasons: Reason[] = [];
  addFound(reasons, explained, weights, told.rule);
  add(reasons, 'place', told.place, null);
  add(reasons, 'topic-line', told.topicLine, null);
  add(reasons, 'introduces', told.introduces, null);
  addWords(reasons, model, explained);
  const { sentence, start } = seen;
  const evidence: Evidence[] = [];
  for (const reason of reasons) {
    const id = `classify/${reason.rule}`;
    if (reason.places === null) evidence.push({ rule: id, span: sentence.span });
    let shown = 0;
    for (const place of reason.places ?? none) {
      if (shown === mostPlaces) break;
      shown += 1;
      evidence.push({ rule: id, span: report.form.toText(start + place.start, start + place.end) });
    }
  }
  if (evidence.length > 0) return evidence;
  return [{ rule: rule.class === judgement.class ? 'classify/rule' : 'classify/whole', span: sentence.span }];
}

/** Only what speaks for the class is a reason; the `mostEvidence` that weigh most are kept, in this order. */
function add(reasons: Reason[], rule: string, weight: number, places: Reason['places']): void {
  if (weight <= 0) return;
  const isFull = reasons.length === mostEvidence;
  if (isFull && !isLess(reasons[mostEvidence - 1], rule, weight)) return;
  let at = isFull ? mostEvidence - 1 : reasons.length;
  for (; at > 0; at -= 1) {
    const before = reasons[at - 1];
    if (before === undefined || !isLess(before, rule, weight)) break;
    reasons[at] = before;
  }
  reasons[at] = { rule, weight, places };
}

const isLess = (reason: Reason | undefined, rule: string, weight: number): boolean =>
  reason !== undefined && (reason.weight < weight || (reason.weight === weight && rule < reason.rule));

/** What the named features weigh that are told together. */
interface Told {
  readonly rule: number;
  readonly place: number;
  readonly topicLine: number;
  readonly introduces: number;
}

function toldTogether(names: readonly Named[], weights: Int32Array): Told {
  let rule = 0;
  let place = 0;
  let topicLine = 0;
  let introduces = 0;
  let no = 0;
  for (const { group, value } of names) {
    const weight = weights[no] ?? 0;
    no += 1;
    if (group === 'rule' || group === 'rule-class') rule += weight;
    else if (group === 'place' || group === 'section' || group === 'part' || group === 'leads-list') place += weight;
    else if (group === 'item' && value === 'topic-line') topicLine += weight;
    else if (group === 'introduces' && value === true) introduces += weight;
  }
  return { rule, place, topicLine, introduces };
}

/** What lexicons found: the words themselves, and more so where the rules decided by them. */
function addFound(reasons: Reason[], { names, seen: { features }, rule }: Explained, weights: Int32Array, ruled: number): void {
  let no = -1;
  for (const { group, value } of names) {
    no += 1;
    if (group !== 'hit' || typeof value !== 'string') continue;
    const weight = (weights[no] ?? 0) + (rule.by.includes(value) ? ruled : 0);
    if (weight <= 0) continue;
    const found = value === 'quantity' ? features.amounts : (features.hits.get(value) ?? none);
    if (found.length > 0) add(reasons, value, weight, found);
  }
}

/** The stretch of words whose grams weigh most together (Kadane 1984). */
function addWords(reasons: Reason[], model: LinearModel, { folded, judgement }: Explained): void {
  const weights = model.weighUnits(judgement.class, judgement.rival);
  let start = 1;
  let sum = 0;
  let most = 0;
  let from = 0;
  let to = 0;
  for (let at = 1; at < folded.length - 1; at += 1) {
    if (sum <= 0) {
      start = at;
      sum = 0;
    }
    sum += (weights[at] ?? 0) - leanest;
    if (sum <= most) continue;
    most = sum;
    from = start;
    to = at + 1;
  }
  add(reasons, 'words', most, [{ start: folded.places[from] ?? 0, end: folded.places[to] ?? 0 }]);
}
