export { ruimteVan, waaromGeenRuimte, type Ruimte, type Vulregels, type Werktijd } from './ruimte.js';
export { inUren, uitlegVanRuimte, uitlegVanVulling } from './uitleg.js';
export { VULLING_CATALOGUS, type VullingEvent, type Vulpost, type Werklijstvulling } from './gebeurtenissen.js';
export { REGEL_VULLING, VULLING, vullingstroom, type Vulling } from './vulling.js';
