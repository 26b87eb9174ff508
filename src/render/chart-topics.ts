import { type Chart, colours } from './draw.ts';
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
export function topicChart(grid: TopicGrid, say: Say): Chart | null {
  if (grid.regions.length === 0 || grid.topics.length === 0) return null;
  const cells = grid.problems.flatMap((row, y) => row.map((value, x): [number, number, number] => [x, y, value]));
  const highest = Math.max(...cells.map(([, , value]) => value), 1);
  return {
    name: 'topics-by-region',
    title: say.text('chart-topics'),
    width: 760,
    height: 150 + grid.topics.length * 24,
    option: {
      grid: { left: 150, right: 16, top: 12, bottom: 130 },
      xAxis: { type: 'category', data: grid.regions.map(lastPart), axisLabel: { rotate: 45, interval: 0 }, splitArea: { show: false } },
      yAxis: { type: 'category', data: grid.topics.map((topic) => `${topic} ${say.topic(topic)}`), inverse: true },
      visualMap: {
        min: 0,
        max: highest,
        calculable: false,
        orient: 'horizontal',
        left: 'center',
        bottom: 0,
        text: [say.text('many-problems'), '0'],
        inRange: { color: ['#f4f6f8', '#bcd7ea', '#2f7fb8', '#12456b'] },
      },
      series: [
        {
          type: 'heatmap',
          data: cells.map((value) => ({ value, label: { color: value[2] > highest * 0.55 ? '#fff' : colours.ink } })),
          label: { show: true, fontSize: 10, formatter: ({ value }) => (Array.isArray(value) && value[2] !== 0 ? String(value[2]) : '') },
          itemStyle: { borderColor: '#fff', borderWidth: 1 },
        },
      ],
    },
  };
}

const lastPart = (region: string) => region.slice(region.lastIndexOf('/') + 1);
