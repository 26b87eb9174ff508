import type { Lexicon, Lexicons } from '#lexicon';
import { flatMapped, type Topic, withoutMark } from '#model';
import { needsIn, servesAny } from './needs.ts';
import { prepareContent, sharedContent } from './shared-content.ts';

/** Longest heading of an item and shortest body below it, characters. */
const longestHead = 16;
const shortestBody = 20;

/** Weight of words that stand in items of other topics as well: 内容, 及时. */
const hint = '0.5';

/**
 * Prepares the question whether a measure has only the heading of its problem (强化公开质量。完善网站专栏的日常维护…): the body below it has
 * neither a topic nor a word of what the problem tells, and does nothing known that serves it.
 */
export function prepareHeadedBody(
  lexicons: Lexicons,
): (needs: Lexicon, measure: string, problem: string, topics: readonly Topic[]) => boolean {
  const topics = lexicons.lexicon('topics');
  const contentOf = prepareContent([...lexicons.words('list-words'), ...lexicons.words('turned-words')]);
  return (needs, measure, problem, stated) => {
    const [body, told] = [bodyOf(measure), bodyOf(problem)];
    if (body === null || told === null || sharedContent(contentOf(body), contentOf(told)) > 0) return false;
    const known: readonly (string | undefined)[] = stated;
    if (topics.scan(body).some(({ entry }) => entry.yields['weight'] !== hint && known.includes(entry.yields['topic']))) return false;
    return !servesAny(sureMeans(needs, body), needsIn(needs.scan(told)));
  };
}

/** What stands below the heading of an item; null where it has none. */
function bodyOf(item: string): string | null {
  const text = withoutMark(item.trim());
  const end = text.indexOf('。');
  return end < 1 || end > longestHead || text.length - end < shortestBody ? null : text.slice(end + 1);
}

/** Means whose words stand in no other measures; a system (机制) serves too much to tell. */
const sureMeans = (needs: Lexicon, body: string) =>
  flatMapped(needs.scan(body), (hit) => (hit.entry.yields['only'] === 'named' || hit.entry.yields['means'] === 'system' ? [] : [hit]));
