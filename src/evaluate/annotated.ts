import type { Lexicons } from '#lexicon';
import { chanceOf } from '#model';
import { prepareCellLabel } from './cell-label.ts';
import { type Comparison, compare } from './comparison.ts';
import type { AnnotatedReport } from './gold.ts';
import { reportRowsOf } from './report-rows.ts';
import type { Results } from './results.ts';
import { measuresOfCells, tallyCells } from './score-cells.ts';
import { measuresOfFlags, tallyFlags } from './score-flags.ts';
import { measuresOfIdentity, tallyIdentity } from './score-identity.ts';
import { measuresOfItems, tallyItems } from './score-items.ts';
import { measuresOfNarrative, tallyNarrative } from './score-narrative.ts';
import { measuresOfPlaces, tallyPlaces } from './score-places.ts';
import { measuresOfSections, tallySections } from './score-sections.ts';
import { measuresOfSubstance, tallySubstance } from './score-substance.ts';
import { type Score, scoresOf, sumOf, type Tally } from './tally.ts';

/** Enough that the ends of a 95 % interval rest on 25 rounds each. */
const rounds = 1000;
/** Any number; the same intervals every time. */
const seed = 20250131;

/** Scores of the analysis of annotated reports; the unit of the bootstrap is the report. */
export async function evaluateAnnotated(
  annotations: readonly AnnotatedReport[],
  results: Results,
  lexicons: Lexicons,
): Promise<readonly Score[]> {
  const rows = await reportRowsOf(
    results,
    annotations.map(({ name }) => name),
  );
  const labelOf = prepareCellLabel(lexicons.lexicon('tables'));
  const codes = new Set(annotations.flatMap(({ annotation }) => (annotation.flags ?? []).map(({ code }) => code)));
  const tallies = annotations.map((report): Tally => {
    const comparison: Comparison = compare(report, rows.get(report.name));
    return sumOf([
      tallyPlaces(comparison),
      tallyIdentity(comparison),
      tallySections(comparison),
      tallyNarrative(comparison),
      tallySubstance(comparison),
      tallyItems(comparison),
      tallyCells(comparison, labelOf),
      tallyFlags(comparison, codes),
    ]);
  });
  const sum = sumOf(tallies);
  const measures = [
    ...measuresOfPlaces(sum),
    ...measuresOfIdentity(),
    ...measuresOfSections(),
    ...measuresOfNarrative(),
    ...measuresOfSubstance(sum),
    ...measuresOfItems(),
    ...measuresOfCells(),
    ...measuresOfFlags(sum),
  ];
  return scoresOf(tallies, measures, { rounds, chance: chanceOf(seed) });
}
