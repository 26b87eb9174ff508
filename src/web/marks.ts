import type { Span } from '#model';
import { type Html, html } from '#text';

/** A text with the places of `lit` marked, and `asked` marked more and named `at`. Time: n log n in the number of places. */
export function marksIn(text: string, lit: readonly Span[], asked: Span | null): Html {
  const places = joined(lit);
  const edges = [...places, ...(asked === null ? [] : [asked])].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...edges, text.length])].sort((a, b) => a - b);
  let next = 0;
  const isLit = (start: number): boolean => {
    for (let place = places[next]; place !== undefined && place.end <= start; place = places[next]) next += 1;
    return (places[next]?.start ?? text.length) <= start;
  };
  const isAsked = (start: number) => asked !== null && asked.start <= start && start < asked.end;
  const pieces = cuts.slice(0, -1).map((start, i) => ({ start, words: text.slice(start, cuts[i + 1]) }));
  return html`${pieces.map(({ start, words }) => {
    const lit = isLit(start);
    if (asked?.start === start) return html`<mark id="at">${words}</mark>`;
    if (isAsked(start)) return html`<mark>${words}</mark>`;
    return lit ? html`<span class="lit">${words}</span>` : html`${words}`;
  })}`;
}

/** Places that touch put together, in their order. */
function joined(places: readonly Span[]): readonly Span[] {
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}
