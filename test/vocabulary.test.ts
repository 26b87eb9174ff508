import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What docs/vocabulary.md says that people are not told, in Chinese. */
const refused = readFileSync('docs/vocabulary.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').at(-2) ?? '')
  .flatMap((cell) => cell.split(','))
  .map((word) => word.trim())
  .filter((word) => /^\p{Script=Han}+$/u.test(word));

it('knows words that are refused', () => {
  expect(refused).toEqual(expect.arrayContaining(['提示', '相似报告', '当年', '叙述']));
});

it.each(['cli', 'run', 'render', 'web', 'codes'])('%s says to people what the vocabulary says', (file) => {
  const told = [...readFileSync(`lexicons/messages/${file}.yaml`, 'utf8').matchAll(/zh: (.*?)(?:, en: |$)/gm)].map(
    ([, words = '']) => words,
  );
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((words) => refused.some((word) => words.includes(word)))).toEqual([]);
});
