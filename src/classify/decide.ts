import { countRules, factRules, followUpRule, isConcrete, nilRules, recitalRules } from './fact-rules.ts';
import { all, type Condition, certain, has, not, type Rule, rule, type Seen } from './rule.ts';

/** An introduction of more characters says something itself. */
const longestIntroduction = 45;
const leastPraiseShare = 0.5;
const always: Condition = () => true;
const isTopicLine: Condition = (seen) => seen.isTopicLine;
/** It praises, and does little else. */
const praises: Condition = ({ features }) => features.hits.has('praise') && features.praiseShare >= leastPraiseShare;
/** 进一步规范流程: the promise has an object, and stands where the sentence says what it is about. */
const promisesFirst: Condition = ({ features }) => (features.hits.get('further') ?? []).some(({ end }) => end < features.firstClause - 1);
const preambles: Condition = all(has('preamble'), not(isConcrete));

const introduces: Condition = ({ features }) =>
  features.introduces && features.length <= longestIntroduction && features.amounts.length === 0;

const emptyRules: readonly Rule[] = [
  rule('preamble', 'B1', ['preamble', 'guiding'], all(has('preamble', 'guiding'), not(isConcrete))),
  certain(rule('topic-line', 'B7', [], isTopicLine)),
  rule('connective', 'B7', ['connective']),
  rule('introduction', 'B7', [], introduces),
  rule('pledge', 'B4', ['intends']),
  rule('praise', 'B5', ['praise'], all(praises, not(promisesFirst))),
  rule('general-pledge', 'B4', ['further'], promisesFirst),
];

const admits = has('lack', 'adverse', 'scene');
const isSpecificProblem: Condition = ({ features }) => features.problemAxes >= 2;
const onlyIntroduces = all(has('connective'), not(has('list-end', 'scene', 'duration')));

/** In the part on problems a count of anything but disclosure is a problem, whatever its words. */
const showsProblem: Condition = all(
  has('quantity', 'duration', 'case', 'dated-event'),
  not(has('disclosure-count', 'frame', 'praise', 'preamble')),
);

const problemRules: readonly Rule[] = [
  followUpRule,
  rule('introduction', 'B7', ['connective', 'lack'], introduces),
  certain(rule('problem-topic-line', 'B7', ['lack'], isTopicLine)),
  rule('not-this-unit', 'B6', ['elsewhere', 'lack'], all(has('elsewhere'), not(has('quantity', 'duration', 'cause', 'quoted')))),
  rule(
    'specific-problem',
    'S5',
    ['who', 'group', 'observed', 'scene', 'detail', 'quantity', 'duration', 'cause'],
    all(admits, isSpecificProblem),
  ),
  rule('connective', 'B7', ['connective'], onlyIntroduces),
  rule('counted-problem', 'S5', ['quantity', 'duration'], all(admits, has('quantity', 'duration'))),
  rule('generic-problem', 'B6', ['lack'], has('lack')),
  rule('shown-problem', 'S5', ['quantity', 'duration', 'case', 'dated-event'], showsProblem),
  ...factRules,
  rule('preamble', 'B1', ['preamble'], preambles),
  rule('frame', 'B7', ['frame', 'connective'], has('frame', 'connective')),
  rule('adverse', 'B6', ['adverse', 'scene'], admits),
  rule('pledge', 'B4', ['future']),
  rule('praise', 'B5', ['praise'], praises),
  rule('connective-default', 'B7', [], always),
];

const measureEvidence = [
  'actor',
  'post',
  'object',
  'quoted',
  'own-document',
  'deliverable',
  'now',
  'amount',
  'quantity',
  'when',
  'month',
  'cadence',
];

const measureRules: readonly Rule[] = [
  followUpRule,
  rule('specific-measure', 'S6', measureEvidence, ({ features }) => features.measureAxes >= 2),
  rule('named-measure', 'S6', ['deliverable', 'trace', 'result'], has('deliverable', 'trace', 'result')),
  rule('preamble', 'B1', ['preamble'], all(has('preamble'), not(isTopicLine))),
  certain(rule('topic-line', 'B7', [], isTopicLine)),
  rule('connective', 'B7', ['connective']),
  rule('introduction', 'B7', ['turn'], introduces),
  rule('generic-pledge', 'B4', ['pledge', 'future'], always),
];

const overviewRules: readonly Rule[] = [...recitalRules, ...nilRules, ...factRules, ...emptyRules, rule('duty', 'B3', [], always)];

const leadRules: readonly Rule[] = [
  ...recitalRules,
  ...nilRules,
  ...countRules,
  rule('lead-preamble', 'B1', ['preamble'], all(has('preamble'), not(has('basis')))),
  rule('lead', 'B2', ['basis'], always),
];

const partRules = { problem: [...nilRules, ...problemRules], measure: [...nilRules, ...measureRules] } as const;

/** The first rule that holds; the last of every list always does. */
export function decide(seen: Seen): Rule {
  const rules = seen.part !== null ? partRules[seen.part] : seen.section === 'lead' ? leadRules : overviewRules;
  for (const candidate of rules) if (candidate.when(seen)) return candidate;
  throw new Error('the last rule of every list holds for every sentence');
}
