import { flatMapped } from '#model';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';

/** Fewer clauses are a slip. */
const fewest = 2;
const longest = 80;

/** 存在的问题:栏目更新及时、内容完整、无差错: a title of problems over a body that praises (DOMAIN.md 3, contradiction). */
export const praisedProblems: RuleMaker = (lexicons) => {
  // A label of problems, and what it says they are.
  const label = lexicons.words('problem-labels').join('|');
  const isLabelled = new RegExp(label, 'u');
  const labelled = new RegExp(`[^。!?;\\n]{0,10}(?:${label}):?([^。!?\\n]+)`, 'u');
  const praise = lexicons.words('praise');
  const denials = lexicons.words('denials');
  const lacking = lexicons.words('lacking');
  return ({ reading }) =>
    flatMapped(reading.statements, ({ sentence, value, spanOf }) => {
      const match = sentence.section === 'problems' && isLabelled.test(value) ? labelled.exec(value) : null;
      const [whole = '', told = ''] = match ?? [];
      if (match === null || told.length > longest) return [];
      const clauses = told.split(/[,、;]/).filter((clause) => clause !== '');
      const isPraise = (clause: string) =>
        (praise.some((word) => clause.endsWith(word)) && !lacking.some((word) => clause.includes(word))) ||
        denials.some((word) => clause.startsWith(word) && clause.length <= 6);
      if (clauses.length < fewest || !clauses.every(isPraise) || !clauses.some((clause) => praise.some((word) => clause.endsWith(word))))
        return [];
      return [
        flagOf(lexicons, {
          code: 'contradiction',
          severity: 'low',
          certainty: 'possible',
          span: spanOf(match.index, match.index + whole.length),
          rule: 'praised-problems',
          zh: { words: whole },
        }),
      ];
    });
};
