import type { Hit } from '#lexicon';
import type { Count } from './quantity.ts';
import { hitsWithin, type ReportReading } from './report-reading.ts';
import {
  type Clause,
  type ClauseWords,
  isAside,
  isCarriedAct,
  isLimiting,
  isOfOneKind,
  isTold,
  roleOf,
  subjectOf,
  subjectsOf,
} from './told-clause.ts';
import type { ToldFact } from './told-fact.ts';
import { type NilWords, nilAround } from './told-nil.ts';

export interface NothingWords extends ClauseWords {
  readonly nil: NilWords;
  /** What every sentence has that tells nothing of something: a denial, or a nought. */
  readonly hint: RegExp;
  /** The same for applications and disputes, which are of disclosure. */
  readonly nilOfDisclosure: NilWords;
}

interface Sentence {
  readonly reading: ReportReading;
  readonly hits: readonly Hit[];
  readonly count: Count;
  readonly year: number | null;
  readonly known: NothingWords;
  readonly start: number;
  readonly end: number;
}

const applications = 'application';
/** What is told as nothing when it is told so: 未收到申请, 行政复议、行政诉讼均为零. */
const nilKeys: ReadonlyMap<string, string> = new Map([
  ['application', 'application in'],
  ['review', 'review'],
  ['lawsuit', 'lawsuit'],
  ['permit', 'permit decided'],
  ['penalty', 'penalty decided'],
  ['coercion', 'coercion decided'],
  ['normative', 'normative issued'],
  ['charge', 'charge'],
]);
/** 依申请公开, which also stands for applications. */
const onRequest = 'on-request';
const ofDisclosure: ReadonlySet<string> = new Set(['application', 'review', 'lawsuit']);

/** What the sentence tells as nothing, beside the figures that it tells. */
export function nothingsIn(
  { reading: { spoken }, hits, count, start, end, known, year }: Sentence,
  told: readonly ToldFact[],
  isAbout: boolean,
): readonly ToldFact[] {
  if (!known.hint.test(spoken.slice(start, end))) return [];
  const whole: Clause = { spoken, start, end, hits, quantities: [] };
  const covers = hits.filter(({ entry }) => entry.id === onRequest);
  const nils: ToldFact[] = [];
  const subjects = subjectsOf(whole, known);
  const carried = isOfApplications(told, subjects) ? hits.filter(isCarriedAct) : [];
  for (const hit of [...subjects, ...covers, ...carried]) {
    const subject = subjectOf(hit) ?? applications;
    const key = isCarriedAct(hit) ? `${applications} ${hit.entry.yields['act']}` : (nilKeys.get(subject) ?? '');
    const isSame = (fact: ToldFact) => fact.key === key && fact.start < hit.end && hit.start < fact.end;
    if (told.some(isSame) || nils.some(isSame) || !isTold(key, isAbout, false)) continue;
    const isLimited = (from: number, to: number) =>
      count.within(from, to).some(({ unit, value }) => unit === '年' && value > 1900 && value !== year) ||
      (!count.within(from, to).some(({ isItem }) => isItem) &&
        hitsWithin(hits, from, to).some((other) => isLimiting(other, subject, hits) || isAside(other, whole, subject)));
    const range = nilAround({ spoken, start, end, isLimited }, hit, ofDisclosure.has(subject) ? known.nilOfDisclosure : known.nil);
    if (range === null) continue;
    const isPlain = roleOf(hit) === 'subject' && !hitsWithin(hits, range.start, range.end).some(isOfOneKind);
    nils.push({ ...range, key, value: 0, slack: 0, isPlain });
  }
  return nils;
}

/** 财政拨款80万元,无上年结转: nothing of applications. */
function isOfApplications(told: readonly ToldFact[], subjects: readonly Hit[]): boolean {
  const named = [...told.map(({ key }) => key.split(' ', 1)[0]), ...subjects.map(subjectOf)];
  return named.length > 0 && named.every((each) => each === applications);
}
