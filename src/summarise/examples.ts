import type { Span } from '#model';

/** A problem that may stand for its topic. */
export interface Example {
  readonly reportId: string;
  readonly span: Span;
  readonly quote: string;
  readonly specificity: number;
}

/** More do not fit beside a row. */
const most = 3;

/**
 * The best of `examples` and `candidate`: the most specific, then by report and place, each wording once. The same
 * problems in any order give the same examples.
 */
export function withExample(examples: readonly Example[], candidate: Example): readonly Example[] {
  const worst = examples[most - 1];
  if (worst !== undefined && inOrder(worst, candidate) < 0) return examples;
  const chosen: Example[] = [];
  for (const example of [...examples, candidate].sort(inOrder)) {
    const isRepeated = chosen.some((other) => wording(other) === wording(example));
    if (!isRepeated)
      chosen.push({ reportId: example.reportId, span: example.span, quote: example.quote, specificity: example.specificity });
  }
  return chosen.slice(0, most);
}

const wording = ({ quote }: Example) => quote.replaceAll(/\s/g, '');

function inOrder(left: Example, right: Example): number {
  if (left.specificity !== right.specificity) return right.specificity - left.specificity;
  if (left.reportId !== right.reportId) return left.reportId < right.reportId ? -1 : 1;
  return left.span.start - right.span.start || left.span.end - right.span.end;
}
