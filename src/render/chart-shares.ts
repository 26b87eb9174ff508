import { fullRegions, grouped } from '#model';
import { type Chart, colours, type Size } from './draw.ts';
import type { Figures } from './figures.ts';
import { fewestForRanks } from './results.ts';
import type { Say } from './say.ts';

const tenths = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** How the reports spread over the share of their narrative that stands in another agency's report. */
export function copiedChart({ copiedShares }: Figures, say: Say, size: Size = 'wide'): Chart {
  const isWide = size === 'wide';
  const count = new Map(copiedShares.map(({ tenth, reports }) => [tenth, reports]));
  return {
    name: 'copied',
    title: say.text('chart-copied'),
    width: isWide ? 640 : 340,
    height: isWide ? 300 : 270,
    option: {
      grid: isWide ? { left: 56, right: 16, top: 36, bottom: 48 } : { left: 36, right: 8, top: 36, bottom: 72 },
      xAxis: {
        type: 'category',
        data: tenths.map((tenth) => tenthName(tenth)),
        name: say.text('copied-share'),
        nameLocation: 'middle',
        nameGap: isWide ? 30 : 54,
        axisLabel: { interval: 0, fontSize: 11, rotate: isWide ? 0 : 50 },
      },
      yAxis: { type: 'value', minInterval: 1, name: say.text('reports') },
      series: [
        {
          type: 'bar',
          data: tenths.map((tenth) => ({
            value: count.get(tenth) ?? 0,
            itemStyle: { color: tenth >= 5 ? colours.copied : colours.original },
          })),
          label: { show: true, position: 'top', formatter: ({ value }) => (value === 0 ? '' : String(value)) },
        },
      ],
    },
  };
}

export const tenthName = (tenth: number): string => (tenth === 0 ? '0' : `${(tenth - 1) * 10}–${tenth * 10}%`);

export const provenanceParts = ['statutory', 'template', 'copied', 'own_earlier', 'original'] as const;
const partColours = [colours.statutory, colours.template, colours.copied, colours.ownEarlier, colours.original];

/** More regions than this do not fit one picture; the workbook has them all. */
const mostRegions = 24;

/** Regions of a picture: the whole corpus first, then those with reports enough for means, most first. */
export function chartRegions(figures: Figures): Figures['provenance'] {
  const all = figures.provenance.filter(({ region }) => region === '');
  const large = regionsOf(figures).filter(({ reports }) => reports >= fewestForRanks);
  return [...all, ...large.slice(0, mostRegions)];
}

/** Regions with too few reports for means, by name: a plain list of how many they have. */
export function fewRegions(figures: Figures): Figures['provenance'] {
  const few = regionsOf(figures).filter(({ reports }) => reports < fewestForRanks);
  return few.toSorted((a, b) => (a.region < b.region ? -1 : 1));
}

/** Most reports first; none where there is only one. */
function regionsOf({ provenance }: Figures): Figures['provenance'] {
  const named = provenance.filter(({ region }) => region !== '');
  const full = fullRegions(named.map(({ region }) => region));
  const regions = [...grouped(named, ({ region }) => full(region))]
    .map(([region, rows]) => together(region, rows))
    .sort((a, b) => b.reports - a.reports || (a.region < b.region ? -1 : 1));
  return regions.length > 1 ? regions : [];
}

type Shares = Figures['provenance'][number];

/** Means of several rows, by their reports. */
function together(region: string, rows: readonly Shares[]): Shares {
  const reports = rows.reduce((sum, row) => sum + row.reports, 0);
  const mean = (part: (typeof provenanceParts)[number]) => rows.reduce((sum, row) => sum + row[part] * row.reports, 0) / reports;
  const [statutory, template, copied] = [mean('statutory'), mean('template'), mean('copied')];
  return { region, reports, statutory, template, copied, own_earlier: mean('own_earlier'), original: mean('original') };
}

/** What the narratives are made of, for the whole corpus and by region; each bar is all of the narrative. */
export function provenanceChart(figures: Figures, say: Say, size: Size = 'wide'): Chart {
  const isWide = size === 'wide';
  const rows = chartRegions(figures).toReversed();
  const nameOf = (region: string) => (region === '' ? say.text('all-reports') : isWide ? region : lastPart(region));
  return {
    name: 'provenance',
    title: say.text('chart-provenance'),
    width: isWide ? 640 : 340,
    height: (isWide ? 96 : 120) + rows.length * 28,
    option: {
      legend: { top: 0, itemWidth: 14, itemHeight: 10 },
      grid: isWide ? { left: 180, right: 28, top: 40, bottom: 28 } : { left: 104, right: 20, top: 64, bottom: 28 },
      xAxis: {
        type: 'value',
        max: 1,
        splitNumber: isWide ? 5 : 2,
        axisLabel: { formatter: (value: number) => `${Math.round(value * 100)}%` },
      },
      yAxis: {
        type: 'category',
        data: rows.map(({ region, reports }) => `${nameOf(region)} (${reports})`),
        axisLabel: { width: isWide ? 165 : 96, overflow: 'truncate' },
      },
      series: provenanceParts.map((part, i) => ({
        name: say.text(`part-${part}`),
        type: 'bar' as const,
        stack: 'narrative',
        barMaxWidth: 18,
        itemStyle: { color: partColours[i] ?? colours.soft },
        data: rows.map((row) => Number(row[part].toFixed(4))),
        label: {
          show: true,
          fontSize: 10,
          formatter: (each: { readonly value?: unknown }) =>
            typeof each.value === 'number' && each.value >= (isWide ? 0.08 : 0.15) ? say.percent(each.value) : '',
        },
      })),
    },
  };
}

export const lastPart = (region: string): string => region.slice(region.lastIndexOf('/') + 1);
