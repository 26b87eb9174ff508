import { createHash, timingSafeEqual } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Say } from './say.ts';

/** `body`: what was sent, read whole. */
export type Env = { readonly Bindings: HttpBindings; readonly Variables: { readonly body: string } };

/**
 * On every answer. The referrer policy is not `no-referrer`, because browsers then send forms with `Origin: null`;
 * `same-origin` tells other sites nothing either.
 */
const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
};

/**
 * Lets through who came by the start link, from this machine's own address: a name that somebody else points at
 * 127.0.0.1 has another `Host`, a form on somebody else's page another `Origin`. Nobody else is told anything.
 */
export function guard(token: string, say: Say): MiddlewareHandler<Env> {
  return async (c, next) => {
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    const port = c.env.incoming.socket.localPort ?? 0;
    return refusal(c, port, say) ?? visitor(c, `leitong-${port}`, token, say) ?? next();
  };
}

/** The answer to who does not ask this page, or does not ask as it does; null otherwise. */
function refusal(c: Context<Env>, port: number, say: Say): Response | null {
  const host = c.req.header('host') ?? '';
  const { method } = c.req;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return c.text(say.text('wrong-host', { port }), 403);
  if (method !== 'GET' && method !== 'POST') return c.text(say.text('wrong-method'), 405, { Allow: 'GET, POST' });
  return method === 'POST' && !isOwnForm(c, host) ? c.text(say.text('wrong-origin'), 403) : null;
}

/** The answer to who has no token, or brings it in the address, where it does not stay; null to who has the cookie. */
function visitor(c: Context<Env>, cookie: string, token: string, say: Say): Response | null {
  const brought = c.req.method === 'GET' ? c.req.query('token') : undefined;
  if (!isSame(brought ?? getCookie(c, cookie) ?? '', token)) return c.text(say.text('no-token'), 403);
  if (brought === undefined) return null;
  setCookie(c, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
  return c.redirect('/', 303);
}

function isOwnForm(c: Context<Env>, host: string): boolean {
  const site = c.req.header('sec-fetch-site') ?? 'same-origin';
  const [type = ''] = (c.req.header('content-type') ?? '').split(';');
  const isForm = type.trim().toLowerCase() === 'application/x-www-form-urlencoded';
  return c.req.header('origin') === `http://${host}` && site === 'same-origin' && isForm;
}

/** In a time that does not tell how much of it was right. */
function isSame(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
