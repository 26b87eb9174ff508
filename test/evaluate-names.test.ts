import { expect, it } from 'vitest';
import { flagCodes } from '#model';
import { context } from '../src/cli/context.ts';
import { scoreTable } from '../src/cli/score-table.ts';
import { measuresOfFamilies } from '../src/evaluate/families.ts';
import { measuresOfPassages } from '../src/evaluate/passage-tallies.ts';
import { measuresOfCells } from '../src/evaluate/score-cells.ts';
import { measuresOfFlags } from '../src/evaluate/score-flags.ts';
import { measuresOfIdentity } from '../src/evaluate/score-identity.ts';
import { measuresOfItems } from '../src/evaluate/score-items.ts';
import { measuresOfNarrative } from '../src/evaluate/score-narrative.ts';
import { measuresOfPlaces } from '../src/evaluate/score-places.ts';
import { measuresOfSections } from '../src/evaluate/score-sections.ts';
import { measuresOfSubstance } from '../src/evaluate/score-substance.ts';
import { measuresOfVerdicts } from '../src/evaluate/verdicts.ts';
import { scoresOf } from './support/annotated-report.ts';
import { annotation, perfect, text } from './support/small-annotation.ts';

const here = await context();

/** Counts that make the rows appear that not every run has. */
const sum = {
  'not-read a.txt': 1,
  'quotes-not-found in a.txt': 1,
  'confused B6 -> B4': 1,
  'verdict copied -> copied': 1,
  ...Object.fromEntries(flagCodes.flatMap((code) => [`flags-gold ${code}`, `must-not ${code}`].map((name) => [name, 1]))),
};

const measures = [
  ...measuresOfPlaces(sum),
  ...measuresOfIdentity(),
  ...measuresOfSections(),
  ...measuresOfNarrative(),
  ...measuresOfSubstance(sum),
  ...measuresOfItems(),
  ...measuresOfCells(),
  ...measuresOfFlags(sum),
  ...measuresOfPassages(),
  ...measuresOfVerdicts(sum),
  ...measuresOfFamilies(),
];

it('every row has a name, and every count that is shown with its name', () => {
  // Two counts go without names where they are the quotient: dividing 1 by 2 tells.
  const isQuotient = ({ counts: [part = '', whole = '', ...more], value }: (typeof measures)[number]) =>
    more.length === 0 && value({ [part]: 1, [whole]: 2 }) === 0.5;
  const named = measures.filter((measure) => !isQuotient(measure)).flatMap(({ counts }) => counts);
  const counts = named.map((count) => `evaluate/count-${count.split(' ')[0]?.split('-').at(-1)}`);
  const rows = measures.flatMap(({ group, measure }) => [`evaluate/${group}`, `evaluate/${group}-${measure}`]);
  for (const id of [...counts, ...rows]) expect([id, Object.keys(here.lexicons.message(id)).sort()]).toEqual([id, ['en', 'zh']]);
});

it('a measure never gives one count twice: the second would be lost', () => {
  for (const { group, measure, of, counts } of measures)
    expect([group, measure, of, new Set(counts).size]).toEqual([group, measure, of, counts.length]);
});

it('a file that is no report has a row in the table', async () => {
  const scores = await scoresOf({ text, annotation, ours: null, name: 'lost.txt' }, { text, annotation, ours: perfect });
  expect(scoreTable(scores, here)).toMatch(/lost\.txt +1\.000 +1 \/ 1/);
});
