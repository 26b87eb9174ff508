import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '#contract';
import { loadLexicons } from '#lexicon';
import { flagCodes } from '#model';
import type { Store } from '#store';
import { hostileResults, hostileTexts } from './support/hostile-results.ts';
import { ask, review, send, token, visitor } from './support/review.ts';

const ofLastYear: Row<'reports'>['role'] = 'previous';
let store: Store;
let page: Awaited<ReturnType<typeof review>>;
beforeAll(async () => {
  store = (await hostileResults(120)).store;
  page = await review(store);
}, 60_000);
afterAll(async () => {
  await page.close();
  store.close();
});

const get = (path: string) => ask(page.port, path, { headers: visitor(page.port) });
async function verdicts(): Promise<readonly Row<'verdicts'>[]> {
  const rows: Row<'verdicts'>[] = [];
  for await (const part of store.rows('verdicts')) rows.push(...part);
  return rows;
}
const onFlag = (id: string, more: Readonly<Record<string, string>> = {}) => ({
  subject: 'flag',
  subject_id: id,
  decision: 'confirmed',
  reviewer: '甲',
  note: '',
  asked: '',
  ...more,
});

describe('who may come in', () => {
  it('sets the cookie by the start link and takes the token out of the address', async () => {
    expect(page.startLink).toBe(`http://127.0.0.1:${page.port}/?token=${token}`);
    const { status, headers } = await ask(page.port, `/?token=${token}`);
    expect([status, headers['location']]).toEqual([303, '/']);
    expect(String(headers['set-cookie'])).toBe(`leitong-${page.port}=${token}; Path=/; HttpOnly; SameSite=Strict`);
  });

  it.each(['/', '/style.css', '/script.js', '/subject/flag/f0', '/report/r0', '/nothing', '/?token=wrong', `/style.css?token=${token}x`])(
    'tells nothing of %s to who has no token',
    async (path) => {
      const { status, body } = await ask(page.port, path);
      expect([status, body]).toEqual([403, '请用 leitong review 给出的链接打开本页。']);
    },
  );

  it('lets nobody in under another name or by another method, token or not', async () => {
    for (const host of ['evil.example', `evil.example:${page.port}`, '127.0.0.1', `127.0.0.1:${page.port + 1}`]) {
      const answers = await Promise.all([
        ask(page.port, '/', { headers: { ...visitor(page.port), Host: host } }),
        ask(page.port, `/?token=${token}`, { headers: { Host: host } }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([403, 403]);
      expect(answers[1].headers['set-cookie']).toBeUndefined();
    }
    expect((await ask(page.port, '/', { headers: { ...visitor(page.port), Host: `localhost:${page.port}` } })).status).toBe(200);
    for (const method of ['PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'])
      expect((await ask(page.port, '/', { method, headers: visitor(page.port) })).status, method).toBe(405);
  });

  it('listens on loopback only', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) {
      const outcome = await new Promise((resolve) => {
        connect(page.port, address)
          .on('connect', () => resolve('open'))
          .on('error', () => resolve('shut'));
      });
      expect(outcome, address).toBe('shut');
    }
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['another origin', { Origin: 'https://evil.example' }],
    ['no origin', { Origin: '' }],
    ['an opaque origin', { Origin: 'null' }],
    ['another port', { Origin: 'http://127.0.0.1:1' }],
    ['another site by its own word', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a type that needs no leave', { 'Content-Type': 'text/plain' }],
    ['no type', { 'Content-Type': '' }],
  ])('writes nothing that comes from %s', async (_, headers) => {
    for (const path of ['/decide', '/undo']) expect((await send(page.port, path, onFlag('f2'), headers)).status).toBe(403);
    expect(await verdicts()).toEqual([]);
  });

  it('writes nothing without the cookie and nothing that is too long', async () => {
    expect((await send(page.port, '/decide', onFlag('f2'), { Cookie: '' })).status).toBe(403);
    expect((await send(page.port, '/decide', onFlag('f2', { note: 'x'.repeat(70_000) }))).status).toBe(413);
    expect((await send(page.port, '/decide', onFlag('f2', { note: 'x'.repeat(70_000) }), { 'Transfer-Encoding': 'chunked' })).status).toBe(
      413,
    );
    expect((await send(page.port, '/decide', onFlag('f2', { note: '字'.repeat(2001) }))).status).toBe(413);
    expect(await verdicts()).toEqual([]);
  });

  it('keeps the policy on every answer', async () => {
    const answers = [
      await get('/'),
      await get('/script.js'),
      await get('/nothing'),
      await ask(page.port, '/'),
      await send(page.port, '/decide', {}),
    ];
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      );
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 403, 404]);
  });
});

describe('what the pages show', () => {
  it('shows hostile words as words, on every page', async () => {
    const paths = [
      '/',
      '/?page=2',
      '/?q=%3Cscript%3E%22%27',
      '/subject/pair/r0-r1',
      ...hostileTexts.flatMap((_, no) => [`/subject/flag/f${no}`, `/report/r${no}?from=0&to=9`]),
    ];
    for (const path of paths) {
      const { status, body } = await get(path);
      expect(status, path).toBe(200);
      expect(body.match(/<script[^>]*>/g), path).toEqual(['<script src="/script.js" defer>']);
      expect(body, path).not.toMatch(/<img|<b>市|style=|\son\w+="|javascript:/);
    }
  });

  it('pages fifty at a time, and every filter stays in the links', async () => {
    const first = await get('/?severity=low');
    expect(first.body.match(/<li class="item/g)).toHaveLength(50);
    expect(first.body).toContain('共 60 条');
    expect(first.body).toContain('href="/?severity=low&amp;page=2"');
    expect((await get('/?severity=low&page=2')).body.match(/<li class="item/g)).toHaveLength(10);
    expect((await get('/?severity=low&page=99')).body).toContain('<b aria-current="page">2</b>');
    expect(first.body).toMatch(/href="\/subject\/flag\/f1\?severity=low"/);
  });

  it.each([
    '/?type=pair',
    '/?type=flag:copied&q=script',
    '/?certainty=probable&decision=all',
    '/?type=__proto__&severity=x&page=-1&page=NaN&decision=%00',
  ])('answers %s', async (path) => {
    expect((await get(path)).status).toBe(200);
  });

  it('finds by agency, region, quote and message', async () => {
    for (const q of ['镇人民政府', '乙市', 'ONERROR', '见“'])
      expect((await get(`/?q=${encodeURIComponent(q)}`)).body, q).toContain('<li class="item');
    expect((await get('/?q=%25')).body).toContain('没有符合条件的线索。');
  });

  it('shows both places of a pair, what differs marked to the character', async () => {
    const { body } = await get('/subject/pair/r0-r1');
    expect(body.match(/我镇全年公开信息33条，做到应公开尽公开。/g)?.length).toBeGreaterThanOrEqual(2);
    expect(body).toContain('相同或相近部分占左边可比正文的 60%、右边可比正文的 50%');
    expect(body).toContain('/subject/flag/f0');
  });

  it.each([
    '/subject/flag/nothing',
    '/subject/pair/f0',
    '/subject/x/f0',
    '/report/nothing',
    '/subject/flag/%00',
    '/subject/flag/%ff',
    '/a/../..%2f',
  ])('knows no %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('has words for every kind of lead', async () => {
    const lexicons = await loadLexicons('lexicons');
    for (const code of flagCodes) expect(lexicons.message(`web/flag-${code}`).en, code).not.toBe('');
  });
});

describe('what is decided', () => {
  it('writes, leads to the next that is open, tells it and takes it back, and forgets nothing', async () => {
    const decided = await send(page.port, '/decide', onFlag('f2', { note: '原件核对\r\n无误', asked: '?severity=high' }));
    expect(decided.status).toBe(303);
    expect(decided.headers['location']).toMatch(/^\/subject\/(?:flag|pair)\/[\w-]+\?severity=high&after=flag\.f2$/);
    expect(String(decided.headers['set-cookie'])).toContain(
      'leitong-reviewer=%E7%94%B2; Max-Age=31536000; Path=/; HttpOnly; SameSite=Strict',
    );
    const next = await get(String(decided.headers['location']));
    expect(next.body).toContain('已确认。</p>');
    expect(next.body).toContain('已认定 1 / 124');
    expect((await get('/subject/flag/f2')).body).toContain('原件核对\n无误');
    await send(page.port, '/decide', onFlag('f2', { note: '原件核对\n无误' }));
    expect(await verdicts()).toHaveLength(1);
    await send(page.port, '/decide', onFlag('f2', { decision: 'dismissed' }));
    const undone = await send(page.port, '/undo', { subject: 'flag', subject_id: 'f2', asked: '' });
    expect(undone.headers['location']).toBe('/subject/flag/f2?after=flag.f2');
    expect((await get('/?decision=confirmed')).body.match(/<li class="item/g)).toHaveLength(1);
    await send(page.port, '/undo', { subject: 'flag', subject_id: 'f2', asked: '' });
    await send(page.port, '/undo', { subject: 'flag', subject_id: 'f2', asked: '' });
    expect(
      (await verdicts()).map(({ verdict_no, decision, reviewer, note, decided_at }) => [verdict_no, decision, reviewer, note, decided_at]),
    ).toEqual([
      [1, 'confirmed', '甲', '原件核对\n无误', '2026-01-05T08:01:00.000Z'],
      [2, 'dismissed', '甲', null, '2026-01-05T08:02:00.000Z'],
      [3, 'withdrawn', '甲', null, '2026-01-05T08:03:00.000Z'],
      [4, 'withdrawn', '甲', null, '2026-01-05T08:04:00.000Z'],
    ]);
  });

  it('decides together on a pair and its flags where asked, and takes them back together', async () => {
    const standing = async () =>
      (await store.queue({ decision: ['dismissed'] }, { offset: 0, limit: 9 })).map(({ subject_id }) => subject_id);
    expect((await get('/subject/pair/r4-r5')).body).toContain('连同这两份报告说同一件事的其他 1 条');
    expect((await get('/subject/flag/f1')).body).not.toContain('name="together"');
    expect((await get('/subject/flag/f4')).body).not.toContain('条已与本条一起认定');
    const decided = await send(page.port, '/decide', onFlag('f4', { decision: 'dismissed', together: 'yes' }));
    expect((await standing()).toSorted()).toEqual(['f4', 'r4-r5']);
    expect((await get(String(decided.headers['location']))).body).toContain('已排除，连同说同一件事的 1 条。');
    expect((await get('/subject/flag/f4')).body).toContain('其中 1 条已与本条一起认定（已排除），再次一起认定会改掉原认定');
    await send(page.port, '/undo', { subject: 'pair', subject_id: 'r4-r5', asked: '' });
    expect(await standing()).toEqual([]);
    await send(page.port, '/decide', onFlag('f4', { decision: 'dismissed' }));
    expect(await standing()).toEqual(['f4']);
    await send(page.port, '/undo', { subject: 'flag', subject_id: 'f4', asked: '' });
  });

  it('leaves an earlier decision on what says the same as it is, and says so', async () => {
    await send(page.port, '/decide', { ...onFlag('r4-r5', { decision: 'confirmed', reviewer: '乙' }), subject: 'pair' });
    const open = (await get('/subject/flag/f4')).body;
    expect(open).toContain('说同一件事的另有 1 条已单独认定，保持不变。');
    expect(open).not.toContain('name="together"');
    const decided = await send(page.port, '/decide', onFlag('f4', { decision: 'dismissed', together: 'yes' }));
    const { body } = await get(String(decided.headers['location']));
    expect(body).toContain('已排除。 说同一件事的另有 1 条已单独认定，保持不变。');
    const [pair] = await store.queue({ subject_id: ['r4-r5'] }, { offset: 0, limit: 1 });
    expect([pair?.decision, pair?.reviewer]).toEqual(['confirmed', '乙']);
    for (const [subject, subject_id] of [
      ['flag', 'f4'],
      ['pair', 'r4-r5'],
    ] as const)
      await send(page.port, '/undo', { subject, subject_id, asked: '' });
    expect(await store.queueSize({ decision: ['confirmed', 'dismissed'] })).toBe(0);
  });

  it('asks who decides, and takes no decision that there is not', async () => {
    const before = (await verdicts()).length;
    const asked = await send(page.port, '/decide', onFlag('f4', { reviewer: '  ' }));
    expect(asked.headers['location']).toBe('/subject/flag/f4?wants=reviewer');
    expect((await get('/subject/flag/f4?wants=reviewer')).body).toContain('请先填写核查人。');
    for (const fields of [
      onFlag('f4', { decision: 'withdrawn' }),
      onFlag('f4', { decision: '' }),
      onFlag('gone'),
      onFlag('f4', { subject: 'pair' }),
      {},
    ])
      expect((await send(page.port, '/decide', fields)).status).toBe(404);
    expect(await verdicts()).toHaveLength(before);
  });

  it('keeps hostile notes and reviewers as words', async () => {
    for (const words of [...hostileTexts, "'; DROP TABLE verdicts; --"]) {
      await send(page.port, '/decide', onFlag('f6', { reviewer: words.slice(0, 60), note: words }));
      const { body } = await get('/subject/flag/f6');
      expect(body.match(/<script[^>]*>/g)).toHaveLength(1);
      expect(body).not.toMatch(/<img|style=/);
    }
    expect((await verdicts()).filter(({ subject_id }) => subject_id === 'f6').map(({ note }) => note)).toContain(
      "'; DROP TABLE verdicts; --",
    );
  });

  it('goes to the queue when nothing is open any more, and dates nothing before what it follows', async () => {
    const last = await send(page.port, '/decide', onFlag('f8', { asked: `?q=${encodeURIComponent('008<script>')}` }));
    expect(last.headers['location']).toMatch(/^\/\?q=.*&after=flag\.f8$/);
    expect((await get(String(last.headers['location']))).body).toContain('没有符合条件的线索。');
    const future = {
      subject: 'flag',
      subject_id: 'f10',
      decision: 'dismissed',
      reviewer: '乙',
      note: null,
      decided_at: '2099-01-01T00:00:00.000Z',
    } as const;
    await store.appendVerdict(future);
    await send(page.port, '/decide', onFlag('f10'));
    expect((await store.queue({ subject_id: ['f10'] }, { offset: 0, limit: 1 }))[0]).toMatchObject({
      decision: 'confirmed',
      reviewer: '甲',
    });
  });

  it('serves many at once, one after another', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, no) => (no % 3 === 0 ? send(page.port, '/decide', onFlag(`f${no + 20}`)) : get(`/?page=${no}`))),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map((_, no) => (no % 3 === 0 ? 303 : 200)));
    expect(page.errors).toEqual([]);
  });
});

it.each([{ chunked: true }, { chunked: false }])('takes a form in whatever way it is sent: %j', async ({ chunked }) => {
  const headers = chunked ? { 'Transfer-Encoding': 'chunked' } : {};
  const id = chunked ? 'f40' : 'f42';
  expect((await send(page.port, '/decide', onFlag(id, { note: '字'.repeat(2000) }), headers)).status).toBe(303);
  expect((await verdicts()).filter(({ subject_id }) => subject_id === id)).toHaveLength(1);
  expect((await send(page.port, '/decide', {}, headers)).status).toBe(404);
  expect((await ask(page.port, '/', { headers: { ...visitor(page.port), ...headers } })).status).toBe(200);
  expect(page.errors).toEqual([]);
});

it('has one name for a region, as the pages do', async () => {
  const results = await hostileResults(3, {
    change: (analysis, no) =>
      no !== 2 || analysis.report === null ? analysis : { ...analysis, report: { ...analysis.report, region: '乙市' } },
  });
  const own = await review(results.store);
  const of = async (path: string) => (await ask(own.port, path, { headers: visitor(own.port) })).body;
  expect(await of('/subject/flag/f2')).toContain('<span class="note">甲省/乙市 · 2024');
  expect((await of('/')).match(/<span class="note">甲省\/乙市 · 2024/g)).toHaveLength(3);
  await own.close();
  results.store.close();
});

describe('years', () => {
  it('shows this year, earlier ones where asked, and counts what is decided of this year', async () => {
    const results = await hostileResults(7, {
      change: (analysis, no) =>
        no < 5 || analysis.report === null ? analysis : { ...analysis, report: { ...analysis.report, role: ofLastYear, year: 2023 } },
    });
    const own = await review(results.store);
    const of = async (query: string) => (await ask(own.port, `/${query}`, { headers: visitor(own.port) })).body;
    const items = (body: string) => [...body.matchAll(/subject\/(?:flag|pair)\/([\w-]+)/g)].map(([, id]) => id).sort();
    // A pair of a report of this year and one of last year is of this year.
    expect(items(await of(''))).toEqual(['f0', 'f1', 'f2', 'f3', 'f4', 'r0-r1', 'r2-r3', 'r4-r5']);
    expect(items(await of('?year=previous'))).toEqual(['f5', 'f6']);
    expect(items(await of('?year=all'))).toHaveLength(10);
    expect(await of('?year=all')).toContain('本年度已认定 0 / 8');
    expect(await of('?year=previous')).toContain('href="/subject/flag/f6?year=previous"');
    expect(await of('?type=flag')).toContain('<option value="flag:copied">疑似互抄 (3)</option>');
    const pair = await of('subject/pair/r4-r5');
    expect(pair).toContain('人民政府 2024 ↔ ');
    expect(pair).toContain('· 2024 ↔ 2023</span>');
    expect(await of('?type=pair')).toContain('镇人民政府 2023 的报告');
    expect(await of('subject/flag/f4')).toMatch(/ · 2024 · 对照 [^<]*镇人民政府 2023</);
    await own.close();
    results.store.close();
  });

  it('calls two years of one agency what they are: alike where a flag says so, else some text in common', async () => {
    const results = await hostileResults(4, {
      pair: (pair) => ({ ...pair, verdict: 'own-earlier', left_share: 0.07, right_share: 0.06 }),
      change: (analysis, no) =>
        no !== 2 || analysis.rows === null
          ? analysis
          : { ...analysis, rows: { ...analysis.rows, flags: analysis.rows.flags.map((flag) => ({ ...flag, code: 'same-as-last-year' })) } },
    });
    const pairs = await results.store.queue({ subject: ['pair'] }, { offset: 0, limit: 9 });
    expect(pairs.map(({ subject_id, severity }) => [subject_id, severity])).toEqual([
      ['r2-r3', 'medium'],
      ['r0-r1', 'low'],
    ]);
    const own = await review(results.store);
    const { body } = await ask(own.port, '/?type=pair', { headers: visitor(own.port) });
    expect(body).toContain('部分文字与本单位往年相同：');
    expect(body).toContain('的报告有部分文字相同，占可比正文');
    expect(body).not.toContain('往年雷同');
    await own.close();
    results.store.close();
  });

  it('keeps what was lost in conversion apart from leads', async () => {
    const lost = { code: 'unreadable-part', severity: 'low' } as const;
    const results = await hostileResults(3, {
      change: (analysis, no) =>
        no !== 1 || analysis.rows === null
          ? analysis
          : { ...analysis, rows: { ...analysis.rows, flags: analysis.rows.flags.map((flag) => ({ ...flag, ...lost })) } },
    });
    const own = await review(results.store);
    const of = async (query: string) => (await ask(own.port, `/${query}`, { headers: visitor(own.port) })).body;
    expect((await of('?type=flag')).match(/<li class="item/g)).toHaveLength(2);
    expect((await of('?type=loss')).match(/<li class="item/g)).toHaveLength(1);
    expect(await of('')).toContain('转换缺失（不算线索） (1)');
    await own.close();
    results.store.close();
  });
});

it('says that a port is in use', async () => {
  await expect(review(store, { port: page.port })).rejects.toMatchObject({ id: 'web/port-in-use', values: { port: page.port } });
});

it('speaks English', async () => {
  const english = await review(store, { language: 'en' });
  const { body } = await ask(english.port, '/', { headers: visitor(english.port) });
  expect(body).toContain('<html lang="en">');
  expect(body).not.toMatch(/待核查|已确认/);
  await english.close();
});

it('tells a bug to who runs it, not to who visits', async () => {
  const { store: gone } = await hostileResults(1);
  const broken = await review(gone);
  gone.close();
  const { status, body, headers } = await ask(broken.port, '/', { headers: visitor(broken.port) });
  expect([status, body.includes('程序错误'), headers['x-content-type-options']]).toEqual([500, true, 'nosniff']);
  expect(body).not.toMatch(/duckdb|SELECT|node_modules/i);
  expect(broken.errors).toHaveLength(1);
  await broken.close();
});

it('lets nobody keep the others waiting by a form that does not end', async () => {
  const slow = connect(page.port, '127.0.0.1');
  const head = [
    'POST /decide HTTP/1.1',
    `Host: 127.0.0.1:${page.port}`,
    `Origin: http://127.0.0.1:${page.port}`,
    `Cookie: leitong-${page.port}=${token}`,
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Length: 100',
  ];
  slow.write(`${head.join('\r\n')}\r\n\r\nsubject=`);
  expect((await get('/')).status).toBe(200);
  slow.destroy();
  expect((await get('/')).status).toBe(200);
  expect(page.errors).toEqual([]);
});
