export type { Settings } from './descend.ts';
export type { Example } from './example.ts';
export type { Learner, Way, WayScores } from './measure-way.ts';
export { measureWay } from './measure-way.ts';
export type { ExampleFolders } from './read-examples.ts';
export { readExamples } from './read-examples.ts';
export type { Answer } from './score.ts';
export type { TrainOptions } from './train.ts';
export { train } from './train.ts';
