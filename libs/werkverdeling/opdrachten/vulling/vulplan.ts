import { Inject, Injectable } from '@nestjs/common';
import { Pijplijn } from '@zaakstroom/opdrachten';
import { Inrichting, ZAAK, zaakstroom, type Zaak } from '@zaakstroom/zaken';
import {
  ruimteVan,
  uitgiftecriteria,
  uitleg,
  uitlegVanRuimte,
  uitlegVanVulling,
  voldoet,
  waaromGeenRuimte,
  wachtOpHouder,
  type Afgevallen,
  type Keuze,
  type Metingen,
  type Meting,
  type OpenWerk,
  type Uitgiftecriteria,
  type Vulpost,
  type Vulregels,
  type Werklijstvulling,
  type Werkvoorraad,
} from '../../domein/index.js';
import { KIEZER, type Kiezer } from '../poorten.js';
import { uitgifteregels } from '../uitgifteregels.js';
import { OPEN_ZAKEN, type OpenZaak, type OpenZaken, type Vulkaart } from './poorten.js';

/** Most zaken for one person in one filling. */
const HOOGSTENS = 25;
/** Zaken that are looked at for one person before it stops: some may be gone, or be of a kind that nobody measured. */
const BEKIJKT = 60;

/** What there is for one person in one werkvoorraad, most urgent first, one at a time. */
interface Rij {
  readonly werkvoorraad: Werkvoorraad;
  readonly criteria: Uitgiftecriteria;
  readonly afgevallen: Afgevallen[];
  eerste: Keuze | undefined;
}

export interface Vulling {
  readonly dag: string;
  readonly regels: Vulregels;
  readonly metingen: Metingen;
  /** Zaaknummers that go to somebody in the same filling. */
  readonly vergeven: Set<string>;
}

/** Works out what a list is filled with, and gives nothing. */
@Injectable()
export class Vulplan {
  constructor(
    private readonly pijplijn: Pijplijn,
    private readonly inrichting: Inrichting,
    @Inject(KIEZER) private readonly kiezer: Kiezer,
    @Inject(OPEN_ZAKEN) private readonly openZaken: OpenZaken,
  ) {}

  /** The most urgent zaken that fit, in that order, until the next one does not go into the room that is left. */
  async voor(kaart: Vulkaart, vulling: Vulling): Promise<Werklijstvulling> {
    const { dag, regels, metingen } = vulling;
    const wie = { medewerker: kaart.medewerker, ...(kaart.team !== undefined && { team: kaart.team }) };
    const geen = waaromGeenRuimte(kaart, dag);
    if (geen !== undefined) return { ...wie, reden: geen, posten: [] };
    const open = (await this.openZaken.van(kaart.medewerker)).filter((zaak) => wachtOpHouder(zaak, dag));
    const gemeten = open.map((zaak) => meet(metingen, zaak)?.milliseconden);
    if (gemeten.includes(undefined)) {
      const reden = 'Van een zaak die openstaat is niet gemeten wat zij vraagt: de ruimte is niet bekend.';
      return { ...wie, reden, posten: [] };
    }
    const ruimte = ruimteVan(kaart, dag, regels, gemeten as number[]);
    const { posten, reden } = await this.kies(kaart, vulling, ruimte.vrij, (meting, vrij) => ({
      milliseconden: meting.milliseconden,
      voorBehandelaar: uitlegVanRuimte(ruimte, regels, vrij),
    }));
    for (const { zaaknummer } of posten) vulling.vergeven.add(zaaknummer);
    return { ...wie, ruimte, ...(reden !== undefined && { reden }), posten };
  }

  private async kies(
    kaart: Vulkaart,
    vulling: Vulling,
    ruimte: number,
    post: (meting: Meting, vrij: number) => Pick<Vulpost, 'milliseconden' | 'voorBehandelaar'>,
  ): Promise<{ posten: Vulpost[]; reden: string | undefined }> {
    const rijen = this.inrichting.werkvoorraden.map((werkvoorraad): Rij => ({
      werkvoorraad,
      criteria: uitgiftecriteria(
        kaart,
        werkvoorraad,
        uitgifteregels(this.inrichting, werkvoorraad.zaaktype, vulling.dag),
      ),
      afgevallen: [],
      eerste: undefined,
    }));
    for (const rij of rijen) await this.schuif(rij, kaart, vulling);
    const posten: Vulpost[] = [];
    let vrij = ruimte;
    for (let n = 0; n < BEKIJKT; n++) {
      if (posten.length === HOOGSTENS) return { posten, reden: `Hoogstens ${HOOGSTENS} zaken tegelijk.` };
      const rij = urgentste(rijen);
      if (!rij) break;
      const { werkvoorraad, eerste: keuze } = rij;
      const { zaakId, zaaknummer, onderbouwing } = keuze!;
      const zaak = (await this.pijplijn.laad(zaakstroom(zaakId), ZAAK)).state;
      const meting = zaak && meet(vulling.metingen, zaak);
      const beletsel = beletselVan(zaak, rij, meting);
      if (beletsel === undefined && meting!.milliseconden > vrij) break;
      if (beletsel === undefined) {
        posten.push({
          zaakId,
          zaaknummer,
          ...post(meting!, vrij),
          uitleg: `${uitlegVanVulling(meting!)} ${uitleg(werkvoorraad, onderbouwing!)}`,
          onderbouwing: onderbouwing!,
        });
        vrij -= meting!.milliseconden;
      }
      rij.afgevallen.push({ zaaknummer, reden: beletsel ?? 'eerder in deze vulling' });
      await this.schuif(rij, kaart, vulling);
    }
    if (posten.length > 0) return { posten, reden: undefined };
    const reden = rijen.some(({ eerste }) => eerste) ? 'Er is geen ruimte meer.' : 'Er ligt niets klaar dat past.';
    return { posten, reden };
  }

  private async schuif(rij: Rij, { medewerker, revisie }: Vulkaart, { dag, vergeven }: Vulling): Promise<void> {
    const vraag = {
      medewerker,
      werkvoorraad: rij.werkvoorraad.id,
      criteria: rij.criteria,
      kaart: revisie,
      maat: { dag, gewichten: this.inrichting.urgentieOp(dag) },
      afgevallen: [...rij.afgevallen],
    };
    rij.eerste = await this.kiezer.bekijk(vraag, vergeven);
  }
}

function beletselVan(zaak: Zaak | undefined, { criteria }: Rij, meting: Meting | undefined): string | undefined {
  if (!zaak || !voldoet(zaak, criteria)) return 'niet meer vrij';
  return meting ? undefined : 'niet gemeten wat zij vraagt';
}

function meet(
  metingen: Metingen,
  { zaaktype, zaaksoort, zwaarte, locatie }: Omit<OpenZaak, keyof OpenWerk>,
): Meting | undefined {
  if (zaaksoort === undefined || zwaarte === undefined) return undefined;
  return metingen.van({ zaaktype, zaaksoort, zwaarte, locatie });
}

/** Of the first of each werkvoorraad the most urgent; alike: the werkvoorraad that the configuration names first. */
function urgentste(rijen: readonly Rij[]): Rij | undefined {
  const punten = ({ eerste }: Rij): number => eerste?.onderbouwing?.urgentie.punten ?? -1;
  return rijen
    .filter(({ eerste }) => eerste?.onderbouwing)
    .reduce<Rij | undefined>((tot, rij) => (tot && punten(tot) >= punten(rij) ? tot : rij), undefined);
}
