import type { Context } from 'hono';
import type { Env } from './guard.ts';

/** A note of the longest length allowed, each character escaped, fits. */
const largest = 64 * 1024;

type Body = { readonly text: string } | 'too-large' | 'not-sent';

/**
 * What was sent with a request, whole or in chunks. Hono's own limit builds a new request from node-server's, which Node
 * refuses where the length is not told beforehand.
 */
export async function bodyOf(c: Context<Env>): Promise<Body> {
  if (Number(c.req.header('content-length') ?? 0) > largest) return 'too-large';
  const reader = c.req.raw.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    // Cancelled, the stream would take the connection with it before the answer is sent.
    for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
      size += part.value.byteLength;
      if (size > largest) return 'too-large';
      parts.push(part.value);
    }
  } catch {
    return 'not-sent';
  }
  return { text: Buffer.concat(parts).toString() };
}
