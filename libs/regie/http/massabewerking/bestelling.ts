import { Inject, Injectable } from '@nestjs/common';
import { lokaleDag } from '@zaakstroom/klok';
import {
  eisAanhouding,
  eisDag,
  eisToewijsbaar,
  Inrichting,
  OngeldigeWaarde,
  Vragers,
  type Vrager,
  type Zaak,
  type Zaakrij,
} from '@zaakstroom/zaken';
import { ontvangerVan, uitlegVan, verdeelGelijk, type Massaopdracht, type Post } from '../../domein/index.js';
import { KAARTEN, type Kaartlezer } from '../poorten.js';
import type { MassabewerkingDto } from './invoer.js';

/** Turns an order into what is done to each zaak, checked once: what cannot be at all is refused here, not a thousand times. */
@Injectable()
export class Bestellingen {
  constructor(
    private readonly inrichting: Inrichting,
    private readonly vragers: Vragers,
    @Inject(KAARTEN) private readonly kaarten: Kaartlezer,
  ) {}

  /** @param moment ms since the epoch; @throws OngeldigeWaarde, OnbekendeWaarde, Probleem 400 for somebody who is not known */
  async opdracht(
    { soort, aanhouding, voorrang, verdeling, herverdeling }: MassabewerkingDto,
    vrager: Vrager,
    moment: number,
  ): Promise<Massaopdracht> {
    const vandaag = lokaleDag(moment);
    switch (soort) {
      case 'aanhouding': {
        const { waarop, tot } = verplicht('aanhouding', soort, aanhouding);
        eisAanhouding({ waarop, tot }, { inrichting: this.inrichting, vandaag });
        return { soort, waarop, tot };
      }
      case 'voorrang': {
        const { tot } = verplicht('voorrang', soort, voorrang);
        eisDag('voorrang.tot', tot, { vanaf: vandaag });
        return { soort, tot };
      }
      case 'vrijgave uit aanhouding':
      case 'einde voorrang':
        return { soort };
      case 'verdeling': {
        const { medewerkers, locaties } = verplicht('verdeling', soort, verdeling);
        if ((medewerkers === undefined) === (locaties === undefined)) {
          throw new OngeldigeWaarde('verdeling', 'verplicht', 'Noem medewerkers of locaties, niet allebei.');
        }
        if (locaties) return { soort, over: 'locaties', ontvangers: locaties };
        const ontvangers = await this.mensen('verdeling.medewerkers', medewerkers!, vrager);
        return { soort, over: 'medewerkers', ontvangers, uitleg: uitlegVan(ontvangers.length) };
      }
      case 'herverdeling': {
        const { van, medewerkers = [] } = verplicht('herverdeling', soort, herverdeling);
        const { medewerker } = await this.vragers.genoemd('herverdeling.van', van);
        const ontvangers = await this.mensen('herverdeling.medewerkers', medewerkers, vrager);
        if (ontvangers.includes(medewerker)) {
          throw new OngeldigeWaarde('herverdeling.medewerkers', 'niet-toegestaan', 'Noem hier anderen dan van.');
        }
        return { soort, van: medewerker, ontvangers, uitleg: uitlegVan(ontvangers.length) };
      }
    }
  }

  /** The zaken in the order in which they are done, each with who is to get it. @param moment ms since the epoch */
  async posten(opdracht: Massaopdracht, zaken: readonly Zaakrij[], moment: number): Promise<readonly Post[]> {
    const posten = zaken.map(({ zaakId, zaak: { zaaknummer } }) => ({ zaakId, zaaknummer }));
    if (opdracht.soort !== 'verdeling' && opdracht.soort !== 'herverdeling') return posten;
    const dag = lokaleDag(moment);
    const ontvangers = await Promise.all(
      opdracht.ontvangers.map(async (ontvanger) =>
        ontvangerVan(typeof ontvanger === 'number' ? await this.kaarten.kaartVan(ontvanger) : undefined, dag),
      ),
    );
    const plan = verdeelGelijk(
      zaken.map(({ zaak }) => ({ zwaarte: zaak.zwaarte, onderwerpen: onderwerpenVan(zaak) })),
      ontvangers,
    );
    return posten.map((post, n) => (plan[n] === undefined ? post : { ...post, voor: plan[n] }));
  }

  private async mensen(veld: string, namen: readonly string[], vrager: Vrager): Promise<readonly number[]> {
    return Promise.all(
      namen.map(async (naam) => {
        const collega = await this.vragers.genoemd(veld, naam);
        eisToewijsbaar(collega, vrager);
        return collega.medewerker;
      }),
    );
  }
}

const onderwerpenVan = ({ zaaksoort, themas = [], uitworpredenen = [] }: Zaak): string[] => [
  ...(zaaksoort === undefined ? [] : [zaaksoort]),
  ...themas,
  ...uitworpredenen,
];

function verplicht<T>(veld: string, soort: string, waarde: T | undefined): T {
  if (waarde === undefined) throw new OngeldigeWaarde(veld, 'verplicht', `Is verplicht bij soort ${soort}.`);
  return waarde;
}
