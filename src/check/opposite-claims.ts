import type { Lexicons } from '#lexicon';
import { flatMapped, matchesOf } from '#model';
import { clauseAround } from './clause.ts';
import { clauseOf, type Pair, type Range, rangeOf } from './contradiction-pair.ts';
import type { Examined } from './rule.ts';
import type { AreOfOneScope } from './scope.ts';
import { prepareContent, sharedContent } from './shared-content.ts';

/** A quality as one side of a report claims it, and as the other confesses to lack it (a line of lexicons/opposites). */
interface Quality {
  readonly claims: ReadonlySet<string>;
  readonly wants: readonly string[];
}

/** 公开设备先进: a claimed quality of a thing. */
interface Claim extends Range {
  readonly quality: Quality;
  /** What it is claimed of: 公开设备. */
  readonly object: string;
}

/** Letters of the thing looked at before a claim, and fewest of one that is named. */
const longestObject = 12;
const shortestObject = 2;
/** Shared bigrams that make one thing where its last word is one that every item has. */
const enough = 2;

/**
 * A quality claimed of a thing outside section five and confessed to lack in a problem, whatever the thing is: 设备先进, 设备老旧.
 * Possible alone: the thing is known by its words, and one word may stand for two things.
 */
export function prepareOppositeClaims(lexicons: Lexicons): (examined: Examined, areOfOneScope: AreOfOneScope) => readonly Pair[] {
  const qualities = lexicons.words('opposites').map(qualityOf);
  const claims = qualities.flatMap((quality) => [...quality.claims]);
  const claimed = new RegExp(`(?:${claims.join('|')})(?=[,。;、!\\n]|$)`, 'gu');
  const doubts = [...lexicons.words('undone'), ...lexicons.words('aiming-words')];
  const adverbs = new RegExp(`(?:${lexicons.words('claim-adverbs').join('|')})+$`, 'u');
  const contentOf = prepareContent(lexicons.words('list-words'));

  return (examined, areOfOneScope) => {
    const { problems } = examined.extraction;
    if (problems.length === 0) return [];
    const found = claimsIn(examined);
    if (found.length === 0) return [];
    return flatMapped(problems, ({ span }): readonly Pair[] => {
      const range = rangeOf(examined, span);
      if (range === null) return [];
      for (const claim of found) {
        const want = wantIn(examined, range, claim);
        if (want === null || !areOfOneScope(examined.reading, claim, want)) continue;
        return [{ rule: 'opposite-claims', left: clauseOf(examined.reading, claim), right: want, certainty: 'possible' }];
      }
      return [];
    });
  };

  function claimsIn({ reading }: Examined): readonly Claim[] {
    return flatMapped(matchesOf(reading.spoken, claimed), ({ 0: word, index }): readonly Claim[] => {
      const { section } = reading.statements[reading.statementAt(index)]?.sentence ?? {};
      const [from] = clauseAround(reading.spoken, index);
      const before = reading.spoken.slice(from, index);
      const object = before
        .slice(before.lastIndexOf('、') + 1)
        .replace(adverbs, '')
        .slice(-longestObject);
      if (section === 'problems' || object.length < shortestObject || doubts.some((doubt) => before.includes(doubt))) return [];
      const quality = qualities.find((each) => each.claims.has(word));
      return quality === undefined ? [] : [{ quality, object, start: index - object.length, end: index + word.length }];
    });
  }

  /** The clause of the problem that lacks the quality in the same thing. */
  function wantIn({ reading }: Examined, { start, end }: Range, { quality, object }: Claim): Range | null {
    const head = object.slice(-shortestObject);
    const isNamed = contentOf(head).size > 0;
    const own = contentOf(object);
    for (let at = start; at < end; ) {
      const stop = Math.min(clauseAround(reading.spoken, at)[1], end);
      const clause = reading.spoken.slice(at, stop);
      const isSame = (isNamed && isBare(object, head, clause)) || sharedContent(own, contentOf(clause)) >= enough;
      if (isSame && quality.wants.some((word) => clause.includes(word))) return { start: at, end: stop };
      at = stop + 1;
    }
    return null;
  }

  /** Nothing tells two things of one name apart: 居民报名, 企业报名. */
  function isBare(object: string, head: string, clause: string): boolean {
    const at = clause.indexOf(head);
    if (at === -1) return false;
    return object === head || contentOf(clause.slice(0, at).replace(enumerator, '')).size === 0;
  }
}

const enumerator = /^[\s\d(]*[一二三四五六七八九十]{0,2}[)是.、]?/u;

function qualityOf(row: string): Quality {
  const [claims = '', wants = ''] = row.split(':');
  return { claims: new Set(claims.split('、')), wants: wants.split('、') };
}
