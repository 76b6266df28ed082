import { ziet, type Vrager } from './beleid.js';
import { OnbekendeWaarde } from './fouten.js';
import type { ZaakEvent, ZaakGeregistreerd } from './gebeurtenissen.js';
import { eis, eisNietVanEenAnder } from './mogelijk.js';
import type { Zaak } from './zaak.js';
import type { Zaaktype, Zaaktypen } from './zaaktypen.js';

export type Registratieverzoek = ZaakGeregistreerd['data'] & { readonly zaaksoort?: string | undefined };

/** @throws OnbekendeWaarde */
export function registreer({ zaaksoort, ...data }: Registratieverzoek, zaaktypen: Zaaktypen): ZaakEvent[] {
  eisZaaktype(zaaktypen, data.zaaktype, zaaksoort);
  return [
    { type: 'ZaakGeregistreerd', data },
    ...(zaaksoort === undefined ? [] : [{ type: 'ZaakGeclassificeerd', data: { zaaksoort } } as const]),
  ];
}

/** The zaaktype, when it is configured and knows the soort. @throws OnbekendeWaarde */
export function eisZaaktype(zaaktypen: Zaaktypen, naam: string, zaaksoort: string | undefined): Zaaktype {
  const zaaktype = zaaktypen.vind(naam);
  if (!zaaktype) throw new OnbekendeWaarde('zaaktype', naam, zaaktypen.namen);
  if (zaaksoort !== undefined) eisBekend('zaaksoort', zaaksoort, zaaktype.soorten);
  return zaaktype;
}

/**
 * Where a new zaak comes to stand: the locatie that is named, else that of who registers. Who sees one locatie registers
 * there only.
 * @throws OnbekendeWaarde
 */
export function locatieVoor(vrager: Vrager, genoemd: string | undefined): string | undefined {
  const locatie = genoemd ?? vrager.locatie;
  if (ziet(vrager, 'zaak registreren', { locatie })) return locatie;
  throw new OnbekendeWaarde('locatie', genoemd ?? '', vrager.locatie === undefined ? [] : [vrager.locatie]);
}

/** The year that stands in a zaaknummer. @param moment of registration, ms since the epoch */
export function registratiejaar(moment: number): number {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO('Europe/Amsterdam').year;
}

/** Starting a zaak that nobody holds takes it. @throws KanNuNiet, ZaakAlToegewezen */
export function start(zaak: Zaak, vrager: Vrager): ZaakEvent[] {
  eisNietVanEenAnder(zaak, vrager);
  eis('start', zaak, vrager);
  const gestart: ZaakEvent = { type: 'BehandelingGestart', data: {} };
  if (zaak.behandelaar === vrager.medewerker) return [gestart];
  const uitgegeven: ZaakEvent = {
    type: 'ZaakUitgegeven',
    data: {
      behandelaar: vrager.medewerker,
      team: vrager.team,
      mechanisme: 'pull',
      niveau: 'medewerker',
      grond: 'eigen keuze',
    },
  };
  return [uitgegeven, gestart];
}

/** @throws KanNuNiet */
export function pauzeer(zaak: Zaak, vrager: Vrager): ZaakEvent[] {
  eis('pauze', zaak, vrager);
  return [{ type: 'BehandelingGepauzeerd', data: {} }];
}

/** @throws KanNuNiet */
export function noteer(zaak: Zaak, vrager: Vrager, tekst: string): ZaakEvent[] {
  eis('notitie', zaak, vrager);
  return [{ type: 'NotitieVastgelegd', data: { tekst } }];
}

/** The holder lets go; who steers the work may also end the hold of somebody else. @throws KanNuNiet */
export function geefVrij(zaak: Zaak, vrager: Vrager, reden: string | undefined): ZaakEvent[] {
  eis('vrijgave', zaak, vrager);
  return [{ type: 'ZaakVrijgegeven', data: { behandelaar: zaak.behandelaar!, reden } }];
}

/** @throws KanNuNiet, OnbekendeWaarde */
export function doeAf(
  zaak: Zaak,
  vrager: Vrager,
  uitkomst: string,
  toelichting: string | undefined,
  zaaktypen: Zaaktypen,
): ZaakEvent[] {
  eisBekend('uitkomst', uitkomst, zaaktypen.vind(zaak.zaaktype)?.uitkomsten ?? []);
  eis('afdoening', zaak, vrager);
  return [{ type: 'ZaakAfgedaan', data: { uitkomst, behandelaar: vrager.medewerker, toelichting } }];
}

function eisBekend(veld: string, waarde: string, toegestaan: readonly string[]): void {
  if (!toegestaan.includes(waarde)) throw new OnbekendeWaarde(veld, waarde, toegestaan);
}
