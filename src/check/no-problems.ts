import type { Problem } from '#model';
import { noneClaimed } from './discussion.ts';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';

/** Section five claims that there are none (DOMAIN.md 2.1, topic 00), where an account is asked for (《条例》第五十条). */
export const noProblems: RuleMaker = (lexicons) => {
  return ({ extraction }) => {
    const claims = extraction.problems.filter(isClaim);
    const [claim] = claims;
    if (claim === undefined) return [];
    const isAlone = claims.length === extraction.problems.length;
    const finding = { code: 'no-problems', severity: 'high', rule: 'no-problems' } as const;
    // Beside stated problems it is the contradiction that counts, and that is told by another rule.
    return isAlone ? [flagOf(lexicons, { ...finding, certainty: 'certain', span: claim.span })] : [];
  };
};

const isClaim = ({ topics, section }: Problem) => section === 'problems' && topics.includes(noneClaimed);
