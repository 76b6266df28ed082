export { AfgedaneZaken, type Afgedaan } from './afgedaan.js';
export { STURING, SturingProjectie } from './projectie.js';
export {
  plaatsdelen,
  SORTERINGEN,
  Teamzaken,
  type Sortering,
  type Teamfilters,
  type Teamzaak,
  type Zaakplaats,
} from './teamzaken.js';
export { Zaakwaarden, type Waarden } from './waarden.js';
export type { Zaakkenmerken } from './zaakkenmerken.js';
