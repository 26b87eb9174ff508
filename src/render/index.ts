export { renderNotice } from './render-notice.ts';
export { renderSite } from './render-site.ts';
export { renderWorkbook } from './render-workbook.ts';
export type { RenderOptions, Results } from './results.ts';
