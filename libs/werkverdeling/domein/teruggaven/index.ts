export {
  KENMERKEN,
  patronenVan,
  type Afschermer,
  type Afscherming,
  type Kenmerk,
  type Patronen,
  type Patroon,
  type Teruggave,
} from './patronen.js';
