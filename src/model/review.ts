/** What a person decides on: a flag, by its id, or a pair of reports alike, by `pairSubject`. */
export const verdictSubjects = ['flag', 'pair'] as const;
export type VerdictSubject = (typeof verdictSubjects)[number];

/** What a person may find of a subject. */
export const decisions = ['confirmed', 'dismissed', 'needs-checking'] as const;
export type Decision = (typeof decisions)[number];

/** A verdict is a decision or takes one back: the last that stands, so that the one before it stands again. */
export const verdictDecisions = [...decisions, 'withdrawn'] as const;
export type VerdictDecision = (typeof verdictDecisions)[number];

/** The subject id of a pair, whichever report is named first. Ids are hexadecimal and never hold the joint. */
export function pairSubject(one: string, other: string): string {
  return one < other ? `${one}-${other}` : `${other}-${one}`;
}
