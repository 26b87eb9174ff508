import type { Row } from '#contract';
import { type Html, html } from '#text';
import { bands, colours, differing, runs, svg, text } from './pictures-svg.ts';

/** One of the two reports, and what of it the passage takes. */
export interface Side {
  readonly agency: string;
  readonly text: string;
  readonly passage: { readonly start: number; readonly end: number };
  readonly share: number;
}

interface Clause {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const size = { row: 34, letter: 15, column: 460, gap: 130, margin: 24, head: 92 };

/** Two narratives clause by clause, those alike joined by a band, what the run called one passage in a frame. */
export function alignmentPicture(left: Side, right: Side, { length, identity }: Pick<Row<'matches'>, 'length' | 'identity'>): string {
  const [ofLeft, ofRight] = [clausesOf(left.text), clausesOf(right.text)];
  const joined = alike(ofLeft, ofRight);
  const x = { left: size.margin, right: size.margin + size.column + size.gap };
  const width = 2 * size.margin + 2 * size.column + size.gap;
  const height = size.head + Math.max(ofLeft.length, ofRight.length) * size.row + 56;
  const y = (row: number) => size.head + row * size.row;
  const lineOf = (of: 'left' | 'right', no: number, value: string): Html => {
    const band = joined.findIndex((each) => each[of] === no);
    const at = { x: x[of] + 10, y: y(no) + 18 };
    const both = joined[band];
    if (both === undefined) return text(at.x, at.y, value, { size: size.letter, fill: colours.soft });
    const other = of === 'left' ? ofRight[both.right] : ofLeft[both.left];
    const back = html`<rect x="${x[of]}" y="${y(no)}" width="${size.column}" height="${size.row - 8}" rx="4" fill="${bandColour(band)}" fill-opacity="0.16"/>`;
    return html`${back}${text(at.x, at.y, runs(differing(value, other?.value ?? '')), { size: size.letter })}`;
  };
  const lines = [
    ...ofLeft.map(({ value }, no) => lineOf('left', no, value)),
    ...ofRight.map(({ value }, no) => lineOf('right', no, value)),
  ];
  const ribbons = joined.map(({ left: a, right: b }, no) => ribbon(x.left + size.column, y(a), x.right, y(b), bandColour(no)));
  const frames = (['left', 'right'] as const).map((of) =>
    frame(of === 'left' ? ofLeft : ofRight, (of === 'left' ? left : right).passage, x[of], y),
  );
  const heads = [head(left.agency, '写在先的一份', x.left), head(right.agency, '改写的一份：换了词、数字和次序，插入一句', x.right)];
  const told = `一处雷同段落：${length} 字，一致程度 ${identity.toFixed(2)}；占左 ${percent(left.share)}、占右 ${percent(right.share)}；红字两份不同，灰字另一份没有`;
  const foot = text(width / 2, height - 18, told, { size: 14, fill: colours.soft, anchor: 'middle' });
  return svg(width, height, told, [...heads, ...frames, ...ribbons, ...lines, foot]);
}

const head = (agency: string, note: string, x: number): Html =>
  html`${text(x, 34, agency, { size: 18, weight: 700 })}${text(x, 58, note, { size: 13, fill: colours.soft })}`;

const percent = (share: number) => `${Math.round(share * 100)}%`;
const bandColour = (no: number) => bands[no % bands.length] ?? colours.soft;

/** The clauses of section five. */
function clausesOf(report: string): readonly Clause[] {
  const from = report.indexOf('\n', report.indexOf('五、')) + 1;
  const to = report.indexOf('\n六、');
  const clauses: Clause[] = [];
  for (const [value] of report.slice(from, to).matchAll(/[^，。；\n]+[，。；]?/gu)) {
    const last = clauses.at(-1);
    const start = last?.end ?? from;
    const own = { value, start, end: start + value.length };
    // As in the alignment, short clauses join the next one.
    if (last === undefined || last.value.length >= shortest) clauses.push(own);
    else clauses[clauses.length - 1] = { value: last.value + value, start: last.start, end: own.end };
  }
  return clauses;
}

const shortest = 8;
/** As `similarity.clauseSimilarity`. */
const threshold = 0.55;

function alike(left: readonly Clause[], right: readonly Clause[]): readonly { readonly left: number; readonly right: number }[] {
  return left.flatMap(({ value }, no) => {
    const scores = right.map((other) => dice(value, other.value));
    const best = Math.max(...scores);
    return best < threshold ? [] : [{ left: no, right: scores.indexOf(best) }];
  });
}

function dice(one: string, other: string): number {
  const [a, b] = [bigrams(one), bigrams(other)];
  return (2 * [...a].filter((each) => b.has(each)).length) / (a.size + b.size);
}

/** Figures are masked, as in the alignment. */
function bigrams(value: string): ReadonlySet<string> {
  const masked = value.replaceAll(/\d+/g, '0');
  return new Set(Array.from({ length: masked.length - 1 }, (_, at) => masked.slice(at, at + 2)));
}

function ribbon(fromX: number, fromY: number, toX: number, toY: number, colour: string): Html {
  const [deep, middle] = [size.row - 8, (fromX + toX) / 2];
  const path = `M${fromX} ${fromY}C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}V${toY + deep}C${middle} ${toY + deep} ${middle} ${fromY + deep} ${fromX} ${fromY + deep}Z`;
  return html`<path d="${path}" fill="${colour}" fill-opacity="0.3"/>`;
}

/** Around the clauses that lie in the passage for the most part. */
function frame(
  clauses: readonly Clause[],
  span: { readonly start: number; readonly end: number },
  x: number,
  y: (row: number) => number,
): Html {
  const inside = clauses.flatMap(({ start, end }, no) =>
    Math.min(end, span.end) - Math.max(start, span.start) >= (end - start) / 2 ? [no] : [],
  );
  const [first, last] = [inside[0] ?? 0, inside.at(-1) ?? 0];
  return html`<rect x="${x - 6}" y="${y(first) - 6}" width="${size.column + 12}" height="${y(last) - y(first) + size.row + 4}" rx="6" fill="none" stroke="${colours.ink}" stroke-dasharray="5 4"/>`;
}
