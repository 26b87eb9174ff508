import { parentPort, workerData } from 'node:worker_threads';
import { configure } from '#contract';
import { loadLexicons } from '#lexicon';
import { openSegmenter } from '#tokens';

const lexicons = await loadLexicons(workerData.lexicons);
const segmenter = await openSegmenter(configure({}, 'defaults'), lexicons);
segmenter.tokenise('预热');
parentPort?.on('message', (texts) => {
  let tokens = 0;
  for (const text of texts) tokens += segmenter.tokenise(text).length;
  parentPort?.postMessage({ tokens, segmenter: segmenter.name });
});
parentPort?.postMessage('ready');
