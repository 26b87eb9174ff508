import { createRequire } from 'node:module';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import type { Binding } from './segmenter.ts';
import { versionOf } from './version-of.ts';

/** Frequency given to domain words: as common as 政府 in the dictionary, so that the long term wins over its parts. */
const frequency = 50_000;

/** Loads @node-rs/jieba (prebuilt, no compiler needed) with the given words. */
export function openNodeRs(words: readonly string[]): Binding {
  const jieba = Jieba.withDict(dict);
  jieba.loadDict(Buffer.from(words.map((word) => `${word} ${frequency} n\n`).join('')));
  const version = versionOf(createRequire(import.meta.url)('@node-rs/jieba/package.json'));
  return { name: `@node-rs/jieba ${version}`, cut: (form) => jieba.cut(form, true) };
}
