import { flatMapped } from '#model';
import { between, pick, sample, weighted } from './dice.ts';
import { isTownship } from './draft.ts';
import { type Item, numberedHeadings, paragraph, type Run, type Voice } from './run.ts';

const aspects = ['publish', 'request', 'manage', 'platform', 'supervise'] as const;
type Aspect = (typeof aspects)[number];

/** What any department can say. */
export const departmentFacts = ['fd-desk', 'fd-inside', 'fd-numbers'] as const;

/** Rules of concrete sentences; those that fit better come more than once. */
function factRules({ unitType, field }: Voice): readonly string[] {
  if (isTownship(unitType)) return ['fact-township'];
  if (unitType === 'department')
    return field === null ? departmentFacts : [`fd-${field}`, `fd-${field}`, `fd-${field}`, ...departmentFacts];
  return [unitType === 'organisation' ? 'fact-department' : 'fact-county'];
}

/** Concrete sentences of this kind of agency. */
export function factsOf(voice: Voice, count: number): readonly string[] {
  const { grammar, unitType, chance } = voice;
  const rules = factRules(voice);
  const drawn = Array.from({ length: count }, () => pick(chance, rules));
  return flatMapped([...new Set(drawn)], (rule) => grammar.draw(rule, drawn.filter((one) => one === rule).length, unitType, chance));
}

/** Section one: a few words, then the five aspects, under headings or as paragraphs. */
export function overviewRuns(voice: Voice): readonly Run[] {
  const { grammar, unitType, chance } = voice;
  const intro = grammar.draw('overview-intro', between(chance, 1, 3), unitType, chance);
  const recital = chance() < 0.7 ? grammar.draw('statutory', between(chance, 1, 2), unitType, chance) : [];
  const bodies = aspectBodies(voice);
  const opening = [...paragraph('statutory', recital), ...paragraph('overview', intro)].map((item, no, all) => ({
    ...item,
    closes: no === all.length - 1,
  }));
  if (chance() < 0.65) {
    const headings = numberedHeadings(
      aspects.map((aspect) => grammar.say(`frame-sub-${aspect}`, unitType, chance)),
      grammar,
    );
    return [{ heading: null, items: opening }, ...aspects.map((aspect, no) => ({ heading: headings[no] ?? null, items: bodies[aspect] }))];
  }
  const all = [...opening, ...flatMapped(aspects, (aspect) => bodies[aspect])];
  const isOneParagraph = chance() < 0.3;
  return [{ heading: null, items: all.map((item, no) => (isOneParagraph ? { ...item, closes: no === all.length - 1 } : item)) }];
}

const factPlaces: readonly (readonly [Aspect, number])[] = [
  ['publish', 4],
  ['request', 1],
  ['manage', 2],
  ['platform', 2],
  ['supervise', 2],
];

function aspectBodies(voice: Voice): Readonly<Record<Aspect, readonly Item[]>> {
  const { grammar, unitType, chance } = voice;
  const facts = factsOf(voice, between(chance, 3, 9)).map((fact) => ({ fact, aspect: weighted(chance, factPlaces) }));
  const body = (aspect: Aspect): readonly Item[] => {
    const frames = grammar.draw(`overview-${aspect}`, between(chance, 2, 5), unitType, chance);
    const own = flatMapped(facts, (one) => (one.aspect === aspect ? [one.fact] : []));
    // Facts stand among the phrases, not behind them.
    const mixed = sample(chance, [...paragraph('overview', frames), ...paragraph('fact', own)], frames.length + own.length);
    return mixed.map((item, no) => ({ ...item, closes: no === mixed.length - 1 }));
  };
  return {
    publish: body('publish'),
    request: body('request'),
    manage: body('manage'),
    platform: body('platform'),
    supervise: body('supervise'),
  };
}
