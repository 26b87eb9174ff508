import type { EChartsOption } from 'echarts';
import { type Html, html } from '#text';

/** Fonts that hold Chinese on the systems offices use, in order; the same for pages, charts and pictures. */
export const fonts = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','WenQuanYi Zen Hei',sans-serif";

/** Colours that stay apart for most colour-blind readers and in print (after Okabe and Ito 2008). */
export const colours = {
  ink: '#1d2733',
  soft: '#5c6b7a',
  line: '#d9e0e7',
  statutory: '#b8c2cc',
  template: '#e0a30c',
  copied: '#c8442e',
  ownEarlier: '#8b5fa8',
  original: '#2f7fb8',
} as const;

export interface Chart {
  /** Also the prefix of the ids inside the picture: several pictures share a page. */
  readonly name: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly option: EChartsOption;
}

/** A chart as SVG, drawn without a browser. The same chart gives the same bytes. */
export async function draw({ name, width, height, option }: Chart): Promise<string> {
  const { init } = await import('echarts');
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, textStyle: { fontFamily: fonts, color: colours.ink }, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return renumbered(svg, name).replaceAll(/ ecmeta_\w+="[^"]*"/g, '');
}

/** ECharts counts its ids over all charts of a process; ours count within the chart. */
function renumbered(svg: string, name: string): string {
  const numbers = new Map<string, string>();
  return svg.replaceAll(/\bzr\d+-[a-z]+-?\d+/g, (id) => {
    const known = numbers.get(id) ?? `${name}-${numbers.size}`;
    numbers.set(id, known);
    return known;
  });
}

/** Pages are read on wide screens and paper, and on telephones: pictures are drawn for both, and the style shows one. */
export type Size = 'wide' | 'narrow';

/** Draws a chart for a width of page. */
export type Draft = (size: Size) => Chart;

/** The picture in a page: it scales to the page's width, and its title is what a screen reader says. */
export async function figure(draft: Draft, table: Html): Promise<Html> {
  const wide = draft('wide');
  const narrow = draft('narrow');
  const pictures = [
    await picture(wide, `${wide.name}-title`, 'at-wide'),
    await picture({ ...narrow, name: `${narrow.name}-narrow` }, `${wide.name}-title`, 'at-narrow'),
  ];
  return html`<figure id="${wide.name}"><figcaption id="${wide.name}-title">${wide.title}</figcaption>${pictures}${table}</figure>`;
}

/** A chart alone, named by what has the id `titleId`. */
export async function picture(chart: Chart, titleId: string, shownAt: 'at-wide' | 'at-narrow' | 'at-all'): Promise<Html> {
  const svg = (await draw(chart)).replace(
    /<svg [^>]*>/,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${chart.width} ${chart.height}" role="img" aria-labelledby="${titleId}">`,
  );
  const markup: Html = { markup: svg };
  return html`<div class="picture ${shownAt}">${markup}</div>`;
}
