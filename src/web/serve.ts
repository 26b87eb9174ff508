import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Lexicons } from '#lexicon';
import { UserError } from '#model';
import type { Store } from '#store';
import { oneAtATime } from './one-at-a-time.ts';
import { regionNames } from './region-names.ts';
import { reviewApp } from './review-app.ts';
import { sayIn } from './say.ts';

export interface ReviewOptions {
  /** 0: any that is free. */
  readonly port: number;
  readonly language: 'zh' | 'en';
  /** Who has it may read and decide: random, at least 128 bits, in letters and digits. */
  readonly token: string;
  /** When a decision is made. */
  readonly now: () => Date;
  /** Told of every bug that a page ran into. */
  readonly onError: (error: unknown) => void;
}

/** An open review page. */
export interface Review {
  /** Holds the token; opens the page once and leaves a cookie in the browser. */
  readonly startLink: string;
  /** Ends the page when what is being written is written. The store stays open. */
  readonly close: () => Promise<void>;
}

const loopback = '127.0.0.1';
/** What a browser may still take for an answer when the page ends. */
const lastAnswersMs = 2000;

/**
 * Serves the review page of `store`, opened with `append`, on 127.0.0.1 and nowhere else. Until `close` nobody else may
 * use the store. Throws `UserError` `web/port-in-use` or `web/port-refused`.
 */
export async function serve(store: Store, lexicons: Lexicons, options: ReviewOptions): Promise<Review> {
  const inTurn = oneAtATime();
  const region = await regionNames(store);
  const app = reviewApp({ store, inTurn, region, say: sayIn(lexicons, options.language), ...options });
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  server.listen(options.port, loopback);
  await once(server, 'listening').catch((error: unknown) => Promise.reject(refused(error, options.port)));
  server.on('error', options.onError);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    startLink: `http://${loopback}:${port}/?token=${options.token}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      setTimeout(() => server.closeAllConnections(), lastAnswersMs).unref();
      await closed;
      await inTurn(async () => undefined);
    },
  };
}

function refused(cause: unknown, port: number): UserError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
  return new UserError(isTaken ? 'web/port-in-use' : 'web/port-refused', { port, reason }, { cause });
}
