import type { Row } from '#contract';
import { type Html, html } from '#text';
import type { ReportDetail } from './report-detail.ts';
import type { Say } from './say.ts';
import { type Layer, type Piece, piecesOf } from './text-layers.ts';

/** The text of a report with what was found in it: kinds of sentences, passages, problems, measures, flags. */
export function markedText({ text, report, sentences, problems, measures, flags, matches }: ReportDetail, say: Say): Html {
  const starts = new Map(sentences.map((row) => [row.start_at, row]));
  const flagStarts = new Map<number, number[]>();
  for (const [no, { start_at }] of flags.entries()) {
    if (start_at !== null) flagStarts.set(start_at, [...(flagStarts.get(start_at) ?? []), no]);
  }
  const layers = [
    ...sentences.map((row) => layer(row, row.substance, say.code('class', row.class))),
    ...problems.map((row) => layer(row, 'problem', `${say.text('problem')}: ${row.topics.map((topic) => say.topic(topic)).join(', ')}`)),
    ...measures.map((row) => layer(row, 'measure', `${say.text('measure')}: ${row.topics.map((topic) => say.topic(topic)).join(', ')}`)),
    ...passages(matches, report.report_id, say),
    ...flags.flatMap((row) => flagLayer(row, say)),
  ];
  return html`${piecesOf(text.length, layers).map((piece) => html`${anchors(piece, starts, flagStarts, say)}${pieceOf(piece, text)}`)}`;
}

interface Placed {
  readonly start_at: number;
  readonly end_at: number;
}

const layer = ({ start_at, end_at }: Placed, className: string, title: string): Layer => ({
  start: start_at,
  end: end_at,
  className,
  title,
});

function flagLayer({ start_at, end_at, code, severity }: Row<'flags'>, say: Say): readonly Layer[] {
  return start_at === null || end_at === null ? [] : [layer({ start_at, end_at }, `flag ${severity}`, say.code('flag', code))];
}

/** Passages of a kind put together: with twenty sources of one template each, the places matter, not how often. */
function passages(matches: readonly Row<'matches'>[], reportId: string, say: Say): readonly Layer[] {
  const kinds = [...new Set(matches.map(({ kind }) => kind))].filter((kind) => kind !== 'statutory').sort();
  return kinds.flatMap((kind) => {
    const spans = matches
      .filter((match) => match.kind === kind)
      .map((match): readonly [number, number] =>
        match.left_report === reportId ? [match.left_start, match.left_end] : [match.right_start, match.right_end],
      )
      .sort(([a], [b]) => a - b);
    return merged(spans).map(([start, end]) => ({ start, end, className: `passage ${kind}`, title: say.text(`passage-${kind}`) }));
  });
}

function merged(spans: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const joined: [number, number][] = [];
  for (const [start, end] of spans) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

function anchors(
  { start }: Piece,
  sentences: ReadonlyMap<number, Row<'sentences'>>,
  flags: ReadonlyMap<number, readonly number[]>,
  say: Say,
): Html {
  const sentence = sentences.get(start);
  const code = sentence === undefined ? null : html`<i class="code" title="${say.code('class', sentence.class)}">${sentence.class}</i>`;
  const back = (flags.get(start) ?? []).map(
    (no) => html`<a class="back" id="at-${no}" href="#flag-${no}" title="${say.text('to-the-flag')}">${no + 1}</a>`,
  );
  return html`${code}${back}`;
}

function pieceOf({ start, end, layers }: Piece, text: string): Html {
  const words = text.slice(start, end);
  if (layers.length === 0) return html`${words}`;
  const classes = [...new Set(layers.flatMap(({ className }) => className.split(' ')))].join(' ');
  const title = [...new Set(layers.map((each) => each.title))].join(' · ');
  return layers.some(({ className }) => className.startsWith('flag'))
    ? html`<mark class="${classes}" title="${title}">${words}</mark>`
    : html`<span class="${classes}" title="${title}">${words}</span>`;
}
