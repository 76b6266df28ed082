import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  etag,
  geenRecht,
  Idempotentie,
  leesCursor,
  Leest,
  Operatie,
  pagina,
  PaginaVan,
  Schrijft,
  zetEtag,
  zetPositie,
  type Pagina,
  type Uitslag,
} from '@zaakstroom/http';
import { uuidV7, type Uitkomst } from '@zaakstroom/opdrachten';
import { magOoit, opdrachtgever, relaties, Vragers, type Vrager } from '@zaakstroom/zaken';
import { MassabewerkingNietGevonden } from '../../domein/index.js';
import { Massalezer } from '../../leesmodel/index.js';
import { Massabewerkingen, MASSAOPERATIES } from '../../opdrachten/index.js';
import { opPeil } from '../peil.js';
import { REGIESTANDEN, type Regiestanden } from '../poorten.js';
import { MassabewerkingAntwoordDto, MassapostDto } from './antwoorden.js';
import { Bestellingen } from './bestelling.js';
import {
  MassabewerkingDto,
  MassabewerkingenVraag,
  MassabewerkingPad,
  MassahervattingDto,
  OnderbrekingDto,
  PostenVraag,
} from './invoer.js';
import { opgetekend, Selecties } from './selectie.js';
import { massabewerkingVoor, massapostVoor } from './vertaling.js';

const OPERATIE = 'massabewerking uitvoeren';
const ADRES = '/v1/regie/massabewerkingen/';

/** Many zaken at once: ordered here, carried out in the background, zaak by zaak. */
@ApiTags('regie')
@Controller('regie/massabewerkingen')
export class MassabewerkingenController {
  constructor(
    private readonly idempotentie: Idempotentie,
    private readonly vragers: Vragers,
    private readonly bestellingen: Bestellingen,
    private readonly selecties: Selecties,
    private readonly massabewerkingen: Massabewerkingen,
    private readonly lezer: Massalezer,
    @Inject(REGIESTANDEN) private readonly standen: Regiestanden,
  ) {}

  @Post()
  @Operatie(OPERATIE)
  @Schrijft({ etag: true, verwijst: true })
  @ApiOperation({
    summary: 'Start een massabewerking',
    description:
      'De selectie wordt nu gemaakt en staat daarna vast. Het systeem doet de zaken een voor een, zoals iemand het met de hand zou doen: wat bij een zaak niet kan, staat met de reden bij die zaak en houdt de rest niet op. Met proef=true verandert er niets. Iedere zaak noemt in haar tijdlijn de massabewerking.',
  })
  @ApiCreatedResponse({ type: MassabewerkingAntwoordDto, description: 'Besteld; de zaken volgen.' })
  async startMassabewerking(@Body() inhoud: MassabewerkingDto): Promise<MassabewerkingAntwoordDto> {
    const vrager = await this.vragers.huidig();
    const operatie = MASSAOPERATIES[inhoud.soort];
    if (!magOoit(vrager.rollen, operatie)) throw geenRecht();
    return this.idempotentie.voerUit<MassabewerkingAntwoordDto, { readonly id: string }>({
      ids: () => ({ id: uuidV7(Date.now()) }),
      uitvoeren: async ({ operatieId, ids: { id } }) => {
        const door = opdrachtgever(vrager, operatieId);
        const opdracht = await this.bestellingen.opdracht(inhoud, vrager, door.moment);
        const van = opdracht.soort === 'herverdeling' ? opdracht.van : undefined;
        const { zaken, voorraad } = await this.selecties.kies(inhoud.selectie, vrager, operatie, van);
        const posten = await this.bestellingen.posten(opdracht, zaken, door.moment);
        const { reden, proef } = inhoud;
        const bestelling = { opdracht, reden, proef, selectie: opgetekend(inhoud.selectie), voorraad };
        return this.uitslag(id, await this.massabewerkingen.start(id, bestelling, posten, door), vrager);
      },
      herlees: ({ ids: { id } }) => this.lees(id, vrager),
    });
  }

  @Get()
  @Operatie(OPERATIE)
  @Leest({ positie: true })
  @ApiOperation({
    summary: 'Massabewerkingen',
    description: 'Nieuwste eerst. Regie ziet alle, een teamleider die van zichzelf.',
  })
  @ApiOkResponse({ type: PaginaVan(MassabewerkingAntwoordDto), description: 'Een pagina met massabewerkingen.' })
  async geefMassabewerkingen(@Query() vraag: MassabewerkingenVraag): Promise<Pagina<MassabewerkingAntwoordDto>> {
    const { cursor, pageSize, metAantal, status, soort } = vraag;
    const vanaf = cursor === undefined ? undefined : leesCursor(cursor, ['string']);
    const vrager = await this.vragers.huidig();
    await opPeil(this.standen.massabewerkingen);
    const door = zietAlle(vrager) ? undefined : vrager.medewerker;
    const { results, volgende, vorige, aantal } = await this.lezer.alle(
      { door, status, soort },
      { vanaf: vanaf && { richting: vanaf.richting, sleutel: vanaf.sleutel[0] as string }, pageSize, metAantal },
    );
    return pagina({
      results: results.map((gelezen) => massabewerkingVoor(gelezen, vrager.medewerker)),
      volgende: volgende === undefined ? undefined : [volgende],
      vorige: vorige === undefined ? undefined : [vorige],
      aantal,
    });
  }

  @Get(':massabewerkingId')
  @Operatie(OPERATIE)
  @Leest({ etag: true })
  @ApiOperation({ summary: 'Een massabewerking', description: 'Met de voortgang zoals zij nu is.' })
  @ApiOkResponse({ type: MassabewerkingAntwoordDto, description: 'De massabewerking.' })
  async geefMassabewerking(@Param() { massabewerkingId }: MassabewerkingPad): Promise<MassabewerkingAntwoordDto> {
    const vrager = await this.vragers.huidig();
    const gelezen = await this.inZicht(massabewerkingId, vrager);
    zetEtag(gelezen.revision);
    zetPositie(gelezen.position);
    return massabewerkingVoor(gelezen, vrager.medewerker);
  }

  @Get(':massabewerkingId/posten')
  @Operatie(OPERATIE)
  @Leest({ positie: true })
  @ApiOperation({
    summary: 'Zaken van een massabewerking',
    description: 'In de volgorde waarin zij aan de beurt komen, met wat ervan kwam.',
  })
  @ApiOkResponse({ type: PaginaVan(MassapostDto), description: 'Een pagina met zaken.' })
  async geefPosten(
    @Param() { massabewerkingId }: MassabewerkingPad,
    @Query() { cursor, pageSize, metAantal, uitslag }: PostenVraag,
  ): Promise<Pagina<MassapostDto>> {
    const vanaf = cursor === undefined ? undefined : leesCursor(cursor, ['number']);
    await this.inZicht(massabewerkingId, await this.vragers.huidig());
    await opPeil(this.standen.massabewerkingen);
    const { results, volgende, vorige, aantal } = await this.lezer.posten(massabewerkingId, uitslag, {
      vanaf: vanaf && { richting: vanaf.richting, sleutel: vanaf.sleutel[0] as number },
      pageSize,
      metAantal,
    });
    return pagina({
      results: results.map(massapostVoor),
      volgende: volgende === undefined ? undefined : [volgende],
      vorige: vorige === undefined ? undefined : [vorige],
      aantal,
    });
  }

  @Post(':massabewerkingId/onderbrekingen')
  @Operatie(OPERATIE)
  @Schrijft({ etag: true })
  @ApiOperation({
    summary: 'Onderbreek een massabewerking',
    description: 'Wat onderhanden is wordt afgemaakt, hoogstens enkele honderden zaken; wat gedaan is blijft gedaan.',
  })
  @ApiCreatedResponse({ type: MassabewerkingAntwoordDto, description: 'Onderbroken.' })
  async onderbreekMassabewerking(
    @Param() { massabewerkingId }: MassabewerkingPad,
    @Body() { reden }: OnderbrekingDto,
  ): Promise<MassabewerkingAntwoordDto> {
    return this.stuur(massabewerkingId, (vrager, operatieId) =>
      this.massabewerkingen.onderbreek(massabewerkingId, reden, opdrachtgever(vrager, operatieId)),
    );
  }

  @Post(':massabewerkingId/hervattingen')
  @Operatie(OPERATIE)
  @Schrijft({ etag: true })
  @ApiOperation({
    summary: 'Hervat een onderbroken massabewerking',
    description: 'Zij gaat verder met de eerste zaak die nog niet aan de beurt was.',
  })
  @ApiCreatedResponse({ type: MassabewerkingAntwoordDto, description: 'Hervat.' })
  async hervatMassabewerking(
    @Param() { massabewerkingId }: MassabewerkingPad,
    @Body() { reden }: MassahervattingDto,
  ): Promise<MassabewerkingAntwoordDto> {
    return this.stuur(massabewerkingId, (vrager, operatieId) =>
      this.massabewerkingen.hervat(massabewerkingId, reden, opdrachtgever(vrager, operatieId)),
    );
  }

  private async stuur(
    id: string,
    doe: (vrager: Vrager, operatieId: string) => Promise<Uitkomst>,
  ): Promise<MassabewerkingAntwoordDto> {
    const vrager = await this.vragers.huidig();
    await this.inZicht(id, vrager);
    return this.idempotentie.voerUit<MassabewerkingAntwoordDto>({
      uitvoeren: async ({ operatieId }) => this.uitslag(id, await doe(vrager, operatieId), vrager),
      herlees: () => this.lees(id, vrager),
    });
  }

  private async uitslag(
    id: string,
    { revision, position }: Uitkomst,
    vrager: Vrager,
  ): Promise<Uitslag<MassabewerkingAntwoordDto>> {
    const kopregels = { location: ADRES + id, etag: etag(revision) };
    return { status: 201, kopregels, positie: position, inhoud: await this.lees(id, vrager) };
  }

  private async lees(id: string, vrager: Vrager): Promise<MassabewerkingAntwoordDto> {
    return massabewerkingVoor(await this.lezer.een(id), vrager.medewerker);
  }

  /** @throws MassabewerkingNietGevonden */
  private async inZicht(id: string, vrager: Vrager) {
    const gelezen = await this.lezer.een(id);
    if (!zietAlle(vrager) && gelezen.bewerking.door.medewerker !== vrager.medewerker) {
      throw new MassabewerkingNietGevonden();
    }
    return gelezen;
  }
}

const zietAlle = ({ rollen }: Vrager): boolean => relaties(rollen, OPERATIE).includes('alle');
