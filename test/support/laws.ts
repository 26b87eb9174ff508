import { expect } from 'vitest';
import type { Report } from '#model';
import { sectionNames } from '#model';

/** What holds of every report, whatever its text: leaves give the text back, sections and sentences are in order and apart. */
export function holdLaws(report: Report): void {
  const { source, leaves, sentences, sections, cells } = report;
  expect(leaves.map(({ span }) => source.text.slice(span.start, span.end)).join('')).toBe(source.text);
  expect(leaves.every(({ span }) => span.start < span.end)).toBe(true);
  expect(leaves.filter(({ kind }) => kind === 'sentence').map(({ span }) => span)).toEqual(sentences.map(({ span }) => span));
  expect(sentences.map(({ no }) => no)).toEqual(sentences.map((_, no) => no));
  expect(sections.map(({ name }) => name)).toEqual([...sectionNames]);
  const spans = sections
    .flatMap(({ heading, body }) => [heading, body])
    .filter((span) => span !== null)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  for (const [no, span] of spans.entries()) expect(span.start).toBeGreaterThanOrEqual(spans[no - 1]?.end ?? 0);
  for (const { section, span } of sentences) {
    const body = sections.find(({ name }) => name === section)?.body;
    expect(body !== null && body !== undefined && body.start <= span.start && span.end <= body.end).toBe(true);
  }
  for (const { name, state, note } of sections) expect([name, note === null]).toEqual([name, state === 'present' && note === null]);
  for (const { span, confidence } of cells) expect(span.start <= span.end && confidence >= 0 && confidence <= 1).toBe(true);
}
