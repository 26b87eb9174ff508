import { createRequire } from 'node:module';
import type { Binding } from './segmenter.ts';
import { versionOf } from './version-of.ts';

interface Nodejieba {
  load(dictionaries: object): unknown;
  insertWord(word: string): unknown;
  /** `strict` takes no dictionary word that spans white space. */
  cut(form: string, strict: boolean): readonly string[];
}

/** Loads nodejieba afresh with the given words. Throws where it is not installed or its native part is missing. */
export function openNodejieba(words: readonly string[]): Binding {
  const require = createRequire(import.meta.url);
  const loaded: unknown = require('nodejieba');
  if (!isNodejieba(loaded)) throw new Error('nodejieba has changed: load, insertWord or cut is missing');
  loaded.load({});
  for (const word of words) loaded.insertWord(word);
  return { name: `nodejieba ${versionOf(require('nodejieba/package.json'))}`, cut: (form) => loaded.cut(form, true) };
}

/** Checked at run time: the types of an optional dependency are not there when it is not. */
function isNodejieba(value: unknown): value is Nodejieba {
  if (typeof value !== 'object' || value === null) return false;
  const entries = new Map<string, unknown>(Object.entries(value));
  return ['load', 'insertWord', 'cut'].every((name) => typeof entries.get(name) === 'function');
}
