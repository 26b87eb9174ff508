import { type Flag, flatMapped, markAt } from '#model';
import { flagOf } from './flag.ts';
import type { RuleMaker } from './rule.ts';
import type { Statement } from './statement.ts';

/** A list that goes on, and a title that was opened and not closed. */
const openMark = /[,、]$|《[^》]{0,40}$/u;
/** 三是: the number of an item that was not written. */
const bareNumber = /^(?:[一二三四五六七八九十]是|其[一二三四五])[,:]?$/u;
/** Shorter lines are titles and items. */
const shortest = 12;

/**
 * A sentence that ends in the middle at the end of its section, or a part of it that alone ends in a comma (DOMAIN.md 3).
 * Elsewhere the next line may go on with it, and items of a list may end in commas; conversion may have lost the rest, so it
 * is never more than a question.
 */
export const unfinished: RuleMaker = (lexicons) => {
  const ends = lexicons.lexicon('sentence-ends');
  const isUnended = (value: string): boolean => {
    const found = ends.scan(value.slice(-longestEnd)).map(({ entry }) => entry.yields['end']);
    return openMark.test(value.slice(-longest)) || (found.includes('unended') && !found.includes('whole'));
  };
  return ({ report, reading }) => {
    if (report.form.noise.length > 0 || report.source.layout.scans.length > 0) return [];
    const { statements } = reading;
    const open = openPart(statements);
    return flatMapped(statements, (statement, no): readonly Flag[] => {
      if (!isLast(statement, statements[no + 1]) && open !== no) return [];
      const value = statement.value.trimEnd();
      if (!bareNumber.test(value.trim()) && (value.length < shortest || !isUnended(value))) return [];
      const from = Math.max(value.lastIndexOf(',', value.length - 2), value.lastIndexOf('。', value.length - 2)) + 1;
      return [
        flagOf(lexicons, {
          code: 'garbled',
          severity: 'low',
          certainty: 'possible',
          span: statement.spanOf(from, value.length),
          rule: 'unfinished',
          zh: { words: value.slice(from) },
        }),
      ];
    });
  };
};

/** A title looked at, with its mark. */
const longest = 42;
/** Longest word at an end. */
const longestEnd = 4;

function isLast({ sentence }: Statement, next: Statement | undefined): boolean {
  return sentence.section !== 'lead' && (next === undefined || next.sentence.section !== sentence.section);
}

/** The one part of a section, (四), that ends in a comma before the next; -1 where there is none or where several do, as items. */
function openPart(statements: readonly Statement[]): number {
  const ended = statements.flatMap(({ value, sentence }, no) => {
    const next = statements[no + 1]?.sentence;
    const isEnd = next !== undefined && next.section === sentence.section && isNewPart(sentence.path, next.path);
    return isEnd && value.trimEnd().endsWith(',') ? [no] : [];
  });
  return ended.length === 1 ? (ended[0] ?? -1) : -1;
}

/** Of (四), as `markAt` tells it. */
const rankOfParts = 2;

/** Whether the next sentence stands under another (五) than this one. */
function isNewPart(path: readonly string[], next: readonly string[]): boolean {
  const at = next.findIndex((step, i) => step !== path[i]);
  return at !== -1 && at < path.length && markAt(next[at] ?? '', 0)?.rank === rankOfParts;
}
