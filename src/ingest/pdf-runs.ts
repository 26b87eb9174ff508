import { type Matrix, mapped, multiplied, type Run } from './pdf-geometry.ts';

/** A run as pdfjs gives it. */
export interface TextItem {
  readonly str: string;
  readonly transform: Matrix;
  readonly width: number;
  readonly height: number;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly transform: Matrix;
}

/** Degrees a scan may be askew; a watermark slants more. */
const mostSlant = 5;

/**
 * The page turned so that most of its text reads from left to right: wide tables are printed sideways. A viewer's view of
 * the page as it comes, turned by 0 to 3 quarters.
 */
export function uprightView(items: readonly TextItem[], { width, height, transform }: Viewport): Viewport {
  const characters = [0, 0, 0, 0];
  for (const item of items) {
    const { quarter } = directionOf(item, transform);
    characters[quarter] = (characters[quarter] ?? 0) + item.str.length;
  }
  const turn = characters.indexOf(Math.max(...characters));
  const turns: readonly Matrix[] = [
    [1, 0, 0, 1, 0, 0],
    [0, -1, 1, 0, 0, width],
    [-1, 0, 0, -1, width, height],
    [0, 1, -1, 0, height, 0],
  ];
  const turned = multiplied(turns[turn] ?? [], transform);
  return turn % 2 === 0 ? { width, height, transform: turned } : { width: height, height: width, transform: turned };
}

/** The runs of a page, without watermarks across it and without what was printed twice to look bold. */
export function runsOf(items: readonly TextItem[], { transform }: Viewport): readonly Run[] {
  const runs: Run[] = [];
  const seen = new Set<string>();
  for (const item of items) {
    if (Math.abs(directionOf(item, transform).slant) > mostSlant) continue;
    const run = runOf(item, transform, runs.length);
    if (isStruckTwice(run, seen)) continue;
    runs.push(run);
  }
  return runs;
}

/** Where a run reads to, in quarters of a turn to the right, and by how many degrees it misses that. */
function directionOf(item: TextItem, view: Matrix): { readonly quarter: number; readonly slant: number } {
  const [a = 1, b = 0] = item.transform;
  const [p = 1, q = 0, r = 0, s = 1] = view;
  const degrees = (Math.atan2(q * a + s * b, p * a + r * b) * 180) / Math.PI;
  const quarter = Math.round(degrees / 90);
  return { quarter: (quarter + 4) % 4, slant: degrees - quarter * 90 };
}

function runOf({ str, transform, width, height }: TextItem, view: Matrix, no: number): Run {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const length = Math.hypot(a, b);
  const size = length === 0 ? Math.abs(d) : length;
  const along = length === 0 ? { x: 1, y: 0 } : { x: a / length, y: b / length };
  const up = Math.hypot(c, d) === 0 ? { x: -along.y, y: along.x } : { x: c / Math.hypot(c, d), y: d / Math.hypot(c, d) };
  // Vertical writing runs down from its origin: as wide as a character, as high as the run.
  const isVertical = height > width * 1.5 && str.length > 1;
  const rise = isVertical ? -height : size * 0.7;
  const start = mapped(view, e, f);
  const end = mapped(view, e + along.x * width + up.x * rise, f + along.y * width + up.y * rise);
  return { text: str, x: Math.min(start.x, end.x), right: Math.max(start.x, end.x), y: (start.y + end.y) / 2, size, no };
}

/** Bold type that a font lacks is printed as the same run twice, a hair apart. */
function isStruckTwice(run: Run, seen: Set<string>): boolean {
  const step = Math.max(1, run.size * 0.2);
  const [column, row] = [Math.round(run.x / step), Math.round(run.y / step)];
  for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) if (seen.has(`${column + dx} ${row + dy} ${run.text}`)) return true;
  seen.add(`${column} ${row} ${run.text}`);
  return false;
}
