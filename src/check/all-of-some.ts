import { flatMapped, grouped } from '#model';
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
const ends = /^(?:[,。;!?\n]|$)/;

/** Done to all by one sentence, and to some by the figures beside it: 反馈问题21条,完成整改18条。所有问题均已整改到位 (DOMAIN.md 3, contradiction). */
export const allOfSome: RuleMaker = (lexicons) => {
  const words = lexicons.lexicon('completion');
  const countOf = prepareCount(lexicons);
  const isOtherwise = standsIn(lexicons.words('not-of-all'));
  const done = new RegExp(`(?:,|中)\\p{Script=Han}{0,6}?(${lexicons.words('settling-verbs').join('|')})\\p{Script=Han}{0,2}$`, 'u');
  return ({ reading, report }) => {
    const { spoken } = reading;
    const hits = grouped(reading.hits(words), ({ entry }) => entry.yields['role'] ?? '');
    const claims = (hits.get('settled') ?? []).filter(({ end }) => ends.test(spoken.slice(end, end + 1)));
    return flatMapped(claims, (hit) => {
      const [start] = clauseAround(spoken, hit.start);
      const claim = { start, end: hit.end };
      // 重大问题全部整改 is of some by name.
      const isOfAll = start === hit.start || hits.get('all-things')?.some((all) => all.start === start && all.end === hit.start) === true;
      if (!isOfAll) return [];
      const said = spoken.slice(hit.start, hit.end);
      const some = someBeside(countOf(reading), spoken, claim, { done, isOtherwise }).find(({ verb }) => said.includes(verb));
      if (some === undefined || isOtherwise(spoken.slice(...sentenceAround(spoken, hit.start)))) return [];
      const zh = { left: reading.value.slice(some.start, some.end), right: reading.value.slice(claim.start, claim.end) };
      const other = { reportId: report.reportId, span: reading.spanOf(some.start, some.end) };
      const span = reading.spanOf(claim.start, claim.end);
      const finding = { code: 'contradiction', severity: 'low', certainty: 'possible', span, other, zh } as const;
      return [flagOf(lexicons, { ...finding, rule: 'all-of-some', message: 'full-rate' })];
    });
  };
};

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
