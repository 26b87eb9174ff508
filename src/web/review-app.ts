import { Hono } from 'hono';
import { askedIn } from './asked.ts';
import { answerDecision, answerUndo } from './decide.ts';
import type { Desk } from './desk.ts';
import { bodyOf } from './form-body.ts';
import { type Env, guard } from './guard.ts';
import type { InTurn } from './one-at-a-time.ts';
import { messagePage } from './page.ts';
import { queuePage } from './queue-page.ts';
import { reportPage } from './report-page.ts';
import { script } from './script.ts';
import { style } from './style.ts';
import { subjectPage } from './subject-page.ts';
import { reviewerIn } from './visitor.ts';

/** The pages by address. A page has the store for itself, because the store's verbs share one connection. */
export function reviewApp({
  token,
  inTurn,
  onError,
  ...desk
}: Desk & { readonly token: string; readonly inTurn: InTurn; readonly onError: (error: unknown) => void }): Hono<Env> {
  const { say } = desk;
  const app = new Hono<Env>();
  const notFound = () => messagePage(say.text('not-found'), say);
  app.use(guard(token, say));
  app.get('/style.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/script.js', (c) => c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }));
  // What is still being sent keeps nobody waiting.
  app.use(async (c, next) => {
    const body = await bodyOf(c);
    if (body === 'too-large') return c.text(say.text('too-large'), 413);
    if (body === 'not-sent') return c.text(say.text('not-sent'), 400);
    c.set('body', body.text);
    return inTurn(next);
  });
  app.get('/', async (c) => {
    const query = new URL(c.req.url).searchParams;
    return c.html(await queuePage(desk, askedIn(query), query.get('after')));
  });
  app.get('/subject/:subject/:id', async (c) => {
    const query = new URL(c.req.url).searchParams;
    const visit = { asked: askedIn(query), after: query.get('after'), wants: query.get('wants'), reviewer: reviewerIn(c) };
    const page = await subjectPage(desk, c.req.param(), visit);
    return page === null ? c.html(notFound(), 404) : c.html(page);
  });
  app.get('/report/:id', async (c) => {
    const page = await reportPage(desk, c.req.param('id'), new URL(c.req.url).searchParams);
    return page === null ? c.html(notFound(), 404) : c.html(page);
  });
  app.post('/decide', (c) => answerDecision(c, desk));
  app.post('/undo', (c) => answerUndo(c, desk));
  app.notFound((c) => c.html(notFound(), 404));
  app.onError((error, c) => {
    onError(error);
    return c.html(messagePage(say.text('bug'), say), 500);
  });
  return app;
}
