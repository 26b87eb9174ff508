import { type SubstanceClass, type SubstanceKind, substanceClasses } from '#model';

/** What is said of one sentence. */
export interface Judgement {
  readonly class: SubstanceClass;
  readonly kind: SubstanceKind;
  /** Probability of the kind. */
  readonly confidence: number;
  /** The likeliest class of another kind. */
  readonly rival: SubstanceClass;
}

/** What the rules say of a sentence. */
export interface Ruled {
  readonly class: SubstanceClass;
  /** Then it is so, whatever the weights say. */
  readonly isCertain: boolean;
}

/** How sums of weights become probabilities. */
export interface Scale {
  /** Features known of the sentence: sums are divided by the root of it, so that long sentences are no surer than short ones. */
  readonly known: number;
  /** Divides the sums before they become probabilities: what is said of a probability then holds (Guo and others 2017). */
  readonly temperature: number;
  /** Added to every class of the kind that the rules name. */
  readonly ruleTrust: number;
}

export const width = substanceClasses.length;

function kindOf(name: SubstanceClass): SubstanceKind {
  if (name === 'N') return 'nil';
  return name.startsWith('S') ? 'substantive' : 'boilerplate';
}

/** More than any weights can outdo: the kind is then the rule's. */
const certainTrust = 100;
const kinds = substanceClasses.map(kindOf);

/**
 * The class from the sums of its weights, in the order of `substanceClasses`; `sums` become probabilities in place. The
 * kind is decided first, by all of its classes together: whether a sentence says something comes before what it says.
 */
export function judgementOf(sums: Float64Array, ruled: Ruled, scale: Scale): Judgement {
  softmax(sums, kindOf(ruled.class), scale, ruled.isCertain ? certainTrust : scale.ruleTrust);
  const [boilerplate, nil, substantive] = [sumOf(sums, 'boilerplate'), sumOf(sums, 'nil'), sumOf(sums, 'substantive')];
  const kind = boilerplate >= nil && boilerplate >= substantive ? 'boilerplate' : nil >= substantive ? 'nil' : 'substantive';
  return {
    kind,
    class: ruled.isCertain ? ruled.class : likeliest(sums, kind, true),
    rival: likeliest(sums, kind, false),
    confidence: Math.min(1, sumOf(sums, kind)),
  };
}

function softmax(sums: Float64Array, ruleKind: SubstanceKind, { known, temperature }: Scale, ruleTrust: number): void {
  const scale = 1 / Math.sqrt(known);
  let highest = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < width; c += 1) {
    const sum = ((sums[c] ?? 0) * scale + (kinds[c] === ruleKind ? ruleTrust : 0)) / temperature;
    sums[c] = sum;
    highest = Math.max(highest, sum);
  }
  let total = 0;
  for (let c = 0; c < width; c += 1) {
    const value = Math.exp((sums[c] ?? 0) - highest);
    sums[c] = value;
    total += value;
  }
  for (let c = 0; c < width; c += 1) sums[c] = (sums[c] ?? 0) / total;
}

function sumOf(probabilities: Float64Array, kind: SubstanceKind): number {
  let sum = 0;
  for (let c = 0; c < width; c += 1) if (kinds[c] === kind) sum += probabilities[c] ?? 0;
  return sum;
}

/** Of a kind, or of any other; of equals the first. */
function likeliest(probabilities: Float64Array, kind: SubstanceKind, isOfKind: boolean): SubstanceClass {
  let best = -1;
  let most = -1;
  for (let c = 0; c < width; c += 1) {
    const probability = probabilities[c] ?? 0;
    if (probability <= most || (kinds[c] === kind) !== isOfKind) continue;
    best = c;
    most = probability;
  }
  return substanceClasses[best] ?? 'N';
}
