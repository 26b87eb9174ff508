import type { Lexicons } from '#lexicon';
import { flatMapped } from '#model';
import { type Pair, rangeOf } from './contradiction-pair.ts';
import { type Content, type MarkedClause, prepareMarkedClauses, sharedWords } from './marked-clause.ts';
import type { Examined } from './rule.ts';
import type { AreOfOneScope } from './scope.ts';

/** Most claims compared; a report has a tenth of them. */
const most = 200;
/** Shared words from which a clause that speaks of all is taken to speak of what the other left out, and from which two things are one. */
const enough = 3;
const enoughOfThing = 2;
/** A thing of one bigram is in too many others. */
const leastBigrams = 2;

/**
 * What a clause claims of all, denies or counts, and a problem tells otherwise of the same thing, known by the words they
 * share: 专区全部建成 and 尚有4个乡镇未建专区, 无空白栏目 and 栏目长期空白, 专职信息员2名 and 没有专职人员. Possible alone.
 */
export function prepareClaimedAndConfessed(lexicons: Lexicons): (examined: Examined, areOfOneScope: AreOfOneScope) => readonly Pair[] {
  const clausesIn = prepareMarkedClauses(lexicons);
  const aims = new RegExp(lexicons.words('aiming-words').join('|'), 'u');
  const signs = new RegExp([...lexicons.words('left-out-words'), ...lexicons.words('admissions')].join('|'), 'u');

  return (examined, areOfOneScope) => {
    const { reading, extraction } = examined;
    if (extraction.problems.length === 0) return [];
    const claims = claimsIn(examined);
    if (claims.length === 0) return [];
    return flatMapped(extraction.problems, ({ span }): readonly Pair[] => {
      const range = rangeOf(examined, span);
      for (const confessed of range === null ? [] : clausesIn(reading, range, true)) {
        const claim = claims.find((each) => isDenied(each, confessed) && areOfOneScope(reading, each, confessed));
        if (claim !== undefined) return [{ rule: 'opposite-claims', left: claim, right: confessed, certainty: 'possible' }];
      }
      return [];
    });
  };

  function claimsIn({ reading }: Examined): readonly MarkedClause[] {
    const marked = flatMapped(reading.statements, ({ sentence, value }, no) => {
      const start = reading.startOf(no);
      return sentence.section === 'problems' ? [] : clausesIn(reading, { start, end: start + value.length }, false);
    });
    return marked.filter(({ said }) => !aims.test(said)).slice(0, most);
  }

  function isDenied(claim: MarkedClause, confessed: MarkedClause): boolean {
    const isTrouble = confessed.isCounted || signs.test(confessed.said);
    // 无空白栏目, 栏目长期空白.
    if (confessed.absent.length === 0 && isTrouble && claim.absent.some((thing) => holds(confessed.content, thing))) return true;
    if (claim.absent.length > 0) return false;
    // 专职信息员2名, 没有专职人员.
    if (confessed.absent.some((thing) => holds(claim.content, thing))) return true;
    // 答复都在法定期限内作出, 超过法定期限才答复.
    return claim.isFull && signs.test(confessed.said) && sharedWords(claim.content, confessed.content) >= enough;
  }
}

/** All of a thing stands there, or words enough of it. */
function holds(content: Content, thing: Content): boolean {
  const isWhole = thing.size >= leastBigrams && [...thing].every((bigram) => content.has(bigram));
  return isWhole || sharedWords(thing, content) >= enoughOfThing;
}
