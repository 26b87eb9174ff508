import { Command } from 'commander';
import type { Row } from '#contract';
import { UserError } from '#model';
import type { Context } from './context.ts';
import { findReport, withResults } from './open-results.ts';
import { all } from './show-command.ts';
import { percent } from './show-identity.ts';
import { columns, print } from './terminal.ts';
import { lines, pad } from './width.ts';

/** `leitong compare`: the alike passages of two reports, side by side. */
export function compareCommand(here: Context): Command {
  const { say } = here;
  return new Command('compare')
    .description(say('compare-about'))
    .argument('<out>', say('argument-out'))
    .argument('<left>', say('argument-report'))
    .argument('<right>', say('argument-report'))
    .action(async (out: string, leftWords: string, rightWords: string) => {
      await print(
        await withResults(out, async (store) => {
          const [left, right] = [await findReport(store, leftWords), await findReport(store, rightWords)];
          if (left.report_id === right.report_id) throw new UserError('cli/same-report', { report: left.path });
          const [first, second] = left.report_id < right.report_id ? [left, right] : [right, left];
          const between = { left_report: first.report_id, right_report: second.report_id };
          const [pair] = await all(store.rows('pairs', between));
          const matches = await all(store.rows('matches', between));
          const text = async ({ source_id }: Row<'reports'>) => (await all(store.rows('sources', { source_id })))[0]?.text ?? '';
          return sideBySide({ left, right, leftText: await text(left), rightText: await text(right), pair, matches }, here);
        }),
      );
    });
}

interface Compared {
  readonly left: Row<'reports'>;
  readonly right: Row<'reports'>;
  readonly leftText: string;
  readonly rightText: string;
  readonly pair: Row<'pairs'> | undefined;
  readonly matches: readonly Row<'matches'>[];
}

/** In the order of the left report; `left` and `right` as the user named them, whatever the order of the pair. */
function sideBySide(compared: Compared, here: Context): string {
  const { left, right } = compared;
  const { say } = here;
  const half = Math.floor((columns() - 3) / 2);
  const beside = (one: string, other: string) => {
    const [a, b] = [lines(one, half), lines(other, half)];
    return Array.from({ length: Math.max(a.length, b.length) }, (_, row) => `${pad(a[row] ?? '', half)} │ ${b[row] ?? ''}`.trimEnd());
  };
  const title = ({ agency, year, path }: Row<'reports'>) => `${agency ?? '–'} ${year ?? '–'} ${path}`;
  return [
    ...beside(title(left), title(right)),
    verdictOf(compared, here),
    ...passagesOf(compared).flatMap((passage, no) => [
      '',
      say('passage', {
        no: no + 1,
        length: passage.match.length,
        identity: percent(passage.match.identity),
        kind: say(`match-${passage.match.kind}`),
      }),
      ...beside(passage.left, passage.right),
    ]),
  ].join('\n');
}

/** The pair has its reports by their ids, not as the user named them. */
const isTurned = ({ left, right }: Compared): boolean => left.report_id > right.report_id;

function verdictOf(compared: Compared, { say, lexicons, language }: Context): string {
  const { pair, matches } = compared;
  if (pair === undefined) return say('not-alike');
  const [left, right] = isTurned(compared) ? [pair.right_share, pair.left_share] : [pair.left_share, pair.right_share];
  return say('compared', {
    verdict: lexicons.message(`codes/verdict-${pair.verdict}`)[language],
    left: percent(left),
    right: percent(right),
    longest: pair.longest,
    matches: matches.length,
  });
}

function passagesOf(compared: Compared) {
  const { leftText, rightText, matches } = compared;
  const turned = isTurned(compared);
  return matches
    .map((match) => {
      const [ours, theirs] = [
        { start: match.left_start, end: match.left_end },
        { start: match.right_start, end: match.right_end },
      ];
      const [left, right] = turned ? [theirs, ours] : [ours, theirs];
      return { left: leftText.slice(left.start, left.end), right: rightText.slice(right.start, right.end), at: left.start, match };
    })
    .sort((one, other) => one.at - other.at);
}
