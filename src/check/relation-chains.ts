import { type Cell, flatMapped } from '#model';
import { type RelationKind, sumOf, type TableRelation } from './table-relations.ts';

/** Relations that fail for one reason, and the cell that most of them share. */
export interface Chain {
  readonly relations: readonly TableRelation[];
  readonly culprit: Cell;
}

/** A wrong figure and its total break the same relation in two columns. */
const acrossColumns: ReadonlySet<RelationKind> = new Set(['flow', 'outcomes']);

/** Failing relations by the cells they share, in order: one figure breaks the sums of its row and its column. */
export function chainsOf(failing: readonly TableRelation[]): readonly Chain[] {
  const chains: TableRelation[][] = [];
  for (const relation of failing) {
    const linked = chains.filter((chain) => chain.some((other) => areLinked(relation, other)));
    const merged = [...linked.flat(), relation];
    for (const chain of linked) chains.splice(chains.indexOf(chain), 1);
    chains.push(merged);
  }
  return flatMapped(chains, (relations) => {
    const culprit = culpritOf(relations);
    return culprit === null ? [] : [{ relations, culprit }];
  });
}

function areLinked(left: TableRelation, right: TableRelation): boolean {
  if (left.kind === right.kind && acrossColumns.has(left.kind)) return true;
  const cells = new Set(cellsOf(right));
  return cellsOf(left).some((cell) => cells.has(cell));
}

/** The cells of a relation, the total first. */
export function cellsOf({ left, right }: TableRelation): readonly Cell[] {
  return [...right, ...left].filter((cell) => cell !== null);
}

/** The cell that most of the relations share; of several, the total of the first, unless its parts bear it out. */
function culpritOf(relations: readonly TableRelation[]): Cell | null {
  const left = relations.every(({ kind }) => kind === 'flow') ? leftOver(relations[0]) : null;
  if (left !== null) return left;
  const counts = new Map<Cell, number>();
  for (const cell of flatMapped(relations, cellsOf)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}

/** Outcomes make their total, so that what was carried over is off: 54+2 received, 53 handled, and 5 left. */
function leftOver(relation: TableRelation | undefined): Cell | null {
  if (relation === undefined) return null;
  const handled = relation.right.slice(0, -1);
  return sumOf(relation.left) < sumOf(handled) ? null : (relation.right.at(-1) ?? null);
}
