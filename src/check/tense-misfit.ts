import type { Hit } from '#lexicon';
import { flagOf } from './flag.ts';
import { hitsWithin, type ReportReading } from './report-reading.ts';
import type { RuleMaker } from './rule.ts';

/** What is done told as a plan, or a plan as what was done: 下一步，我镇已完成…, 将进一步完善了… */
export const tenseMisfit: RuleMaker = (lexicons) => {
  const cues = lexicons.lexicon('review-cues');
  return ({ reading }) => {
    const hits = reading.hits(cues);
    const misfits = hits.filter(({ entry }) => entry.yields['cue'] === 'misfit');
    const planned = hits.filter((hit) => hit.entry.yields['cue'] === 'done' && isPlanned(reading, hits, hit));
    const free = planned.filter(({ start }) => !misfits.some((misfit) => misfit.start <= start && start < misfit.end));
    return [...misfits, ...free].map(({ start, end }) =>
      flagOf(lexicons, {
        code: 'contradiction',
        severity: 'low',
        certainty: 'possible',
        span: reading.spanOf(start, end),
        rule: 'tense-misfit',
        zh: { words: reading.value.slice(start, end) },
      }),
    );
  };
};

/** What goes on over several statements: 一是…;二是…. */
const goesOn = /[;,:]\s*$/;

/** 下一步工作打算:一是加强培训,已于5月举办…: in a sentence that opens with a plan. */
function isPlanned(reading: ReportReading, hits: readonly Hit[], { start }: Hit): boolean {
  let no = reading.statementAt(start);
  while (no > 0 && goesOn.test(reading.statements[no - 1]?.value ?? '')) no -= 1;
  const from = reading.startOf(no);
  const before = hitsWithin(hits, from, start);
  const plan = before.findLast(({ entry }) => entry.yields['cue'] === 'plan');
  return (
    plan !== undefined &&
    !/[。!?]/.test(reading.value.slice(plan.start, start)) &&
    !before.some((hit) => hit.entry.yields['cue'] === 'mended')
  );
}
