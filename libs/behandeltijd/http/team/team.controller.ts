import { setImmediate } from 'node:timers/promises';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  huidigVerzoek,
  leesCursor,
  Leest,
  ongeldigeInvoer,
  Operatie,
  pagina,
  PaginaVan,
  schrijfMoment,
  type OngeldigeParameter,
  type Pagina,
} from '@zaakstroom/http';
import {
  cijfersVan,
  compareCodePoints,
  leesPeriode,
  MINSTENS,
  Soortplan,
  valtOnder,
  type Berekening,
  type Periode,
  type Zaaktijd,
} from '../../domein/index.js';
import { Persoonsdagen } from '../../leesmodel/persoonsdagen.js';
import { AfgedaneZaken, plaatsdelen, Teamzaken, type Zaakplaats } from '../../leesmodel/sturing/index.js';
import { opPeil, samen } from '../peil.js';
import { BEREKENING, STANDEN, TEAMZICHT, type Behandeltijdstand, type Standen, type Teamzicht } from '../poorten.js';
import { rekenwijze } from '../vertaling.js';
import { TeambehandeltijdenDto, TeamzaakDto } from './antwoorden.js';
import { bereikVan } from './bereik.js';
import { Filterkeuring } from './filterkeuring.js';
import { TeambehandeltijdenVraag, TeamzakenVraag } from './invoer.js';
import { cijferbereik, cijfers, teamzaak, totaal } from './vertaling.js';

const OPERATIE = 'teamoverzicht inzien';
const TE_WEINIG = `Achter dit cijfer, of achter het verschil met een ander cijfer, staan minder dan ${MINSTENS} mensen, of de periode is daarvoor nog te kort geleden.`;

/** What a team has to do and how long its work takes, never whose it is. */
@ApiTags('team')
@Controller('team')
export class TeamController {
  private readonly stand: Behandeltijdstand;

  constructor(
    private readonly teamzaken: Teamzaken,
    private readonly afgedaan: AfgedaneZaken,
    private readonly persoonsdagen: Persoonsdagen,
    @Inject(BEREKENING) private readonly berekening: Berekening,
    @Inject(STANDEN) { behandeltijd, sturing }: Standen,
    @Inject(TEAMZICHT) private readonly zicht: Teamzicht,
    private readonly filterkeuring: Filterkeuring,
  ) {
    this.stand = samen(behandeltijd, sturing);
  }

  @Get('zaken')
  @Operatie(OPERATIE)
  @Leest({ positie: true })
  @ApiOperation({
    summary: 'Open zaken van het team',
    description:
      'Met status, leeftijd, reden van wachten en de tijd tot en met gisteren, en met wat erop wijst dat een zaak vastgelopen is. Wie een zaak heeft staat er niet bij, en daarop is niet te filteren of te sorteren.',
  })
  @ApiOkResponse({ type: PaginaVan(TeamzaakDto), description: 'Een pagina met open zaken.' })
  async geefTeamzaken(@Query() vraag: TeamzakenVraag): Promise<Pagina<TeamzaakDto>> {
    const { team, locatie, sorteer, cursor, pageSize, metAantal, ...filters } = vraag;
    const gelezen =
      cursor === undefined ? undefined : leesCursor(cursor, Array<'string'>(plaatsdelen(sorteer)).fill('string'));
    const vanaf = gelezen && { richting: gelezen.richting, sleutel: gelezen.sleutel as Zaakplaats };
    const teams = this.teams();
    const bereik = bereikVan(teams, { team, locatie });
    await opPeil(this.stand);
    const fouten = await this.filterkeuring.fouten(bereik, teams, filters);
    if (fouten.length > 0) throw ongeldigeInvoer(fouten);
    const vandaag = this.vandaag();
    const totEnMet = Temporal.PlainDate.from(vandaag).subtract({ days: 1 }).toString();
    const gevonden = await this.teamzaken.lees(bereik, filters, sorteer, { vanaf, pageSize, metAantal }, vandaag);
    return pagina({ ...gevonden, results: gevonden.results.map((zaak) => teamzaak(zaak, totEnMet)) });
  }

  @Get('behandeltijden')
  @Operatie(OPERATIE)
  @Leest({ positie: true })
  @ApiOperation({
    summary: 'Tijd per soort zaak',
    description:
      'Aantal, totaal, mediaan en P90 met band, van zaken die in een kalenderperiode zijn afgedaan die voorbij is. Alleen als er minstens vijf mensen achter staan, en achter wat er door vergelijken met andere antwoorden uit te rekenen is. Over een locatie in haar geheel komen soorten met kleine teams pas als het jaar voorbij is.',
  })
  @ApiOkResponse({ type: TeambehandeltijdenDto, description: 'De tijd per soort.' })
  async geefTeambehandeltijden(@Query() vraag: TeambehandeltijdenVraag): Promise<TeambehandeltijdenDto> {
    const { zaaktype, zaaksoort, zwaarte, uitkomst } = vraag;
    const teams = this.teams();
    const bereik = bereikVan(teams, vraag);
    const vandaag = this.vandaag();
    const periode = voorbijePeriode(vraag.periode, vandaag);
    await opPeil(this.stand);
    const fouten = await this.filterkeuring.fouten(bereik, teams, { zaaktype, zaaksoort, zwaarte, uitkomst });
    if ('code' in periode) throw ongeldigeInvoer([periode, ...fouten]);
    if (fouten.length > 0) throw ongeldigeInvoer(fouten);
    const zaken = (await this.afgedaan.lees(bereik, periode.jaar, vandaag)).filter(
      (zaak) =>
        (zaaktype === undefined || zaak.zaaktype === zaaktype) &&
        (zaaksoort === undefined || zaak.zaaksoort === zaaksoort),
    );
    const gevraagd = { periode, zwaarte, uitkomst };
    const soorten: TeambehandeltijdenDto['soorten'] = [];
    const gegeven: Zaaktijd[] = [];
    for (const soort of perSoort(zaken)) {
      // A locatie has many plans to make: others may be served in between.
      await setImmediate();
      const gevonden = soort.filter(
        (zaak) =>
          (bereik.team === undefined || zaak.team === bereik.team) &&
          valtOnder(zaak, { ...gevraagd, locatie: bereik.locatie }),
      );
      if (gevonden.length === 0) continue;
      const kan = new Soortplan(soort, periode.jaar, vandaag).kanGeven(bereik, gevraagd);
      if (kan) gegeven.push(...gevonden);
      const { zaaktype: type, zaaksoort: naam } = gevonden[0]!;
      soorten.push({
        zaaktype: type,
        ...(naam !== undefined && { zaaksoort: naam }),
        ...(kan ? { cijfers: cijfers(cijfersVan(gevonden)) } : { reden: TE_WEINIG }),
      });
    }
    return {
      peilmoment: schrijfMoment(huidigVerzoek().klok.nu()),
      rekenwijze: rekenwijze(this.berekening),
      bereik: cijferbereik(bereik, gevraagd, { zaaktype, zaaksoort }),
      soorten,
      totaal: totaal(gegeven),
    };
  }

  private teams(): readonly string[] | 'alle' {
    return this.zicht.teams(huidigVerzoek().beller, OPERATIE);
  }

  private vandaag(): string {
    return this.persoonsdagen.dagen.dagVan(huidigVerzoek().klok.nu()).datum;
  }
}

/** What is wrong when there is no such period, or when it is not over: what changes by the day tells who worked that day. */
function voorbijePeriode(naam: string, vandaag: string): Periode | OngeldigeParameter {
  const periode = leesPeriode(naam);
  if (periode && periode.tot < vandaag) return periode;
  const reason = periode
    ? `Deze periode loopt tot en met ${periode.tot}; cijfers komen als zij voorbij is.`
    : 'Moet een jaar, kwartaal of maand zijn, als 2026, 2026-K1 of 2026-03.';
  return { name: 'periode', code: periode ? 'periode-niet-voorbij' : 'geen-periode', reason };
}

function perSoort(zaken: readonly Zaaktijd[]): Zaaktijd[][] {
  const naam = ({ zaaktype, zaaksoort }: Zaaktijd) => JSON.stringify([zaaktype, zaaksoort ?? '']);
  return [...Map.groupBy(zaken, naam)].sort(([a], [b]) => compareCodePoints(a, b)).map(([, soort]) => soort);
}
