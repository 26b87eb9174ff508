import { all, certain, has, not, type Rule, rule, type Seen } from './rule.ts';

/** A sentence may end in a nil clause and still be about something else. */
const leastNilShare = 0.35;
/** An amount that is no count of what was disclosed or received makes an act or a case of what it counts. */
const isDisclosureCount = has('disclosure-count');

export const nilRules: readonly Rule[] = [
  certain(rule('bare-nil', 'N', ['bare-nil'])),
  certain(rule('fee-amount', 'S1', ['quantity'], all(has('fee'), has('quantity')))),
  rule('fee', 'N', ['fee', 'nil'], has('fee')),
  rule(
    'nil',
    'N',
    ['nil'],
    all(has('nil'), not(has('quantity', 'act', 'change', 'named')), ({ features }) => features.nilShare >= leastNilShare),
  ),
];

export const recitalRules: readonly Rule[] = [
  certain(rule('form-note', 'B2', ['form-note'])),
  rule('recital', 'B2', ['parts', 'period', 'contact']),
  rule('basis', 'B2', ['basis'], all(has('basis'), not(has('quantity')))),
];

/** What was said of last year or by assessors, with what came of it. */
const isFollowUp = all(
  has('follow-up', 'last-year', 'finding'),
  has('quantity', 'duration', 'result', 'trace', 'done'),
  not(has('future')),
);

export const followUpRule: Rule = rule('follow-up', 'S7', ['follow-up', 'last-year', 'finding', 'result', 'quantity'], isFollowUp);

/** In the overview assessors' findings are named in duties too: there only counted or dated results are follow-up. */
const countedFollowUp: Rule = rule(
  'counted-follow-up',
  'S7',
  ['follow-up', 'last-year', 'finding', 'quantity'],
  all(has('follow-up', 'last-year', 'finding'), has('quantity', 'trace', 'month', 'result')),
);

/** Facts of the year, the surest first. */
export const factRules: readonly Rule[] = [
  countedFollowUp,
  rule('case', 'S4', ['case', 'content'], all(has('case'), not(isDisclosureCount))),
  rule('switched', 'S3', ['switched', 'now'], all(has('switched'), not(isDisclosureCount))),
  rule('counted-act', 'S2', ['act', 'quantity'], all(has('act'), has('quantity'))),
  rule(
    'counted-event',
    'S2',
    ['dated-event', 'honour', 'quantity'],
    all(has('honour', 'dated-event'), has('quantity'), not(isDisclosureCount)),
  ),
  rule('amount', 'S1', ['quantity', 'duration']),
  rule('act', 'S2', ['act']),
  rule('switched-too', 'S3', ['switched']),
  rule('change', 'S3', ['now', 'change']),
  rule('frequency', 'S3', ['frequency', 'cadence']),
  rule('dated', 'S2', ['dated-event', 'honour']),
  rule('content', 'S4', ['content']),
  rule('named', 'S2', ['named']),
];

/** Facts that a lead-in may hold. */
export const countRules: readonly Rule[] = factRules.filter(({ id }) => id === 'counted-act' || id === 'amount');

export const isConcrete = (seen: Seen): boolean => has('quantity', 'duration', 'dated-event')(seen);
