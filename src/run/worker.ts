import { parentPort, workerData } from 'node:worker_threads';
import { loadLexicons } from '#lexicon';
import { prepareAnalyseFile } from './analyse-file.ts';
import type { Job, WorkerSetup } from './job.ts';

// The entry of a worker thread: one job in, one outcome out. What a stage throws is a bug and ends the thread.
const setup: WorkerSetup = workerData;
const analyse = prepareAnalyseFile(await loadLexicons(setup.lexicons), setup);
parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await analyse(job)));
parentPort?.postMessage('ready');
