import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { configure } from '#contract';

it('docs/how-it-works.md names every parameter of similarity and summarise with its default', async () => {
  const page = await readFile('docs/how-it-works.md', 'utf8');
  const told = new Map([...page.matchAll(/^\| `([\w.]+)` \| ([^|]+) \|/gm)].map(([, key = '', value = '']) => [key, value.trim()]));
  const { similarity, summarise } = configure({}, 'test');
  const wanted = Object.entries({ similarity, summarise }).flatMap(([group, values]) =>
    Object.entries(values).map(([key, value]) => [`${group}.${key}`, String(value)] as const),
  );
  expect(Object.fromEntries([...told].sort())).toEqual(Object.fromEntries(wanted.toSorted(([a], [b]) => (a < b ? -1 : 1))));
});
