/** Lines of a label, from the height of the first to that of the last one. */
interface Label {
  readonly first: number;
  readonly last: number;
  readonly size: number;
}

/** Lines `from` up to `to` (exclusive) are the label of the row of figures `anchor`, or of a row without figures. */
export interface LabelGroup {
  readonly from: number;
  readonly to: number;
  readonly anchor: number | null;
}

/** A label of more lines than this was cut out of prose. */
const mostLines = 12;
/** In characters: how far a label would have to stand from its figures until a row without a label, or without figures, is likelier. */
const loneLabel = 0.9;
const loneFigures = 0.8;
/** Lines of one label are nearer than this, in characters. */
const nearLine = 1.9;

/**
 * Which lines of a column of labels belong together: a label of several lines stands level with its figures by its
 * middle. The division with the smallest sum of distances, by dynamic programming; `anchors` are the heights of rows of
 * figures, in order.
 */
export function groupLabels(lines: readonly Label[], anchors: readonly number[]): readonly LabelGroup[] {
  const table: Table = {
    width: anchors.length + 1,
    costs: new Float64Array((lines.length + 1) * (anchors.length + 1)).fill(Number.POSITIVE_INFINITY),
    steps: [],
  };
  table.costs[0] = 0;
  for (let line = 0; line <= lines.length; line += 1) {
    for (let anchor = 0; anchor <= anchors.length; anchor += 1) offerSteps(table, lines, anchors, { line, anchor });
  }
  return pathTo(table, (lines.length + 1) * table.width - 1);
}

/** The cheapest way to have used some lines and some anchors, at `line * width + anchor`, and its last step. */
interface Table {
  readonly width: number;
  readonly costs: Float64Array;
  readonly steps: (LabelGroup | undefined)[];
}

/** From one place of the table: a row of figures without a label, or a label of one line or more, with figures or without. */
function offerSteps(
  table: Table,
  lines: readonly Label[],
  anchors: readonly number[],
  { line, anchor }: { readonly line: number; readonly anchor: number },
): void {
  const { width, costs, steps } = table;
  const here = costs[line * width + anchor] ?? 0;
  const size = lines[0]?.size ?? 1;
  const level = anchors[anchor];
  const offer = (at: number, cost: number, step: LabelGroup) => {
    if (cost >= (costs[at] ?? 0)) return;
    costs[at] = cost;
    steps[at] = step;
  };
  if (level !== undefined) offer(line * width + anchor + 1, here + loneFigures * size, { from: line, to: line, anchor });
  for (let to = line + 1; to <= Math.min(lines.length, line + mostLines); to += 1) {
    const cost = here + apartIn(lines, line, to) * size;
    const middle = ((lines[line]?.first ?? 0) + (lines[to - 1]?.last ?? 0)) / 2;
    offer(to * width + anchor, cost + loneLabel * size, { from: line, to, anchor: null });
    if (level !== undefined) offer(to * width + anchor + 1, cost + Math.abs(middle - level), { from: line, to, anchor });
  }
}

/** How many lines stand too far from the one before to belong to its label. */
function apartIn(lines: readonly Label[], from: number, to: number): number {
  let apart = 0;
  for (let at = from + 1; at < to; at += 1) {
    const [above, below] = [lines[at - 1], lines[at]];
    if (above !== undefined && below !== undefined && below.first - above.last > below.size * nearLine) apart += 1;
  }
  return apart;
}

function pathTo({ steps, width }: Table, end: number): readonly LabelGroup[] {
  const groups: LabelGroup[] = [];
  let at = end;
  for (let step = steps[at]; step !== undefined; step = steps[at]) {
    if (step.to > step.from) groups.push(step);
    at = step.from * width + (step.anchor ?? at % width);
  }
  return groups.reverse();
}
