import { expect, it } from 'vitest';
import type { Score } from '#evaluate';
import { flagCodes } from '#model';
import { context } from '../src/cli/context.ts';
import { scoreTable } from '../src/cli/score-table.ts';
import { containmentScores } from '../src/evaluate/containment.ts';
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

/** Counts that make the rows appear that not every run has: every verdict called every other, and what is lost. */
const verdicts = ['copied', 'shared-template', 'statutory-only', 'own-earlier'];
const sum = {
  'not-read a.txt': 1,
  'quotes-not-found in a.txt': 1,
  'confused B6 -> B4': 1,
  'confused S1 -> lost': 1,
  ...Object.fromEntries(verdicts.flatMap((truth) => [...verdicts, 'not-found'].map((ours) => [`verdict ${truth} -> ${ours}`, 1]))),
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

/** All rows there can be, with counts of one. */
const scores: readonly Score[] = [
  ...measures.map(({ group, measure, of, counts, isQuotient }): Score => {
    return { group, measure, of, value: 1, counts: Object.fromEntries(counts.map((count) => [count, 1])), isQuotient, interval: null };
  }),
  ...containmentScores([]).map((score) => ({ ...score, value: 1 })),
];

it('a value is the quotient of its counts where it says so, and nowhere else', () => {
  for (const { group, measure, counts, value, isQuotient } of measures) {
    const [part = '', whole = '', ...more] = counts;
    expect([group, measure, more.length === 0 && value({ [part]: 1, [whole]: 4 }) === 0.25]).toEqual([group, measure, isQuotient]);
  }
});

it.each(['zh', 'en'] as const)('every row, every count and all they are about have a name in the table (%s)', (language) => {
  const say = (id: string, values?: Readonly<Record<string, string | number>>) => here.lexicons.message(`cli/${id}`, values)[language];
  const table = scoreTable(scores, { ...here, language, say });
  expect(table.split('\n').length).toBeGreaterThan(150);
  // Proper names, those of classes and of a file aside, a Chinese table has no English, and an English one no code.
  const codes: readonly string[] = [...flagCodes, ...verdicts, 'not-found'].filter((code) => code.includes('-'));
  const english = [...table.matchAll(/[a-z][a-z.-]+/gi)]
    .map(([word]) => word)
    .filter((word) => !['a.txt', 'plagdet', 'PAN'].includes(word));
  expect(language === 'zh' ? english : english.filter((word) => codes.includes(word))).toEqual([]);
});

it('a code without false alarms has no row in the table; the row of all codes stands', () => {
  const alarms = scores.filter(({ group }) => group === 'false-alarms');
  const quiet = alarms.map((score) => (score.of === 'late' ? score : { ...score, value: 0 }));
  expect(scoreTable(quiet, here).split('\n')).toHaveLength(3);
});

it('counts of a line are told once, those of a quotient without names', () => {
  const score = { group: 'flags', of: 'late', value: 0.5, isQuotient: true, interval: null };
  const line = [
    { ...score, measure: 'precision', counts: { 'flags-right late': 2, 'flags-ours late': 4 } },
    { ...score, measure: 'recall', counts: { 'flags-hit late': 3, 'flags-gold late': 6 } },
  ];
  expect(scoreTable(line, here)).toMatch(/precision 0\.500 {2}recall 0\.500 +2 \/ 4 {2}3 \/ 6$/);
  const found = { 'problems-found': 1, 'problems-gold': 2, 'problems-ours': 3 };
  const items = { ...score, group: 'problems', of: null };
  const three = [
    { ...items, measure: 'precision', counts: { 'problems-found': 1, 'problems-ours': 3 } },
    { ...items, measure: 'recall', counts: { 'problems-found': 1, 'problems-gold': 2 } },
    { ...items, measure: 'f1', counts: found, isQuotient: false },
  ];
  expect(scoreTable(three, here)).toMatch(/F1.* 0\.500 +found 1 {2}gold 2 {2}ours 3$/);
  // Nothing of ours: there is no precision, but its place is kept.
  const none = { ...score, measure: 'precision', value: null, counts: { 'flags-right late': 0, 'flags-ours late': 0 } };
  expect(scoreTable([none, ...line.slice(1)], here)).toMatch(/precision – {2}recall 0\.500 +0 \/ 0 {2}3 \/ 6$/);
});

it('a measure never gives one count twice: the second would be lost', () => {
  for (const { group, measure, of, counts } of measures)
    expect([group, measure, of, new Set(counts).size]).toEqual([group, measure, of, counts.length]);
});

it('a file that is no report has a row in the table', async () => {
  const lost = await scoresOf({ text, annotation, ours: null, name: 'lost.txt' }, { text, annotation, ours: perfect });
  expect(scoreTable(lost, here)).toMatch(/lost\.txt +1\.000 +1 \/ 1/);
});
