import { expect, test } from 'vitest';
import { configure } from '#contract';
import { loadLexicons } from '#lexicon';
import { type SummarisedReport, summarise } from '#summarise';
import { openSegmenter } from '#tokens';
import { prepareItemWords } from '../src/run/item-words.ts';
import { summariseBeside } from '../src/run/summarise-beside.ts';

const entry = new URL('../dist/run/summary-worker.js', import.meta.url);
const configuration = configure({ segmenter: 'node-rs' }, 'test');
const setup = { lexicons: 'lexicons', configuration };

const item = (topic: '03' | '06', quote: string) => ({ topics: [topic], specificity: 1, quote, span: { start: 0, end: quote.length } });

function report(no: number): SummarisedReport {
  const [quote, answer] =
    no % 2 === 0 ? ['镇里人手不足，窗口值守常常空缺', '增配专职人员'] : ['业务培训偏少，新人不会答复', '每季度举办一次培训'];
  return {
    reportId: `r${no}`,
    agency: `甲县第${no}局`,
    year: 2023,
    role: 'current',
    region: '甲省/甲县',
    level: 'county',
    unitType: 'department',
    problems: [{ ...item('06', quote), answered: no % 3 === 0 }],
    measures: [item('03', answer)],
  };
}

const reports = Array.from({ length: 40 }, (_, no) => report(no));

async function* inParts(): AsyncGenerator<readonly SummarisedReport[]> {
  yield reports.slice(25);
  yield [];
  yield reports.slice(0, 25);
}

test('a thread of its own summarises as this one does', async () => {
  const lexicons = await loadLexicons('lexicons');
  const here = summarise(reports, prepareItemWords(lexicons, await openSegmenter(configuration, lexicons)));
  const { summary } = await summariseBeside(entry, setup, inParts());
  expect(here.topics.length).toBeGreaterThan(0);
  expect(await summary).toEqual(here);
});

test('what fails on the thread is told where its summary is awaited, and what fails in reading at once', async () => {
  const { summary } = await summariseBeside(entry, { ...setup, lexicons: 'no-such-folder' }, inParts());
  await expect(summary).rejects.toThrow(/no-such-folder/);
  const failing = async function* (): AsyncGenerator<readonly SummarisedReport[]> {
    yield reports;
    throw new Error('the store is gone');
  };
  await expect(summariseBeside(entry, setup, failing())).rejects.toThrow('the store is gone');
});
