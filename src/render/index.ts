export type { FlaggedReport, PageInput, ShownFlag, ShownPair, Subject } from './page-input.ts';
export { renderPage } from './render-page.ts';
