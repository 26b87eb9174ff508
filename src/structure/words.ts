import type { Hit, Lexicon, Lexicons } from '#lexicon';

/** The lexicons of sections, tables and lists, looked up once. */
export interface Words {
  readonly sections: Lexicon;
  readonly subheadings: Lexicon;
  readonly tables: Lexicon;
  readonly units: Lexicon;
  readonly openers: Lexicon;
  readonly platform: Lexicon;
  /** What headings and lists are told by, found in one pass over a whole text. */
  readonly marksIn: (text: string) => Marks;
  readonly message: (id: string, values?: Readonly<Record<string, string>>) => string;
}

export function wordsOf(lexicons: Lexicons): Words {
  return {
    sections: lexicons.lexicon('sections'),
    subheadings: lexicons.lexicon('subheadings'),
    tables: lexicons.lexicon('tables'),
    units: lexicons.lexicon('unit-types'),
    openers: lexicons.lexicon('section-openers'),
    platform: lexicons.lexicon('platform'),
    marksIn: prepareMarks(lexicons),
    message: (id, values) => lexicons.message(`structure/${id}`, values).zh,
  };
}

/** What stands in a text of three lexicons. */
export interface Marks {
  readonly sections: readonly Hit[];
  readonly problemParts: readonly Hit[];
  readonly enumerators: readonly Hit[];
}

function prepareMarks(lexicons: Lexicons): (text: string) => Marks {
  const all = lexicons.together(['sections', 'problem-parts', 'enumerators']);
  const idsOf = (name: string) => new Set(lexicons.lexicon(name).entries.map(({ id }) => id));
  const [sections, problemParts] = [idsOf('sections'), idsOf('problem-parts')];
  return (text) => {
    const marks: Record<keyof Marks, Hit[]> = { sections: [], problemParts: [], enumerators: [] };
    for (const hit of all.scan(text)) {
      if (sections.has(hit.entry.id)) marks.sections.push(hit);
      else if (problemParts.has(hit.entry.id)) marks.problemParts.push(hit);
      else marks.enumerators.push(hit);
    }
    return marks;
  };
}

/** Ends of the word enumerators (`首先,`) of a text by their starts. */
export function wordEnumerators({ enumerators }: Marks): ReadonlyMap<number, number> {
  return new Map(enumerators.map((hit) => [hit.start, hit.end]));
}
