import { describe, expect, it } from 'vitest';
import { flagged } from './support/judged.ts';

describe('a problem that no clause of the measures takes up', () => {
  it.each([
    [
      'whose words only those of the answered one has too',
      '主要问题：1.招生问答不够通俗，家长来电多；2.学校公开专栏进度不一，四所学校没有开设专栏；3.公开经费没有列入预算，专栏靠学校自己出钱维护。\n改进情况：1.推出招生问答长图3期；2.对四所学校逐校指导，专栏已于10月全部开设。',
      ['3.公开经费没有列入预算，专栏靠学校自己出钱维护。: possible'],
    ],
    [
      'beside a board that the measure changes',
      '还有三处短板：①解读多为照发原文；②四个村的信息员没参加过培训；③公开栏更新拖沓，个别村一季度才换一次。\n改进打算：3月办信息员培训班一期，由党政办给各村排定每月5日更换公开栏的日程。',
      ['①解读多为照发原文；: probable'],
    ],
  ])('%s', (_, problems, expected) => {
    expect(flagged('unanswered-problem', { problems })).toEqual(expected);
  });
  it.each([
    [
      'that was mended where it is told',
      '主要问题：1.招生问答不够通俗，家长来电多；2.学校公开专栏进度不一；3.公开经费没有列入预算，已于12月列入。\n改进情况：1.推出招生问答长图3期；2.对学校逐校指导，专栏已全部开设。',
    ],
  ])('is none %s', (_, problems) => {
    expect(flagged('unanswered-problem', { problems })).toEqual([]);
  });
});
