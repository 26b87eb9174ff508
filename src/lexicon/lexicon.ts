import type { ModelFile, TopicModelFile } from '#contract';

/** One entry of a lexicon: what its terms stand for. */
export interface Entry {
  readonly id: string;
  readonly yields: Readonly<Record<string, string>>;
}

/** An entry found in a scanned string; `start`, `end` are offsets into that string. */
export interface Hit {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
}

/** A frozen matcher over one lexicon file. Terms were normalised: scan forms, not originals. */
export interface Lexicon {
  readonly name: string;
  readonly entries: readonly Entry[];
  /** All hits in one pass, by start, longer first, then by entry id; hits that `unless` cancels left out. */
  scan(form: string): readonly Hit[];
  /** What `scan` finds in each of them, in one pass over all: for many short forms several times faster. */
  scanEach(forms: readonly string[]): readonly (readonly Hit[])[];
}

export interface Message {
  readonly zh: string;
  readonly en: string;
}

/** All of `lexicons/`, loaded once a thread. */
export interface Lexicons {
  /** Hash of every file's content: part of the resume key. */
  readonly fingerprint: string;
  /** The lexicon `lexicons/<name>.yaml`; throws for a name that is not there (a bug). */
  lexicon(name: string): Lexicon;
  /** One lexicon that finds in one pass what the named ones would find in a pass each; compiled anew at every call. */
  together(names: readonly string[]): Lexicon;
  /** The normalised lines of `lexicons/<name>.txt`, in order. */
  words(name: string): readonly string[];
  /** The trained model `lexicons/models/<name>.json`, read on first use. Throws `ContractError` for one that is missing or broken. */
  model(name: string): ModelFile;
  /** The trained model `lexicons/models/topics.json`, in the same way. */
  topicModel(): TopicModelFile;
  /** The message `<file>/<id>` of `lexicons/messages/<file>.yaml` with `{name}` filled from `values`. */
  message(id: string, values?: Readonly<Record<string, string | number>>): Message;
}
