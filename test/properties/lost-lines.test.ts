import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { prepareCheck } from '#check';
import { prepareClassify } from '#classify';
import { configure } from '#contract';
import { prepareExtract } from '#extract';
import { loadLexicons } from '#lexicon';
import { overlap, type Span } from '#model';
import { prepareStructure } from '#structure';
import { plainSource } from '../support/sources.ts';

/**
 * What conversion lost is never the agency's fault: a line of a table or a heading taken from an annotated report raises no
 * flag but `unreadable-part`. One in `step` lines is taken, another one in each report; `LOST_LINES=1` takes
 * all, which needs three to six minutes.
 */
const step = Number(process.env['LOST_LINES'] ?? 40);

const gold = join(import.meta.dirname, '../../corpora/gold');
const lexicons = await loadLexicons('lexicons');
const [structure, classify, extract] = [prepareStructure(lexicons), prepareClassify(lexicons), prepareExtract(lexicons)];
const check = prepareCheck(lexicons, configure({}, 'test'));

interface Marked {
  readonly code: string;
  readonly rule: string;
  readonly quote: string;
  readonly span: Span | null;
}

interface Read {
  readonly flags: readonly Marked[];
  /** Tables and headings. */
  readonly parts: readonly Span[];
}

/** Null for what is read as no report. */
function read(text: string): Read | null {
  const found = structure(plainSource(text));
  if (found.kind !== 'report') return null;
  const { report } = found;
  const substances = classify(report);
  const flags = check({ report, substances, extraction: extract(report, substances) });
  const headings = report.sections.flatMap(({ heading }) => (heading === null ? [] : [heading]));
  return {
    flags: flags.map(({ code, rule, span }) => ({ code, rule, span, quote: span === null ? '' : text.slice(span.start, span.end) })),
    parts: [...report.blocks.map(({ span }) => span), ...report.headings.map(({ span }) => span), ...headings],
  };
}

const tight = (quote: string) => quote.replaceAll(/\s/g, '');

/** Told once a report; where the heading that is quoted was lost, at another one. */
const ofWhole: ReadonlySet<string> = new Set(['check/no-follow-up']);

/** The same finding, its words perhaps longer or shorter by the line. */
function isSame(left: Marked, right: Marked, lost: Span): boolean {
  if (left.code !== right.code) return false;
  const [one, other] = [tight(left.quote), tight(right.quote)];
  return (
    ofWhole.has(left.rule) ||
    isOnePlace(left.span, right.span, lost) ||
    one === '' ||
    other === '' ||
    one.includes(other) ||
    other.includes(one) ||
    one.slice(0, 12) === other.slice(0, 12)
  );
}

/** `right` is a span of the text without `lost`. */
function isOnePlace(left: Span | null, right: Span | null, lost: Span): boolean {
  if (left === null || right === null) return false;
  const shift = right.start >= lost.start ? lost.end - lost.start : 0;
  return overlap(left, { start: right.start + shift, end: right.end + shift }) > 0;
}

/** New flags by the line whose loss raised them. */
function raisedByLoss(name: string, first: number): readonly string[] {
  const text = readFileSync(join(gold, name), 'utf8');
  const whole = read(text);
  if (whole === null) return [];
  const raised: string[] = [];
  let no = first;
  for (const { index, 0: line } of text.matchAll(/[^\n]*\n/g)) {
    const span = { start: index, end: index + line.length };
    if (line.trim() === '' || !whole.parts.some((part) => overlap(part, span) > 0)) continue;
    no += 1;
    if (no % step !== 0) continue;
    const without = read(text.slice(0, span.start) + text.slice(span.end));
    for (const flag of without?.flags ?? []) {
      if (flag.code === 'unreadable-part' || whole.flags.some((known) => isSame(known, flag, span))) continue;
      raised.push(`${name}: without “${line.trim().slice(0, 30)}” ${flag.rule} on “${tight(flag.quote).slice(0, 40)}”`);
    }
  }
  return raised;
}

const names = readdirSync(gold).filter((name) => /\.(txt|md)$/.test(name) && name !== 'README.md');

it.each(names.map((name, no) => [name, no] as const))('%s blames nobody for a line that was lost', (name, no) => {
  expect(raisedByLoss(name, no)).toEqual([]);
});
