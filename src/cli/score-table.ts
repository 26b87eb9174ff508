import type { Score } from '#evaluate';
import type { Context } from './context.ts';
import { pad } from './width.ts';

type Name = (id: string) => string;

/** Scores for people: a block a group, a line a score with its counts; precision, recall and F1 of one thing share a line. */
export function scoreTable(scores: readonly Score[], { lexicons, language, say }: Context): string {
  const name: Name = (id) => lexicons.message(`evaluate/${id}`)[language];
  const groups = [...new Set(scores.map(({ group }) => group))];
  const counted = scores.filter(({ value, counts }) => value !== null || Object.values(counts).some((count) => count > 0));
  const blocks = groups.flatMap((group) => {
    const lines = together(counted.filter((score) => score.group === group)).map((line) => lineOf(line, name));
    return lines.length === 0 ? [] : [[name(group), ...lines].join('\n')];
  });
  const empty = groups.filter((group) => counted.every((score) => score.group !== group)).map(name);
  if (empty.length > 0) blocks.push(say('eval-nothing', { groups: empty.join(say('comma')) }));
  return blocks.join('\n\n');
}

const three = ['precision', 'recall', 'f1'];

/** Runs of precision, recall and F1 of one thing as one; every other score alone. */
function together(scores: readonly Score[]): readonly (readonly Score[])[] {
  const lines: Score[][] = [];
  for (const score of scores) {
    const line = lines.at(-1);
    const isNext = line?.[0]?.of === score.of && three[line.length] === score.measure && line[0]?.measure === three[0];
    if (line !== undefined && isNext) line.push(score);
    else lines.push([score]);
  }
  return lines;
}

function lineOf(line: readonly Score[], name: Name): string {
  const last = line.at(-1);
  if (last === undefined) return '';
  const { group, measure, of, counts, interval } = last;
  const isAlone = line.length === 1;
  const label = [...(isAlone ? [name(`${group}-${measure}`)] : []), ...(of === null ? [] : [of])].join(' ');
  const values = isAlone ? shown(last.value) : line.map((score) => `${name(`${group}-${score.measure}`)} ${shown(score.value)}`).join('  ');
  const columns = isAlone || label !== '' ? `${pad(label, isAlone ? 46 : 20)} ${values}` : values;
  const range = interval === null ? '' : `[${shown(interval.low)}, ${shown(interval.high)}]`;
  return `  ${pad(columns, isAlone ? 54 : 62)} ${pad(range, 16)} ${countsOf(last.value, counts, name)}`.trimEnd();
}

/** A part and a whole whose quotient is the value need no names. */
function countsOf(value: number | null, counts: Score['counts'], name: Name): string {
  const numbers = Object.entries(counts);
  const [part, whole] = Object.values(counts);
  const isQuotient = numbers.length === 2 && (value === null || (whole !== 0 && value === (part ?? 0) / (whole ?? 1)));
  if (isQuotient) return `${part} / ${whole}`;
  return numbers.map(([count, number]) => `${name(`count-${lastWord(count)}`)} ${number}`).join('  ');
}

/** `flags-found late` counts what was found. */
function lastWord(count: string): string {
  return count.split(' ')[0]?.split('-').at(-1) ?? count;
}

function shown(value: number | null): string {
  if (value === null) return '–';
  return Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3);
}
