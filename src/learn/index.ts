export { readExamples, train } from './train.ts';
export { modelText } from './write-model.ts';
