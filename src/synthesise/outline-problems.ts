import { between, sample } from './dice.ts';
import type { Turn } from './grammar.ts';
import { enumeratorOf, type Item, numberedHeadings, paragraph, type Run, type Voice } from './run.ts';

type Side = 'problem' | 'measure';

/** Section five: what the agency owns up to, then what it will do about it, in one of the arrangements of DOMAIN.md 2.3. */
export function problemRuns(voice: Voice): readonly Run[] {
  const { grammar, unitType, chance } = voice;
  const turns = differentTopics(sample(chance, grammar.turns(unitType), 8)).slice(0, between(chance, 2, 4));
  const followUp = chance() < 0.25 ? grammar.draw('follow-up', between(chance, 1, 2), unitType, chance) : [];
  const problems = sideOf('problem', turns, voice);
  const measures = sideOf('measure', turns, voice);
  const past = paragraph('follow-up', followUp);
  const isPastFirst = chance() < 0.6;
  if (chance() < 0.45) {
    const rules = ['frame-sub-problems', 'frame-sub-measures'];
    const words = past.length === 0 ? rules : isPastFirst ? ['frame-sub-follow-up', ...rules] : [...rules, 'frame-sub-follow-up'];
    const headings = numberedHeadings(
      words.map((rule) => grammar.say(rule, unitType, chance)),
      grammar,
    );
    const bodies = past.length === 0 ? [problems, measures] : isPastFirst ? [past, problems, measures] : [problems, measures, past];
    return bodies.map((items, no) => ({ heading: headings[no] ?? null, items }));
  }
  const items = isPastFirst ? [...past, ...problems, ...measures] : [...problems, ...measures, ...past];
  return [{ heading: null, items }];
}

/** No office names one shortcoming twice. */
function differentTopics(turns: readonly Turn[]): readonly Turn[] {
  return turns.filter(({ topic }, no) => turns.findIndex((other) => other.topic === topic) === no);
}

/** The problems of the turns or their measures: an opener, then a list in one paragraph or a line each, or bare sentences. */
function sideOf(side: Side, turns: readonly Turn[], voice: Voice): readonly Item[] {
  const { grammar, unitType, chance } = voice;
  const opener = withoutEnd(grammar.say(`${side}-opener`, unitType, chance));
  const said = turns.map((turn, no) => ({ turn: no, text: withoutEnd(grammar.say(turn[side], unitType, chance)) }));
  const kind = chance() < 0.5 ? 'list' : chance() < 0.6 ? 'lines' : 'bare';
  const isMerged = side === 'measure' && said.length > 2 && chance() < 0.15;
  const enumerator = kind === 'bare' ? () => '' : enumeratorOf(voice);
  const between2 = kind === 'list' && chance() < 0.7 ? '；' : '。';
  let number = 0;
  const items = said.map(({ turn, text }, no): Item => {
    const isJoined = isMerged && no === 1;
    const prefix = isJoined ? '' : enumerator(number);
    if (!isJoined) number += 1;
    const isLast = no === said.length - 1;
    const end = isLast ? '。' : isMerged && no === 0 ? '，' : between2;
    return { role: side, slotted: prefix + text + end, turn, closes: isLast || (kind === 'lines' && end === '。') };
  });
  const mark = kind === 'list' ? '：' : '。';
  return [{ role: 'opener', slotted: opener + mark, turn: null, closes: kind === 'lines' }, ...items];
}

const withoutEnd = (text: string): string => text.replace(/[。；，：]$/, '');
