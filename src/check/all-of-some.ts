import { flatMapped, matchesOf } from '#model';
import { clauseAround, sentenceAround } from './clause.ts';
import { flagOf } from './flag.ts';
import { type Count, prepareCount, type Quantity } from './quantity.ts';
import type { RuleMaker } from './rule.ts';
import { standsIn } from './words-at.ts';

/** 问题21条,完成整改18条: so many, and to fewer of them it was done. */
interface Some {
  readonly verb: string;
  readonly start: number;
  readonly end: number;
}

interface Words {
  /** What was done, between the two figures. */
  readonly done: RegExp;
  /** On another day, of a part, or not yet. */
  readonly isOtherwise: (text: string) => boolean;
}

/** How far the claim stands from the figures, characters. */
const nearby = 60;

/** Done to all by one sentence, and to some by the figures beside it: 反馈问题21条,完成整改18条。所有问题均已整改到位 (DOMAIN.md 3, contradiction). */
export const allOfSome: RuleMaker = (lexicons) => {
  const countOf = prepareCount(lexicons);
  const isOtherwise = standsIn(lexicons.words('not-of-all'));
  const verbs = lexicons.words('settling-verbs').join('|');
  const claimed = new RegExp(
    `(?<!${lexicons.words('in-time-words').join('|')})(${verbs})率(?:达到了?|达|为|是)?100%|` +
      `(?:均已|都已|全部|已全部|均全部)(${verbs})(?:到位|完毕|完成|完|结束|好)?(?=[,。;!\\n]|$)`,
    'gu',
  );
  const done = new RegExp(`(?:,|中)\\p{Script=Han}{0,6}?(${verbs})(?:完成|完毕|到位|的|了|有|的有|完)?$`, 'u');
  return ({ reading, report }) => {
    const { spoken } = reading;
    const count = countOf(reading);
    return flatMapped(matchesOf(spoken, claimed), (match) => {
      const [start] = clauseAround(spoken, match.index);
      const claim = { start, end: match.index + match[0].length };
      const verb = match[1] ?? match[2] ?? '';
      // 18件全部整改 is of those that the clause counts, 重大问题全部整改 of some by name.
      if (count.within(start, match.index).length > 0 || (match[1] === undefined && !ofAll.test(spoken.slice(start, match.index))))
        return [];
      // Behind its figures a rate is compared as a share of them.
      const some = someBeside(count, spoken, claim, { done, isOtherwise }).find(
        (each) => each.verb === verb && (match[1] === undefined || each.start > claim.start),
      );
      if (some === undefined || isOtherwise(spoken.slice(...sentenceAround(spoken, match.index)))) return [];
      const zh = { left: reading.value.slice(some.start, some.end), right: reading.value.slice(claim.start, claim.end) };
      const other = { reportId: report.reportId, span: reading.spanOf(some.start, some.end) };
      const span = reading.spanOf(claim.start, claim.end);
      const finding = { code: 'contradiction', severity: 'low', certainty: 'possible', span, other, zh } as const;
      return [flagOf(lexicons, { ...finding, rule: 'all-of-some', message: 'full-rate' })];
    });
  };
};

/** What is said to be settled, all of it. */
const ofAll =
  /^(?:做到|实现)?(?:对)?(?:所有|全部|各项|各类|上述|以上|反馈|发现|查摆|查出|查找|交办)*(?:出)?的?(?:问题|建议|留言|诉求|工单|来信)?(?:已)?$/u;

function someBeside(
  count: Count,
  spoken: string,
  { start, end }: Pick<Some, 'start' | 'end'>,
  { done, isOtherwise }: Words,
): readonly Some[] {
  const figures = count.within(Math.max(0, start - nearby), end + nearby);
  return flatMapped(figures, (whole, i): readonly Some[] => {
    const part = figures[i + 1];
    if (part === undefined || !isSome(whole, part)) return [];
    const [sentence, stop] = sentenceAround(spoken, whole.start);
    const verb = done.exec(spoken.slice(whole.end, part.start))?.[1];
    if (verb === undefined || part.end > stop || isOtherwise(spoken.slice(sentence, stop))) return [];
    const [start] = clauseAround(spoken, whole.start);
    // 立即整改8个,限期整改4个: parts of what stands before.
    const isPart = spoken.slice(start, whole.start).includes(verb);
    // 3条因技术升级于11月完成: the rest is told.
    const isTold = figures.some(({ value }) => value === whole.value - part.value);
    return isPart || isTold || isMadeUp(count.within(part.start, stop), whole) ? [] : [{ verb, start, end: part.end }];
  });
}

const isSome = (whole: Quantity, part: Quantity): boolean =>
  whole.unit === part.unit && whole.isExact && part.isExact && 0 < part.value && part.value < whole.value;

/** 立即整改8个,限期整改4个: the parts make the whole. */
function isMadeUp(parts: readonly Quantity[], { unit, value }: Quantity): boolean {
  const like = parts.filter((part) => part.unit === unit);
  return like.some((_, i) => i > 0 && like.slice(0, i + 1).reduce((sum, part) => sum + part.value, 0) >= value);
}
