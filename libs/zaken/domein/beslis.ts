import type { Vrager } from './beleid.js';
import {
  beantwoordConsult,
  beeindigGesprek,
  beeindigMeekijken,
  classificeer,
  doeAf,
  draagOver,
  geefTerug,
  geefVrij,
  heropen,
  hervat,
  koppel,
  ontkoppel,
  legContactVast,
  neemBesluit,
  noteer,
  pauzeer,
  start,
  startGesprek,
  startMeekijken,
  geefVoorrang,
  trekVoorrangIn,
  verplaats,
  verzendBrief,
  voegDocumentToe,
  vraagBrief,
  vraagConsult,
  wijsToe,
  zetInWacht,
  type Afdoening,
  type Besluit,
  type Classificatie,
  type Koppelverzoek,
  type Ontkoppelverzoek,
  type Notitiesoort,
  type Teruggaveverzoek,
  type Toewijzingsverzoek,
  type Verplaatsingsverzoek,
  type Voorrangverzoek,
  type Wachtverzoek,
} from './beslissingen/index.js';
import type { Handeling } from './fouten.js';
import type {
  BriefGevraagd,
  BriefVerzonden,
  ConsultGevraagd,
  ContactVastgelegd,
  DocumentToegevoegd,
  Richting,
  ZaakEvent,
  ZaakOvergedragen,
} from './gebeurtenissen/index.js';
import type { Inrichting } from './inrichting/index.js';
import { eisNietVanEenAnder } from './mogelijk.js';
import type { Zaak } from './zaak.js';

type Niets = Record<string, never>;

/** What somebody says with each act. */
export interface Verzoeken {
  readonly classificatie: Classificatie;
  readonly toewijzing: Toewijzingsverzoek;
  readonly start: Niets;
  readonly pauze: Niets;
  readonly notitie: { readonly tekst: string; readonly soort?: Notitiesoort | undefined };
  readonly contact: ContactVastgelegd['data'];
  readonly gesprek: { readonly richting: Richting };
  readonly gesprekseinde: { readonly samenvatting: string };
  readonly consult: Omit<ConsultGevraagd['data'], 'consultId'>;
  readonly consultantwoord: { readonly consultId: string; readonly antwoord: string };
  readonly meekijken: Niets;
  readonly meekijkeinde: Niets;
  readonly document: DocumentToegevoegd['data'];
  readonly briefaanvraag: Omit<BriefGevraagd['data'], 'briefId'>;
  readonly briefverzending: Omit<BriefVerzonden['data'], 'soort'>;
  readonly koppeling: Koppelverzoek;
  readonly ontkoppeling: Ontkoppelverzoek;
  readonly verplaatsing: Verplaatsingsverzoek;
  readonly voorrang: Voorrangverzoek;
  readonly voorrangeinde: { readonly toelichting: string };
  readonly wacht: Wachtverzoek;
  readonly hervatting: { readonly toelichting?: string | undefined };
  readonly vrijgave: { readonly reden?: string | undefined };
  readonly teruggave: Teruggaveverzoek;
  readonly overdracht: Omit<ZaakOvergedragen['data'], 'behandelaar'>;
  readonly besluit: Besluit;
  readonly afdoening: Afdoening;
  readonly heropening: { readonly reden: string };
}

export interface Bij {
  readonly inrichting: Inrichting;
  /** UUID for what the act makes, the same at each try: a consult, a letter. */
  readonly nieuwId: string;
  /** Local ISO date of the act. */
  readonly vandaag: string;
}

type Beslisser<H extends Handeling> = (zaak: Zaak, vrager: Vrager, verzoek: Verzoeken[H], bij: Bij) => ZaakEvent[];

const BESLISSERS: { readonly [H in Handeling]: Beslisser<H> } = {
  classificatie: (zaak, vrager, verzoek, { inrichting }) => classificeer(zaak, vrager, verzoek, inrichting),
  toewijzing: (zaak, vrager, verzoek, { inrichting }) => wijsToe(zaak, vrager, verzoek, inrichting.versie),
  start: (zaak, vrager, _, { inrichting }) => start(zaak, vrager, inrichting.versie),
  pauze: pauzeer,
  notitie: (zaak, vrager, { tekst, soort }) => noteer(zaak, vrager, tekst, soort),
  contact: legContactVast,
  gesprek: (zaak, vrager, { richting }) => startGesprek(zaak, vrager, richting),
  gesprekseinde: (zaak, vrager, { samenvatting }) => beeindigGesprek(zaak, vrager, samenvatting),
  consult: (zaak, vrager, verzoek, { nieuwId }) => vraagConsult(zaak, vrager, { ...verzoek, consultId: nieuwId }),
  consultantwoord: (zaak, vrager, { consultId, antwoord }) => beantwoordConsult(zaak, vrager, consultId, antwoord),
  meekijken: startMeekijken,
  meekijkeinde: beeindigMeekijken,
  document: (zaak, vrager, verzoek, { inrichting }) => voegDocumentToe(zaak, vrager, verzoek, inrichting),
  briefaanvraag: (zaak, vrager, verzoek, { nieuwId, inrichting }) =>
    vraagBrief(zaak, vrager, { ...verzoek, briefId: nieuwId }, inrichting),
  briefverzending: (zaak, vrager, verzoek, { vandaag }) => verzendBrief(zaak, vrager, verzoek, vandaag),
  koppeling: koppel,
  ontkoppeling: ontkoppel,
  verplaatsing: (zaak, vrager, verzoek, { inrichting }) => verplaats(zaak, vrager, verzoek, inrichting),
  voorrang: (zaak, vrager, verzoek, { vandaag }) => geefVoorrang(zaak, vrager, verzoek, vandaag),
  voorrangeinde: (zaak, vrager, { toelichting }) => trekVoorrangIn(zaak, vrager, { toelichting }),
  wacht: (zaak, vrager, verzoek, bij) => zetInWacht(zaak, vrager, verzoek, bij),
  hervatting: (zaak, vrager, { toelichting }) => hervat(zaak, vrager, toelichting),
  vrijgave: (zaak, vrager, { reden }) => geefVrij(zaak, vrager, reden),
  teruggave: (zaak, vrager, verzoek, { inrichting }) => geefTerug(zaak, vrager, verzoek, inrichting),
  overdracht: (zaak, vrager, verzoek, { inrichting }) => draagOver(zaak, vrager, verzoek, inrichting),
  besluit: (zaak, vrager, verzoek, { inrichting }) => neemBesluit(zaak, vrager, verzoek, inrichting),
  afdoening: (zaak, vrager, verzoek, { inrichting }) => doeAf(zaak, vrager, verzoek, inrichting),
  heropening: (zaak, vrager, { reden }) => heropen(zaak, vrager, reden),
};

/**
 * What follows from an act on a zaak: the one decider.
 * @throws KanNuNiet, ZaakAlToegewezen, OnbekendeWaarde, OngeldigeWaarde
 */
export function beslis<H extends Handeling>(
  handeling: H,
  zaak: Zaak,
  vrager: Vrager,
  verzoek: Verzoeken[H],
  bij: Bij,
): ZaakEvent[] {
  return BESLISSERS[handeling](zaak, vrager, verzoek, bij);
}

/** What goes before a stale revision: who claims a zaak of somebody else hears that first. @throws ZaakAlToegewezen */
export function eisVrij(handeling: Handeling, zaak: Zaak, vrager: Vrager): void {
  if (handeling === 'start' || handeling === 'toewijzing') eisNietVanEenAnder(zaak, vrager);
}
