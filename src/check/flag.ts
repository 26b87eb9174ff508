import type { Lexicons } from '#lexicon';
import type { Certainty, Flag } from '#model';

type Finding = Pick<Flag, 'code' | 'severity' | 'certainty' | 'span'> & {
  /** Id of the rule; of the message too, unless `message` says otherwise. */
  readonly rule: string;
  readonly message?: string;
  readonly zh?: Readonly<Record<string, string | number>>;
  readonly en?: Readonly<Record<string, string | number>>;
  /** The second place, where two disagree; in the same report as a rule. */
  readonly other?: Flag['other'];
};

/** A flag of one report with its message; `zh` holds the values, `en` those that differ in English. */
export function flagOf(lexicons: Lexicons, finding: Finding): Flag {
  const { code, severity, certainty, span, rule, message = rule, zh = {}, en = {}, other = null } = finding;
  return {
    code,
    severity,
    certainty,
    span,
    other,
    rule: `check/${rule}`,
    messageZh: lexicons.message(`check/${message}`, zh).zh,
    messageEn: lexicons.message(`check/${message}`, { ...zh, ...en }).en,
  };
}

/** One step less certain. */
export function weaker(certainty: Certainty): Certainty {
  return certainty === 'certain' ? 'probable' : 'possible';
}
