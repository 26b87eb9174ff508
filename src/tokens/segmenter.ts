import type { Configuration } from '#contract';
import type { Lexicons } from '#lexicon';
import type { Token } from '#model';
import { openNodeRs } from './node-rs.ts';
import { openNodejieba } from './nodejieba.ts';
import { tokensOf } from './tokens-of.ts';

/** Cuts forms into words, always the same way for the same `name`, which is part of the resume key. */
export interface Segmenter {
  /** Binding and version: `nodejieba 3.5.8`. */
  readonly name: string;
  /** Why `auto` had to do without nodejieba, one line for people; null when nothing is missing. */
  readonly fallback: string | null;
  /** The words of a form in order, disjoint, covering it; offsets are into `form`. Never throws. */
  tokenise(form: string): readonly Token[];
}

/** A binding that is loaded, with the domain dictionary in it. */
export interface Binding {
  readonly name: string;
  cut(form: string): readonly string[];
}

/**
 * Loads the segmenter that `configuration.segmenter` asks for, with the words of lexicons/domain-dictionary.txt.
 * nodejieba takes about two seconds and 250 MB in every thread (its dictionary is built at load), @node-rs/jieba
 * 0.2 s and 40 MB: open one a thread, and only where tokens are needed. nodejieba is an optional dependency that may
 * fail to build: `auto` then takes @node-rs/jieba and says why in `fallback`; `nodejieba` throws.
 */
export async function openSegmenter(configuration: Configuration, lexicons: Lexicons): Promise<Segmenter> {
  const words = lexicons.words('domain-dictionary');
  if (configuration.segmenter === 'node-rs') return segmenterOf(openNodeRs(words), null);
  try {
    return segmenterOf(openNodejieba(words), null);
  } catch (cause) {
    const why = reasonOf(cause);
    if (configuration.segmenter === 'auto') return segmenterOf(openNodeRs(words), why);
    throw new Error(
      `nodejieba could not be loaded: ${why}. The configuration asks for it by "segmenter": "nodejieba". ` +
        'Install it (npm install nodejieba; it needs a C++ compiler), or set "segmenter" to "auto" or "node-rs".',
      { cause },
    );
  }
}

function segmenterOf(binding: Binding, fallback: string | null): Segmenter {
  return { name: binding.name, fallback, tokenise: (form) => tokensOf(form, (wellFormed) => binding.cut(wellFormed)) };
}

/** First sentence of an error: npm's and Node's go on for lines with paths that differ from machine to machine. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code: unknown = Object.hasOwn(cause, 'code') ? Object.entries(cause).find(([key]) => key === 'code')?.[1] : undefined;
  if (code === 'MODULE_NOT_FOUND') return 'nodejieba is not installed';
  if (code === 'BINDING_NOT_FOUND') return 'nodejieba is installed, but its native part was not built';
  return (cause.message.split('\n')[0] ?? '').replace(/\.$/, '');
}
