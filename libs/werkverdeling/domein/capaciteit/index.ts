export { MEETWEKEN, meetperiode, type Meetperiode } from './periode.js';
export {
  BEREIKEN,
  Metingen,
  MINSTENS_MENSEN,
  MINSTENS_ZAKEN,
  REGEL_CAPACITEIT,
  type AfgedaneZaak,
  type Meetbereik,
  type Meetvraag,
  type Meting,
} from './meting.js';
