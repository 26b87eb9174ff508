import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '#text';

const piece = fc.constantFrom(
  ...[
    '公开',
    '报(bào)告',
    '2023 年',
    '一、总体情况\n',
    '（一）',
    '??',
    '@@',
    '?。?/span>2)',
    '?F將',
    '**',
    '# ',
    '\r\n',
    '\n\n',
    '\t',
    '   ',
  ],
  ...[
    '<!--[if]-->',
    '</p>',
    '⻓',
    '\ud800',
    '\udc00',
    '\u0000',
    '\ufffd',
    '__proto__',
    '- 2 -',
    '，',
    '條例規定',
    '甲'.repeat(31),
    '〔',
    '①',
    'ﬁ',
  ],
);
const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('a form', () => {
  it('is its own form', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { value } = normalise(original);
        expect(normalise(value).value).toBe(value);
      }),
      { numRuns: 500 },
    );
  });

  it('has a monotone map inside the text', () => {
    fc.assert(
      fc.property(text, (original) => {
        const form = normalise(original);
        let last = 0;
        for (let i = 0; i < form.value.length; i += 1) {
          const { start, end } = form.toText(i, i + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(original.length);
          last = start;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('covers with toForm what toText gave', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (original, a, b) => {
        const form = normalise(original);
        const start = Math.min(a, b) % (form.value.length + 1);
        const end = Math.min(form.value.length, start + (Math.max(a, b) % 20));
        const back = form.toForm(form.toText(start, end));
        if (end > start) expect([back.start <= start, back.end >= end]).toEqual([true, true]);
      }),
      { numRuns: 300 },
    );
  });
});

const shared = join('..', 'shared');
const folders = await Promise.all(
  ['seeds', 'real'].map(async (folder) => (await readdir(join(shared, folder)).catch(() => [])).map((name) => join(shared, folder, name))),
);
const real = folders.flat().filter((path) => /\.(?:txt|md)$/.test(path));
if (real.length === 0) console.warn('skipped: real reports are not at hand (../shared)');

it.skipIf(real.length === 0).each(real)('%s has an idempotent form without hard breaks in sentences', async (path) => {
  const { value } = normalise(await readFile(path, 'utf8'));
  expect(normalise(value).value).toBe(value);
  expect(value.match(/[\u4e00-\u9fff]\n+[，,。、]/g)).toBeNull();
});
