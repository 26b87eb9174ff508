import { type Heat, heatMap } from './chart-heat.ts';
import { lastPart } from './chart-shares.ts';
import type { Chart, Draft } from './draw.ts';
import type { Figures } from './figures.ts';
import type { Say } from './say.ts';
import { isLarge, topicsInOrder } from './topic-figures.ts';

/** Regions and topics that fit one picture. */
const most = { regions: 20, topics: 18 };

export interface TopicGrid {
  readonly regions: readonly string[];
  readonly topics: readonly string[];
  /** Problems stated, at [topic][region]. */
  readonly problems: readonly (readonly number[])[];
}

/**
 * Problems by topic and region: the regions with most problems, one level of division, and the topics that occur; ordered by name and code
 * where there are too few reports to rank.
 */
export function topicGrid({ topics, regionTopics }: Figures): TopicGrid {
  const level = gridLevel(regionTopics.map(({ scope_value }) => scope_value));
  const totals = new Map<string, number>();
  const at = new Map<string, number>();
  for (const { scope_value: region, topic, problem_count } of regionTopics) {
    if (depth(region) !== level) continue;
    totals.set(region, (totals.get(region) ?? 0) + problem_count);
    at.set(`${region}\n${topic}`, (at.get(`${region}\n${topic}`) ?? 0) + problem_count);
  }
  const largest = [...totals].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, most.regions);
  const regions = topics.every(isLarge) ? largest : largest.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const shown = topicsInOrder(topics.filter(({ problem_count }) => problem_count > 0).slice(0, most.topics));
  return {
    regions: regions.map(([region]) => region),
    topics: shown.map(({ topic }) => topic),
    problems: shown.map(({ topic }) => regions.map(([region]) => at.get(`${region}\n${topic}`) ?? 0)),
  };
}

const depth = (region: string) => region.split('/').length;

/** The highest level of division with several regions: provinces of a country, counties of a city. */
function gridLevel(regions: readonly string[]): number {
  const depths = new Map<number, Set<string>>();
  for (const region of regions) depths.set(depth(region), (depths.get(depth(region)) ?? new Set<string>()).add(region));
  const levels = [...depths].sort(([a], [b]) => a - b);
  return (levels.find(([, found]) => found.size > 1) ?? levels[0])?.[0] ?? 1;
}

/** Topics by region as a heat map; null where there are no regions. */
export function topicDraft(grid: TopicGrid, say: Say): Draft | null {
  if (grid.regions.length === 0 || grid.topics.length === 0) return null;
  const heat: Heat = {
    columns: grid.regions.map(lastPart),
    rows: grid.topics.map((topic) => `${topic} ${say.topic(topic)}`),
    values: grid.problems,
    highest: Math.max(...grid.problems.flat(), 1),
    ends: [say.text('many-problems'), '0'],
    told: (topic, region) => String(grid.problems[topic]?.[region] ?? 0),
  };
  return (size) => heatMap('topics-by-region', say.text('chart-topics'), heat, size);
}

export const topicChart = (grid: TopicGrid, say: Say): Chart | null => topicDraft(grid, say)?.('wide') ?? null;
