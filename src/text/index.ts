export type { Html } from './html.ts';
export { html } from './html.ts';
export { normalise } from './normalise.ts';
export { unscramble } from './repair-mojibake.ts';
