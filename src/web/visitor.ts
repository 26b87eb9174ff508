import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Env } from './guard.ts';

const name = 'leitong-reviewer';
const yearSeconds = 365 * 24 * 60 * 60;
export const longestReviewer = 60;

/** Who decided last in this browser. */
export const reviewerIn = (c: Context<Env>): string => (getCookie(c, name) ?? '').slice(0, longestReviewer);

export function rememberReviewer(c: Context<Env>, reviewer: string): void {
  setCookie(c, name, reviewer, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: yearSeconds });
}
