import type { Score } from '#evaluate';
import type { Context } from './context.ts';
import { subjectOf } from './score-subject.ts';
import { pad } from './width.ts';

type Name = (id: string) => string;

/** Columns of what stands before the interval, of a name alone, and of what a line of several scores is about. */
const columns = { values: 68, name: 58, subject: 36 };

/**
 * Scores for people: a block a group, a line a score with its counts; precision, recall and F1 of one thing share a
 * line. A code that raised no false alarm has no line.
 */
export function scoreTable(scores: readonly Score[], { lexicons, language, say }: Context): string {
  const message: Name = (id) => lexicons.message(id)[language];
  const groups = [...new Set(scores.map(({ group }) => group))];
  const blocks = groups.map((group) => {
    const lines = together(scores.filter((score) => score.group === group && !isQuiet(score))).filter((line) => line.some(isCounted));
    return { group, lines: lines.map((line) => lineOf(line, message)) };
  });
  const filled = blocks
    .filter(({ lines }) => lines.length > 0)
    .map(({ group, lines }) => [message(`evaluate/${group}`), ...lines].join('\n'));
  const empty = blocks.filter(({ lines }) => lines.length === 0).map(({ group }) => message(`evaluate/${group}`));
  if (empty.length > 0) filled.push(say('eval-nothing', { groups: empty.join(say('comma')) }));
  return filled.join('\n\n');
}

const isQuiet = ({ group, of, value }: Score) => group === 'false-alarms' && of !== null && value === 0;
const isCounted = ({ value, counts }: Score) => value !== null || Object.values(counts).some((count) => count > 0);

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

function lineOf(line: readonly Score[], message: Name): string {
  const last = line.at(-1);
  if (last === undefined) return '';
  const nameOf = ({ group, measure }: Score) => message(`evaluate/${group}-${measure}`);
  const subject = subjectOf(last, message);
  const name = line.length > 1 ? subject : [nameOf(last), subject].join(' ').trimEnd();
  const values = line.length > 1 ? line.map((score) => `${nameOf(score)} ${shown(score.value)}`).join('  ') : shown(last.value);
  const start = name === '' ? values : `${pad(name, line.length > 1 ? columns.subject : columns.name)} ${values}`;
  const range = last.interval === null ? '' : `[${shown(last.interval.low)}, ${shown(last.interval.high)}]`;
  const counts = withoutRepeatedCounts(line).map((score) => countsOf(score, message));
  return `  ${pad(start, columns.values)} ${pad(range, 16)} ${counts.join('  ')}`.trimEnd();
}

/** The scores of a line whose counts stand beside it: those that the others do not tell. */
function withoutRepeatedCounts(line: readonly Score[]): readonly Score[] {
  return line.reduce((kept, score) => {
    const others = new Set(kept.filter((other) => other !== score).flatMap(({ counts }) => Object.keys(counts)));
    return Object.keys(score.counts).every((count) => others.has(count)) ? kept.filter((other) => other !== score) : kept;
  }, line);
}

/** A part and a whole whose quotient is the value need no names. */
function countsOf({ counts, isQuotient }: Score, message: Name): string {
  if (isQuotient) return Object.values(counts).join(' / ');
  return Object.entries(counts)
    .map(([count, number]) => `${message(`evaluate/count-${lastWord(count)}`)} ${number}`)
    .join('  ');
}

/** `flags-found late` counts what was found. */
function lastWord(count: string): string {
  return count.split(' ')[0]?.split('-').at(-1) ?? count;
}

function shown(value: number | null): string {
  if (value === null) return '–';
  return Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3);
}
