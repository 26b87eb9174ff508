import { type Chance, flatMapped, type SectionName, type TableForm } from '#model';
import type { Agencies } from './agencies.ts';
import { between, dice, pick, weighted } from './dice.ts';
import type { Agency, Draft, PassageMark, Piece, Prose, ProseRole, TableLayout } from './draft.ts';
import type { Edit } from './edit-sentences.ts';
import { figuresOf } from './figures.ts';
import { type Fill, prepareFill, type Speaker } from './fill.ts';
import type { Grammar } from './grammar.ts';
import type { Outline } from './outline.ts';
import { factsOf } from './outline-overview.ts';
import type { Membership, ReportPlan } from './plan.ts';
import { garbled } from './plant-shared-error.ts';
import { paragraph, type Run } from './run.ts';

/** What all reports of a corpus are made with. */
export interface Workshop {
  readonly grammar: Grammar;
  readonly outline: Outline;
  readonly edit: Edit;
  readonly agencies: Agencies;
  readonly seed: number;
  /** The year of the corpus. */
  readonly year: number;
}

/** Who reports, on which year, with which figures: the same whenever it is asked for. */
export function speakerOf({ agency: number, isPrevious }: ReportPlan, { grammar, agencies, seed, year }: Workshop): Speaker {
  const agency = agencies.agency(number);
  const before = figuresOf(dice(seed, 'figures', number, 'before'), agency.unitType);
  const figures = isPrevious ? before : figuresOf(dice(seed, 'figures', number), agency.unitType, before);
  const chance = dice(seed, 'speaker', number, isPrevious ? 'before' : '');
  return {
    agency,
    year: isPrevious ? year - 1 : year,
    publishedOn: agency.level === 'township' || agency.unitType === 'department' ? january(chance) : spring(chance),
    figures,
    published: publishedBy(agency, chance),
    surnames: grammar.words('name-surname'),
    words: { quarters: grammar.words('name-quarter'), comrade: grammar.words('name-comrade')[0] ?? '' },
  };
}

const january = (chance: Chance) => ({ month: 1, day: between(chance, 6, 30) });
const spring = (chance: Chance) => ({ month: between(chance, 2, 3), day: between(chance, 1, 28) });

function publishedBy({ level, unitType }: Agency, chance: Chance): number {
  if (level === 'township') return between(chance, 28, 640);
  if (unitType === 'department' || unitType === 'zone') return between(chance, 60, 960);
  return level === 'city' ? between(chance, 4000, 32000) : between(chance, 700, 9600);
}

/** A report of its plan, correct in all its figures and words but for the errors its templates carry. */
export function compose(plan: ReportPlan, index: number, speaker: Speaker, workshop: Workshop): Draft {
  const chance = dice(workshop.seed, 'compose', index);
  const fill = prepareFill(speaker, dice(workshop.seed, 'fill', index));
  const desk = { plan, index, speaker, workshop, chance, fill };
  const hasTables = chance() >= lostTables;
  const layout = weighted(chance, layouts);
  const table = (section: SectionName, form: TableForm): readonly Piece[] =>
    hasTables ? [{ kind: 'table', section, form, edition: '2021', layout, marks: [] }] : [];
  const pieces = [
    ...front(desk),
    ...written('lead', desk),
    heading('overview', desk),
    ...written('overview', desk),
    heading('disclosure', desk),
    ...table('disclosure', 'disclosure'),
    heading('applications', desk),
    ...table('applications', 'applications'),
    heading('disputes', desk),
    ...table('disputes', 'disputes'),
    heading('problems', desk),
    ...written('problems', desk),
    heading('other', desk),
    ...written('other', desk),
    ...signature(desk),
  ];
  return { agency: speaker.agency, year: speaker.year, figures: speaker.figures, pieces };
}

/** Share of the reports whose tables a converter lost. */
const lostTables = 0.05;
const layouts: readonly (readonly [TableLayout, number])[] = [
  ['tabs', 55],
  ['cells', 20],
  ['glued', 12],
  ['pipes', 13],
];

interface Desk {
  readonly plan: ReportPlan;
  readonly index: number;
  readonly speaker: Speaker;
  readonly workshop: Workshop;
  readonly chance: Chance;
  readonly fill: Fill;
}

function line(role: ProseRole, section: SectionName, slotted: string, fill: Fill): Prose {
  return { kind: 'prose', role, section, parts: fill([slotted])[0] ?? [], passage: null, closes: true, turn: null };
}

function heading(section: SectionName, { speaker, workshop, chance, fill }: Desk): Prose {
  return line('heading', section, workshop.grammar.say(`frame-heading-${section}`, speaker.agency.unitType, chance), fill);
}

const platformShare = 0.2;

function front({ speaker, workshop: { grammar }, chance, fill }: Desk): readonly Prose[] {
  const { unitType } = speaker.agency;
  const count = chance() < platformShare ? between(chance, 1, 3) : 0;
  const platform = grammar.draw('frame-platform-line', count, unitType, chance).map((words) => line('platform', 'lead', words, fill));
  return [...platform, line('title', 'lead', grammar.say('frame-title', unitType, chance), fill)];
}

const signedShare = 0.75;

function signature({ speaker, workshop: { grammar }, chance, fill }: Desk): readonly Prose[] {
  const { unitType } = speaker.agency;
  if (chance() >= signedShare) return [];
  return [line('signature', 'other', '{agency}', fill), line('date', 'other', grammar.say('frame-date', unitType, chance), fill)];
}

/** Own sentences that a member puts behind a template. */
const addedShare = 0.25;

/** The narrative of a section: a template's, edited by this member, or the report's own. */
function written(section: SectionName, desk: Desk): readonly Prose[] {
  const { plan, index, speaker, workshop, chance } = desk;
  const { grammar, outline, seed } = workshop;
  const unitType = speaker.agency.unitType;
  const membership = plan.memberships.find(({ group }) => group.sections.includes(section));
  if (membership === undefined)
    return flatMapped(outline(section, speaker.agency, seed, 'own', index), (run) => ownPieces(run, section, desk));
  const planted = flatMapped(templateOf(section, membership, desk), (run, no) => memberPieces(run, section, no, membership, desk));
  if (section !== 'overview' || chance() >= addedShare) return planted;
  const facts = factsOf({ grammar, unitType, field: speaker.agency.field, chance }, between(chance, 1, 3));
  return [...planted, ...ownPieces({ heading: null, items: paragraph('fact', facts) }, section, desk)];
}

/** The outline that all members share, with the error it carries, if any. */
function templateOf(section: SectionName, { group }: Membership, { speaker, workshop }: Desk): readonly Run[] {
  const { grammar, outline, seed } = workshop;
  const unitType = group.unitType ?? speaker.agency.unitType;
  const runs = outline(section, { unitType, field: group.unitType === null ? speaker.agency.field : null }, seed, 'template', group.id);
  if (!group.hasError || section !== group.sections[0]) return runs;
  const chance = dice(seed, 'error', group.id);
  const spoiled = pick(chance, runs);
  const sentences = garbled(
    spoiled.items.map(({ slotted }) => slotted),
    chance,
    (rule) => grammar.say(rule, unitType, chance),
  );
  if (sentences === null) return runs;
  const items = spoiled.items.map((item, no) => ({ ...item, slotted: sentences[no] ?? item.slotted }));
  return runs.map((run) => (run === spoiled ? { ...run, items } : run));
}

function ownPieces({ heading: words, items }: Run, section: SectionName, { fill }: Desk): readonly Prose[] {
  const filled = fill(items.map(({ slotted }, no) => apart(slotted, no)));
  const head = words === null ? [] : [line('subheading', section, words, fill)];
  return [
    ...head,
    ...items.map(
      ({ role, turn, closes }, no): Prose => ({ kind: 'prose', role, section, parts: filled[no] ?? [], passage: null, closes, turn }),
    ),
  ];
}

function memberPieces(run: Run, section: SectionName, runNo: number, { group, edit }: Membership, desk: Desk): readonly Prose[] {
  const { workshop, speaker, chance, fill } = desk;
  const say = (rule: string) => workshop.grammar.say(rule, speaker.agency.unitType, chance);
  const edited = workshop.edit(
    run.items.map(({ slotted }, no) => apart(slotted, no)),
    edit,
    chance,
    say,
    new Set(flatMapped(run.items, ({ role }, no) => (role === 'measure' ? [no] : []))),
  );
  const filled = fill(edited.map(({ text }) => text));
  const passage: PassageMark = { group: group.id, no: passageNo(section, runNo), edit };
  const head = run.heading === null ? [] : [line('subheading', section, run.heading, fill)];
  const pieces = edited.map(({ from }, no): Prose => {
    const item = from === null ? undefined : run.items[from];
    const isLast = no === edited.length - 1;
    return {
      kind: 'prose',
      role: item?.role ?? run.items[0]?.role ?? 'other',
      section,
      parts: filled[no] ?? [],
      passage,
      closes: isLast || item?.closes === true,
      turn: item?.turn ?? null,
    };
  });
  return [...head, ...pieces];
}

/** Runs of a section are fewer than this. */
const runsPerSection = 100;
const sectionOrder: readonly SectionName[] = ['lead', 'overview', 'problems', 'other'];

const passageNo = (section: SectionName, runNo: number): number => sectionOrder.indexOf(section) * runsPerSection + runNo;

/** Sums of different sentences are told apart: `{sum:a}` of the third is `{sum:a3}`. */
function apart(slotted: string, no: number): string {
  return slotted.includes('{sum:') ? slotted.replaceAll(/\{(sum|part):([a-z]+)/g, `{$1:$2${no}`) : slotted;
}
