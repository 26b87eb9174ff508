import type { OutcomeRow } from '#contract';
import { type Chance, flatMapped, type UnitType } from '#model';
import { between, weighted } from './dice.ts';
import type { Figures } from './draft.ts';
import { applicantColumns, disputeColumns, disputeGroups, outcomeRows } from './table-rows.ts';

/** How many of a thing a year brings: nothing with `none`, else around `median`. */
interface Volume {
  readonly none: number;
  readonly median: number;
}

interface Scale {
  readonly received: Volume;
  readonly documents: Volume;
  readonly permits: Volume;
  readonly penalties: Volume;
  readonly coercion: Volume;
  /** 10,000 yuan. */
  readonly fee: Volume;
}

const volume = (none: number, median: number): Volume => ({ none, median });
const scale = (received: Volume, documents: Volume, permits: Volume, penalties: Volume, coercion: Volume, fee: Volume): Scale => ({
  received,
  documents,
  permits,
  penalties,
  coercion,
  fee,
});

const county = scale(volume(0.02, 22), volume(0.1, 6), volume(0, 9000), volume(0, 1500), volume(0.3, 60), volume(0.1, 2200));
const city = scale(volume(0, 140), volume(0, 24), volume(0, 90000), volume(0, 20000), volume(0, 900), volume(0, 16000));
const town = scale(volume(0.78, 2), volume(0.85, 1), volume(0.45, 40), volume(0.7, 4), volume(0.93, 1), volume(0.97, 1));

/** Orders of magnitude as the reports of each type show them: a town gets no application in most years. */
const scales: Readonly<Record<UnitType, Scale>> = {
  province: scale(volume(0, 500), volume(0, 40), volume(0, 400000), volume(0, 60000), volume(0, 3000), volume(0, 90000)),
  city,
  county,
  district: county,
  banner: county,
  town,
  township: town,
  subdistrict: { ...town, received: volume(0.6, 2) },
  zone: scale(volume(0.4, 4), volume(0.5, 2), volume(0.2, 200), volume(0.5, 20), volume(0.8, 2), volume(0.7, 60)),
  department: scale(volume(0.45, 4), volume(0.55, 2), volume(0.4, 180), volume(0.5, 40), volume(0.75, 5), volume(0.7, 90)),
  organisation: scale(volume(0.85, 1), volume(0.95, 1), volume(0.9, 20), volume(0.95, 2), volume(0.98, 1), volume(0.8, 40)),
};

const happens = (chance: Chance, share: number) => chance() < share;

/** A count around `median` with a long tail upwards, as counts of offices have: half of them in [median / 2, median * 2]. */
function longTailed(chance: Chance, median: number): number {
  // Twelve uniform numbers add up to a near normal one.
  const normal = Array.from({ length: 12 }, chance).reduce((sum, value) => sum + value, -6);
  return Math.round(median * Math.exp(normal));
}

const drawn = (chance: Chance, { none, median }: Volume) => (happens(chance, none) ? 0 : longTailed(chance, median));

type Rows = Readonly<Record<string, readonly (number | null)[]>>;

/**
 * Figures of one year, consistent by DOMAIN.md 1.3. With those of the year before they also follow on from it: documents
 * in force, items of the form of 2019, applications carried over.
 */
export function figuresOf(chance: Chance, unitType: UnitType, previous: Figures | null = null): Figures {
  const volumes = scales[unitType];
  const applications = applicationsOf(chance, drawn(chance, volumes.received), previous?.cells.applications['carried-over'] ?? null);
  const received = total(applications['received']);
  const disputes = disputesOf(chance, received);
  const disclosure = disclosureOf(chance, unitType, previous?.cells.disclosure ?? {});
  return {
    cells: { disclosure, applications, disputes: { disputes } },
    facts: {
      received,
      carried: total(applications['carried-in']),
      answered: total(applications['outcome-total']),
      documents: disclosure['normative-documents']?.[0] ?? 0,
      permits: disclosure['permits']?.[0] ?? 0,
      penalties: disclosure['penalties']?.[0] ?? 0,
      reviews: disputes[4] ?? 0,
      lawsuits: (disputes[9] ?? 0) + (disputes[14] ?? 0),
      fee: disclosure['charges']?.[0] ?? 0,
    },
  };
}

const total = (row: readonly (number | null)[] | undefined) => row?.at(-1) ?? 0;

function disclosureOf(chance: Chance, unitType: UnitType, before: Rows): Rows {
  const volumes = scales[unitType];
  // Only cities with districts and provinces issue regulations (DOMAIN.md 1.3).
  const isLawmaker = unitType === 'city' || unitType === 'province';
  return {
    rules: isLawmaker ? documentsOf(chance, between(chance, 0, 3), before['rules']?.[2] ?? between(chance, 3, 60)) : [0, 0, 0],
    'normative-documents': documentsOf(chance, drawn(chance, volumes.documents), before['normative-documents']?.[2] ?? null),
    permits: [drawn(chance, volumes.permits), ...itemsOf(chance, 60, before['permits'])],
    'other-services': [drawn(chance, volumes.permits), ...itemsOf(chance, 40, before['other-services'])],
    penalties: [drawn(chance, volumes.penalties), ...itemsOf(chance, 90, before['penalties'])],
    coercion: [drawn(chance, volumes.coercion), ...itemsOf(chance, 8, before['coercion'])],
    charges: [feeOf(chance, volumes.fee), ...itemsOf(chance, 3, before['charges'])],
    'central-purchasing': [between(chance, 0, 30), between(chance, 0, 90000) / 100],
  };
}

/** Issued, repealed, in force. */
function documentsOf(chance: Chance, issued: number, inForceBefore: number | null): readonly [number, number, number] {
  const before = inForceBefore ?? issued * between(chance, 1, 6);
  const repealed = happens(chance, 0.3) ? between(chance, 0, Math.ceil(before / 4)) : 0;
  return [issued, Math.min(repealed, before), before + issued - Math.min(repealed, before)];
}

/** Number of items in the year before and their change, columns of the form of 2019. */
function itemsOf(chance: Chance, median: number, before: readonly (number | null)[] | undefined): readonly [number, number] {
  const items = before === undefined ? longTailed(chance, median) : (before[1] ?? 0) + (before[2] ?? 0);
  return [items, happens(chance, 0.7) ? 0 : between(chance, -Math.min(items, 9), 9)];
}

function feeOf(chance: Chance, fee: Volume): number {
  return happens(chance, fee.none) ? 0 : (longTailed(chance, fee.median) * 100 + between(chance, 0, 99)) / 100;
}

/** Columns of the six kinds of applicants by how often they apply: nearly all are persons. */
const applicants: readonly (readonly [number, number])[] = [
  [0, 80],
  [1, 12],
  [2, 1],
  [3, 1],
  [4, 3],
  [5, 3],
];
/** Outcomes by how often they are given. */
const outcomeWeights: Readonly<Record<OutcomeRow, number>> = {
  granted: 42,
  'partly-granted': 8,
  'state-secret': 0.2,
  'forbidden-by-law': 0.8,
  'public-safety': 0.6,
  'third-party': 2,
  'internal-affairs': 2,
  'process-information': 2,
  'enforcement-files': 1.5,
  'administrative-enquiry': 1,
  'not-held': 18,
  'not-ready-made': 5,
  'still-unclear': 2,
  petition: 4,
  repeated: 3,
  published: 0.5,
  excessive: 0.5,
  confirmation: 0.8,
  'not-corrected-in-time': 2,
  'fee-not-paid-in-time': 0.1,
  'other-handling-other': 4,
};
const outcomeChoices = outcomeRows.map((row, no) => [no, outcomeWeights[row]] as const);
/** Of the applications of a year, this share is answered in the next. */
const carriedShare = 0.05;

function applicationsOf(chance: Chance, count: number, carried: readonly (number | null)[] | null): Rows {
  const received = applicantColumns.map(() => 0);
  for (let no = 0; no < count; no += 1) add(received, weighted(chance, applicants));
  const carriedIn = applicantColumns.map((_, column) => carried?.[column] ?? 0);
  const carriedOver = received.map((value) => Array.from({ length: value }, chance).filter((drawn) => drawn < carriedShare).length);
  const outcomes = outcomeRows.map(() => applicantColumns.map(() => 0));
  received.forEach((value, column) => {
    const answered = value + (carriedIn[column] ?? 0) - (carriedOver[column] ?? 0);
    for (let no = 0; no < answered; no += 1) add(outcomes[weighted(chance, outcomeChoices)] ?? [], column);
  });
  const outcomeTotal = applicantColumns.map((_, column) => outcomes.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  return {
    received: withTotal(received),
    'carried-in': withTotal(carriedIn),
    ...Object.fromEntries(outcomeRows.map((row, no) => [row, withTotal(outcomes[no] ?? [])])),
    'outcome-total': withTotal(outcomeTotal),
    'carried-over': withTotal(carriedOver),
  };
}

function add(counts: number[], at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

const withTotal = (row: readonly number[]): readonly number[] => [...row, row.reduce((sum, value) => sum + value, 0)];

/** Disputes per application in each of the three groups, and their results. */
const disputeShares = [0.07, 0.02, 0.02];
const results: readonly (readonly [number, number])[] = [
  [0, 50],
  [1, 14],
  [2, 20],
  [3, 16],
];

/** Fifteen numbers; none without an application (DOMAIN.md 1.3). */
function disputesOf(chance: Chance, received: number): readonly number[] {
  return flatMapped(disputeGroups, (_, group) => {
    const counts = disputeColumns.map(() => 0);
    for (let no = 0; no < received; no += 1) {
      if (happens(chance, disputeShares[group] ?? 0)) add(counts, weighted(chance, results));
    }
    return withTotal(counts);
  });
}
