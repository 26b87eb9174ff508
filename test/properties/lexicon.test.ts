import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Hit, loadLexicons } from '#lexicon';

const number = String.raw`(?:\d[\d,]{0,15}(?:\.\d{1,6})?|[〇零一二三四五六七八九十百千万两]{1,15})`;

/** Terms, and by hand what each means as an expression over the whole string. */
const terms: Readonly<Record<string, RegExp>> = {
  '队伍…(不足|薄弱)': /队伍[^,。;:!?\n]{0,12}?(?:不足|薄弱)/g,
  '不足|薄弱…队伍': /(?:不足|薄弱)[^,。;:!?\n]{0,12}?队伍/g,
  '#件…不足': new RegExp(`${number}件[^,。;:!?\\n]{0,12}?不足`, 'g'),
  '#(件字|件)': new RegExp(`${number}(?:件字|件)`, 'g'),
  '#(万件|件)': new RegExp(`${number}(?:万件|件)`, 'g'),
  '#(字|)件(不足|)': new RegExp(`${number}(?:字|)件(?:不足|)`, 'g'),
  '#件#字': new RegExp(`${number}件${number}字`, 'g'),
  '#件|#字#件': new RegExp(`${number}件|${number}字${number}件`, 'g'),
  '^队伍|件…不足': /^(?:队伍|件)[^,。;:!?\n]{0,12}?不足/g,
  '^队伍$': /^队伍$/g,
  '队伍…件|不足$': /队伍[^,。;:!?\n]{0,12}?(?:件|不足)$/g,
};
const alphabet = ['队伍', '不足', '薄弱', '件', '1', '三', '万', '.', '11111111', '，', '\n', '字', '字字字字字字字字字'];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leitong-lexicon-'));
  await mkdir(join(folder, 'messages'));
  const entries = Object.keys(terms).map(
    (term, i) => `  - { id: t${i}, terms: ['${term}'], source: test, examples: { hit: [x], miss: [] } }`,
  );
  await writeFile(join(folder, 'laws.yaml'), `about: laws\nyields: {}\nentries:\n${entries.join('\n')}\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('finds a pattern where the expression alone finds it over the whole string, though it looks near keys only', async () => {
  const lexicon = (await loadLexicons(folder)).lexicon('laws');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 60 }), (pieces) => {
      const form = pieces.join('').replaceAll('，', ',');
      const wanted = Object.values(terms).flatMap((expression, i) =>
        Array.from(form.matchAll(expression), (match) => `t${i} ${match.index} ${match.index + match[0].length}`),
      );
      const found = lexicon.scan(form).map(({ entry, start, end }) => `${entry.id} ${start} ${end}`);
      expect([...found].sort()).toEqual(wanted.sort());
    }),
    { numRuns: 2000 },
  );
});

it('finds in many forms at once what it finds in each', async () => {
  const lexicon = (await loadLexicons(folder)).lexicon('laws');
  const form = fc.array(fc.constantFrom(...alphabet), { maxLength: 12 }).map((pieces) => pieces.join('').replaceAll('，', ','));
  const told = (hits: readonly Hit[]) => hits.map(({ entry, start, end }) => `${entry.id} ${start} ${end}`);
  fc.assert(
    fc.property(fc.array(form, { maxLength: 12 }), (forms) => {
      expect(lexicon.scanEach(forms).map(told)).toEqual(forms.map((each) => told(lexicon.scan(each))));
    }),
    { numRuns: 1000 },
  );
});
