/** Rows of the table of applications that state one outcome each; ids of lexicons/tables.yaml, in the order of the form. */
export const outcomeRows = [
  'granted',
  'partly-granted',
  'state-secret',
  'forbidden-by-law',
  'public-safety',
  'third-party',
  'internal-affairs',
  'process-information',
  'enforcement-files',
  'administrative-enquiry',
  'not-held',
  'not-ready-made',
  'still-unclear',
  'petition',
  'repeated',
  'published',
  'excessive',
  'confirmation',
  'not-corrected-in-time',
  'fee-not-paid-in-time',
  'other-handling-other',
] as const;
export type OutcomeRow = (typeof outcomeRows)[number];

/** The first outcome of each of the groups that the form brackets. */
export const outcomeGroups: Readonly<Partial<Record<OutcomeRow, string>>> = {
  'state-secret': 'refused',
  'not-held': 'unavailable',
  petition: 'not-processed',
  'not-corrected-in-time': 'other-handling',
};

/** Outcomes that the form of 2019 counts in one row. */
export const otherHandling: readonly OutcomeRow[] = ['not-corrected-in-time', 'fee-not-paid-in-time', 'other-handling-other'];

/** The six kinds of applicants; a total stands behind them. */
export const applicantColumns = ['natural-person', 'company', 'research', 'public-interest', 'legal-services', 'other'] as const;
/** Results of one group of disputes; a total stands behind them. */
export const disputeColumns = ['upheld', 'corrected', 'other-result', 'pending'] as const;
/** Reviews, lawsuits at once, lawsuits after a review. */
export const disputeGroups = ['review', 'direct-lawsuit', 'lawsuit-after-review'] as const;
