import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The floors of docs/architecture.md: a room may import rooms of lower floors only. */
const floors: readonly (readonly string[])[] = [
  ['model'],
  ['contract', 'text', 'lexicon'],
  ['ingest', 'structure', 'tokens', 'classify', 'extract', 'check', 'similarity', 'summarise', 'render', 'store', 'evaluate', 'synthesise'],
  ['run', 'learn', 'web'],
  ['cli'],
];
/** `lexicon` stands on `text` and `contract`, its neighbours. */
const neighbours: Readonly<Record<string, readonly string[]>> = { lexicon: ['text', 'contract'] };

const floorOf = (room: string) => floors.findIndex((rooms) => rooms.includes(room));
const rooms = (await readdir('src', { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
const files = (await Promise.all(rooms.map(async (room) => (await readdir(join('src', room))).map((file) => ({ room, file }))))).flat();
const sources = await Promise.all(
  files
    .filter(({ file }) => file.endsWith('.ts'))
    .map(async (each) => ({ ...each, code: await readFile(join('src', each.room, each.file), 'utf8') })),
);

function importsOf(code: string): string[] {
  return [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, path]) => path ?? '');
}

function isAllowed(room: string, path: string): boolean {
  if (path.startsWith('./')) return true;
  if (!path.startsWith('#')) return !path.startsWith('.') && !path.startsWith('/');
  const other = path.slice(1);
  return (floorOf(other) >= 0 && floorOf(other) < floorOf(room)) || (neighbours[room] ?? []).includes(other);
}

describe('the house', () => {
  it('knows every room', () => {
    expect(rooms.filter((room) => floorOf(room) < 0)).toEqual([]);
  });

  it('imports downwards only, through front doors', () => {
    const wrong = sources.flatMap(({ room, file, code }) =>
      importsOf(code)
        .filter((path) => !isAllowed(room, path))
        .map((path) => `${room}/${file} imports ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  it('opens at most three functions at a front door', () => {
    const wide = sources
      .filter(({ file, room }) => file === 'index.ts' && room !== 'cli')
      .map(({ room, code }) => {
        const exported = [...code.matchAll(/export \{([^}]*)\}/g)].flatMap(([, names]) => (names ?? '').split(','));
        const declared = [...code.matchAll(/export (?:async )?function (\w+)/g)].map(([, name]) => name ?? '');
        const functions = [...exported, ...declared].map((name) => name.trim()).filter((name) => /^[a-z]\w*$/.test(name));
        return { room, functions };
      })
      .filter(({ room, functions }) => functions.length > 3 && room !== 'model' && room !== 'contract');
    expect(wide).toEqual([]);
  });

  it('asks for rooms that work only when a command is run, so that help needs none of them', () => {
    const eager = /^import (?!type )[^;]*'#(?:run|web|store|evaluate|learn|synthesise|tokens)'/m;
    expect(sources.filter(({ room, code }) => room === 'cli' && eager.test(code)).map(({ file }) => file)).toEqual([]);
    expect(eager.test("import { serve } from '#web';")).toBe(true);
  });

  it('prints and exits in the command line only', () => {
    const loud = sources.filter(({ room, code }) => room !== 'cli' && /\bconsole\.|process\.(?:exit|stdout|stderr)\b/.test(code));
    expect(loud.map(({ room, file }) => `${room}/${file}`)).toEqual([]);
  });
});

it('would see a wrong import', () => {
  expect(importsOf("import { a } from '#run';\nawait import('../x.ts');")).toEqual(['#run', '../x.ts']);
  expect(isAllowed('text', '#run')).toBe(false);
  expect(isAllowed('check', '#extract')).toBe(false);
  expect(isAllowed('lexicon', '#text')).toBe(true);
  expect(isAllowed('run', '../cli/main.ts')).toBe(false);
});
