import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normalise } from '#text';

const folder = 'test/cases/text';
const brands = /皇鼎国际娱乐|澳门新葡京(?=受理)/g;

/** The form, then what was damaged or put in, as the original has it. */
function shown(text: string): string {
  const findBrands = (form: string) =>
    [...form.matchAll(brands)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
  const { value, script, noise } = normalise(text, findBrands);
  const lines = noise.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end).replaceAll('\n', '⏎')}`);
  return [value.trimEnd(), `--- ${script}`, ...lines, ''].join('\n');
}

describe('a text', () => {
  it.each(readdirSync(folder))('%s', (name) => {
    const text = readFileSync(join(folder, name, 'input.txt'), 'utf8');
    expect(shown(text)).toBe(readFileSync(join(folder, name, 'expected.txt'), 'utf8'));
  });
});
