import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  huidigVerzoek,
  Idempotentie,
  Leest,
  nietGevonden,
  ongeldigeInvoer,
  Operatie,
  Schrijft,
} from '@zaakstroom/http';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { Pijplijn } from '@zaakstroom/opdrachten';
import { opdrachtgever, Vragers, ziet, type Vrager } from '@zaakstroom/zaken';
import { VULLING, vullingstroom, type Vulling } from '../../domein/index.js';
import { VULKAARTEN, Vuller, VulWerklijsten, type Vulkaart, type Vulkaarten } from '../../opdrachten/index.js';
import { VullingAntwoordDto, VullingsvoorstelDto } from './antwoorden.js';
import { VullingDto, VullingPad } from './invoer.js';
import { voorstelVoor } from './vertaling.js';

const ADRES = '/v1/werkverdeling/vullingen/';
const OPERATIE = 'werklijst vullen';

/** Lists that are filled up to what the roster has room for. */
@ApiTags('werkverdeling')
@Controller('werkverdeling/vullingen')
export class VullingenController {
  constructor(
    private readonly opdrachten: CommandBus,
    private readonly idempotentie: Idempotentie,
    private readonly pijplijn: Pijplijn,
    private readonly vuller: Vuller,
    private readonly vragers: Vragers,
    private readonly medewerkers: Medewerkersregister,
    @Inject(VULKAARTEN) private readonly kaarten: Vulkaarten,
  ) {}

  @Post()
  @Operatie(OPERATIE)
  @Schrijft()
  @ApiOperation({
    summary: 'Vul werklijsten',
    description:
      'Van een medewerker of een team. De ruimte is het rooster van de komende dagen zonder afwezigheid, het deel dat voor zaken is, min wat al openligt naar gemeten behandeltijd. De urgentste zaken die passen worden toegewezen tot de volgende er niet meer bij kan. Wie vandaag afwezig is of geen rooster heeft krijgt niets. Met dezelfde Idempotency-Key gaat een afgebroken vulling verder.',
  })
  @ApiCreatedResponse({ type: VullingAntwoordDto, description: 'Waarmee is gevuld.' })
  async vulWerklijsten(@Body() invoer: VullingDto): Promise<VullingAntwoordDto> {
    const vrager = await this.vragers.huidig();
    const kaarten = await this.kaartenVan(invoer, vrager);
    return this.idempotentie.voerUit<VullingAntwoordDto>({
      uitvoeren: async ({ operatieId }) => {
        const { position } = await this.opdrachten.execute(
          new VulWerklijsten(kaarten, opdrachtgever(vrager, operatieId)),
        );
        const kopregels = { location: ADRES + operatieId };
        return { status: 201, kopregels, positie: position, inhoud: await this.lees(operatieId, vrager) };
      },
      herlees: ({ kopregels: { location } }) => this.lees(location!.slice(ADRES.length), vrager),
    });
  }

  @Post('_voorstel')
  @HttpCode(200)
  @Operatie(OPERATIE)
  @Leest()
  @ApiOperation({
    summary: 'Bekijk waarmee werklijsten gevuld zouden worden',
    description: 'Zoals vullen, zonder dat er iets gebeurt.',
  })
  @ApiOkResponse({ type: VullingsvoorstelDto, description: 'Het voorstel.' })
  async stelVullingVoor(@Body() invoer: VullingDto): Promise<VullingsvoorstelDto> {
    const kaarten = await this.kaartenVan(invoer, await this.vragers.huidig());
    const plan = await this.vuller.stelVoor(kaarten, huidigVerzoek().klok.nu());
    return voorstelVoor(plan, await this.namen(plan, 'voorstel'));
  }

  @Get(':vullingId')
  @Operatie(OPERATIE)
  @Leest()
  @ApiOperation({ summary: 'Een vulling', description: 'Met de werklijsten die u mag zien.' })
  @ApiOkResponse({ type: VullingAntwoordDto, description: 'De vulling.' })
  async geefVulling(@Param() { vullingId }: VullingPad): Promise<VullingAntwoordDto> {
    return this.lees(vullingId, await this.vragers.huidig());
  }

  private async lees(vullingId: string, vrager: Vrager): Promise<VullingAntwoordDto> {
    const vulling = (await this.pijplijn.laad(vullingstroom(vullingId), VULLING)).state;
    const mensen = vulling?.plan.mensen.filter(({ team }) => ziet(vrager, OPERATIE, { team })) ?? [];
    if (!vulling || mensen.length === 0) throw nietGevonden('Deze vulling bestaat niet of valt buiten uw zicht.');
    const plan = { ...vulling.plan, mensen };
    const vervallen = new Map(vulling.vervallen.map(({ zaakId, reden }) => [zaakId, reden]));
    const inhoud = voorstelVoor(plan, await this.namen(plan, vullingId), vervallen);
    return { vullingId, afgerond: vulling.afgerond, ...inhoud };
  }

  /** Who leads a team is told of whom a list is; that is written down. */
  private namen({ mensen }: Vulling['plan'], wat: string): Promise<Map<number, string>> {
    const nummers = mensen.map(({ medewerker }) => medewerker);
    return this.medewerkers.onthul(nummers, { reden: 'werklijsten vullen', wat: `vulling ${wat}` });
  }

  /** @throws Probleem 400 when nobody, or somebody out of reach, is named */
  private async kaartenVan({ medewerker, team }: VullingDto, vrager: Vrager): Promise<readonly Vulkaart[]> {
    if ((medewerker === undefined) === (team === undefined)) {
      throw weiger('medewerker', 'verplicht', 'Noem een medewerker of een team, en niet allebei.');
    }
    if (medewerker !== undefined) {
      const kaart = await this.kaarten.kaartVan((await this.vragers.genoemd('medewerker', medewerker)).medewerker);
      if (kaart && ziet(vrager, OPERATIE, { team: kaart.team })) return [kaart];
      throw weiger('medewerker', 'niet-toegestaan', 'Van deze medewerker is er geen expertisekaart in uw team.');
    }
    if (!ziet(vrager, OPERATIE, { team })) throw weiger('team', 'niet-toegestaan', 'Dit is niet uw team.');
    const kaarten = await this.kaarten.kaartenVan({ team });
    if (kaarten.length === 0) throw weiger('team', 'onbekende-waarde', 'Van dit team zijn er geen expertisekaarten.');
    return kaarten;
  }
}

const weiger = (name: string, code: string, reason: string) => ongeldigeInvoer([{ name, code, reason }]);
