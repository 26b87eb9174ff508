import { createRequire } from 'node:module';
import type { Binding } from './segmenter.ts';
import { versionOf } from './version-of.ts';

interface Nodejieba {
  load(dictionaries: object): unknown;
  insertWord(word: string): unknown;
  /** `strict` takes no dictionary word that spans white space. */
  cut(form: string, strict: boolean): readonly string[];
}

/**
 * Opens nodejieba. Throws where it is not installed or its native part is missing. The dictionary, two seconds and
 * 250 MB a thread, is read when the first text is cut: who only asks for the name does not pay for it.
 */
export function openNodejieba(words: readonly string[]): Binding {
  const require = createRequire(import.meta.url);
  const loaded: unknown = require('nodejieba');
  if (!isNodejieba(loaded)) throw new Error('nodejieba has changed: load, insertWord or cut is missing');
  let isReady = false;
  const makeReady = () => {
    if (isReady) return;
    loaded.load({});
    for (const word of words) loaded.insertWord(word);
    isReady = true;
  };
  const cut = (form: string) => {
    makeReady();
    return loaded.cut(form, true);
  };
  return { name: `nodejieba ${versionOf(require('nodejieba/package.json'))}`, cut };
}

/** Checked at run time: the types of an optional dependency are not there when it is not. */
function isNodejieba(value: unknown): value is Nodejieba {
  if (typeof value !== 'object' || value === null) return false;
  const entries = new Map<string, unknown>(Object.entries(value));
  return ['load', 'insertWord', 'cut'].every((name) => typeof entries.get(name) === 'function');
}
