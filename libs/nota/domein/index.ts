export type { Gebeurtenis, Lezing, Notabron } from './bron.js';
export type { Notadocument } from './document.js';
export { stelNotaOp } from './nota.js';
export { alsHtml } from './weergave/html.js';
export { alsMarkdown } from './weergave/markdown.js';
export { STIJL } from './weergave/stijl.js';
