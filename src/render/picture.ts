import { type Chart, draw } from './draw.ts';

/** A chart as a picture for papers. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly title: string;
}

/** Dots for a print of 16 cm at 200 to the inch. */
const dots = 1280;

/**
 * Rasterises a chart with the fonts of the system. Null where the rasteriser has no build for this machine: the tables
 * beside every picture hold the same figures.
 */
export async function pictureOf(chart: Chart): Promise<Picture | null> {
  const resvg = await import('@resvg/resvg-js').catch(() => null);
  if (resvg === null) return null;
  const svg = await draw(chart);
  const image = new resvg.Resvg(svg, { background: '#ffffff', fitTo: { mode: 'width', value: dots }, font: { loadSystemFonts: true } });
  return { png: image.render().asPng(), width: chart.width, height: chart.height, title: chart.title };
}
