import type { RecordedEvent } from '@zaakstroom/event-store';

/**
 * What a teamleider should see, counted straight from the events: with the text of `behandeltijd/1` at hand, without any code of the product
 * but the form of an event. It knows no clock change and nobody who works past midnight.
 */
export interface GeteldeZaak {
  zaaknummer: string;
  zaaktype: string;
  zaaksoort?: string;
  zwaarte?: string;
  locatie?: string;
  team?: string;
  status: string;
  statusDag: string;
  wachtreden?: string;
  ontvangenOp: string;
  streefdatum: string;
  afgedaanOp?: string;
  uitkomst?: string;
}

type Soort = 'start' | 'stop' | 'bewijs';

const STARTS = ['ZaakUitgegeven', 'BehandelingGestart', 'GesprekGestart', 'MeekijkenGestart'];
const STOPS = [
  'BehandelingGepauzeerd',
  'MeekijkenBeeindigd',
  'ZaakInWachtGezet',
  'ZaakVrijgegeven',
  'ZaakTeruggegeven',
  'ZaakOvergedragen',
  'ZaakAfgedaan',
];
const BEWIJZEN = [
  'ZaakGeregistreerd',
  'ZaakGeclassificeerd',
  'ZaakGekoppeld',
  'ZaakOntkoppeld',
  'ZaakToegewezen',
  'ZaakHervat',
  'ZaakHeropend',
  'DossierGeraadpleegd',
  'NotitieVastgelegd',
  'OverwegingVastgelegd',
  'VertrouwelijkeNotitieVastgelegd',
  'DocumentToegevoegd',
  'BriefGevraagd',
  'BriefVerzonden',
  'ContactVastgelegd',
  'GesprekBeeindigd',
  'ConsultGevraagd',
  'ConsultBeantwoord',
  'ConsultVervallen',
  'BesluitGenomen',
  'BesluitVervallen',
];
const SOORTEN: ReadonlyMap<string, Soort> = new Map([
  ...STARTS.map((type) => [type, 'start'] as const),
  ...STOPS.map((type) => [type, 'stop'] as const),
  ...BEWIJZEN.map((type) => [type, 'bewijs'] as const),
]);

const DAG = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
export const lokaleDag = (ms: number): string => DAG.format(ms);

const tekst = (event: RecordedEvent, veld: string) => event.data[veld] as string | undefined;

/** By id. */
export function telZaken(events: readonly RecordedEvent[]): Map<string, GeteldeZaak> {
  const zaken = new Map<string, GeteldeZaak>();
  for (const event of events) {
    if (!event.stream.startsWith('zaak-')) continue;
    const zaakId = event.stream.slice('zaak-'.length);
    const dag = lokaleDag(Number(event.metadata['tijdstip']));
    if (event.type === 'ZaakGeregistreerd') {
      zaken.set(zaakId, {
        zaaknummer: tekst(event, 'zaaknummer')!,
        zaaktype: tekst(event, 'zaaktype')!,
        locatie: tekst(event, 'locatie')!,
        ontvangenOp: tekst(event, 'ontvangenOp')!,
        streefdatum: tekst(event, 'streefdatum')!,
        status: 'ontvangen',
        statusDag: dag,
      });
    }
    const zaak = zaken.get(zaakId)!;
    const wordt = (status: string): void => {
      if (zaak.status !== status) Object.assign(zaak, { status, statusDag: dag });
    };
    switch (event.type) {
      case 'ZaakGeclassificeerd':
        zaak.zaaksoort = tekst(event, 'zaaksoort')!;
        zaak.zwaarte = tekst(event, 'zwaarte')!;
        zaak.streefdatum = tekst(event, 'streefdatum')!;
        wordt('in werkvoorraad');
        break;
      case 'ZaakUitgegeven':
      case 'ZaakToegewezen':
        zaak.team = tekst(event, 'team') ?? zaak.team!;
        wordt('uitgegeven');
        break;
      case 'BehandelingGestart':
        zaak.team = event.metadata['team'] ?? zaak.team!;
        wordt('in behandeling');
        break;
      case 'BehandelingGepauzeerd':
        // The end of a call about a zaak that waits is one too.
        if (zaak.wachtreden === undefined) wordt('uitgegeven');
        break;
      case 'ZaakInWachtGezet':
        zaak.wachtreden = tekst(event, 'reden')!;
        wordt('wachtend');
        break;
      case 'ZaakHervat':
        delete zaak.wachtreden;
        wordt('uitgegeven');
        break;
      case 'ZaakVrijgegeven':
      case 'ZaakTeruggegeven':
        wordt('in werkvoorraad');
        break;
      case 'ZaakOvergedragen':
        wordt('overgedragen');
        break;
      case 'ZaakAfgedaan':
        zaak.uitkomst = tekst(event, 'uitkomst')!;
        zaak.afgedaanOp = dag;
        wordt('afgedaan');
        break;
      case 'ZaakHeropend':
        delete zaak.uitkomst;
        delete zaak.afgedaanOp;
        wordt('in werkvoorraad');
        break;
    }
  }
  return zaken;
}

interface Handeling {
  readonly mens: string;
  readonly zaakId: string;
  readonly soort: Soort;
  readonly t: number;
  readonly volgorde: string;
}

/** Time of one person on one zaak on one day, ms. */
export interface GeteldeTijd {
  readonly mens: string;
  readonly zaakId: string;
  readonly dag: string;
  readonly ms: number;
}

/** @param nummerVan zaaknummer by id: it decides who gets the odd millisecond */
export function telTijd(
  events: readonly RecordedEvent[],
  kap: number,
  nummerVan: (id: string) => string,
): GeteldeTijd[] {
  const overZaken = events.filter(({ stream }) => /^(zaak|raadpleging)-/.test(stream));
  const handelingen = overZaken.flatMap((event): Handeling[] => {
    const soort = SOORTEN.get(event.type);
    if (!soort) throw new Error(`${event.type} is not counted here`);
    const { medewerker: mens, tijdstip } = event.metadata;
    const zaakId = event.stream.slice(event.stream.indexOf('-') + 1);
    const gedeeld = { zaakId, t: Number(tijdstip) };
    const ander = event.data['behandelaar'] as number | undefined;
    const stoptAnder = soort === 'stop' && ander !== undefined && String(ander) !== mens;
    return [
      ...(mens === undefined ? [] : [{ ...gedeeld, mens, soort, volgorde: `${event.position} 0` }]),
      ...(stoptAnder ? [{ ...gedeeld, mens: String(ander), soort, volgorde: `${event.position} 1` }] : []),
    ];
  });
  const perDag = Map.groupBy(handelingen, ({ mens, t }) => `${mens} ${lokaleDag(t)}`);
  return [...perDag].flatMap(([sleutel, opDag]) => {
    const [mens, dag] = sleutel.split(' ') as [string, string];
    return [...deel(segmenten(opDag, kap), nummerVan)].map(([zaakId, ms]) => ({ mens, zaakId, dag, ms }));
  });
}

type Segment = readonly [van: number, tot: number, zaakId: string];

function segmenten(handelingen: readonly Handeling[], kap: number): Segment[] {
  const uit: Segment[] = [];
  const open = new Map<string, number>();
  let los: Handeling | undefined;
  for (const h of handelingen.toSorted((a, b) => a.t - b.t || (a.volgorde < b.volgorde ? -1 : 1))) {
    if (los && h.t > los.t && h.t - los.t <= 10 * 60_000) uit.push([los.t, h.t, los.zaakId]);
    los = undefined;
    const sinds = open.get(h.zaakId);
    if (sinds !== undefined) {
      if (h.t > sinds) uit.push([sinds, Math.min(h.t, sinds + kap), h.zaakId]);
      if (h.soort === 'stop') open.delete(h.zaakId);
      else open.set(h.zaakId, h.t);
    } else if (h.soort === 'start') open.set(h.zaakId, h.t);
    else if (h.soort === 'bewijs') los = h;
  }
  for (const [zaakId, sinds] of open) uit.push([sinds, sinds + kap, zaakId]);
  if (uit.some(([van, tot]) => lokaleDag(van) !== lokaleDag(tot))) throw new Error('nobody works past midnight here');
  return uit;
}

function deel(alle: readonly Segment[], nummerVan: (id: string) => string): Map<string, number> {
  const tijd = new Map<string, number>();
  const sneden = [...new Set(alle.flatMap(([van, tot]) => [van, tot]))].sort((a, b) => a - b);
  for (let i = 1; i < sneden.length; i++) {
    const [van, tot] = [sneden[i - 1]!, sneden[i]!];
    const actief = [...new Set(alle.filter((s) => s[0] <= van && s[1] >= tot).map(([, , zaakId]) => zaakId))];
    actief.sort((a, b) => (nummerVan(a) < nummerVan(b) ? -1 : 1));
    for (const [k, zaakId] of actief.entries()) {
      const ms = Math.floor((tot - van) / actief.length) + (k < (tot - van) % actief.length ? 1 : 0);
      tijd.set(zaakId, (tijd.get(zaakId) ?? 0) + ms);
    }
  }
  return tijd;
}

/** The value at index `min(n - 1, floor(p * n))`, zeros left out. */
export function opPlaats(waarden: readonly number[], p: number): number {
  const oplopend = waarden.filter((ms) => ms > 0).sort((a, b) => a - b);
  return oplopend[Math.min(oplopend.length - 1, Math.floor(p * oplopend.length))] ?? 0;
}
