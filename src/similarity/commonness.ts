import type { MaskedNarrative } from '#model';
import type { ComparedReport } from './compared-report.ts';
import type { SentenceUses } from './matching.ts';
import { agenciesUsing, type Postings } from './postings.ts';

/**
 * For every sentence the share of agencies that use it: the median over the fingerprints that lie inside it. A sentence
 * too short for one is taken for the agency's own; what recites the law is everybody's.
 */
export function commonnessOf(
  { reportId, fingerprints }: ComparedReport,
  narrative: MaskedNarrative,
  postings: Postings,
  kgram: number,
): SentenceUses {
  const own = 1 / postings.agencyCount;
  let next = 0;
  const shares = new Float32Array(narrative.sentenceNos.reduce((most, no) => Math.max(most, no + 1), 0));
  narrative.sentenceNos.forEach((sentenceNo, unit) => {
    const start = narrative.bounds[unit] ?? 0;
    const end = narrative.bounds[unit + 1] ?? 0;
    while (next < fingerprints.length && (fingerprints[next + 1] ?? 0) < start) next += 2;
    const users: number[] = [];
    for (; next < fingerprints.length && (fingerprints[next + 1] ?? 0) + kgram <= end; next += 2) {
      users.push(agenciesUsing(postings, fingerprints[next] ?? 0));
    }
    users.sort((a, b) => a - b);
    const median = users[users.length >> 1];
    const used = median === undefined ? own : median / postings.agencyCount;
    shares[sentenceNo] = narrative.statutory[unit] === 1 ? 1 : used;
  });
  return { reportId, shares };
}
