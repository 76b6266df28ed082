import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Bladeren,
  etag,
  huidigVerzoek,
  Idempotentie,
  leesCursor,
  Leest,
  Operatie,
  pagina,
  PaginaVan,
  schrijfMoment,
  Schrijft,
  zetEtag,
  type Pagina,
} from '@zaakstroom/http';
import { lokaleDag } from '@zaakstroom/klok';
import { uuidV7 } from '@zaakstroom/opdrachten';
import { eisDag, Inrichting, OnbekendeWaarde, opdrachtgever, Vragers } from '@zaakstroom/zaken';
import { campagnestatus } from '../../domein/index.js';
import { Campagnelezer, type CampagneNu } from '../../leesmodel/index.js';
import { afgeleidId, Campagnes, Massabewerkingen } from '../../opdrachten/index.js';
import { opgetekend, Selecties } from '../massabewerking/selectie.js';
import { opPeil } from '../peil.js';
import { REGIESTANDEN, type Regiestanden } from '../poorten.js';
import { BeeindigingDto, CampagneAntwoordDto, CampagneDto, CampagnePad } from './vorm.js';

const OPERATIE = 'campagne voeren';
const PER_ZAAK = 'zaak voorrang geven';
const ADRES = '/v1/regie/campagnes/';

/** Old stock by theme, worked until a day. */
@ApiTags('regie')
@Controller('regie/campagnes')
export class CampagnesController {
  constructor(
    private readonly idempotentie: Idempotentie,
    private readonly vragers: Vragers,
    private readonly inrichting: Inrichting,
    private readonly selecties: Selecties,
    private readonly massabewerkingen: Massabewerkingen,
    private readonly campagnes: Campagnes,
    private readonly lezer: Campagnelezer,
    @Inject(REGIESTANDEN) private readonly standen: Regiestanden,
  ) {}

  @Post()
  @Operatie(OPERATIE)
  @Schrijft({ etag: true, verwijst: true })
  @ApiOperation({
    summary: 'Start een campagne',
    description:
      'De geselecteerde zaken worden een voor een opgenomen, als massabewerking, en tellen tot en met de laatste dag alle punten van prioriteit. Een zaak zit in een campagne tegelijk.',
  })
  @ApiCreatedResponse({ type: CampagneAntwoordDto, description: 'Gestart; de zaken volgen.' })
  async startCampagne(@Body() inhoud: CampagneDto): Promise<CampagneAntwoordDto> {
    const vrager = await this.vragers.huidig();
    return this.idempotentie.voerUit<CampagneAntwoordDto, { readonly id: string }>({
      ids: () => ({ id: uuidV7(Date.now()) }),
      uitvoeren: async ({ operatieId, ids: { id } }) => {
        const door = opdrachtgever(vrager, operatieId);
        const { naam, thema, reden, tot, teams = [], locaties = [], selectie } = inhoud;
        const { themas } = this.inrichting.gegevens;
        if (!themas.includes(thema)) throw new OnbekendeWaarde('thema', thema, themas);
        eisDag('tot', tot, { vanaf: lokaleDag(door.moment) });
        const { zaken, voorraad } = await this.selecties.kies(selectie, vrager, PER_ZAAK);
        const massabewerking = afgeleidId(id, 'opname');
        const gestart = { naam, thema, reden, tot, teams, locaties, massabewerking };
        const { revision, position } = await this.campagnes.start(id, gestart, door);
        await this.massabewerkingen.start(
          massabewerking,
          {
            opdracht: { soort: 'opname in campagne', campagne: id, thema, tot },
            reden,
            proef: false,
            selectie: opgetekend(selectie),
            voorraad,
          },
          zaken.map(({ zaakId, zaak: { zaaknummer } }) => ({ zaakId, zaaknummer })),
          { ...door, operatieId: massabewerking },
        );
        const kopregels = { location: ADRES + id, etag: etag(revision) };
        return { status: 201, kopregels, positie: position, inhoud: await this.lees(id) };
      },
      herlees: ({ ids: { id } }) => this.lees(id),
    });
  }

  @Get()
  @Operatie(OPERATIE)
  @Leest({ positie: true })
  @ApiOperation({ summary: 'Campagnes', description: 'Nieuwste eerst, met hoe ver zij zijn.' })
  @ApiOkResponse({ type: PaginaVan(CampagneAntwoordDto), description: 'Een pagina met campagnes.' })
  async geefCampagnes(@Query() { cursor, pageSize, metAantal }: Bladeren): Promise<Pagina<CampagneAntwoordDto>> {
    const vanaf = cursor === undefined ? undefined : leesCursor(cursor, ['string']);
    await opPeil(this.standen.campagnes);
    const { results, volgende, vorige, aantal } = await this.lezer.alle({
      vanaf: vanaf && { richting: vanaf.richting, sleutel: vanaf.sleutel[0] as string },
      pageSize,
      metAantal,
    });
    return pagina({
      results: await Promise.all(results.map((gelezen) => this.voor(gelezen))),
      volgende: volgende === undefined ? undefined : [volgende],
      vorige: vorige === undefined ? undefined : [vorige],
      aantal,
    });
  }

  @Get(':campagneId')
  @Operatie(OPERATIE)
  @Leest({ etag: true, positie: true })
  @ApiOperation({ summary: 'Een campagne', description: 'Met de voortgang, ook per week.' })
  @ApiOkResponse({ type: CampagneAntwoordDto, description: 'De campagne.' })
  async geefCampagne(@Param() { campagneId }: CampagnePad): Promise<CampagneAntwoordDto> {
    const gelezen = await this.lezer.een(campagneId);
    await opPeil(this.standen.wachtrijen);
    zetEtag(gelezen.revision);
    return this.voor(gelezen);
  }

  @Post(':campagneId/beeindigingen')
  @Operatie(OPERATIE)
  @Schrijft({ etag: true })
  @ApiOperation({
    summary: 'Beëindig een campagne',
    description: 'Zaken die nog open zijn worden een voor een losgelaten, als massabewerking.',
  })
  @ApiCreatedResponse({ type: CampagneAntwoordDto, description: 'Beëindigd.' })
  async beeindigCampagne(
    @Param() { campagneId: id }: CampagnePad,
    @Body() { reden }: BeeindigingDto,
  ): Promise<CampagneAntwoordDto> {
    const vrager = await this.vragers.huidig();
    const { campagne } = await this.lezer.een(id);
    return this.idempotentie.voerUit<CampagneAntwoordDto>({
      uitvoeren: async ({ operatieId }) => {
        const door = opdrachtgever(vrager, operatieId);
        const massabewerking = afgeleidId(id, 'einde');
        const { revision, position } = await this.campagnes.beeindig(id, reden, massabewerking, door);
        const selectie = { massabewerking: campagne.massabewerking };
        const { zaken, voorraad } = await this.selecties.kies(selectie, vrager, PER_ZAAK);
        await this.massabewerkingen.start(
          massabewerking,
          { opdracht: { soort: 'einde van campagne', campagne: id }, reden, proef: false, selectie, voorraad },
          zaken.map(({ zaakId, zaak: { zaaknummer } }) => ({ zaakId, zaaknummer })),
          { ...door, operatieId: massabewerking },
        );
        const kopregels = { location: ADRES + id, etag: etag(revision) };
        return { status: 201, kopregels, positie: position, inhoud: await this.lees(id) };
      },
      herlees: () => this.lees(id),
    });
  }

  private async lees(id: string): Promise<CampagneAntwoordDto> {
    return this.voor(await this.lezer.een(id));
  }

  private async voor({ id, campagne, naam, reden }: CampagneNu): Promise<CampagneAntwoordDto> {
    const { thema, tot, teams, locaties, massabewerking, gestartOp, beeindigdOp } = campagne;
    return {
      campagneId: id,
      naam,
      thema,
      reden,
      status: campagnestatus(campagne, lokaleDag(huidigVerzoek().klok.nu())),
      gestartOp: schrijfMoment(gestartOp),
      tot,
      ...(beeindigdOp !== undefined && { beeindigdOp: schrijfMoment(beeindigdOp) }),
      teams,
      locaties,
      massabewerking,
      voortgang: await this.lezer.voortgang(id),
    };
  }
}
