import type { Lexicon } from '#lexicon';
import type { Enumerator } from './enumerator.ts';
import type { Paragraph } from './paragraph.ts';

/** Longest topic line seen: 强化平台建设力度,保障平台高效运转 has 17 characters; a clause of content has more than 30. */
const longestTopic = 30;
const longestTitle = 25;
const longestAttachment = 60;
const mostCommas = 2;
const firstItem = /一是|\(一\)|\(1\)|(?<!\d)1[.、](?!\d)|①/;

/** What stands around a paragraph. */
export interface Setting {
  /** The paragraph after it in its section. */
  readonly next: Paragraph | null;
  /** The paragraph before of its rank was a topic without a body, so a list of topics runs here. */
  readonly siblingIsTopic: boolean;
  /** Topics with a stop state problems and measures here: `(一)队伍不稳。` is what the section is about, no heading of it. */
  readonly topicsAreItems: boolean;
}

/** Where the heading ends that a paragraph begins with, or null. */
export function headingEnd(text: string, paragraph: Paragraph, setting: Setting, subheadings: Lexicon): number | null {
  const { enumerator, start, end } = paragraph;
  if (enumerator === null || enumerator.rank === 6) return isBareTitle(text.slice(start, end), setting.next, subheadings) ? end : null;
  return (
    listAfter(text, paragraph, enumerator, subheadings) ??
    topicEnd(text, paragraph, enumerator, setting, subheadings) ??
    usualEnd(text, paragraph, enumerator, setting, subheadings)
  );
}

/**
 * `(一)主动公开情况2023年,…`: a usual sub-heading that runs into its text. `(一)主动公开信息33条` is no heading, and where
 * items are stated 平台建设滞后 is one.
 */
function usualEnd(
  text: string,
  { end }: Paragraph,
  enumerator: Enumerator,
  { topicsAreItems }: Setting,
  subheadings: Lexicon,
): number | null {
  const behind = text.slice(enumerator.end, Math.min(end, enumerator.end + longestTopic));
  const [usual] = subheadings.scan(behind).filter((hit) => {
    const role = hit.entry.yields['role'];
    return role === 'part' || (role === 'aspect' && !topicsAreItems);
  });
  const rest = behind.slice(usual?.end ?? behind.length);
  const titled = behind.slice(0, Math.max(0, behind.search(/20\d\d年/)));
  if (usual === undefined && isShaped(titled) && rolesOf(titled, subheadings).has('title')) return enumerator.end + titled.length;
  if (usual === undefined || /^(?:[,;:。)]|$)/.test(rest)) return null;
  const roles = rolesOf(rest, subheadings);
  const isNew = usual.entry.yields['role'] === 'part' ? !roles.has('goes-on') : /^[\d“《]/.test(rest) || roles.has('start');
  return isNew ? enumerator.end + usual.end : null;
}

function topicEnd(
  text: string,
  { end }: Paragraph,
  enumerator: Enumerator,
  { next, siblingIsTopic, topicsAreItems }: Setting,
  subheadings: Lexicon,
): number | null {
  const stop = text.slice(enumerator.end, Math.min(end, enumerator.end + longestTopic + 1)).indexOf('。');
  const stopped = stop < 0 ? end : enumerator.end + stop;
  const topic = text.slice(enumerator.end, stopped);
  if (topic.length > longestTopic || !isShaped(topic)) return null;
  const roles = rolesOf(topic, subheadings);
  if (roles.has('count') || (stop >= 0 && topicsAreItems && !roles.has('title'))) return null;
  if (stopped + 1 < end) return stopped + 1;
  const leads = next !== null && (next.enumerator === null || next.enumerator.rank > enumerator.rank);
  return roles.has('title') || (leads && !siblingIsTopic) ? end : null;
}

/** Without line breaks a list follows its heading at once: `(一)存在的问题一是更新迟缓`. Gives where the list begins. */
function listAfter(text: string, { end }: Paragraph, enumerator: Enumerator, subheadings: Lexicon): number | null {
  const behind = text.slice(enumerator.end, Math.min(end, enumerator.end + longestTopic));
  const first = firstItem.exec(behind)?.index ?? 0;
  const topic = behind.slice(0, first).trim();
  return isTopic(topic, subheadings) && rolesOf(topic, subheadings).has('title') ? enumerator.end + first : null;
}

/** The whole paragraph is one numbered topic: an item of a list, where nothing stands below it. */
export function isTopicLine(text: string, paragraph: Paragraph, subheadings: Lexicon): boolean {
  const { enumerator, end } = paragraph;
  const isShort = enumerator !== null && enumerator.rank < 6 && end - enumerator.end <= longestTopic;
  return isShort && isTopic(text.slice(enumerator.end, end).replace(/。$/, ''), subheadings);
}

function isTopic(topic: string, subheadings: Lexicon): boolean {
  return isShaped(topic) && !rolesOf(topic, subheadings).has('count');
}

function isShaped(topic: string): boolean {
  const length = topic.trim().length;
  if (length < 2 || length > longestTopic || /[;:!?]|[,、]\s*$/.test(topic)) return false;
  return topic.split(',').length - 1 <= mostCommas;
}

function isBareTitle(line: string, next: Paragraph | null, subheadings: Lexicon): boolean {
  if (line.length <= longestAttachment && !line.includes('。') && rolesOf(line, subheadings).has('attachment')) return true;
  return next !== null && line.length <= longestTitle && !/[。,;:!?]/.test(line) && rolesOf(line, subheadings).has('title');
}

function rolesOf(topic: string, subheadings: Lexicon): ReadonlySet<string | undefined> {
  return new Set(subheadings.scan(topic).map((hit) => hit.entry.yields['role']));
}
