import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { etag, Idempotentie, Operatie, Schrijft, type Uitslag } from '@zaakstroom/http';
import { Dossiers, dossierVoor, Inrichting, opdrachtgever, Vragers, ZaakDto } from '@zaakstroom/zaken';
import { GeefVolgendeZaak } from '../opdrachten/index.js';
import { WerkvoorraadPad } from './invoer.js';
import { geenUitgifte, vindWerkvoorraad } from './werkvoorraad.js';

const ZAKEN = '/v1/zaken/';

/** "Volgende zaak": the system says which. */
@ApiTags('werkvoorraden')
@Controller('werkvoorraden/:werkvoorraadId/uitgiften')
export class UitgiftenController {
  constructor(
    private readonly opdrachten: CommandBus,
    private readonly idempotentie: Idempotentie,
    private readonly dossiers: Dossiers,
    private readonly vragers: Vragers,
    private readonly inrichting: Inrichting,
  ) {}

  @Post()
  @Operatie('volgende zaak vragen')
  @Schrijft({ etag: true })
  @ApiOperation({
    summary: 'Vraag de volgende zaak',
    description:
      'Geeft u van wat er klaarligt op uw locatie, en wat u mag doen, de urgentste zaak. Wat u mag doen volgt uit uw expertisekaart, of als u die niet hebt uit uw token. Een zaak die u vandaag teruggaf, krijgt u vandaag niet opnieuw. Heeft de inrichting grenzen aan wat er bij u ligt, dan gaat wat u al hebt voor (409 met wat u eerst kunt doen). De zaak is dan van u en de behandeling is gestart. Waarom deze zaak, staat in de tijdlijn en in de toelichting van de toewijzing.',
  })
  @ApiCreatedResponse({ type: ZaakDto, description: 'De zaak, nu van u en in behandeling.' })
  @ApiNoContentResponse({
    description:
      'Er ligt nu niets klaar dat u kunt krijgen. Wie hier nooit iets kan krijgen, zoals met een token zonder locatie, hoort dat met 403 geen-uitgifte.',
  })
  async geefVolgendeZaak(@Param() { werkvoorraadId }: WerkvoorraadPad): Promise<ZaakDto | undefined> {
    const vrager = await this.vragers.huidig();
    const werkvoorraad = vindWerkvoorraad(this.inrichting, werkvoorraadId);
    return this.idempotentie.voerUit<ZaakDto | undefined>({
      uitvoeren: async ({ operatieId }): Promise<Uitslag<ZaakDto | undefined>> => {
        const opdracht = new GeefVolgendeZaak(werkvoorraad, opdrachtgever(vrager, operatieId));
        const uitgifte = await this.opdrachten.execute(opdracht);
        if (uitgifte.zaakId === undefined) {
          if (uitgifte.nooit !== undefined) throw geenUitgifte(uitgifte.nooit);
          return { status: 204, positie: uitgifte.position, inhoud: undefined };
        }
        const { zaakId, revision, position } = uitgifte;
        const kopregels = { location: ZAKEN + zaakId, etag: etag(revision) };
        const inhoud = dossierVoor(await this.dossiers.naHandeling(zaakId), vrager);
        return { status: 201, kopregels, positie: position, inhoud };
      },
      herlees: async ({ kopregels: { location } }) => {
        if (location === undefined) return undefined;
        return dossierVoor(
          await this.dossiers.zaak(location.slice(ZAKEN.length), vrager, 'volgende zaak vragen'),
          vrager,
        );
      },
    });
  }
}
