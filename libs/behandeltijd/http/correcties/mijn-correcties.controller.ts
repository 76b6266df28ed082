import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
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
  Schrijft,
  zetEtag,
  zetPositie,
  type Pagina,
} from '@zaakstroom/http';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { uuidV7 } from '@zaakstroom/opdrachten';
import { CorrectieNietGevonden } from '../../domein/index.js';
import { Correcties } from '../../leesmodel/correcties/index.js';
import { StelCorrectieVoor } from '../../opdrachten/index.js';
import { opdrachtgever } from '../opdrachtgever.js';
import { opPeil } from '../peil.js';
import { STANDEN, ZAAKZICHT, type Standen, type Zaakzicht } from '../poorten.js';
import { CorrectieDto } from './antwoorden.js';
import { CorrectiePad, CorrectievoorstelDto } from './invoer.js';
import { eigenCorrectie } from './vertaling.js';

/** Wrong time put right, by the person whose time it is. */
@ApiTags('behandeltijd')
@Controller('mijn/behandeltijd/correcties')
export class MijnCorrectiesController {
  constructor(
    private readonly opdrachten: CommandBus,
    private readonly idempotentie: Idempotentie,
    private readonly correcties: Correcties,
    private readonly medewerkers: Medewerkersregister,
    @Inject(ZAAKZICHT) private readonly zicht: Zaakzicht,
    @Inject(STANDEN) private readonly standen: Standen,
  ) {}

  @Post()
  @Operatie('behandeltijdcorrectie voorstellen')
  @Schrijft({ etag: true, verwijst: true })
  @ApiOperation({
    summary: 'Stel een correctie van eigen tijd voor',
    description:
      'Voor een zaak op een dag die voorbij is. De afgeleide tijd blijft staan; na goedkeuring staat de correctie ernaast. Per zaak en dag staat hoogstens een voorstel open.',
  })
  @ApiCreatedResponse({ type: CorrectieDto, description: 'Het voorstel wacht op een besluit.' })
  async stelCorrectieVoor(@Body() { zaakId, dag, milliseconden, reden }: CorrectievoorstelDto): Promise<CorrectieDto> {
    const { beller } = huidigVerzoek();
    const zaaknummer = await this.zicht.zaaknummer(zaakId, beller, 'behandeltijdcorrectie voorstellen');
    const ik = await this.medewerkers.nummerVan(beller.sub);
    const lees = async (correctieId: string) => eigenCorrectie(await this.correcties.een(correctieId));
    return this.idempotentie.voerUit<CorrectieDto, { readonly correctieId: string }>({
      ids: () => ({ correctieId: uuidV7(Date.now()) }),
      uitvoeren: async ({ operatieId, ids: { correctieId } }) => {
        const voorstel = { zaakId, zaaknummer, dag, milliseconden, reden };
        const { revision, position } = await this.opdrachten.execute(
          new StelCorrectieVoor(correctieId, voorstel, opdrachtgever(ik, operatieId)),
        );
        const kopregels = { location: `/v1/mijn/behandeltijd/correcties/${correctieId}`, etag: etag(revision) };
        return { status: 201, kopregels, positie: position, inhoud: await lees(correctieId) };
      },
      herlees: ({ ids: { correctieId } }) => lees(correctieId),
    });
  }

  @Get()
  @Operatie('eigen behandeltijd inzien')
  @Leest({ positie: true })
  @ApiOperation({
    summary: 'Mijn correcties',
    description: 'Uw voorstellen en wat erover is besloten, nieuwste eerst.',
  })
  @ApiOkResponse({ type: PaginaVan(CorrectieDto), description: 'Een pagina met uw correcties.' })
  async geefMijnCorrecties(@Query() { cursor, pageSize, metAantal }: Bladeren): Promise<Pagina<CorrectieDto>> {
    const vanaf = cursor === undefined ? undefined : leesCursor(cursor, ['string']);
    await opPeil(this.standen.correcties);
    const ik = await this.medewerkers.nummerVan(huidigVerzoek().beller.sub);
    const { results, volgende, vorige, aantal } = await this.correcties.vanMedewerker(ik, {
      vanaf: vanaf && { richting: vanaf.richting, sleutel: vanaf.sleutel[0] as string },
      pageSize,
      metAantal,
    });
    return pagina({
      results: results.map(eigenCorrectie),
      volgende: volgende === undefined ? undefined : [volgende],
      vorige: vorige === undefined ? undefined : [vorige],
      aantal,
    });
  }

  @Get(':correctieId')
  @Operatie('eigen behandeltijd inzien')
  @Leest({ etag: true })
  @ApiOperation({ summary: 'Een correctie van mij', description: 'Uw voorstel zoals het nu is.' })
  @ApiOkResponse({ type: CorrectieDto, description: 'De correctie.' })
  async geefMijnCorrectie(@Param() { correctieId }: CorrectiePad): Promise<CorrectieDto> {
    const ik = await this.medewerkers.nummerVan(huidigVerzoek().beller.sub);
    const gelezen = await this.correcties.een(correctieId);
    if (gelezen.correctie.medewerker !== ik) throw new CorrectieNietGevonden();
    zetEtag(gelezen.revision);
    zetPositie(gelezen.position);
    return eigenCorrectie(gelezen);
  }
}
