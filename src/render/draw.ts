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

/** The picture in a page: it scales to the page's width, and its title is what a screen reader says. */
export async function figure(chart: Chart, table: Html): Promise<Html> {
  const svg = (await draw(chart)).replace(
    /<svg [^>]*>/,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${chart.width} ${chart.height}" role="img" aria-labelledby="${chart.name}-title">`,
  );
  const picture: Html = { markup: svg };
  return html`<figure id="${chart.name}"><figcaption id="${chart.name}-title">${chart.title}</figcaption><div class="picture" tabindex="0">${picture}</div>${table}</figure>`;
}
