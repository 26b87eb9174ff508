import type { TruthLine } from '#contract';
import { type Chance, flatMapped } from '#model';
import { prepareAgencies } from './agencies.ts';
import { compose, speakerOf, type Workshop } from './compose.ts';
import { dice, pick, weighted } from './dice.ts';
import type { Draft, PlantTools } from './draft.ts';
import type { Edit } from './edit-sentences.ts';
import { isoDate, prepareFill, type Speaker } from './fill.ts';
import type { Grammar } from './grammar.ts';
import { groupLine } from './groups.ts';
import { innocents } from './innocents.ts';
import type { ManifestLine } from './manifest-line.ts';
import { prepareOutline } from './outline.ts';
import { inPathOrder } from './path-order.ts';
import { placesOf } from './places.ts';
import { type Plan, planOf, type ReportPlan } from './plan.ts';
import { plants } from './plants.ts';
import { rescript } from './rescript.ts';
import { tableText } from './table-text.ts';
import { type Look, writeDraft } from './write-draft.ts';

/** The year that synthetic corpora report on. */
const year = 2024;

/** A report as a file, what is planted in it, and what a manifest would say of it. `path` is relative to the folder of reports. */
export interface SyntheticFile {
  readonly path: string;
  /** As it is read: every line ends in `\n`, and places count that as one character. */
  readonly text: string;
  /** How the file ends its lines. */
  readonly newline: '\n' | '\r\n';
  /** Its `report` line and all lines of its places. */
  readonly truth: readonly TruthLine[];
  readonly manifest: ManifestLine;
}

export interface SyntheticCorpus {
  /** The `group` lines of the truth. */
  readonly groups: () => Iterable<TruthLine>;
  /** In the order of their paths; of several parts, which share the work out between processes, only one. */
  readonly files: (part?: Part) => Iterable<SyntheticFile>;
}

/** Every `of`-th file from number `no` on. */
interface Part {
  readonly no: number;
  readonly of: number;
}

export interface SynthesisOptions {
  /** Number of files, at least 1. */
  readonly reports: number;
  readonly seed: number;
}

export type Synthesis = (options: SynthesisOptions) => SyntheticCorpus;

export function synthesisOf(tools: SynthesisTools): Synthesis {
  const provinces = tools.grammar.words('name-province').length;
  return (options) => {
    const { plan, workshop } = prepareCorpus(tools, options);
    const nameOf = (index: number) => fileName(plan.report(index), index, workshop);
    return {
      groups: function* () {
        for (const group of plan.groups()) yield groupLine(group);
      },
      files: function* ({ no, of } = { no: 0, of: 1 }) {
        let place = 0;
        for (const { index, path } of inPathOrder(plan, workshop.agencies, provinces, year, nameOf)) {
          if (place % of === no) yield fileOf(index, path, plan, workshop);
          place += 1;
        }
      },
    };
  };
}

/** What does not change from corpus to corpus. */
export interface SynthesisTools {
  readonly grammar: Grammar;
  readonly edit: Edit;
  /** Heads of the names of real divisions. */
  readonly real: ReadonlySet<string>;
}

/** The plan of a corpus and what its reports are made with. */
export function prepareCorpus(
  { grammar, edit, real }: SynthesisTools,
  { reports, seed }: SynthesisOptions,
): { readonly plan: Plan; readonly workshop: Workshop } {
  const plan = planOf(reports, seed, codes);
  const agencies = prepareAgencies(grammar, placesOf(grammar, real, seed), plan.layout, seed);
  return { plan, workshop: { grammar, outline: prepareOutline(grammar), edit, agencies, seed, year } };
}

const codes = flatMapped(Object.keys(plants), (name) => (isCode(name) ? [name] : [])).sort();

function isCode(name: string): name is keyof typeof plants {
  return Object.hasOwn(plants, name);
}

const markdownShare = 0.1;

function fileName({ agency, isPrevious }: ReportPlan, index: number, { grammar, agencies, seed }: Workshop): string {
  const chance = dice(seed, 'file', index);
  const { name, unitType } = agencies.agency(agency);
  const words = grammar.say('frame-file', unitType, chance);
  const extension = chance() < markdownShare ? 'md' : 'txt';
  return `${words.replaceAll('{agency}', name).replaceAll('{year}', String(isPrevious ? year - 1 : year))}.${extension}`;
}

function fileOf(index: number, path: string, { report }: Plan, workshop: Workshop): SyntheticFile {
  const plan = report(index);
  const speaker = speakerOf(plan, workshop);
  const draft = planted(compose(plan, index, speaker, workshop), plan, index, speaker, workshop);
  const chance = dice(workshop.seed, 'look', index);
  const { grammar } = workshop;
  const say = (rule: string) => grammar.say(rule, speaker.agency.unitType, chance);
  const { newline, ...look } = lookOf(plan, path, chance);
  const { text, truth } = writeDraft(draft, (piece) => tableText(piece, draft.figures, say, chance), look, path);
  const { name: agency, unitType: unit_type, level, region } = speaker.agency;
  return {
    path,
    text,
    newline,
    truth: [{ kind: 'report', path, agency, unit_type, level, region, year: speaker.year }, ...truth],
    manifest: manifestOf(path, speaker, chance),
  };
}

/** The errors and traps of the plan; what finds no place in the draft is not planted. */
function planted(draft: Draft, plan: ReportPlan, index: number, speaker: Speaker, { grammar, agencies, seed }: Workshop): Draft {
  const chance = dice(seed, 'plants', index);
  const tools: PlantTools = {
    chance,
    say: (rule) => grammar.say(rule, speaker.agency.unitType, chance),
    words: grammar.words,
    fill: (() => {
      const fill = prepareFill(speaker, chance);
      return (slotted: string) => fill([slotted])[0] ?? [];
    })(),
    stranger: agencies.stranger(plan.agency),
  };
  let result = draft;
  for (const code of plan.plants) result = plants[code]?.(result, tools) ?? result;
  const names = Object.keys(innocents);
  for (let no = 0; no < plan.innocents; no += 1) result = innocents[pick(chance, names)]?.(result, tools) ?? result;
  return result;
}

const unbrokenShare = 0.04;

function lookOf({ memberships }: ReportPlan, path: string, chance: Chance): Look & Pick<SyntheticFile, 'newline'> {
  const isMarkdown = path.endsWith('.md');
  const isUnbroken = chance() < unbrokenShare && !isMarkdown;
  const isRescripted = memberships.some(({ edit }) => edit === 'script');
  return {
    newline: chance() < 0.12 ? '\r\n' : '\n',
    indent: weighted(chance, [
      ['', 6],
      ['\u3000\u3000', 4],
    ]),
    heading: isMarkdown ? '## ' : '',
    isUnbroken,
    rescript: isRescripted ? rescript(chance) : null,
  };
}

/** Share of the cells an office left empty; regions it knows by its folders. */
const blankShare = 0.2;
const regionBlankShare = 0.05;

function manifestOf(path: string, speaker: Speaker, chance: Chance): ManifestLine {
  const cell = (value: string, blank = blankShare) => (chance() < blank ? '' : value);
  const { agency } = speaker;
  return {
    path,
    agency: cell(agency.name),
    level: cell(agency.level),
    region: cell(agency.region, regionBlankShare),
    region_code: '',
    year: cell(String(speaker.year)),
    published_on: cell(isoDate(speaker)),
    url: '',
  };
}
