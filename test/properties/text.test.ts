import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '#text';

const pieces = [
  ...[
    '公开',
    '报(bào)告',
    '公(gong)(gong)',
    '开kāi',
    '2023 年',
    '一、总体情况\n',
    '（一）',
    '甲'.repeat(31),
    '我镇公开，',
    '《',
    '》',
    '（',
  ],
  ...[
    '??',
    '@@',
    '?',
    '？',
    '?。?/span>2)',
    '?！?/p>',
    '?F將',
    '</p>',
    '</td><td>',
    '<br/>',
    '<!--[if]-->',
    '&amp;nbsp;',
    '&#8203;',
    '&lt;p>',
  ],
  ...['**', '***', '# ', '\r\n', '\n\n', '\n', '\t', '   ', ' ', '- 2 -', '\ufeff', '\u00ad', '\u0000', '\ud800', '\udc00', '\u{e0100}'],
  ...['⻓', '⼯', '㈠', 'ﬁ', '①', '，', '〔', '條例規定', '著力', '乾隆', '答覆', '皇鼎國際娛樂', '__proto__'],
  ...['鏀垮簻淇℃伅', '骞?', '銆�', '锛?', 'æ”¿åº', '\u009cÕþÎñ', '\ufffd', '\ufffdϢ', '锟斤拷', '\ue000', '\n\uf0b7'],
];
const piece = fc.constantFrom(...pieces);
const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 }).map((all) => all.join(''));
const findBrands = (form: string) =>
  [...form.matchAll(/皇鼎国际娱乐/g)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));

describe('a form', () => {
  it('is its own form', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { value } = normalise(original, findBrands);
        expect(normalise(value, findBrands).value).toBe(value);
      }),
      { numRuns: 500 },
    );
  });

  it('has a total map, in order: neighbours are apart in the text, or stand for the very same words', () => {
    fc.assert(
      fc.property(text, (original) => {
        const form = normalise(original, findBrands);
        let last = { start: 0, end: 0 };
        for (let i = 0; i < form.value.length; i += 1) {
          const span = form.toText(i, i + 1);
          expect(span.end).toBeGreaterThan(span.start);
          if (span.start !== last.start || span.end !== last.end) expect(span.start).toBeGreaterThanOrEqual(last.end);
          last = span;
        }
        expect(last.end).toBeLessThanOrEqual(original.length);
      }),
      { numRuns: 300 },
    );
  });

  it('gives disjoint places for what stands in two sentences', () => {
    fc.assert(
      fc.property(text, fc.nat(), (original, at) => {
        const form = normalise(original, findBrands);
        const stops = [...form.value.matchAll(/[。;\n]/g)].map(({ index }) => index + 1);
        const cut = stops[at % Math.max(1, stops.length)] ?? 0;
        const [left, right] = [form.toText(0, cut), form.toText(cut, form.value.length)];
        if (cut > 0 && cut < form.value.length) expect(left.end).toBeLessThanOrEqual(right.start);
      }),
      { numRuns: 300 },
    );
  });

  it('notes noise inside the text, in order', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { noise } = normalise(original, findBrands);
        for (const [no, { span }] of noise.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(noise[no - 1]?.span.start ?? 0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(original.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('holds nothing that shows nothing, and no half characters', () => {
    fc.assert(
      fc.property(text, (original) => {
        expect(normalise(original).value).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\ufeff]|\p{Cs}/u);
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

describe('hostile text', () => {
  const isRead = (original: string) => {
    const form = normalise(original, findBrands);
    expect(form.toText(0, form.value.length).end).toBeLessThanOrEqual(original.length);
  };
  it.each(pieces)('a hundred thousand characters of %j are read', (each) => {
    isRead(each.repeat(Math.ceil(100_000 / each.length)));
  });
  it('a megabyte on one line is read', () => {
    const line = pieces.filter((each) => !each.includes('\n')).join('');
    isRead(line.repeat(Math.ceil(1_000_000 / line.length)));
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
