export type { Review, ReviewOptions } from './serve.ts';
export { serve } from './serve.ts';
