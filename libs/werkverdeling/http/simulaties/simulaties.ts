import { Inject, Injectable } from '@nestjs/common';
import { huidigVerzoek, nietBeschikbaar, ongeldigeInvoer, Probleem, zetPositie } from '@zaakstroom/http';
import { lokaleDag } from '@zaakstroom/klok';
import { Inrichting, ontvangenTussen, type Zakenstand } from '@zaakstroom/zaken';
import type { Pool } from 'pg';
import {
  REGEL,
  simuleer,
  uitgiftecriteria,
  uitkomst,
  Urgentiekiezer,
  type Gewichten,
  type Instroomregel,
  type Meetvraag,
  type Simulatiepersoon,
  type Simulatieuitkomst,
  type Simulatiewereld,
  type Simulatiezaak,
} from '../../domein/index.js';
import { leesSimulatiestand, type Simulatiestand } from '../../leesmodel/index.js';
import { Meetlat, uitgifteregels, VULKAARTEN, type Vulkaarten } from '../../opdrachten/index.js';
import { POOL, WERKVERDELINGSTAND } from '../poorten.js';
import type { SimulatieDto } from './antwoorden.js';
import { DuurtTeLang, inStukken } from './in-stukken.js';
import type { SimulatieverzoekDto } from './invoer.js';
import { uitkomstVoor } from './vertaling.js';
import { gewichtenVoor, instroomAls, instroomVan, INSTROOMWEKEN, mensenMet, mensenVan } from './wereld.js';

const HOOGSTENS_ZAKEN = 100_000;
const HOOGSTENS_INSTROOM = 500_000;
/** ms for both variants together */
const HOOGSTENS_TIJD = 60_000;
const DAG = 86_400_000;

/** What if: the rules of production on what lies ready now, as it is and as proposed. Reads, and changes nothing. */
@Injectable()
export class Simulaties {
  private bezig = false;

  constructor(
    private readonly inrichting: Inrichting,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(WERKVERDELINGSTAND) private readonly stand: Zakenstand,
    @Inject(VULKAARTEN) private readonly kaarten: Vulkaarten,
    private readonly meetlat: Meetlat,
  ) {}

  /**
   * @param locatie undefined: all; null: none
   * @throws Probleem 400, 409 when there are too many zaken, no people, or zaken of which nothing was measured; 503 when another one
   * runs, or it takes too long
   */
  async draai(verzoek: SimulatieverzoekDto, locatie: string | null | undefined): Promise<SimulatieDto> {
    if (this.bezig) throw nietBeschikbaar('Er loopt al een simulatie. Probeer het zo nog eens.');
    this.bezig = true;
    try {
      return await this.vergelijk(verzoek, locatie);
    } catch (fout) {
      if (!(fout instanceof DuurtTeLang)) throw fout;
      throw new Probleem({
        status: 503,
        slug: 'simulatie-duurt-te-lang',
        titel: 'De simulatie duurt te lang',
        detail: `Na ${HOOGSTENS_TIJD / 1_000} seconden was zij niet klaar. Neem minder weken, of één locatie.`,
      });
    } finally {
      this.bezig = false;
    }
  }

  private async vergelijk(verzoek: SimulatieverzoekDto, locatie: string | null | undefined): Promise<SimulatieDto> {
    const { weken, zaad, spreiding, productiefDeel, voorstel } = verzoek;
    const plaats = locatie ?? undefined;
    const vandaag = lokaleDag(huidigVerzoek().klok.nu());
    const dag = dagenNa(vandaag, 1);
    const nu = this.inrichting.urgentieOp(dag);
    const anders = gewichtenVoor(nu, voorstel.gewichten, this.inrichting, dag);
    const kaarten = locatie === null ? [] : await this.kaarten.kaartenVan({ locatie: plaats });
    const [opKaart, meer] = [mensenVan(kaarten, productiefDeel), verzoek.nu?.mensen];
    const mensen = mensenMet(opKaart, meer, 'nu.mensen', plaats, productiefDeel);
    const voorgesteld = mensenMet(mensen, voorstel.mensen, 'voorstel.mensen', plaats, productiefDeel);
    eisMensen(mensen);
    const instroom = await this.instroom(verzoek, locatie, vandaag);
    const perWeek = instroom.reduce((som, regel) => som + regel.perWeek, 0);
    eisBehapbaar(perWeek * weken);
    const { zaken, voorraad } = await this.voorraad(locatie);
    const { metingen } = await this.meetlat.op(vandaag);
    const mediaan = (zaak: Soort): number | undefined => metingen.van(meetvraag(zaak))?.milliseconden;
    eisGemeten([...zaken, ...instroom], mediaan);
    const wereld: Simulatiewereld = {
      dag,
      weken,
      zaad,
      voorraad: zaken,
      instroom,
      duur: (zaak) => ({ mediaan: mediaan(zaak)!, sigma: spreiding }),
    };
    const begin = performance.now();
    const speel = (gewichten: Gewichten, wie: readonly Simulatiepersoon[]): Promise<Simulatieuitkomst> =>
      inStukken(this.variant(wereld, gewichten, wie), HOOGSTENS_TIJD - (performance.now() - begin));
    return {
      voorraad,
      begindatum: dag,
      gewichten: nu.versie,
      regel: REGEL,
      instroomPerWeek: Math.round(perWeek * 10) / 10,
      nu: uitkomstVoor(await speel(nu, mensen)),
      voorstel: uitkomstVoor(await speel(anders, voorgesteld)),
    };
  }

  private *variant(
    wereld: Simulatiewereld,
    gewichten: Gewichten,
    mensen: readonly Simulatiepersoon[],
  ): Generator<void, Simulatieuitkomst> {
    const { werkvoorraden } = this.inrichting;
    const kiezer = new Urgentiekiezer({
      gewichten,
      werkvoorraden,
      criteria: (wie, dag) =>
        werkvoorraden.map((werkvoorraad) =>
          uitgiftecriteria(wie, werkvoorraad, uitgifteregels(this.inrichting, werkvoorraad.zaaktype, dag)),
        ),
    });
    return yield* uitkomst(wereld, yield* simuleer(wereld, mensen, kiezer));
  }

  /** The position is read before the rows: what the answer holds is never older than it says. */
  private async voorraad(locatie: string | null | undefined): Promise<Simulatiestand> {
    zetPositie(await this.stand.leesbaar());
    const stand = await leesSimulatiestand(this.pool, locatie, HOOGSTENS_ZAKEN);
    if (stand) return stand;
    throw new Probleem({
      status: 409,
      slug: 'simulatie-te-groot',
      titel: 'Te veel zaken voor een simulatie',
      detail: `Er liggen meer dan ${HOOGSTENS_ZAKEN} zaken klaar. Noem een locatie.`,
    });
  }

  private async instroom(
    { instroom }: SimulatieverzoekDto,
    locatie: string | null | undefined,
    vandaag: string,
  ): Promise<Instroomregel[]> {
    if (instroom) return instroomVan(instroom, locatie ?? undefined, this.inrichting);
    const [vanaf, tot] = [dagenNa(vandaag, -7 * INSTROOMWEKEN), dagenNa(vandaag, -1)];
    return instroomAls(await ontvangenTussen(this.pool, vanaf, tot, locatie), this.inrichting);
  }
}

function eisMensen(mensen: readonly Simulatiepersoon[]): void {
  if (mensen.length > 0) return;
  throw new Probleem({
    status: 409,
    slug: 'geen-bezetting',
    titel: 'Van niemand is een rooster bekend',
    detail: 'Geen expertisekaart noemt hier een groepsfunctie met rooster. Noem in nu.mensen wie er nu werken.',
  });
}

function eisBehapbaar(zaken: number): void {
  if (zaken <= HOOGSTENS_INSTROOM) return;
  const reason = `Hoogstens ${HOOGSTENS_INSTROOM} zaken in de hele tijd; dit zijn er ${Math.round(zaken)}.`;
  throw ongeldigeInvoer([{ name: 'instroom', code: 'te-veel', reason }]);
}

type Soort = Pick<Simulatiezaak, 'zaaktype' | 'zaaksoort' | 'zwaarte' | 'locatie'>;

const meetvraag = ({ zaaktype, zaaksoort = '', zwaarte = '', locatie }: Soort): Meetvraag => ({
  zaaktype,
  zaaksoort,
  zwaarte,
  locatie,
});

function eisGemeten(soorten: readonly Soort[], mediaan: (soort: Soort) => number | undefined): void {
  const perNaam = new Map(
    soorten.map((soort) => [`${soort.zaaktype} ${soort.zaaksoort} (${soort.zwaarte})`, soort] as const),
  );
  const zonder = [...perNaam].filter(([, soort]) => mediaan(soort) === undefined).map(([naam]) => naam);
  if (zonder.length === 0) return;
  throw new Probleem({
    status: 409,
    slug: 'geen-behandeltijd-gemeten',
    titel: 'Van sommige zaken is te weinig behandeltijd gemeten',
    detail: `Hoe lang deze zaken duren is niet genoeg gemeten: ${zonder.sort().join(', ')}.`,
  });
}

const dagenNa = (dag: string, dagen: number): string =>
  new Date(Date.parse(dag) + dagen * DAG).toISOString().slice(0, 10);
