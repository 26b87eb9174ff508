import type { ViewRow } from '#contract';
import type { Lexicons } from '#lexicon';
import { prepareUnhedged } from './unhedged.ts';

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
  /** What a lead says; as a fact where a person confirmed it. */
  message(row: { readonly message_zh: string; readonly message_en: string }): string;
  topic(id: string): string;
  percent(share: number): string;
}

/** Messages with a wording of their own, `confirmed-<id>`, where only confirmed findings are shown. */
const withOwnWording: ReadonlySet<string> = new Set([
  'lead', 'flagged', 'flagged-count', 'flags-count', 'flagged-empty', 'flagged-order', 'copied-pairs', 'late', 'pairs-empty', 'pairs-shown',
  'notice-lead', 'notice-late', 'notice-flags', 'notice-flag-counts', 'notice-pairs', 'notice-pair-table', 'notice-annex', 'notice-example',
  'notice-examples', 'notice-losses', 'losses-count', 'losses-reports', 'reports-of-kind',
]); // biome-ignore format: a list

/** Names of codes that leave something open, with another one for what a person confirmed. */
const openNames: ReadonlySet<string> = new Set([
  'flag-copied', 'flag-template', 'verdict-copied', 'verdict-shared-template', 'certainty-certain', 'certainty-probable', 'certainty-possible',
]); // biome-ignore format: a list

export function sayIn(lexicons: Lexicons, language: Language, reviewed: ViewRow<'reviewed'>): Say {
  const told = new Map<string, string>();
  /** A message without values is the same every time, and is asked for thousands of times. */
  const fixed = (id: string) => {
    const known = told.get(id) ?? lexicons.message(id)[language];
    told.set(id, known);
    return known;
  };
  const message = (id: string, values?: Readonly<Record<string, string | number>>) =>
    values === undefined ? fixed(`render/${id}`) : lexicons.message(`render/${id}`, values)[language];
  const isConfirmed = reviewed.only_confirmed;
  const own = (message: { readonly message_zh: string; readonly message_en: string }) =>
    language === 'zh' ? message.message_zh : message.message_en;
  const unhedged = prepareUnhedged({ words: message('hedges'), requests: message('requests') });
  return {
    language,
    face: isConfirmed ? faceOf(reviewed, message) : null,
    text: (id, values) => message(isConfirmed && withOwnWording.has(id) ? `confirmed-${id}` : id, values),
    code: (kind, id) => {
      const name = `${kind}-${id.toLowerCase()}`;
      return fixed(`codes/${isConfirmed && openNames.has(name) ? 'confirmed-' : ''}${name}`);
    },
    message: (row) => (isConfirmed ? unhedged(own(row)) : own(row)),
    topic: (id) => fixed(`topics/${id}`),
    percent: (share) => `${(share * 100).toFixed(0)}%`,
  };
}

function faceOf(
  { reviewers, ...counts }: ViewRow<'reviewed'>,
  message: (id: string, values?: Readonly<Record<string, string | number>>) => string,
): string {
  const { flags, losses, pairs, decided, earlier_decided: earlier, confirmed, dismissed, needs_checking } = counts;
  if (decided + earlier === 0) return message('confirmed-none', { flags, losses, pairs });
  const names = reviewers.join(message('comma'));
  const years = earlier === 0 ? '' : message('confirmed-earlier', { earlier });
  return message('confirmed-face', {
    flags,
    losses,
    pairs,
    decided,
    confirmed,
    dismissed,
    checking: needs_checking,
    reviewers: names,
    years,
  });
}
