import type { Row } from '#contract';
import { lossCodes, sectionNames } from '#model';
import type { Context } from './context.ts';
import type { Stored } from './show-command.ts';
import { percent } from './show-identity.ts';
import { reported, statedBefore } from './show-years.ts';
import { columns } from './terminal.ts';
import { hanging, pad } from './width.ts';

type Placed = { readonly start_at: number | null; readonly end_at: number | null };

const wordsAt = (text: string, { start_at, end_at }: Placed) => text.slice(start_at ?? 0, end_at ?? 0);
const code = ({ lexicons, language }: Context, kind: string, id: string) => lexicons.message(`codes/${kind}-${id.toLowerCase()}`)[language];

/** The sections in the order of the form with their states, each with its sentences and their classes. */
export function sections({ text, sections: found, sentences }: Stored, here: Context): readonly string[] {
  return sectionNames.flatMap((name) => {
    const section = found.find((row) => row.section === name);
    if (section === undefined) return [];
    const note = section.note === null ? '' : `  ${section.note}`;
    const head = hanging('', `${code(here, 'section', name)}  [${code(here, 'state', section.state)}]${note}`, columns());
    const own = sentences.filter((sentence) => sentence.section === name);
    return ['', head, ...own.map((sentence) => hanging(label(sentence, here), wordsAt(text, sentence), columns()))];
  });
}

function label(sentence: Row<'sentences'>, here: Context): string {
  return `  ${pad(sentence.class, 3)}${pad(code(here, 'class', sentence.class), here.language === 'zh' ? 14 : 27)}`;
}

/** Problems with the measures that answer them, measures, flags. */
export function findings(stored: Stored, here: Context): readonly string[] {
  const { say } = here;
  const { text, problems, measures, answers, flags } = stored;
  const topics = (ids: readonly string[]) =>
    ids.map((id) => `${id} ${here.lexicons.message(`topics/${id}`)[here.language]}`).join(say('comma'));
  const [leads, losses] = [flags.filter((flag) => !isLoss(flag)), flags.filter(isLoss)];
  const answered = (no: number) =>
    answers.filter(({ problem_no }) => problem_no === no).map(({ measure_no, strength }) => `M${measure_no + 1} (${percent(strength)})`);
  return [
    ...heading(say('heading-problems', { count: problems.filter((problem) => !claimsNone(problem)).length })),
    ...problems.flatMap((problem) => {
      const by = answered(problem.problem_no);
      const answer = by.length === 0 ? say('unanswered') : say('answered-by', { measures: by.join(', ') });
      const rest = claimsNone(problem) ? [] : [say('specificity', { value: problem.specificity }), answer];
      const about = [topics(problem.topics), ...rest].join(' · ');
      return [
        hanging(`  P${problem.problem_no + 1} `, about, columns()),
        hanging('     ', wordsAt(text, problem), columns()),
        ...statedBefore(problem, here),
      ];
    }),
    ...heading(say('heading-measures', { count: measures.length })),
    ...measures.flatMap((measure) => {
      const about = [
        topics(measure.topics),
        say(`kind-${measure.kind}`),
        say('specificity', { value: measure.specificity }),
        ...(measure.mirror ? [say('mirror')] : []),
      ];
      return [
        hanging(`  M${measure.measure_no + 1} `, about.join(' · '), columns()),
        hanging('     ', wordsAt(text, measure), columns()),
        ...reported(measure, here),
      ];
    }),
    ...heading(say('heading-flags', { count: leads.length })),
    ...leads.flatMap((flag) => flagLines(flag, here)),
    ...(losses.length === 0 ? [] : heading(say('heading-losses', { count: losses.length }))),
    ...losses.flatMap((flag) => flagLines(flag, here)),
  ];
}

/** A claim to have no problems is none (DOMAIN.md 2.1). */
const claimsNone = ({ topics }: Row<'problems'>): boolean => topics.includes('00');
/** What was lost on the way is no lead about the agency. */
const isLoss = ({ code }: Row<'flags'>): boolean => lossCodes.some((each) => each === code);

function flagLines(flag: Row<'flags'>, here: Context): readonly string[] {
  const about = `${code(here, 'flag', flag.code)} · ${code(here, 'severity', flag.severity)} · ${code(here, 'certainty', flag.certainty)} · ${here.say('rule', { rule: flag.rule })}`;
  const message = here.language === 'zh' ? flag.message_zh : flag.message_en;
  return [
    hanging('  ! ', about, columns()),
    hanging('    ', message, columns()),
    ...(flag.quote === null ? [] : [hanging('    » ', flag.quote, columns())]),
  ];
}

/** The reports alike, best first. */
export function alike({ report, pairs: all }: Stored, here: Context): readonly string[] {
  const pairs = all.filter(({ row }) => row.verdict !== 'statutory-only');
  return [
    ...heading(here.say('heading-alike', { count: pairs.length })),
    ...pairs.map(({ row, other }) => {
      const [own, theirs] = row.left_report === report.report_id ? [row.left_share, row.right_share] : [row.right_share, row.left_share];
      const shares = here.say('pair-shares', { own: percent(own), theirs: percent(theirs), longest: row.longest });
      return hanging(
        '  = ',
        `${code(here, 'verdict', row.verdict)} · ${other?.agency ?? '–'} ${other?.year ?? '–'} · ${shares} · ${other?.path ?? ''}`,
        columns(),
      );
    }),
  ];
}

const heading = (text: string) => ['', text];
