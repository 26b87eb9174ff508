import type { ComparedReport } from './compared-report.ts';

/** `other-year`: one agency on two years. `same-year`: one agency twice on one year, or on years nobody knows. */
export type Kinship = 'strangers' | 'other-year' | 'same-year';

export function kinshipOf(left: ComparedReport, right: ComparedReport): Kinship {
  if (left.agencyKey !== right.agencyKey) return 'strangers';
  return left.year === right.year ? 'same-year' : 'other-year';
}
