import { chanceOf } from '#model';
import { containment } from './containment.ts';
import { measuresOfFamilies, tallyFamilies } from './families.ts';
import { readFoundCopies } from './passage-found.ts';
import { measuresOfPassages, tallyPassages } from './passage-tallies.ts';
import { tallyPlantedFlags } from './planted-flags.ts';
import type { Truth } from './read-truth.ts';
import type { Results } from './results.ts';
import { measuresOfFlags } from './score-flags.ts';
import { type SyntheticCorpus, syntheticCorpus } from './synthetic-corpus.ts';
import { ratio, type Score, scoresOf, sumOf, type Tally } from './tally.ts';
import { tallyBook } from './tally-book.ts';
import { measuresOfVerdicts, tallyVerdicts } from './verdicts.ts';

const rounds = 1000;
/** Any number; the same samples and intervals every time. */
const seed = 20250131;

/**
 * Scores of the analysis of a corpus that `leitong synth` wrote, against its truth. The unit of the bootstrap is the
 * planted group; what belongs to none is counted by report. Memory grows with what was planted and found, never with
 * the pairs of a family.
 */
export async function scoreSynthetic(truth: Truth, results: Results): Promise<readonly Score[]> {
  const corpus = await syntheticCorpus(truth, results);
  const found = await readFoundCopies(results, corpus.numberOf);
  const book = tallyBook(corpus.groups.length, corpus.reports.length);
  tallyPassages(corpus, found, chanceOf(seed), book);
  tallyVerdicts(corpus, found, chanceOf(seed), book);
  tallyFamilies(corpus, found, book);
  await tallyPlantedFlags(corpus, results, book);
  const tallies = book.tallies();
  const sum = sumOf(tallies);
  const measures = [...measuresOfPassages(), ...measuresOfVerdicts(sum), ...measuresOfFamilies(), ...measuresOfFlags(sum)];
  const scores = scoresOf(tallies, measures, { rounds, chance: chanceOf(seed) });
  return [readScore(corpus), ...scores.map(inWholeNumbers), ...(await containment(results, relationsIn(corpus)))];
}

function readScore({ readCount, plantedCount }: SyntheticCorpus): Score {
  const tally: Tally = { 'reports-read': readCount, 'reports-planted': plantedCount };
  const [score] = scoresOf([tally], [ratio('reports', 'read', 'reports-read', 'reports-planted')], { rounds: 0, chance: chanceOf(seed) });
  if (score === undefined) throw new Error('one measure gives one score');
  return score;
}

/** Counts of samples are estimates; a count is shown as a number of things. */
function inWholeNumbers(score: Score): Score {
  return { ...score, counts: Object.fromEntries(Object.entries(score.counts).map(([name, count]) => [name, Math.round(count)])) };
}

/** Reports with planted text in common are related; groups and their agencies' names tell. */
function relationsIn({ reports, numberAt, groups }: SyntheticCorpus) {
  return ({ path }: { readonly path: string }): readonly string[] => {
    const passages = reports[numberAt.get(path) ?? -1]?.passages ?? [];
    return [...new Set(passages.map(({ group }) => groups[group]?.name ?? ''))];
  };
}
