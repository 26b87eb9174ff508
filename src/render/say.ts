import type { ViewRow } from '#contract';
import type { Lexicons } from '#lexicon';

export type Language = 'zh' | 'en';

/** The words of a page in its language. */
export interface Say {
  readonly language: Language;
  /** Where only confirmed findings are shown, the sentence that says so, by whom and of how many; else null. */
  readonly face: string | null;
  /** A message of the page itself. */
  text(id: string, values?: Readonly<Record<string, string | number>>): string;
  /** The name of a code: `code('flag', 'copied')`. */
  code(kind: string, id: string): string;
  topic(id: string): string;
  percent(share: number): string;
}

/** Messages with a wording of their own, `confirmed-<id>`, where only confirmed findings are shown. */
const withOwnWording: ReadonlySet<string> = new Set([
  'lead', 'flagged', 'flagged-count', 'flags-count', 'flagged-empty', 'flagged-order', 'copied-pairs', 'late', 'pairs-empty', 'pairs-shown',
  'notice-lead', 'notice-late', 'notice-flags', 'notice-flag-counts', 'notice-pairs', 'notice-pair-table', 'notice-annex',
]); // biome-ignore format: a list

export function sayIn(lexicons: Lexicons, language: Language, reviewed: ViewRow<'reviewed'>): Say {
  const message = (id: string, values?: Readonly<Record<string, string | number>>) => lexicons.message(`render/${id}`, values)[language];
  return {
    language,
    face: reviewed.only_confirmed ? faceOf(reviewed, message) : null,
    text: (id, values) => message(reviewed.only_confirmed && withOwnWording.has(id) ? `confirmed-${id}` : id, values),
    code: (kind, id) => lexicons.message(`codes/${kind}-${id.toLowerCase()}`)[language],
    topic: (id) => lexicons.message(`topics/${id}`)[language],
    percent: (share) => `${(share * 100).toFixed(0)}%`,
  };
}

function faceOf(
  { reviewers, ...counts }: ViewRow<'reviewed'>,
  message: (id: string, values?: Readonly<Record<string, string | number>>) => string,
): string {
  const { flags, pairs, decided, confirmed, dismissed, needs_checking } = counts;
  if (decided === 0) return message('confirmed-none', { flags, pairs });
  const names = reviewers.join(message('comma'));
  return message('confirmed-face', { flags, pairs, decided, confirmed, dismissed, checking: needs_checking, reviewers: names });
}
