import type { Hit, Lexicons } from '#lexicon';
import type { Certainty, Flag } from '#model';
import { flagOf } from './flag.ts';
import type { ReportReading } from './report-reading.ts';
import type { RuleMaker } from './rule.ts';

/** Sentences of the blank form that were not taken out (DOMAIN.md 3). */
export const formResidue: RuleMaker = (lexicons) => {
  const words = lexicons.lexicon('form-instructions');
  return ({ reading }) => {
    const instructions = reading.quoted(words).filter(({ entry }) => entry.yields['role'] === 'instruction');
    const hits = instructions.filter(
      (hit) => !isSpeech(reading, hit.start) && (hit.entry.yields['strength'] !== 'faint' || isOpening(reading, hit)),
    );
    const byStatement = new Map(hits.toReversed().map((hit) => [reading.statementAt(hit.start), hit]));
    return [...byStatement].map(([no, hit]) => flagFor(lexicons, reading, no, hit));
  };
};

/** 说明中写明“没有的填0”: what the agency tells others. */
function isSpeech({ spoken, value }: ReportReading, place: number): boolean {
  return spoken[place] !== value[place] && value.lastIndexOf('“', place) > value.lastIndexOf('《', place);
}

/** Longer sentences are quoted by the clause. */
const longest = 90;

function flagFor(lexicons: Lexicons, reading: ReportReading, no: number, hit: Hit): Flag {
  const start = reading.startOf(no);
  const { value } = reading.statements[no] ?? { value: '' };
  const clause = clauseAround(value, hit.start - start, hit.end - start);
  const [from, to] = value.length <= longest ? [0, value.length] : clause;
  return flagOf(lexicons, {
    code: 'form-residue',
    severity: 'medium',
    certainty: certaintyOf(reading, hit),
    span: reading.spanOf(start + from, start + to),
    rule: 'form-residue',
    zh: { words: value.slice(from, to) },
  });
}

function certaintyOf(reading: ReportReading, hit: Hit): Certainty {
  const { strength } = hit.entry.yields;
  if (strength === 'faint') return 'possible';
  return strength === 'strong' && isOpening(reading, hit) ? 'certain' : 'probable';
}

/** Instructions stand in brackets or begin their sentence; within one they may be the agency's own words. */
function isOpening(reading: ReportReading, { start, end }: Hit): boolean {
  const no = reading.statementAt(start);
  const from = reading.startOf(no);
  const [first] = clauseAround(reading.statements[no]?.value ?? '', start - from, end - from);
  return first <= bracket && start - from <= first + bracket;
}

/** Letters of a bracket or a number before an instruction. */
const bracket = 4;
const clauseEnd = /[。;!?\n()]/;

function clauseAround(value: string, start: number, end: number): readonly [number, number] {
  let from = start;
  while (from > 0 && !clauseEnd.test(value[from - 1] ?? '')) from -= 1;
  const rest = value.slice(end).search(clauseEnd);
  return [from, rest === -1 ? value.length : end + rest];
}
