import { parentPort, workerData } from 'node:worker_threads';
import { loadLexicons } from '#lexicon';
import { type SummarisedReport, summarise } from '#summarise';
import { openSegmenter } from '#tokens';
import { prepareItemWords } from './item-words.ts';
import type { SummaryMessage, SummarySetup } from './summary-job.ts';

// The entry of the thread of the summary: reports in, one summary out, and it ends.
const port = parentPort;
if (port === null) throw new Error('summary-worker.ts is the entry of a worker thread');
const setup: SummarySetup = workerData;
const lexicons = await loadLexicons(setup.lexicons);
const wordsOf = prepareItemWords(lexicons, await openSegmenter(setup.configuration, lexicons));
const reports: SummarisedReport[] = [];
port.on('message', (message: SummaryMessage) => {
  if (message !== 'all') {
    for (const report of message) reports.push(report);
    return;
  }
  port.postMessage(summarise(reports, wordsOf));
  port.close();
});
