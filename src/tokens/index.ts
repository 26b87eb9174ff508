export { prepareMask } from './mask.ts';
export type { Segmenter } from './segmenter.ts';
export { openSegmenter } from './segmenter.ts';
