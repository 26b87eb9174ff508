export { listCorpus } from './list-corpus.ts';
export { readManifest } from './manifest.ts';
export { prepareIngest } from './prepare-ingest.ts';
