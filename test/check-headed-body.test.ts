import { expect, it } from 'vitest';
import { loadLexicons } from '#lexicon';
import { prepareHeadedBody } from '../src/check/headed-body.ts';

const lexicons = await loadLexicons('lexicons');
const [isHeadedOnly, needs] = [prepareHeadedBody(lexicons), lexicons.lexicon('needs')];
const problem = '一是公开质量不高。靠转抄报纸文章充数的现象较多,本地的事写得很少。';

it.each([
  [
    'a body on something else below the heading of its problem',
    '一是提升公开质量。做好网页的日常维护和巡查值守,加快改版升级的速度。',
    true,
  ],
  ['a body that takes up a word', '一是提升公开质量。做好网页的日常维护和巡查值守,先写本地的事再改版。', false],
  ['a body on a topic of it', '一是提升公开质量。信息上网之前由分管领导严格审核把关,每篇都要签字。', false],
  ['no heading', '一是做好网页的日常维护和巡查值守,加快改版升级的速度,提升公开质量。', false],
])('reads %s', (_, measure, expected) => {
  expect(isHeadedOnly(needs, measure, problem, ['04', '02'])).toBe(expected);
});
