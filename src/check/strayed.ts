import type { Hit, Lexicon } from '#lexicon';
import type { Aim, Extraction, Measure, Problem } from '#model';
import { needsIn, servesAny } from './needs.ts';
import type { Analysis } from './rule.ts';

/** Two items on any topics are on the same as often by chance. */
const leastKinship = 1 / 15;

/** A measure that names its problem, where what it does has neither a topic nor a word of it and is of no kind that could serve it. */
export function strayedFrom(measure: Measure, { report: { form }, extraction }: Analysis, needs: Lexicon): Problem | null {
  const aim = aimOf(measure, extraction);
  const problem = extraction.problems.find(({ no }) => no === aim?.problemNo);
  if (aim === undefined || problem === undefined || !isApart(measure, extraction)) return null;
  const means = needs.scan(form.of(aim.done)).filter(({ entry }) => entry.yields['means'] !== undefined);
  return mayServe(means, needsIn(needs.scan(form.of(problem.span)))) ? null : problem;
}

/** What it does is not about the problem it names; where it names none, nothing is known to the contrary. */
export const isApart = (measure: Measure, extraction: Extraction): boolean => (aimOf(measure, extraction)?.kinship ?? 0) < leastKinship;

const aimOf = ({ no }: Measure, { aims }: Extraction): Aim | undefined => aims.find(({ measureNo }) => measureNo === no);

/** One of the means serves what is needed, or anything; of means in words of its own, and of an unknown need, too little is known. */
function mayServe(means: readonly Hit[], wanted: readonly string[]): boolean {
  if (means.length === 0 || means.some(({ entry }) => entry.yields['means'] === 'other')) return true;
  if (wanted.length > 0) return servesAny(means, wanted);
  return means.some(({ entry }) => entry.yields['only'] === 'named' || entry.yields['means'] === 'system');
}
