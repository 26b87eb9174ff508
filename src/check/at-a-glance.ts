import type { Span } from '#model';

/** What is taken in at a glance, characters. */
const glance = 100;

/** A passage and of the next ones as many as are taken in at a glance. */
export function atAGlance(first: Span, next: readonly { readonly span: Span }[], most: number = glance): Span {
  const taken = next.filter(({ span }) => span.start >= first.start && span.end - first.start <= most);
  return { start: first.start, end: taken.reduce((last, { span }) => Math.max(last, span.end), first.end) };
}
