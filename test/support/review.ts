import { request } from 'node:http';
import { loadLexicons } from '#lexicon';
import type { Store } from '#store';
import { type Review, type ReviewOptions, serve } from '#web';

export const token = 'a-token-of-the-test';

/** The review page of `store`; decisions are a minute apart, from 2026-01-05 08:00 on. */
export async function review(
  store: Store,
  options: Partial<ReviewOptions> = {},
): Promise<Review & { readonly port: number; readonly errors: unknown[] }> {
  const errors: unknown[] = [];
  let minute = 0;
  const now = () => {
    minute += 1;
    return new Date(Date.UTC(2026, 0, 5, 8, minute));
  };
  const opened = await serve(store, await loadLexicons('lexicons'), {
    port: 0,
    language: 'zh',
    token,
    now,
    onError: (error) => errors.push(error),
    ...options,
  });
  return { ...opened, port: Number(new URL(opened.startLink).port), errors };
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * A request with exactly these headers, `Host` and `Origin` among them, as no browser would send it; on a connection of
 * its own, because one on which a form was refused half-way is closed.
 */
export function ask(port: number, path: string, { method = 'GET', headers = {}, body = '' }: Ask = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method, agent: false, headers: { Host: `127.0.0.1:${port}`, ...headers } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString() }));
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

/** What a browser that came by the start link sends along. */
export const visitor = (port: number) => ({ Cookie: `leitong-${port}=${token}` });

/** A form of the page, as a browser sends it. */
export function send(
  port: number,
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return ask(port, path, {
    method: 'POST',
    headers: {
      ...visitor(port),
      Origin: `http://127.0.0.1:${port}`,
      'Content-Type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    body: new URLSearchParams(fields).toString(),
  });
}
