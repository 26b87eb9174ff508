import type { Lexicons } from '#lexicon';

export type Language = 'zh' | 'en';

/** The words of a page in its language. */
export interface Say {
  readonly language: Language;
  /** A message of the page itself. */
  text(id: string, values?: Readonly<Record<string, string | number>>): string;
  /** The name of a code: `code('flag', 'copied')`. */
  code(kind: string, id: string): string;
  topic(id: string): string;
  percent(share: number): string;
}

export function sayIn(lexicons: Lexicons, language: Language): Say {
  return {
    language,
    text: (id, values) => lexicons.message(`render/${id}`, values)[language],
    code: (kind, id) => lexicons.message(`codes/${kind}-${id.toLowerCase()}`)[language],
    topic: (id) => lexicons.message(`topics/${id}`)[language],
    percent: (share) => `${(share * 100).toFixed(0)}%`,
  };
}
