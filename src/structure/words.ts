import type { Lexicon, Lexicons } from '#lexicon';

/** The lexicons of sections, tables and lists, looked up once. */
export interface Words {
  readonly sections: Lexicon;
  readonly subheadings: Lexicon;
  readonly enumerators: Lexicon;
  readonly tables: Lexicon;
  readonly problemParts: Lexicon;
  readonly units: Lexicon;
  readonly openers: Lexicon;
  readonly platform: Lexicon;
  readonly message: (id: string, values?: Readonly<Record<string, string>>) => string;
}

export function wordsOf(lexicons: Lexicons): Words {
  return {
    sections: lexicons.lexicon('sections'),
    subheadings: lexicons.lexicon('subheadings'),
    enumerators: lexicons.lexicon('enumerators'),
    tables: lexicons.lexicon('tables'),
    problemParts: lexicons.lexicon('problem-parts'),
    units: lexicons.lexicon('unit-types'),
    openers: lexicons.lexicon('section-openers'),
    platform: lexicons.lexicon('platform'),
    message: (id, values) => lexicons.message(`structure/${id}`, values).zh,
  };
}

/** Ends of the word enumerators (`首先,`) of a text by their starts. */
export function wordEnumerators(text: string, lexicon: Lexicon): ReadonlyMap<number, number> {
  return new Map(lexicon.scan(text).map((hit) => [hit.start, hit.end]));
}
