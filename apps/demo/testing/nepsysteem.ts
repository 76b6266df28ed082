import type {
  Aanleiding,
  Correctie,
  Correctiebesluit,
  Gevonden,
  Handeling,
  Locatiesysteem,
  Opdracht,
  Registratie,
} from '../simulatie/locatiesysteem.js';
import type { Persoon } from '../simulatie/bezetting.js';

interface Nepzaak extends Omit<Registratie, 'zaaksoort'> {
  zaaksoort: string | undefined;
  houder?: string | undefined;
  bezig?: boolean | undefined;
  wacht?: boolean | undefined;
  einde?: boolean | undefined;
  consult?: boolean | undefined;
  brief?: boolean | undefined;
  meekijkers: Set<string>;
  gesprekken: Set<string>;
}

export type Regel =
  | ({ readonly wat: 'registratie' } & Registratie)
  | ({ readonly wat: 'handeling' } & Opdracht)
  | ({ readonly wat: 'uitgifte'; readonly werkvoorraad: string; readonly zaak: string | undefined } & Aanleiding)
  | ({ readonly wat: 'correctie' } & Correctie)
  | ({ readonly wat: 'correctiebesluit' } & Correctiebesluit);

const VOORRADEN: Readonly<Record<string, string>> = {
  aangiften: 'aangifte',
  bezwaren: 'bezwaar',
  verzoeken: 'verzoek',
  beroepen: 'beroep',
};

/** Plays the system in memory and refuses what the real one would; what was told stands in `regels`. */
export class Nepsysteem implements Locatiesysteem {
  readonly regels: Regel[] = [];
  private readonly zaken = new Map<string, Nepzaak>();
  private readonly correcties = new Set<string>();
  private readonly mensen: ReadonlyMap<string, Persoon>;

  constructor(mensen: readonly Persoon[]) {
    this.mensen = new Map(mensen.map((persoon) => [persoon.sub, persoon]));
  }

  registreer(registratie: Registratie): void {
    if (this.zaken.has(registratie.zaak)) throw new Error(`${registratie.zaak} is registered twice`);
    const { voortgekomenUit } = registratie;
    if (voortgekomenUit !== undefined && !this.zaken.has(voortgekomenUit)) throw new Error('linked to nothing');
    this.regels.push({ wat: 'registratie', ...registratie });
    this.zaken.set(registratie.zaak, {
      ...registratie,
      zaaksoort: registratie.zaaksoort,
      meekijkers: new Set(),
      gesprekken: new Set(),
    });
  }

  doe<H extends Handeling>(opdracht: Opdracht<H>): void {
    const zaak = this.zaken.get(opdracht.zaak);
    const fout = zaak ? this.verricht(zaak, opdracht) : 'does not exist';
    if (fout !== undefined) throw new Error(`${opdracht.wie}: ${opdracht.handeling} on ${opdracht.zaak}: ${fout}`);
    this.regels.push({ wat: 'handeling', ...opdracht });
  }

  corrigeer(correctie: Correctie): void {
    if (this.correcties.has(correctie.correctie)) throw new Error(`${correctie.correctie} is open already`);
    this.correcties.add(correctie.correctie);
    this.regels.push({ wat: 'correctie', ...correctie });
  }

  besluit(besluit: Correctiebesluit): void {
    if (!this.correcties.delete(besluit.correctie)) throw new Error(`${besluit.correctie} is not open`);
    this.regels.push({ wat: 'correctiebesluit', ...besluit });
  }

  async volgendeZaak({ wie, moment }: Aanleiding, werkvoorraad: string): Promise<Gevonden | undefined> {
    const { groepsfunctie, soorten } = this.mensen.get(wie)!;
    const zaak = this.opVoorraad(werkvoorraad).find(
      ({ zaaksoort, ...rest }) =>
        groepsfunctie !== 'B' &&
        (groepsfunctie !== 'C' || zwaarte(rest) === 'C') &&
        (!soorten || soorten.includes(zaaksoort!)),
    );
    this.regels.push({ wat: 'uitgifte', wie, moment, werkvoorraad, zaak: zaak?.zaak });
    if (!zaak) return undefined;
    zaak.houder = wie;
    zaak.bezig = true;
    return gevonden(zaak);
  }

  async voorraad(_: Aanleiding, werkvoorraad: string): Promise<Gevonden[]> {
    return this.opVoorraad(werkvoorraad).slice(0, 50).map(gevonden);
  }

  async ruimte(): Promise<void> {}

  async klaar(): Promise<void> {}

  /** What lies ready now, oldest first. */
  opVoorraad(werkvoorraad: string): Nepzaak[] {
    return [...this.zaken.values()]
      .filter(
        (zaak) =>
          zaak.zaaktype === VOORRADEN[werkvoorraad] && zaak.zaaksoort && !zaak.houder && !zaak.wacht && !zaak.einde,
      )
      .sort((a, b) => (a.ontvangenOp < b.ontvangenOp ? -1 : a.ontvangenOp > b.ontvangenOp ? 1 : 0));
  }

  /** Does it, or says why not. */
  private verricht(zaak: Nepzaak, { wie, handeling, inhoud }: Opdracht): string | undefined {
    const { rol } = this.mensen.get(wie)!;
    const eigen = zaak.houder === wie;
    const weiger = (als: boolean | undefined, waarom: string): string | undefined => (als ? waarom : undefined);
    const altijd: readonly Handeling[] = ['document', 'briefverzending', 'contact', 'gesprek', 'gesprekseinde'];
    if (zaak.einde && ![...altijd, 'heropening', 'raadpleging', 'meekijkeinde'].includes(handeling)) return 'has ended';
    switch (handeling) {
      case 'classificatie':
        zaak.zaaksoort = (inhoud as { zaaksoort: string }).zaaksoort;
        return;
      case 'toewijzing': {
        const { medewerker = wie } = inhoud as { medewerker?: string };
        const vrij = zaak.houder === undefined;
        if (vrij) zaak.houder = medewerker;
        return weiger(!vrij, 'is taken') ?? weiger(!this.mensen.has(medewerker), 'to nobody');
      }
      case 'start': {
        const fout = weiger(!eigen, 'is not yours') ?? weiger(zaak.bezig, 'runs') ?? weiger(zaak.wacht, 'waits');
        zaak.bezig = true;
        return fout;
      }
      case 'pauze': {
        const fout = weiger(!eigen || !zaak.bezig, 'does not run');
        zaak.bezig = false;
        return fout;
      }
      case 'wacht': {
        const fout = weiger(!eigen || zaak.wacht, 'waits, or is not yours');
        zaak.wacht = true;
        zaak.bezig = false;
        return fout;
      }
      case 'hervatting': {
        const fout = weiger(!zaak.wacht || !(eigen || rol === 'werkvoorbereider'), 'does not wait, or is not yours');
        zaak.wacht = false;
        return fout;
      }
      case 'vrijgave':
      case 'teruggave': {
        const fout = weiger(!(eigen || (handeling === 'vrijgave' && rol === 'teamleider')), 'is not yours');
        zaak.houder = undefined;
        zaak.bezig = false;
        return fout;
      }
      case 'afdoening':
      case 'overdracht': {
        const fout = weiger(!(eigen || (!zaak.houder && rol === 'werkvoorbereider')), 'is not yours');
        zaak.einde = true;
        zaak.bezig = false;
        zaak.wacht = false;
        return fout;
      }
      case 'heropening': {
        const fout = weiger(!zaak.einde, 'is open');
        zaak.einde = false;
        zaak.houder = undefined;
        return fout;
      }
      case 'consult': {
        const fout = weiger(!eigen || zaak.consult, 'one consult at a time');
        zaak.consult = true;
        return fout;
      }
      case 'consultantwoord': {
        const fout = weiger(!zaak.consult, 'was not asked');
        zaak.consult = false;
        return fout;
      }
      case 'briefaanvraag': {
        const fout = weiger(zaak.brief, 'one letter at a time');
        zaak.brief = true;
        return fout;
      }
      case 'briefverzending': {
        const fout = weiger(!zaak.brief, 'was not asked');
        zaak.brief = false;
        return fout;
      }
      case 'meekijken': {
        const fout = weiger(eigen || zaak.meekijkers.has(wie), 'is yours, or looked at already');
        zaak.meekijkers.add(wie);
        return fout;
      }
      case 'meekijkeinde':
        return weiger(!zaak.meekijkers.delete(wie), 'is not looked at');
      case 'gesprek': {
        const fout = weiger(zaak.gesprekken.has(wie), 'is talked about already');
        zaak.gesprekken.add(wie);
        return fout;
      }
      case 'gesprekseinde':
        return weiger(!zaak.gesprekken.delete(wie), 'is not talked about');
      case 'besluit':
        return weiger(!eigen, 'is not yours');
      case 'raadpleging':
      case 'notitie':
      case 'contact':
      case 'document':
        return;
    }
  }
}

const zwaarte = ({ zaaktype, uitworpredenen }: Pick<Registratie, 'zaaktype' | 'uitworpredenen'>): string =>
  zaaktype === 'bezwaar' || zaaktype === 'beroep' || uitworpredenen?.some((reden) => E_REDENEN.includes(reden))
    ? 'E'
    : 'C';
const E_REDENEN = ['buitenlands inkomen', 'aanmerkelijk belang', 'box 3'];

const gevonden = (zaak: Nepzaak): Gevonden => ({
  zaak: zaak.zaak,
  zaaktype: zaak.zaaktype,
  zaaksoort: zaak.zaaksoort!,
  zwaarte: zwaarte(zaak),
});
