import { createRequire } from 'node:module';
import type { Learner } from '#learn';
import { type SubstanceClass, substanceClasses } from '#model';

interface NaturalClassifier {
  addDocument(tokens: readonly string[], label: string): void;
  train(): void;
  classify(tokens: readonly string[]): string;
}

/** By path: the main entry of natural connects to databases. */
const paths = { bayes: 'bayes_classifier.js', regression: 'logistic_regression_classifier.js' } as const;

/**
 * A classifier of the package natural over characters: its tokenisers know no Chinese, and it compares every word of a
 * sentence with every word it knows. It learns from `most` sentences, spread evenly, since that takes its time. Throws
 * `MODULE_NOT_FOUND` where the package is not installed.
 */
export function naturalLearner(kind: keyof typeof paths, most: number): Learner {
  const loaded: unknown = createRequire(import.meta.url)(`natural/lib/natural/classifiers/${paths[kind]}`);
  if (typeof loaded !== 'function') throw new Error(`natural's ${paths[kind]} is no classifier`);
  return (training) => {
    const classifier: NaturalClassifier = Reflect.construct(loaded, []);
    const step = Math.max(1, training.length / most);
    for (let at = 0; at < training.length; at += step) {
      const example = training[Math.floor(at)];
      if (example !== undefined) classifier.addDocument(charactersOf(example.text), example.classes[0]);
    }
    classifier.train();
    return ({ text }) => classOf(classifier.classify(charactersOf(text)));
  };
}

const charactersOf = (text: string): readonly string[] => [...new Set(text.replace(/\s+/g, ''))];

function classOf(label: string): SubstanceClass {
  return substanceClasses.find((name) => name === label) ?? 'B3';
}
