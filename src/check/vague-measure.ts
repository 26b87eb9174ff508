import type { Lexicon } from '#lexicon';
import type { Extraction, Measure } from '#model';
import type { OffTarget } from './off-target.ts';
import type { Examined } from './rule.ts';

/** One measure for everything is vague, not silent about a problem, unless it surely answers one and does nothing that can be meant for any, or misses the one it names. */
export function isForAny(measure: Measure, { extraction, report }: Examined, missed: readonly OffTarget[], needs: Lexicon): boolean {
  if (missed.some(({ isNamed }) => isNamed)) return false;
  if (!answersOne(measure, extraction)) return true;
  return needs.scan(report.form.of(measure.span)).some(({ entry }) => entry.yields['reach'] === 'any');
}

/** Whether it answers one at all is asked here, not whether it answers none beside. */
const leastOfLone = 0.6;
export const answersOne = ({ no }: Measure, { answers }: Extraction) =>
  answers.some(({ measureNo, strength }) => measureNo === no && strength >= leastOfLone);

/** Attention, systems, supervision: what is promised in every report. */
const general: ReadonlySet<string> = new Set(['01', '07', '08']);

/** Where a promise says what it is, characters: 三是进一步…. */
const head = 6;

/** 再绷紧这根弦, 进一步加大宣传力度: it may be meant for any problem, and does nothing about one that it does not name. */
export function isGeneral({ kind, specificity, topics }: Measure, form: string, common: readonly string[]): boolean {
  if (kind !== 'pledge' || specificity > 0) return false;
  return topics.some((topic) => general.has(topic)) || common.some((word) => form.slice(0, head).includes(word));
}
