import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  etag,
  huidigVerzoek,
  Idempotentie,
  leesCursor,
  Leest,
  Operatie,
  pagina,
  PaginaVan,
  Schrijft,
  vereisteRevisie,
  zetEtag,
  zetPositie,
  type Pagina,
} from '@zaakstroom/http';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import type { Toegang } from '@zaakstroom/toegang';
import { CorrectieNietGevonden } from '../../domein/index.js';
import { Correcties, type LeesbareCorrectie } from '../../leesmodel/correcties/index.js';
import { Persoonsdagen } from '../../leesmodel/persoonsdagen.js';
import { BeoordeelCorrectie } from '../../opdrachten/index.js';
import { opdrachtgever } from '../opdrachtgever.js';
import { opPeil } from '../peil.js';
import { STANDEN, TEAMZICHT, type Standen, type Teamzicht } from '../poorten.js';
import { TeamcorrectieDto } from './antwoorden.js';
import { CorrectiebesluitDto, CorrectiePad, TeamcorrectiesVraag } from './invoer.js';
import { teamcorrectie } from './vertaling.js';

const OPERATIE = 'behandeltijdcorrectie beoordelen';

/** Proposals of the people of a team, for who judges them. */
@ApiTags('team')
@Controller('team/behandeltijdcorrecties')
export class TeamcorrectiesController {
  constructor(
    private readonly opdrachten: CommandBus,
    private readonly idempotentie: Idempotentie,
    private readonly correcties: Correcties,
    private readonly medewerkers: Medewerkersregister,
    private readonly persoonsdagen: Persoonsdagen,
    @Inject(TEAMZICHT) private readonly zicht: Teamzicht,
    @Inject(STANDEN) private readonly standen: Standen,
  ) {}

  @Get()
  @Operatie(OPERATIE)
  @Leest({ positie: true })
  @ApiOperation({
    summary: 'Correcties van het team',
    description:
      'Voorstellen van medewerkers die toen in uw team zaten, nieuwste eerst; niet die van uzelf. Van wie een voorstel is, staat er niet bij.',
  })
  @ApiOkResponse({ type: PaginaVan(TeamcorrectieDto), description: 'Een pagina met voorstellen.' })
  async geefTeamcorrecties(
    @Query() { cursor, pageSize, metAantal, status }: TeamcorrectiesVraag,
  ): Promise<Pagina<TeamcorrectieDto>> {
    const vanaf = cursor === undefined ? undefined : leesCursor(cursor, ['string']);
    const { beller } = huidigVerzoek();
    await opPeil(this.standen.correcties);
    const behalve = await this.medewerkers.nummerVan(beller.sub);
    const { results, volgende, vorige, aantal } = await this.correcties.vanTeams(
      { teams: this.zicht.teams(beller, OPERATIE), behalve, status },
      { vanaf: vanaf && { richting: vanaf.richting, sleutel: vanaf.sleutel[0] as string }, pageSize, metAantal },
    );
    return pagina({
      results: results.map((gelezen) => this.voor(gelezen)),
      volgende: volgende === undefined ? undefined : [volgende],
      vorige: vorige === undefined ? undefined : [vorige],
      aantal,
    });
  }

  @Get(':correctieId')
  @Operatie(OPERATIE)
  @Leest({ etag: true })
  @ApiOperation({ summary: 'Een correctie van het team', description: 'Een voorstel zoals het nu is.' })
  @ApiOkResponse({ type: TeamcorrectieDto, description: 'Het voorstel.' })
  async geefTeamcorrectie(@Param() { correctieId }: CorrectiePad): Promise<TeamcorrectieDto> {
    const gelezen = await this.inZicht(correctieId, huidigVerzoek().beller);
    zetEtag(gelezen.revision);
    zetPositie(gelezen.position);
    return this.voor(gelezen);
  }

  @Post(':correctieId/besluiten')
  @Operatie(OPERATIE)
  @Schrijft({ ifMatch: true })
  @ApiOperation({
    summary: 'Beslis over een correctie',
    description: 'Een keer, met een reden. Na goedkeuring staat de correctie naast de afgeleide tijd.',
  })
  @ApiCreatedResponse({ type: TeamcorrectieDto, description: 'Besloten; de correctie zoals zij nu is.' })
  async beslisOverCorrectie(
    @Param() { correctieId }: CorrectiePad,
    @Body() { besluit, reden }: CorrectiebesluitDto,
  ): Promise<TeamcorrectieDto> {
    const { beller } = huidigVerzoek();
    await this.inZicht(correctieId, beller);
    const ik = await this.medewerkers.nummerVan(beller.sub);
    const lees = async () => this.voor(await this.correcties.een(correctieId));
    return this.idempotentie.voerUit<TeamcorrectieDto>({
      uitvoeren: async ({ operatieId }) => {
        const { revision, position } = await this.opdrachten.execute(
          new BeoordeelCorrectie(correctieId, { besluit, reden }, vereisteRevisie(), opdrachtgever(ik, operatieId)),
        );
        const kopregels = { location: `/v1/team/behandeltijdcorrecties/${correctieId}`, etag: etag(revision) };
        return { status: 201, kopregels, positie: position, inhoud: await lees() };
      },
      herlees: lees,
    });
  }

  /** @throws CorrectieNietGevonden when it was not proposed in a team that the caller looks at */
  private async inZicht(correctieId: string, beller: Toegang) {
    const gelezen = await this.correcties.een(correctieId);
    const teams = this.zicht.teams(beller, OPERATIE);
    const { team } = gelezen.correctie;
    if (teams !== 'alle' && (team === undefined || !teams.includes(team))) throw new CorrectieNietGevonden();
    return gelezen;
  }

  private voor(gelezen: LeesbareCorrectie): TeamcorrectieDto {
    return teamcorrectie(gelezen, huidigVerzoek().beller.team, this.persoonsdagen.dagen);
  }
}
