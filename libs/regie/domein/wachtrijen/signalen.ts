import { ONGECLASSIFICEERD, WERKVOORRAAD, type Wachtrijstand } from './wachtrij.js';

/** From where on a wachtrij asks for attention; what is left out is not looked at. */
export interface Wachtrijgrenzen {
  /** Percent of the zaken of which the streefdatum has passed. */
  readonly teLaat?: number | undefined;
  /** Days that one in ten is older than. */
  readonly p90Dagen?: number | undefined;
  readonly oudsteDagen?: number | undefined;
  /** Percent of the stock that came more than went, this week. */
  readonly groei?: number | undefined;
}

const procent = (deel: number, geheel: number): number => Math.floor((100 * deel) / geheel);

/** What is wrong with a wachtrij and what can be done about it, in Dutch. A signal to talk about: it judges nobody. */
export function signalen(stand: Wachtrijstand, grenzen: Wachtrijgrenzen): string[] {
  const { aantal, teLaat, p90, oudste, erin, eruit } = stand;
  if (aantal === 0) return [];
  const voorbij = procent(teLaat, aantal);
  const groei = procent(erin - eruit, aantal);
  return [
    boven(voorbij, grenzen.teLaat) &&
      `Van ${teLaat} van de ${aantal} zaken (${voorbij} %) is de streefdatum voorbij; de grens is ${grenzen.teLaat} %. ${raad(stand)}`,
    boven(p90, grenzen.p90Dagen) &&
      `Een op de tien zaken is ${p90} dagen oud of ouder; de grens is ${grenzen.p90Dagen}. ${raad(stand)}`,
    boven(oudste, grenzen.oudsteDagen) &&
      `De oudste zaak is ${oudste} dagen oud; de grens is ${grenzen.oudsteDagen}. Bekijk haar, of geef haar voorrang.`,
    boven(groei, grenzen.groei) &&
      `Deze week kwamen er ${erin} zaken bij en gingen er ${eruit} uit: ${groei} % van de voorraad; de grens is ${grenzen.groei} %. ${raad(stand)}`,
  ].filter((zin) => typeof zin === 'string');
}

const boven = (waarde: number, grens: number | undefined): boolean => grens !== undefined && waarde > grens;

/** What helps depends on what the zaken wait for. */
function raad({ wachtrij }: Wachtrijstand): string {
  if (wachtrij === WERKVOORRAAD) return 'Verdeel ze over wie ruimte heeft, of begin een campagne voor de oudste.';
  if (wachtrij === ONGECLASSIFICEERD) return 'Vraag de werkvoorbereiding om ze in te delen.';
  if (wachtrij === 'aangehouden') return 'Ga na of de grond nog geldt; zo niet, geef ze vrij uit de aanhouding.';
  return 'Ga na of het wachten nog nodig is: rappelleer, of hervat ze.';
}
