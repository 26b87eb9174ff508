import type { Lexicons } from '#lexicon';
import { flatMapped, markAt, matchesOf } from '#model';
import { clauseAround } from './clause.ts';
import { clauseOf, type Pair, type Range, rangeOf } from './contradiction-pair.ts';
import type { ReportReading } from './report-reading.ts';
import type { Examined } from './rule.ts';
import type { AreOfOneScope } from './scope.ts';
import { prepareContent } from './shared-content.ts';

/** A quality as one side of a report claims it, and as the other confesses to lack it (a line of lexicons/opposites). */
interface Quality {
  readonly claims: ReadonlySet<string>;
  readonly wants: RegExp;
}

/** 公开设备先进: a claimed quality of a thing. */
interface Claim extends Range {
  readonly quality: Quality;
  /** What it is claimed of: 公开设备. */
  readonly object: string;
}

/** Letters looked at before a claim, those of them that may name its thing, and fewest that name one. */
const farthest = 60;
const longestObject = 12;
const shortestObject = 2;
/** Most claims compared with each problem; a report has a tenth of them. */
const most = 200;

/**
 * A quality claimed of a thing outside section five and confessed to lack in a problem, whatever the thing is: 设备先进, 设备老旧.
 * Possible alone: the thing is known by its name, which may stand for two things.
 */
export function prepareOppositeClaims(lexicons: Lexicons): (examined: Examined, areOfOneScope: AreOfOneScope) => readonly Pair[] {
  const adverbs = lexicons.words('claim-adverbs').join('|');
  const qualities = lexicons.words('opposites').map((row) => qualityOf(row, adverbs));
  const claims = qualities.flatMap((quality) => [...quality.claims]);
  const claimed = new RegExp(`(?:${claims.join('|')})(?=[,。;、!\\n]|$)`, 'g');
  const doubted = new RegExp([...lexicons.words('undone'), ...lexicons.words('aiming-words')].join('|'), 'u');
  const adverbsBefore = new RegExp(`(?:${adverbs})+$`, 'u');
  const contentOf = prepareContent(lexicons.words('list-words'));

  return (examined, areOfOneScope) => {
    const { reading, extraction } = examined;
    if (extraction.problems.length === 0) return [];
    const found = claimsIn(reading);
    if (found.length === 0) return [];
    return flatMapped(extraction.problems, ({ span }): readonly Pair[] => {
      const range = rangeOf(examined, span);
      if (range === null) return [];
      const clauses = clausesIn(reading, range);
      for (const claim of found) {
        const want = clauses.find((clause) => isWanted(claim, clause.said) && areOfOneScope(reading, claim, clause));
        if (want !== undefined) return [{ rule: 'opposite-claims', left: clauseOf(reading, claim), right: want, certainty: 'possible' }];
      }
      return [];
    });
  };

  function claimsIn(reading: ReportReading): readonly Claim[] {
    const found = flatMapped(matchesOf(reading.spoken, claimed), ({ 0: word, index }): readonly Claim[] => {
      const [clauseStart] = clauseAround(reading.spoken, index);
      const own = reading.spoken.slice(Math.max(clauseStart, index - farthest), index);
      const object = own
        .slice(own.lastIndexOf('、') + 1)
        .replace(adverbsBefore, '')
        .slice(-longestObject);
      const { section } = reading.statements[reading.statementAt(index)]?.sentence ?? {};
      if (section === 'problems' || object.length < shortestObject || doubted.test(own)) return [];
      const quality = qualities.find((each) => each.claims.has(word));
      return quality === undefined ? [] : [{ quality, object, start: index - object.length, end: index + word.length }];
    });
    return found.slice(0, most);
  }

  /** The clause lacks the quality in the same thing; 居民报名 and 企业报名, 发布 and 发布后的跟踪 are two. */
  function isWanted({ quality, object }: Claim, clause: string): boolean {
    const head = object.slice(-shortestObject);
    const at = clause.indexOf(head);
    if (at === -1 || contentOf(head).size === 0 || !quality.wants.test(clause.slice(at + head.length))) return false;
    const [own, other] = [contentOf(object), contentOf(clause.slice(markAt(clause, 0)?.end ?? 0, at + head.length))];
    const told = [...other].filter((bigram) => !own.has(bigram));
    return told.length === 0 || object === head;
  }
}

const clause = /[^,;:。!?()\n]+/gu;

function clausesIn(reading: ReportReading, { start, end }: Range): readonly (Range & { readonly said: string })[] {
  return matchesOf(reading.spoken.slice(start, end), clause).map(({ 0: said, index }) => {
    return { start: start + index, end: start + index + said.length, said };
  });
}

/** The want stands right behind the thing: 设备仍较为老旧. */
function qualityOf(row: string, adverbs: string): Quality {
  const [claims = '', wants = ''] = row.split(':');
  return { claims: new Set(claims.split('、')), wants: new RegExp(`^(?:${adverbs})*(?:${wants.replaceAll('、', '|')})`, 'u') };
}
