export { ZAKEN, ZakenProjectie } from './projectie.js';
export * from './zoek-zaken.js';
