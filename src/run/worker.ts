import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { loadLexicons } from '#lexicon';
import { prepareAnalyseFile } from './analyse-file.ts';
import type { Job, WorkerSetup } from './job.ts';

// The entry of a worker thread: its setup, then one job in, one outcome out. What a stage throws is a bug and ends the thread.
const port = parentPort;
if (port === null) throw new Error('worker.ts is the entry of a worker thread');
const [[setup], lexicons]: [[WorkerSetup], Awaited<ReturnType<typeof loadLexicons>>] = await Promise.all([
  once(port, 'message') as Promise<[WorkerSetup]>,
  loadLexicons(workerData),
]);
const analyse = prepareAnalyseFile(lexicons, setup);
port.on('message', async (job: Job) => port.postMessage(await analyse(job)));
port.postMessage('ready');
