import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const documented = readFileSync('docs/flags.md', 'utf8');
const folders = ['src/check/', 'src/summarise/'];
const told = new Set([...documented.matchAll(/`([a-z-]+)`/g)].map(([, id = '']) => id));
const lines = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => readFileSync(`${folder}${name}`, 'utf8').split('\n')),
);
/** Lines that give a flag its rule, or a variable of that name its value. */
const given = /\brule\??\s*[:=]\s*(?!=)(.*)$/;
const certainties = new Set(['certain', 'probable', 'possible']);
const ids = [
  ...new Set(
    lines
      .filter((line) => !/Pick<|\['rule'\]/.test(line))
      .flatMap((line) => {
        const [, value = ''] = given.exec(line) ?? [];
        const chosen = value.replace(/,\s*\w+:.*$/u, '').replace(/(?:===|!==)\s*'[a-z-]+'/g, '');
        return [...chosen.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, id = '']) => id).filter((id) => !certainties.has(id));
      }),
  ),
].toSorted();

describe('docs/flags.md', () => {
  it('finds the rules in the sources', () => {
    expect(ids.length).toBeGreaterThan(60);
    expect(ids).toEqual(expect.arrayContaining(['parts-counted', 'problems-unnamed', 'stale-plan', 'change-between-years']));
  });
  it.each(ids)('tells of %s', (id) => {
    expect(told.has(id)).toBe(true);
  });
});
