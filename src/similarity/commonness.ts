import type { MaskedNarrative } from '#model';
import type { SentenceUses } from './matching.ts';
import type { UsedFingerprints } from './prepared.ts';

/**
 * For every sentence the share of agencies that use it: the median over the fingerprints that lie inside it. A sentence
 * too short for one is taken for the agency's own; what recites the law is everybody's.
 */
export function commonnessOf(
  reportId: string,
  narrative: MaskedNarrative,
  { fingerprints, users }: UsedFingerprints,
  { kgram, agencies }: { readonly kgram: number; readonly agencies: number },
): SentenceUses {
  let next = 0;
  const shares = new Float32Array(narrative.sentenceNos.reduce((most, no) => Math.max(most, no + 1), 0));
  narrative.sentenceNos.forEach((sentenceNo, unit) => {
    const start = narrative.bounds[unit] ?? 0;
    const end = narrative.bounds[unit + 1] ?? 0;
    while (next < users.length && (fingerprints[2 * next + 1] ?? 0) < start) next += 1;
    const first = next;
    while (next < users.length && (fingerprints[2 * next + 1] ?? 0) + kgram <= end) next += 1;
    const ofSentence = users.slice(first, next).sort();
    const used = (ofSentence[ofSentence.length >> 1] ?? 1) / agencies;
    shares[sentenceNo] = narrative.statutory[unit] === 1 ? 1 : used;
  });
  return { reportId, shares };
}
