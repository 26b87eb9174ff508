import { Worker } from 'node:worker_threads';
import type { Job, Outcome, WorkerSetup } from './job.ts';

interface Task {
  readonly job: Job;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

interface Seat {
  readonly worker: Worker;
  task: Task | null;
  timer: NodeJS.Timeout | undefined;
}

export interface PoolOptions {
  readonly entry: URL;
  readonly workers: number;
  /** Folder of the lexicons: what workers load before they are told anything else. */
  readonly lexicons: string;
  readonly timeLimitMs: number;
  readonly memoryLimitMegabytes: number;
}

/** What the pool is told when the rest of the run is ready. */
interface Orders {
  readonly setup: WorkerSetup;
  /** The outcome of a file that went over a limit. */
  readonly overLimit: (job: Job, code: OverLimit) => Outcome;
}

export type OverLimit = 'run/time-limit' | 'run/memory-limit';

/**
 * Worker threads that analyse files, one at a time each, from `brief` on: they load their lexicons, which takes seconds,
 * while this thread makes ready. A file over a limit costs its worker, which is replaced.
 * What a worker throws is a bug: the job is rejected with the path of its file, and so is every later one.
 */
export class Pool {
  readonly #options: PoolOptions;
  readonly #queue: Task[] = [];
  readonly #seats = new Set<Seat>();
  readonly #idle: Seat[] = [];
  #orders: Orders | null = null;
  #broken: Error | null = null;

  constructor(options: PoolOptions) {
    this.#options = options;
    for (let count = 0; count < options.workers; count += 1) this.#hire();
  }

  /** Once, before the first job. */
  brief(orders: Orders): void {
    this.#orders = orders;
    for (const { worker } of this.#seats) worker.postMessage(orders.setup);
  }

  run(job: Job): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, resolve, reject });
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    const seats = [...this.#seats];
    this.#seats.clear();
    for (const seat of seats) clearTimeout(seat.timer);
    await Promise.all(seats.map(({ worker }) => worker.terminate()));
  }

  #hire(): void {
    // No options of this process: a worker always runs the built rooms, under whatever conditions the pool was loaded.
    const worker = new Worker(this.#options.entry, {
      workerData: this.#options.lexicons,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#options.memoryLimitMegabytes },
    });
    const seat: Seat = { worker, task: null, timer: undefined };
    this.#seats.add(seat);
    if (this.#orders !== null) worker.postMessage(this.#orders.setup);
    seat.worker.on('message', (message: Outcome | 'ready') => {
      if (!this.#seats.has(seat)) return;
      if (message !== 'ready') this.#take(seat)?.resolve(message);
      this.#idle.push(seat);
      this.#dispatch();
    });
    seat.worker.on('error', (cause) => {
      if (seat.task !== null && isOutOfMemory(cause)) this.#replace(seat, 'run/memory-limit');
      else this.#fail(seat, cause);
    });
    seat.worker.on('exit', () => {
      if (this.#seats.has(seat)) this.#fail(seat, new Error('the worker thread ended by itself'));
    });
  }

  #dispatch(): void {
    if (this.#broken !== null) {
      for (const task of this.#queue.splice(0)) task.reject(this.#broken);
      return;
    }
    while (this.#idle.length > 0 && this.#queue.length > 0) {
      const [seat, task] = [this.#idle.shift(), this.#queue.shift()];
      if (seat === undefined || task === undefined) return;
      seat.task = task;
      seat.timer = setTimeout(() => this.#replace(seat, 'run/time-limit'), this.#options.timeLimitMs);
      seat.worker.postMessage(task.job);
    }
  }

  /** Takes the task off a seat. */
  #take(seat: Seat): Task | null {
    const { task } = seat;
    clearTimeout(seat.timer);
    seat.task = null;
    return task;
  }

  #replace(seat: Seat, code: OverLimit): void {
    this.#seats.delete(seat);
    const task = this.#take(seat);
    void seat.worker.terminate();
    if (task !== null && this.#orders !== null) task.resolve(this.#orders.overLimit(task.job, code));
    this.#hire();
  }

  #fail(seat: Seat, cause: unknown): void {
    this.#seats.delete(seat);
    const task = this.#take(seat);
    const what = task === null ? 'while a worker started' : `while analysing ${task.job.file.absolutePath}`;
    this.#broken ??= new Error(what, { cause });
    task?.reject(this.#broken);
    this.#dispatch();
  }
}

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
