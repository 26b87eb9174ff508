import { type OutcomeRow, outcomeRowsByGroup } from '#contract';

/** All outcomes in the order of the form. */
export const outcomeRows: readonly OutcomeRow[] = Object.values(outcomeRowsByGroup).flat();

/** The first outcome of each of the groups that the form brackets. */
export const outcomeGroups: Readonly<Partial<Record<OutcomeRow, string>>> = Object.fromEntries(
  Object.entries(outcomeRowsByGroup).flatMap(([group, [first]]) => (group === 'granted' ? [] : [[first, group]])),
);

/** Outcomes that the form of 2019 counts in one row. */
export const otherHandling: readonly OutcomeRow[] = outcomeRowsByGroup['other-handling'];

/** The six kinds of applicants; a total stands behind them. */
export const applicantColumns = ['natural-person', 'company', 'research', 'public-interest', 'legal-services', 'other'] as const;
/** Results of one group of disputes; a total stands behind them. */
export const disputeColumns = ['upheld', 'corrected', 'other-result', 'pending'] as const;
/** Reviews, lawsuits at once, lawsuits after a review. */
export const disputeGroups = ['review', 'direct-lawsuit', 'lawsuit-after-review'] as const;
