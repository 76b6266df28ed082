export { tokenOpdracht } from '../cli/token.js';
export { ontwikkelUitgever, type OntwikkelUitgever } from './uitgever.js';
