import { evolve, type Omstandigheden } from './evolve.js';
import type { ZaakEvent } from './gebeurtenissen/index.js';
import type { Zaak, Zaakstatus } from './zaak.js';

/** Where a zaak is, as far as steering tells it apart. */
const FASEN = {
  ontvangen: 'voorraad',
  'in werkvoorraad': 'voorraad',
  uitgegeven: 'gehouden',
  'in behandeling': 'gehouden',
  wachtend: 'wachtend',
  afgedaan: 'afgedaan',
  overgedragen: 'elders',
} as const satisfies Readonly<Record<Zaakstatus, string>>;

/** Everything that changes one of the attributes below; a fold over these alone gives the same ones as a fold over all. */
const TYPEN = [
  'ZaakGeregistreerd',
  'ZaakGeclassificeerd',
  'ZaakVerplaatst',
  'ZaakUitgegeven',
  'ZaakToegewezen',
  'ZaakVrijgegeven',
  'ZaakTeruggegeven',
  'BehandelingGestart',
  'BehandelingGepauzeerd',
  'ZaakInWachtGezet',
  'ZaakHervat',
  'ZaakAfgedaan',
  'ZaakOvergedragen',
  'ZaakHeropend',
] as const satisfies readonly ZaakEvent['type'][];

/** Tells those who know events but no zaken what steering needs to know of one. Who holds it is not among it. */
export const ZAAKKENMERKEN = {
  typen: TYPEN,
  /** What a log tells is history of work: it changes nothing. */
  zonder: 'log',
  evolve: (zaak: Zaak | undefined, event: { readonly type: string; readonly data: object }, bij: Omstandigheden) =>
    evolve(zaak, event as ZaakEvent, bij),
  kenmerken: ({
    zaaknummer,
    zaaktype,
    zaaksoort,
    zwaarte,
    locatie,
    team,
    status,
    statusSinds,
    wacht,
    ontvangenOp,
    streefdatum,
    beeindigdOp,
    uitkomst,
    opnieuwVerdiept,
  }: Zaak) => ({
    zaaknummer,
    zaaktype,
    zaaksoort,
    zwaarte,
    locatie,
    team,
    status,
    fase: FASEN[status],
    statusSinds,
    wacht,
    ontvangenOp,
    streefdatum,
    beeindigdOp,
    uitkomst,
    opnieuwVerdiept,
  }),
};
