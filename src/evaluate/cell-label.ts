import type { Lexicon } from '#lexicon';
import type { TableForm } from '#model';
import { normalise } from '#text';

/** How lexicons/tables.yaml calls the printed label of a row or column; null for one it does not know. */
export type CellLabel = (form: TableForm, role: 'row' | 'column', printed: string) => string | null;

/** Rows of the third table are groups of columns there; the last column of each is the total, by whatever word. */
const rolesOf: Readonly<Record<'row' | 'column', readonly string[]>> = { row: ['row', 'group'], column: ['column'] };
const totals: readonly string[] = ['total', 'sum'];

export function prepareCellLabel(tables: Lexicon): CellLabel {
  return (form, role, printed) => {
    const label = simplified(printed.replace(/[\s|]+/g, ''));
    const hits = tables.scan(label).filter(({ entry: { yields } }) => {
      return rolesOf[role].includes(yields['role'] ?? '') && (yields['form'] === undefined || yields['form'] === form);
    });
    const rank = (hit: (typeof hits)[number]) => rolesOf[role].indexOf(hit.entry.yields['role'] ?? '');
    const best = hits.toSorted((left, right) => rank(left) - rank(right) || right.end - right.start - (left.end - left.start)).at(0);
    if (best === undefined) return null;
    return role === 'column' && totals.includes(best.entry.id) ? 'total' : best.entry.id;
  };
}

/** One label is too short to tell traditional script by; read three times over it is not. */
function simplified(label: string): string {
  return normalise([label, label, label].join('\t')).value.split('\t')[0] ?? '';
}
