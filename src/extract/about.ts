import type { Lexicons } from '#lexicon';
import { isOf } from './topic-reader.ts';

const none: ReadonlySet<string> = new Set();

/**
 * The topics that words of a problem name, without what was learned; none where they only say what it leads to
 * (群众看不懂). Asked for few clauses of few reports.
 */
export function prepareAbout(lexicons: Lexicons): (text: string) => ReadonlySet<string> {
  const words = lexicons.together(['topics', 'list-openers']);
  return (text) => {
    const hits = words.scan(text);
    if (hits.some(({ entry }) => entry.yields['cue'] === 'effect')) return none;
    return new Set(
      hits.filter((hit) => hit.entry.yields['topic'] !== undefined && isOf(hit, 'problem')).map(({ entry }) => entry.yields['topic'] ?? ''),
    );
  };
}
