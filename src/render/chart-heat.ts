import { type Chart, colours, type Size } from './draw.ts';

/** What a heat map shows: a value for every row and column, at [row][column]. */
export interface Heat {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  readonly values: readonly (readonly number[])[];
  /** The value that is darkest. */
  readonly highest: number;
  /** The words beside the darkest and the lightest colour. */
  readonly ends: readonly [string, string];
  /** The figure of a cell. */
  readonly told: (row: number, column: number) => string;
}

/** More columns are too narrow on a telephone for figures in them. */
export const narrowColumns = 10;
const left: Readonly<Record<Size, number>> = { wide: 150, narrow: 118 };
const widths: Readonly<Record<Size, number>> = { wide: 760, narrow: 340 };
const right = 12;

export function heatMap(name: string, title: string, heat: Heat, size: Size): Chart {
  const isWide = size === 'wide';
  const columns = isWide ? heat.columns : heat.columns.slice(0, narrowColumns);
  const longest = Math.min(Math.max(...columns.map(({ length }) => length)), 12);
  const isUpright = 12 * longest + 6 <= (widths[size] - left[size] - right) / columns.length;
  const below = (isUpright ? 30 : 18 + 10.5 * longest) + 44;
  const cells = heat.values.flatMap((row, y) => row.slice(0, columns.length).map((value, x): [number, number, number] => [x, y, value]));
  return {
    name,
    title,
    width: widths[size],
    height: 12 + below + heat.rows.length * 24,
    option: {
      grid: { left: left[size], right, top: 12, bottom: below },
      xAxis: {
        type: 'category',
        data: [...columns],
        axisLabel: { rotate: isUpright ? 0 : 60, interval: 0, width: 110, overflow: 'truncate' },
        splitArea: { show: false },
      },
      yAxis: { type: 'category', data: [...heat.rows], inverse: true, axisLabel: { fontSize: isWide ? 12 : 11, interval: 0 } },
      visualMap: {
        min: 0,
        max: heat.highest,
        calculable: false,
        orient: 'horizontal',
        left: 'center',
        bottom: 0,
        itemHeight: 110,
        itemWidth: 14,
        text: [...heat.ends],
        inRange: { color: ['#f4f6f8', '#bcd7ea', '#2f7fb8', '#12456b'] },
      },
      series: [
        {
          type: 'heatmap',
          data: cells.map((value) => ({ value, label: { color: value[2] > heat.highest * 0.55 ? '#fff' : colours.ink } })),
          label: {
            show: true,
            fontSize: 10,
            formatter: ({ value }) => (Array.isArray(value) && value[2] !== 0 ? heat.told(Number(value[1]), Number(value[0])) : ''),
          },
          itemStyle: { borderColor: '#fff', borderWidth: 1 },
        },
      ],
    },
  };
}
