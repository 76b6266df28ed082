import type { Vrager } from './beleid.js';
import { OnbekendeWaarde } from './fouten.js';
import type { ZaakEvent, ZaakGeregistreerd } from './gebeurtenissen.js';
import { eis } from './mogelijk.js';
import type { Zaak } from './zaak.js';
import type { Zaaktypen } from './zaaktypen.js';

export type Registratieverzoek = ZaakGeregistreerd['data'] & { readonly zaaksoort?: string | undefined };

/** @throws OnbekendeWaarde */
export function registreer({ zaaksoort, ...data }: Registratieverzoek, zaaktypen: Zaaktypen): ZaakEvent[] {
  const zaaktype = zaaktypen.vind(data.zaaktype);
  if (!zaaktype) throw new OnbekendeWaarde('zaaktype', data.zaaktype, zaaktypen.namen);
  if (zaaksoort !== undefined) eisBekend('zaaksoort', zaaksoort, zaaktype.soorten);
  return [
    { type: 'ZaakGeregistreerd', data },
    ...(zaaksoort === undefined ? [] : [{ type: 'ZaakGeclassificeerd', data: { zaaksoort } } as const]),
  ];
}

/** Starting a zaak that nobody holds takes it. @throws KanNuNiet, ZaakAlToegewezen */
export function start(zaak: Zaak, vrager: Vrager): ZaakEvent[] {
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
