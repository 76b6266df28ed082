import { Inject, Injectable } from '@nestjs/common';
import { huidigVerzoek, ongeldigeInvoer } from '@zaakstroom/http';
import { lokaleDag } from '@zaakstroom/klok';
import { Medewerkersregister, type Hoedanigheid } from '@zaakstroom/medewerkers';
import { KaartNietGevonden, type Kaart } from '../domein/index.js';
import { Kaarten, type KaartNu } from '../leesmodel/index.js';
import type { KaartDto } from './antwoorden.js';
import { KaartIds } from './kaart-ids.js';
import { KAARTZICHT, type Kaartzicht } from './poorten.js';
import { kaartVoor } from './vertaling.js';

const OPERATIE = 'expertisekaart bijhouden';

/** Kaarten as the caller of this request may see and keep them. */
@Injectable()
export class Kaartlezer {
  constructor(
    private readonly kaarten: Kaarten,
    private readonly medewerkers: Medewerkersregister,
    private readonly ids: KaartIds,
    @Inject(KAARTZICHT) private readonly zicht: Kaartzicht,
  ) {}

  /** Number of the caller. */
  ik(): Promise<number> {
    return this.medewerkers.nummerVan(huidigVerzoek().beller.sub);
  }

  /** @throws KaartNietGevonden */
  een(kaartId: string): Promise<KaartNu> {
    const medewerker = this.ids.medewerker(kaartId);
    if (medewerker === undefined) throw new KaartNietGevonden();
    return this.kaarten.een(medewerker);
  }

  /** One that the caller keeps. @throws KaartNietGevonden */
  async bijTeHouden(kaartId: string): Promise<KaartNu> {
    const nu = await this.een(kaartId);
    if (!this.houdtBij(nu.kaart.team)) throw new KaartNietGevonden();
    return nu;
  }

  houdtBij(team: string | undefined): boolean {
    const teams = this.zicht.teams(huidigVerzoek().beller, OPERATIE);
    return teams === 'alle' || (team !== undefined && teams.includes(team));
  }

  /** Whether the caller is that person, or keeps the kaart. */
  async isDichtbij({ medewerker, team }: Kaart): Promise<boolean> {
    return this.houdtBij(team) || (await this.ik()) === medewerker;
  }

  async voor(kaarten: readonly Kaart[]): Promise<KaartDto[]> {
    const ik = await this.ik();
    const namen = await this.medewerkers.namen(kaarten.map(({ medewerker }) => medewerker));
    const dag = lokaleDag(huidigVerzoek().klok.nu());
    return kaarten.map((kaart) =>
      kaartVoor(
        kaart,
        { kaartId: this.ids.van(kaart.medewerker), medewerker: namen.get(kaart.medewerker)! },
        { dag, dichtbij: kaart.medewerker === ik || this.houdtBij(kaart.team) },
      ),
    );
  }

  idVan(medewerker: number): string {
    return this.ids.van(medewerker);
  }

  /**
   * Somebody whom the caller names, to make a kaart for.
   * @throws Probleem 400 when nobody of that name ever worked here, or works elsewhere
   */
  async genoemd(identificatie: string): Promise<Hoedanigheid & { readonly medewerker: number }> {
    const medewerker = await this.medewerkers.zoekNummer(identificatie);
    if (medewerker === undefined) {
      const reason = 'Deze medewerker is hier niet bekend. Wie nieuw is opent eerst eenmaal de eigen werklijst.';
      throw ongeldigeInvoer([{ name: 'medewerker', code: 'onbekende-waarde', reason }]);
    }
    const hoedanigheid = await this.medewerkers.hoedanigheidVan(medewerker);
    if (hoedanigheid.team !== undefined && !this.houdtBij(hoedanigheid.team)) {
      const reason = 'Deze medewerker werkt in een ander team; de eigen teamleider of regie opent de kaart.';
      throw ongeldigeInvoer([{ name: 'medewerker', code: 'niet-toegestaan', reason }]);
    }
    return { ...hoedanigheid, medewerker };
  }

  /** @throws Probleem 400 when the caller does not keep the kaarten of that team */
  eisTeam(team: string | undefined): void {
    if (this.houdtBij(team)) return;
    const reason =
      team === undefined ? 'Noem het team.' : 'Alleen regie zet een kaart in een ander team dan het eigen.';
    throw ongeldigeInvoer([{ name: 'team', code: team === undefined ? 'verplicht' : 'niet-toegestaan', reason }]);
  }
}
