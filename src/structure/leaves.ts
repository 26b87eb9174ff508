import type { Form, Leaf, Span } from '#model';
import type { Range } from './reading.ts';

/** Something with a place in the form that becomes a leaf of the text. */
export interface Claim<Value> extends Range {
  readonly kind: 'heading' | 'sentence' | 'table';
  readonly value: Value;
}

export interface Located<Value> {
  readonly kind: Claim<Value>['kind'];
  readonly value: Value;
  readonly span: Span;
}

/**
 * Turns claims, which do not overlap in the form, into spans of the text that do not overlap either: characters that
 * one original character became (㈠ to `(一)`) go to the first claim. Claims with nothing left are dropped.
 */
export function locate<Value>(form: Form, claims: readonly Claim<Value>[]): readonly Located<Value>[] {
  const located: Located<Value>[] = [];
  let done = 0;
  for (const claim of [...claims].sort((left, right) => left.start - right.start)) {
    const whole = form.toText(claim.start, claim.end);
    const span = { start: Math.max(done, whole.start), end: whole.end };
    if (span.start >= span.end) continue;
    done = span.end;
    located.push({ kind: claim.kind, value: claim.value, span });
  }
  return located;
}

/** Every character of a text of `length` is in exactly one leaf: what nobody claims is a gap. */
export function leavesOf(length: number, located: readonly Located<unknown>[]): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let done = 0;
  for (const { kind, span } of located) {
    if (done < span.start) leaves.push({ kind: 'gap', span: { start: done, end: span.start } });
    leaves.push({ kind, span });
    done = span.end;
  }
  if (done < length) leaves.push({ kind: 'gap', span: { start: done, end: length } });
  return leaves;
}
