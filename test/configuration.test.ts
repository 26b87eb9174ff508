import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ContractError, configure } from '#contract';

function flattened(value: object, prefix = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    typeof each === 'object' && each !== null ? flattened(each, `${prefix}${key}.`) : [[`${prefix}${key}`, each] as const],
  );
}

describe('the configuration', () => {
  it('is documented key by key, with its defaults', async () => {
    const rows = (await readFile('docs/configuration.md', 'utf8')).matchAll(/^\| `([\w.]+)` \| `?([^|`]+?)`? \|/gm);
    const documented = [...rows].map(([, key, value]) => [key, value]);
    const actual = flattened(configure({}, 'defaults')).map(([key, value]) => [key, String(value)]);
    expect(documented.sort()).toEqual(actual.sort());
  });

  it('takes a part and keeps the other defaults', () => {
    expect(configure({ similarity: { kgram: 12 } }, 'test').similarity).toMatchObject({ kgram: 12, window: 8 });
  });

  it.each([
    [{ colour: 1 }, /unknown key "colour"/],
    [{ similarity: { kgram: 'ten' } }, /similarity\.kgram: must be integer/],
    [{ similarity: { copiedShare: 1.5 } }, /similarity\.copiedShare/],
    [{ language: 'fr' }, /language.*"zh"/],
    [[], /must be object/],
    [JSON.parse('{"__proto__": 1}'), /__proto__/],
  ])('refuses %j in words', (value, message) => {
    expect(() => configure(value, 'the file')).toThrow(ContractError);
    expect(() => configure(value, 'the file')).toThrow(message);
  });
});
