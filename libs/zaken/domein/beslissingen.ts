import { KanNuNiet, OnbekendeWaarde, ZaakAlToegewezen, type Handeling } from './fouten.js';
import type { ZaakEvent, ZaakGeregistreerd } from './gebeurtenissen.js';
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
export function start(zaak: Zaak, medewerker: number, team: string | undefined): ZaakEvent[] {
  eisOpen(zaak, medewerker);
  if (isVanEenAnder(zaak, medewerker)) throw new ZaakAlToegewezen(mogelijkVoor(zaak, medewerker));
  if (zaak.status === 'in behandeling') {
    throw new KanNuNiet('U bent al met deze zaak bezig.', mogelijkVoor(zaak, medewerker));
  }
  const gestart: ZaakEvent = { type: 'BehandelingGestart', data: {} };
  if (zaak.behandelaar === medewerker) return [gestart];
  const uitgegeven: ZaakEvent = {
    type: 'ZaakUitgegeven',
    data: { behandelaar: medewerker, team, mechanisme: 'pull', niveau: 'medewerker', grond: 'eigen keuze' },
  };
  return [uitgegeven, gestart];
}

/** @throws KanNuNiet */
export function pauzeer(zaak: Zaak, medewerker: number): ZaakEvent[] {
  eisHouder(zaak, medewerker);
  if (zaak.status !== 'in behandeling') {
    throw new KanNuNiet('U bent niet met deze zaak bezig.', mogelijkVoor(zaak, medewerker));
  }
  return [{ type: 'BehandelingGepauzeerd', data: {} }];
}

/** @throws KanNuNiet */
export function noteer(zaak: Zaak, medewerker: number, tekst: string): ZaakEvent[] {
  eisOpen(zaak, medewerker);
  return [{ type: 'NotitieVastgelegd', data: { tekst } }];
}

/** The holder lets go; who steers the work (`namensAnder`) may also end the hold of somebody else. @throws KanNuNiet */
export function geefVrij(zaak: Zaak, medewerker: number, namensAnder: boolean, reden: string | undefined): ZaakEvent[] {
  eisOpen(zaak, medewerker);
  if (zaak.behandelaar === undefined) {
    throw new KanNuNiet('Niemand heeft deze zaak in behandeling.', mogelijkVoor(zaak, medewerker));
  }
  if (!namensAnder) eisHouder(zaak, medewerker);
  return [{ type: 'ZaakVrijgegeven', data: { behandelaar: zaak.behandelaar, reden } }];
}

/** @throws KanNuNiet, OnbekendeWaarde */
export function doeAf(
  zaak: Zaak,
  medewerker: number,
  uitkomst: string,
  toelichting: string | undefined,
  zaaktypen: Zaaktypen,
): ZaakEvent[] {
  eisHouder(zaak, medewerker);
  eisBekend('uitkomst', uitkomst, zaaktypen.vind(zaak.zaaktype)?.uitkomsten ?? []);
  return [{ type: 'ZaakAfgedaan', data: { uitkomst, behandelaar: medewerker, toelichting } }];
}

/** What this person can do to the zaak now. */
export function mogelijkVoor(zaak: Zaak, medewerker: number): Handeling[] {
  if (zaak.status === 'afgedaan') return [];
  if (zaak.behandelaar === undefined) return ['start', 'notitie'];
  if (zaak.behandelaar !== medewerker) return ['notitie'];
  return [zaak.status === 'in behandeling' ? 'pauze' : 'start', 'notitie', 'vrijgave', 'afdoening'];
}

function eisOpen(zaak: Zaak, medewerker: number): void {
  if (zaak.status === 'afgedaan') throw new KanNuNiet('De zaak is afgedaan.', mogelijkVoor(zaak, medewerker));
}

function eisHouder(zaak: Zaak, medewerker: number): void {
  eisOpen(zaak, medewerker);
  if (zaak.behandelaar !== medewerker) {
    throw new KanNuNiet('U hebt deze zaak niet in behandeling.', mogelijkVoor(zaak, medewerker));
  }
}

const isVanEenAnder = (zaak: Zaak, medewerker: number): boolean =>
  zaak.behandelaar !== undefined && zaak.behandelaar !== medewerker;

function eisBekend(veld: string, waarde: string, toegestaan: readonly string[]): void {
  if (!toegestaan.includes(waarde)) throw new OnbekendeWaarde(veld, waarde, toegestaan);
}
