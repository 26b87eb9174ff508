import type { SectionName, SubstanceClass } from '#model';
import type { Features } from './features.ts';

/** Which half of the section on problems a sentence stands in; null outside of it. */
export type Part = 'problem' | 'measure' | null;

/** A sentence with its surroundings, all that a decision needs. */
export interface Seen {
  readonly features: Features;
  readonly section: SectionName;
  readonly part: Part;
  /** An enumerator and a few words, with the text of the item still to come. */
  readonly isTopicLine: boolean;
}

/** A rule of DOMAIN.md 2.2. `by` names the features that are shown as evidence. */
export interface Rule {
  readonly id: string;
  readonly class: SubstanceClass;
  readonly confidence: number;
  readonly by: readonly string[];
  when(seen: Seen): boolean;
}

const has =
  (...names: readonly string[]) =>
  ({ features }: Seen) =>
    names.some((name) => features.hits.has(name));
const hasAmount = ({ features }: Seen) => features.amounts.length > 0;
const always = () => true;
/** A sentence may end in a nil clause and still be about something else. */
const leastNilShare = 0.35;

const nilRules: readonly Rule[] = [
  { id: 'bare-nil', class: 'N', confidence: 0.98, by: ['bare-nil'], when: has('bare-nil') },
  { id: 'fee-amount', class: 'S1', confidence: 0.8, by: ['fee', 'quantity'], when: (seen) => has('fee')(seen) && hasAmount(seen) },
  { id: 'fee', class: 'N', confidence: 0.95, by: ['fee', 'nil'], when: has('fee') },
  {
    id: 'nil',
    class: 'N',
    confidence: 0.9,
    by: ['nil'],
    when: (seen) => has('nil')(seen) && !hasAmount(seen) && !has('act', 'change', 'named')(seen) && seen.features.nilShare >= leastNilShare,
  },
];

const recitalRules: readonly Rule[] = [
  { id: 'form-note', class: 'B2', confidence: 0.95, by: ['form-note'], when: has('form-note') },
  { id: 'recital', class: 'B2', confidence: 0.95, by: ['parts', 'period', 'contact'], when: has('parts', 'period', 'contact') },
  { id: 'basis', class: 'B2', confidence: 0.9, by: ['basis'], when: (seen) => has('basis')(seen) && !hasAmount(seen) },
];

const factRules: readonly Rule[] = [
  {
    id: 'follow-up',
    class: 'S7',
    confidence: 0.85,
    by: ['follow-up', 'last-year', 'quantity'],
    when: (seen) => has('follow-up', 'last-year')(seen) && (hasAmount(seen) || has('trace', 'done')(seen)),
  },
  { id: 'counted-act', class: 'S2', confidence: 0.9, by: ['act', 'quantity'], when: (seen) => has('act')(seen) && hasAmount(seen) },
  { id: 'amount', class: 'S1', confidence: 0.92, by: ['quantity'], when: hasAmount },
  { id: 'act', class: 'S2', confidence: 0.8, by: ['act'], when: has('act') },
  { id: 'change', class: 'S3', confidence: 0.75, by: ['change'], when: has('change') },
  { id: 'frequency', class: 'S3', confidence: 0.75, by: ['frequency'], when: has('frequency') },
  { id: 'content', class: 'S4', confidence: 0.7, by: ['content'], when: has('content') },
  { id: 'named', class: 'S2', confidence: 0.65, by: ['named'], when: has('named') },
];

const emptyRules: readonly Rule[] = [
  { id: 'preamble', class: 'B1', confidence: 0.8, by: ['preamble'], when: has('preamble') },
  { id: 'topic-line', class: 'B7', confidence: 0.75, by: [], when: ({ isTopicLine }) => isTopicLine },
  { id: 'connective', class: 'B7', confidence: 0.75, by: ['connective'], when: has('connective') },
  { id: 'pledge', class: 'B4', confidence: 0.65, by: ['future'], when: has('future') },
  {
    id: 'praise',
    class: 'B5',
    confidence: 0.6,
    by: ['praise'],
    when: (seen) => has('praise')(seen) && seen.features.length <= longestPraise,
  },
];
/** Longer sentences that end in self-praise describe duties before it. */
const longestPraise = 60;

const problemRules: readonly Rule[] = [
  {
    id: 'specific-problem',
    class: 'S5',
    confidence: 0.8,
    by: ['who', 'observed', 'detail'],
    when: (seen) => has('lack')(seen) && seen.features.problemAxes >= 2,
  },
  { id: 'problem-topic-line', class: 'B7', confidence: 0.7, by: ['lack'], when: ({ isTopicLine }) => isTopicLine },
  {
    id: 'connective',
    class: 'B7',
    confidence: 0.75,
    by: ['connective'],
    when: (seen) => has('connective')(seen) && !has('list-end')(seen),
  },
  { id: 'generic-problem', class: 'B6', confidence: 0.8, by: ['lack'], when: has('lack') },
  ...factRules,
  ...emptyRules,
  { id: 'connective-default', class: 'B7', confidence: 0.5, by: [], when: always },
];

const measureRules: readonly Rule[] = [
  {
    id: 'follow-up',
    class: 'S7',
    confidence: 0.8,
    by: ['follow-up', 'last-year'],
    when: (seen) => has('last-year')(seen) && (hasAmount(seen) || has('done')(seen)),
  },
  { id: 'specific-measure', class: 'S6', confidence: 0.8, by: measureEvidence(), when: ({ features }) => features.measureAxes >= 2 },
  { id: 'named-measure', class: 'S6', confidence: 0.7, by: ['deliverable', 'trace'], when: has('deliverable', 'trace') },
  { id: 'preamble', class: 'B1', confidence: 0.7, by: ['preamble'], when: (seen) => has('preamble')(seen) && !seen.isTopicLine },
  { id: 'topic-line', class: 'B7', confidence: 0.75, by: [], when: ({ isTopicLine }) => isTopicLine },
  { id: 'connective', class: 'B7', confidence: 0.75, by: ['connective'], when: has('connective') },
  { id: 'generic-pledge', class: 'B4', confidence: 0.75, by: ['pledge', 'future'], when: always },
];

function measureEvidence(): readonly string[] {
  return ['actor', 'object', 'deliverable', 'amount', 'when'];
}

const overviewRules: readonly Rule[] = [
  ...recitalRules,
  ...nilRules,
  ...factRules,
  ...emptyRules,
  { id: 'duty', class: 'B3', confidence: 0.6, by: [], when: always },
];

const leadRules: readonly Rule[] = [
  ...recitalRules,
  ...nilRules,
  ...factRules.filter(({ id }) => id === 'counted-act' || id === 'amount'),
  { id: 'preamble', class: 'B1', confidence: 0.7, by: ['preamble'], when: (seen) => has('preamble')(seen) && !has('basis')(seen) },
  { id: 'lead', class: 'B2', confidence: 0.8, by: ['basis'], when: always },
];

const partRules = { problem: [...nilRules, ...problemRules], measure: [...nilRules, ...measureRules] } as const;

/** The first rule that holds; the last of every list always does. */
export function decide(seen: Seen): Rule {
  const rules = seen.part !== null ? partRules[seen.part] : seen.section === 'lead' ? leadRules : overviewRules;
  for (const rule of rules) if (rule.when(seen)) return rule;
  throw new Error('the last rule of every list holds for every sentence');
}
