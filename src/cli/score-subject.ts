import type { Score } from '#evaluate';

/** Where the words that scores are about have their names, by group or row; file names and classes of sentences have none. */
const namesOf: ReadonlyMap<string, string> = new Map([
  ['flags', 'codes/flag-'],
  ['false-alarms', 'codes/flag-'],
  ['cells', 'codes/section-'],
  ['substance-f1', 'codes/substance-'],
  ['passages', 'evaluate/of-'],
  ['verdicts', 'evaluate/of-'],
]);

/** Rows about what something is and what it was taken for. */
const confusions: readonly string[] = ['confused', 'called'];
const arrow = ' -> ';

/** What a score is about, in words; empty where it is about all. */
export function subjectOf({ group, measure, of }: Pick<Score, 'group' | 'measure' | 'of'>, message: (id: string) => string): string {
  const names = namesOf.get(group) ?? namesOf.get(`${group}-${measure}`);
  const nameOf = (word: string) => {
    if (measure === 'confused' && word === 'lost') return message('evaluate/of-lost');
    return names === undefined ? word : message(names + word);
  };
  if (of === null) return '';
  return confusions.includes(measure) ? of.split(arrow).map(nameOf).join(arrow) : nameOf(of);
}
