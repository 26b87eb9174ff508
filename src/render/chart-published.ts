import { type Chart, colours, type Size } from './draw.ts';
import type { Figures } from './figures.ts';
import type { Say } from './say.ts';

export interface Week {
  /** Its Monday. */
  readonly from: string;
  readonly inTime: number;
  readonly late: number;
}

const dayMs = 86_400_000;
/** Longer stretches without a report would squeeze the rest. */
const mostWeeks = 60;

/** Reports by week of publishing, weeks without any between them. */
export function weeksOf({ published }: Figures): readonly Week[] {
  const weeks = new Map<number, { inTime: number; late: number }>();
  for (const { day, reports, late } of published) {
    const time = Date.parse(`${day}T00:00:00Z`);
    if (Number.isNaN(time)) continue;
    const week = Math.floor((time / dayMs + 3) / 7);
    const known = weeks.get(week) ?? { inTime: 0, late: 0 };
    weeks.set(week, { inTime: known.inTime + reports - late, late: known.late + late });
  }
  const numbers = [...weeks.keys()].sort((a, b) => a - b);
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? -1];
  const all = last - first < mostWeeks ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : numbers;
  return all.map((week) => ({
    from: new Date((week * 7 - 3) * dayMs).toISOString().slice(0, 10),
    ...(weeks.get(week) ?? { inTime: 0, late: 0 }),
  }));
}

/** When the reports were published, week by week; those flagged as late apart. */
export function publishedChart(weeks: readonly Week[], say: Say, size: Size): Chart {
  const isWide = size === 'wide';
  const series = [
    { name: say.text('in-time'), color: colours.original, data: weeks.map(({ inTime }) => inTime) },
    { name: say.code('flag', 'late'), color: colours.copied, data: weeks.map(({ late }) => late) },
  ];
  return {
    name: 'published',
    title: say.text('chart-published'),
    width: isWide ? 640 : 340,
    height: 280,
    option: {
      legend: { top: 0, itemWidth: 14, itemHeight: 10 },
      grid: { left: isWide ? 56 : 36, right: isWide ? 16 : 8, top: 48, bottom: 64 },
      xAxis: { type: 'category', data: weeks.map(({ from }) => from), axisLabel: { rotate: 45 } },
      yAxis: { type: 'value', minInterval: 1, name: say.text('reports') },
      series: series.map(({ name, color, data }) => ({
        name,
        type: 'bar' as const,
        stack: 'reports',
        barMaxWidth: 40,
        itemStyle: { color },
        data,
      })),
    },
  };
}
