import { OPERATIES, type Handeling, type Operatie } from '../domein/index.js';

/** What a route of a zaak declares and takes, written down a second time: proofs go by this table. */
export interface Zaakroute {
  readonly methode: 'GET' | 'POST';
  /** Behind `/v1/zaken/{zaakId}`. */
  readonly pad: string;
  readonly operatie: Operatie;
  /** Whether it demands `If-Match`; left out: it knows none. */
  readonly ifMatch?: 'verplicht' | 'vrijwillig';
  /** The fields that a body must have, and values that are taken. */
  readonly verplicht?: Readonly<Record<string, unknown>>;
  /** Values that are refused, by the field that is told. */
  readonly fout?: Readonly<Record<string, unknown>>;
}

const UUID = '018f0000-0000-7000-8000-000000000001';
const lang = (tekens: number): string => 'x'.repeat(tekens + 1);

function handeling(
  pad: string,
  naam: Handeling,
  ifMatch: 'verplicht' | 'vrijwillig',
  verplicht: Readonly<Record<string, unknown>> = {},
  fout: Readonly<Record<string, unknown>> = {},
): Zaakroute {
  return { methode: 'POST', pad, operatie: OPERATIES[naam], ifMatch, verplicht, fout };
}

export const ZAAKROUTES: readonly Zaakroute[] = [
  { methode: 'GET', pad: '', operatie: 'zaak inzien' },
  { methode: 'GET', pad: '/tijdlijn', operatie: 'zaak inzien' },
  { methode: 'GET', pad: '/toewijzingen', operatie: 'toewijzing inzien' },
  { methode: 'GET', pad: `/toewijzingen/${UUID}/toelichting`, operatie: 'toewijzing inzien' },
  { methode: 'POST', pad: '/raadplegingen', operatie: 'zaak raadplegen' },
  handeling(
    '/classificaties',
    'classificatie',
    'verplicht',
    { zaaksoort: 'FSV' },
    { zaaksoort: 'PM-brief', zwaarte: 'B', uitworpredenen: ['giften'], regelversie: lang(100), themas: ['weer'] },
  ),
  handeling('/koppelingen', 'koppeling', 'vrijwillig', { zaakId: UUID }, { zaakId: UUID }),
  handeling(
    '/ontkoppelingen',
    'ontkoppeling',
    'vrijwillig',
    { zaakId: UUID, reden: 'Ander bezwaar.' },
    { zaakId: 'geen', reden: lang(2_000) },
  ),
  handeling(
    '/verplaatsingen',
    'verplaatsing',
    'verplicht',
    { locatie: 'Eindhoven', toelichting: 'Daar is ruimte.' },
    { locatie: lang(100), toelichting: lang(2_000) },
  ),
  handeling(
    '/voorrangverleningen',
    'voorrang',
    'verplicht',
    { tot: '2026-12-31', toelichting: 'Toegezegd.' },
    { tot: '2026-02-30', toelichting: lang(2_000) },
  ),
  handeling('/voorrangintrekkingen', 'voorrangeinde', 'verplicht', { toelichting: 'x' }, { toelichting: lang(2_000) }),
  handeling(
    '/toewijzingen',
    'toewijzing',
    'verplicht',
    {},
    { medewerker: 'niemand', grond: 'sympathie', toelichting: lang(2_000) },
  ),
  handeling('/vrijgaven', 'vrijgave', 'verplicht', {}, { reden: lang(2_000) }),
  handeling('/teruggaven', 'teruggave', 'verplicht', { reden: 'Eigen zaak.' }, { reden: '' }),
  handeling('/behandelingen', 'start', 'verplicht'),
  handeling('/pauzes', 'pauze', 'verplicht'),
  handeling(
    '/wachtperioden',
    'wacht',
    'verplicht',
    { reden: 'post onderweg' },
    { reden: 'vakantie', waarop: 'brief', tot: '2026-02-30', toelichting: lang(2_000) },
  ),
  handeling('/hervattingen', 'hervatting', 'verplicht', {}, { toelichting: lang(2_000) }),
  handeling('/notities', 'notitie', 'vrijwillig', { tekst: 'Gebeld.' }, { tekst: lang(20_000), soort: 'roddel' }),
  handeling(
    '/documenten',
    'document',
    'vrijwillig',
    { gdaId: 'GDA-1', soort: 'bezwaarschrift' },
    { gdaId: lang(100), soort: '', openbaarheid: 'geheim', omschrijving: lang(2_000) },
  ),
  handeling('/brieven', 'briefaanvraag', 'vrijwillig', { soort: 'rappel' }, { soort: '', omschrijving: lang(2_000) }),
  handeling(
    `/brieven/${UUID}/verzendingen`,
    'briefverzending',
    'vrijwillig',
    { verzondenOp: '2026-11-23' },
    { verzondenOp: 'gisteren', gdaId: lang(100) },
  ),
  handeling(
    '/contacten',
    'contact',
    'vrijwillig',
    { vorm: 'telefoon', samenvatting: 'Stuurt stukken.' },
    { vorm: 'duif', richting: 'omhoog', samenvatting: lang(20_000) },
  ),
  handeling('/gesprekken', 'gesprek', 'vrijwillig', {}, { richting: 'omhoog' }),
  handeling('/gespreksverslagen', 'gesprekseinde', 'vrijwillig', { samenvatting: 'Trekt in.' }, { samenvatting: '' }),
  handeling(
    '/consulten',
    'consult',
    'vrijwillig',
    { aan: 'VTA', vraag: 'Mag dit?' },
    { aan: 'buurman', medewerker: 'niemand', vraag: lang(20_000) },
  ),
  handeling(`/consulten/${UUID}/antwoorden`, 'consultantwoord', 'vrijwillig', { antwoord: 'Ja.' }, { antwoord: '' }),
  handeling('/meekijkbeurten', 'meekijken', 'vrijwillig'),
  handeling('/meekijkafsluitingen', 'meekijkeinde', 'vrijwillig'),
  handeling(
    '/besluiten',
    'besluit',
    'verplicht',
    { uitkomst: 'afgewezen', gronden: 'Niet onderbouwd.' },
    { uitkomst: 'ingetrokken', gronden: lang(20_000) },
  ),
  handeling(
    '/afdoeningen',
    'afdoening',
    'verplicht',
    { uitkomst: 'ingetrokken' },
    { uitkomst: 'aanslag conform', toelichting: lang(20_000) },
  ),
  handeling(
    '/overdrachten',
    'overdracht',
    'verplicht',
    { proces: 'CAP', reden: 'Laag risico.' },
    { proces: 'de kelder', reden: '', regelversie: lang(100) },
  ),
  handeling('/heropeningen', 'heropening', 'verplicht', { reden: 'Nieuw feit.' }, { reden: lang(2_000) }),
];
