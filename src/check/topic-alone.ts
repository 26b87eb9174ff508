import type { Lexicon } from '#lexicon';
import { flatMapped, type Measure, type Problem, type Report } from '#model';
import { needsIn, serves } from './needs.ts';
import { sharedContent } from './shared-content.ts';

/** What the words of problems and measures are compared by. */
export interface Words {
  readonly form: Report['form'];
  readonly needs: Lexicon;
  readonly contentOf: (text: string) => ReadonlySet<string>;
}

/** A pledge that does several things may be meant for any problem. */
const several = 2;

/**
 * A pledge shares a topic with a problem and no object: it takes up none of its words and does nothing that serves it
 * (打造过硬队伍 where two people do the work of five; DOMAIN.md 2.1, answeredness). Of a problem that says nothing of its own nobody
 * can tell.
 */
export function sharesTopicAlone(problem: Problem, measure: Measure, { form, needs, contentOf }: Words): boolean {
  if (problem.specificity === 0 || measure.kind !== 'pledge' || measure.specificity > 0) return false;
  const [stated, pledged] = [form.of(problem.span), form.of(measure.span)];
  if (sharedContent(contentOf(stated), contentOf(pledged)) > 0 || serves(needs, pledged, stated)) return false;
  const means = flatMapped(needs.scan(pledged), ({ entry }) => (entry.yields['means'] === undefined ? [] : [entry.yields['means']]));
  return new Set(means).size < several;
}

/** Needs that one clause takes up, a part each. */
const fewestNeeds = 3;

/** 队伍上再充实、制度上再完善、督查上再加力: a pledge that goes through all kinds of things is meant for all that was stated. */
export function isForAll({ kind, specificity, span }: Measure, { form, needs }: Words): boolean {
  if (kind !== 'pledge' || specificity > 0) return false;
  const needOf = (part: string) => needsIn(needs.scan(part))[0] ?? '';
  return form
    .of(span)
    .split(/[,;。]/)
    .map((clause) => new Set(clause.split('、').map(needOf)))
    .some((told) => told.size - Number(told.has('')) >= fewestNeeds);
}
