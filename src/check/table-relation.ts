import type { Lexicons } from '#lexicon';
import { type Cell, type Certainty, type Flag, flatMapped, type Report } from '#model';
import { flagOf } from './flag.ts';
import { type Chain, cellsOf, chainsOf } from './relation-chains.ts';
import type { RuleMaker } from './rule.ts';
import { prepareTableRelations, sumOf, type TableRelation } from './table-relations.ts';
import { rowSpan } from './table-row-span.ts';

/** Chains in one report from which the table is misread rather than wrong: offices err in one figure or two. */
const mostChains = 6;

/** A relation of DOMAIN.md 1.3 that does not hold within one report: one flag for each figure that is off, on its row. */
export const tableRelation: RuleMaker = (lexicons, configuration) => {
  const tables = lexicons.lexicon('tables');
  const relationsOf = prepareTableRelations(lexicons, configuration);
  return ({ report }) => {
    const failing = relationsOf(report.cells).filter(({ state }) => state === 'fails');
    const chains = chainsOf(failing.filter((relation) => !isDamaged(report, cellsOf(relation))));
    return chains.length > mostChains
      ? []
      : chains.map((chain) => {
          const certainty = certaintyOf(chain, configuration.check.certainCell);
          return broken(lexicons, chain, certainty, rowSpan(report, chain.culprit, tables));
        });
  };
};

/** Bytes were lost in the table that the cells stand in: figures may have been among them. */
function isDamaged({ blocks, form }: Report, cells: readonly Cell[]): boolean {
  const own = blocks.filter((block) => cells.some(({ span }) => block.span.start <= span.start && span.end <= block.span.end));
  return form.noise.some(
    ({ kind, span }) =>
      (kind === 'garbled' || kind === 'mojibake') && own.some((block) => span.start < block.span.end && block.span.start < span.end),
  );
}

function certaintyOf({ relations }: Chain, certainCell: number): Certainty {
  return flatMapped(relations, cellsOf).every(({ confidence }) => confidence >= certainCell) ? 'certain' : 'probable';
}

function broken(lexicons: Lexicons, { relations, culprit }: Chain, certainty: Certainty, span: Flag['span']): Flag {
  const relation = relations.find((each) => cellsOf(each).includes(culprit)) ?? relations[0];
  const isColumn = relation?.kind === 'flow' || relation?.kind === 'outcomes';
  const name = lexicons.message(`check/${isColumn ? 'column' : 'row'}-${relation?.key ?? ''}`);
  return flagOf(lexicons, {
    code: 'table-relation',
    severity: certainty === 'certain' ? 'high' : 'medium',
    certainty,
    span,
    rule: 'table-relation',
    message: `table-relation-${relation?.kind ?? 'flow'}`,
    zh: { name: name.zh, ...(relation === undefined ? {} : figuresOf(relation)) },
    en: { name: name.en },
  });
}

/** The arithmetic of both sides: `2+0+1=3`; parts that are nothing are left out of long sums. */
function figuresOf({ kind, left, right }: TableRelation): Readonly<Record<string, string>> {
  return { left: arithmetic(left, kind !== 'flow'), right: arithmetic(right, false) };
}

function arithmetic(cells: readonly (Cell | null)[], isShort: boolean): string {
  const values = cells.map((cell) => cell?.value ?? 0);
  const told = isShort ? values.filter((value) => value !== 0) : values;
  return told.length < 2 ? `${sumOf(cells)}` : `${told.join('+')}=${sumOf(cells)}`;
}
