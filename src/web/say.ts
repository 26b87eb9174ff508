import type { Lexicons } from '#lexicon';
import type { VerdictSubject } from '#model';

/** The words of the pages in their language. */
export interface Say {
  readonly language: 'zh' | 'en';
  text(id: string, values?: Readonly<Record<string, string | number>>): string;
  /** The name of a code: `code('severity', 'high')`. */
  code(kind: string, id: string): string;
  /** What a flag or a pair is called by its code. */
  kind(subject: VerdictSubject, code: string): string;
  percent(share: number): string;
  /** A time of the store as the clock on this machine shows it. */
  moment(iso: string): string;
}

export function sayIn(lexicons: Lexicons, language: 'zh' | 'en'): Say {
  const code = (kind: string, id: string) => lexicons.message(`codes/${kind}-${id}`)[language];
  const moments = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
  return {
    language,
    text: (id, values) => lexicons.message(`web/${id}`, values)[language],
    code,
    kind: (subject, id) => code(subject === 'flag' ? 'flag' : 'verdict', id),
    percent: (share) => `${(share * 100).toFixed(0)}%`,
    moment: (iso) => (Number.isNaN(Date.parse(iso)) ? iso : moments.format(new Date(iso))),
  };
}
