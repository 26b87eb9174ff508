import { Worker } from 'node:worker_threads';
import type { SummarisedReport } from '#summarise';
import type { Summary, SummaryMessage, SummarySetup } from './summary-job.ts';

/** A summary that is being made; in an object, because who waits for a promise waits for what it holds. */
export interface Summarising {
  readonly summary: Promise<Summary>;
}

/**
 * Summarises on a thread of its own, which needs nothing that comparing the reports finds: both take about as long. Comes back
 * when the thread has all reports; this one may then be busy for minutes. What goes wrong there is told where `summary` is awaited.
 */
export async function summariseBeside(
  entry: URL,
  setup: SummarySetup,
  reports: AsyncIterable<readonly SummarisedReport[]>,
): Promise<Summarising> {
  const worker = new Worker(entry, { workerData: setup, execArgv: [] });
  const summary = new Promise<Summary>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  });
  summary.catch(() => undefined);
  const tell = (message: SummaryMessage) => worker.postMessage(message);
  try {
    for await (const some of reports) tell(some);
    tell('all');
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return { summary };
}
