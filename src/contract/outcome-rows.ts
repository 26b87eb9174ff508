/**
 * Rows of the table of applications that state one outcome each, by the groups that the form brackets, in its order
 * (DOMAIN.md 1.3); ids of lexicons/tables.yaml.
 */
export const outcomeRowsByGroup = {
  granted: ['granted', 'partly-granted'],
  refused: [
    'state-secret',
    'forbidden-by-law',
    'public-safety',
    'third-party',
    'internal-affairs',
    'process-information',
    'enforcement-files',
    'administrative-enquiry',
  ],
  unavailable: ['not-held', 'not-ready-made', 'still-unclear'],
  'not-processed': ['petition', 'repeated', 'published', 'excessive', 'confirmation'],
  'other-handling': ['not-corrected-in-time', 'fee-not-paid-in-time', 'other-handling-other'],
} as const;

export type OutcomeRow = (typeof outcomeRowsByGroup)[keyof typeof outcomeRowsByGroup][number];
