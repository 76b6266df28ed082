export { herhaalToewijzing, type Bronnen, type Herhaling } from './herhaal-toewijzing.js';
export { toewijzingenVan, zaakIdMetNummer, zakenOp, type Opgetekend } from './uit-de-stroom.js';
