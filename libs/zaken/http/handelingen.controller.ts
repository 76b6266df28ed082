import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { etag, huidigVerzoek, Idempotentie, Operatie, Schrijft, vereisteRevisie } from '@zaakstroom/http';
import type { Uitkomst } from '@zaakstroom/opdrachten';
import type { Operatie as Operatienaam, Vrager } from '../domein/index.js';
import { Dossiers } from '../leesmodel/index.js';
import {
  DoeZaakAf,
  GeefZaakVrij,
  LegNotitieVast,
  PauzeerBehandeling,
  RaadpleegDossier,
  StartBehandeling,
  type Opdrachtgever,
} from '../opdrachten/index.js';
import { DossierDto, ZaakDto } from './antwoorden.js';
import { AfdoeningDto, NotitieDto, VrijgaveDto, ZaakPad } from './invoer.js';
import { dossierVoor, tijdlijnVoor } from './vertaling.js';
import { opdrachtgever, Vragers } from './vragers.js';

/** Events of the time line that come with a reading. */
const LAATSTE = 100;

interface Handeling<T> {
  readonly zaakId: string;
  readonly operatie: Operatienaam;
  readonly opdracht: (door: Opdrachtgever) => Command<Uitkomst>;
  /** The answer, read anew: the same for a repeat. */
  readonly antwoord: (vrager: Vrager) => Promise<T>;
  /** The revision that the answer carries is that of the zaak. */
  readonly metEtag: boolean;
}

const GEDAAN = { type: ZaakDto, description: 'Gedaan; de zaak zoals zij nu is.' };

/** What people do to a zaak. From these acts alone follows the behandeltijd. */
@ApiTags('behandeling')
@Controller('zaken/:zaakId')
export class HandelingenController {
  constructor(
    private readonly opdrachten: CommandBus,
    private readonly idempotentie: Idempotentie,
    private readonly dossiers: Dossiers,
    private readonly vragers: Vragers,
  ) {}

  @Post('behandelingen')
  @Operatie('behandeling starten')
  @Schrijft({ ifMatch: true })
  @ApiOperation({
    summary: 'Start de behandeling',
    description: 'Een zaak die niemand heeft, wordt hiermee uw zaak. Die van een ander geeft 409 zaak-al-toegewezen.',
  })
  @ApiCreatedResponse(GEDAAN)
  startBehandeling(@Param() { zaakId }: ZaakPad): Promise<ZaakDto> {
    return this.opZaak(zaakId, 'behandeling starten', (door) => new StartBehandeling(zaakId, door, vereisteRevisie()));
  }

  @Post('pauzes')
  @Operatie('behandeling pauzeren')
  @Schrijft({ ifMatch: true })
  @ApiOperation({ summary: 'Pauzeer de behandeling', description: 'U houdt de zaak; de tijd stopt.' })
  @ApiCreatedResponse(GEDAAN)
  pauzeerBehandeling(@Param() { zaakId }: ZaakPad): Promise<ZaakDto> {
    return this.opZaak(
      zaakId,
      'behandeling pauzeren',
      (door) => new PauzeerBehandeling(zaakId, door, vereisteRevisie()),
    );
  }

  @Post('raadplegingen')
  @Operatie('zaak raadplegen')
  @Schrijft()
  @ApiOperation({
    summary: 'Raadpleeg het dossier',
    description:
      'Opent het dossier om eraan te werken. Dat telt als handeling; een GET telt nooit. De ETag van de zaak blijft gelijk.',
  })
  @ApiCreatedResponse({ type: DossierDto, description: 'Het dossier.' })
  raadpleegDossier(@Param() { zaakId }: ZaakPad): Promise<DossierDto> {
    return this.voerUit({
      zaakId,
      operatie: 'zaak raadplegen',
      opdracht: (door) => new RaadpleegDossier(zaakId, door),
      antwoord: async (vrager) => ({
        zaak: dossierVoor(await this.dossiers.zaak(zaakId, vrager, 'zaak raadplegen'), vrager),
        tijdlijn: tijdlijnVoor((await this.dossiers.tijdlijn(zaakId, vrager)).slice(-LAATSTE), vrager),
      }),
      metEtag: false,
    });
  }

  @Post('notities')
  @Operatie('notitie vastleggen')
  @Schrijft({ ifMatch: 'vrijwillig' })
  @ApiOperation({
    summary: 'Leg een notitie vast',
    description: 'Een notitie hangt niet van de stand van de zaak af: If-Match mag, maar hoeft niet.',
  })
  @ApiCreatedResponse(GEDAAN)
  legNotitieVast(@Param() { zaakId }: ZaakPad, @Body() { tekst }: NotitieDto): Promise<ZaakDto> {
    const revisie = huidigVerzoek().ifMatch;
    return this.opZaak(zaakId, 'notitie vastleggen', (door) => new LegNotitieVast(zaakId, door, revisie, tekst));
  }

  @Post('vrijgaven')
  @Operatie('zaak vrijgeven')
  @Schrijft({ ifMatch: true })
  @ApiOperation({
    summary: 'Geef de zaak vrij',
    description:
      'De zaak gaat terug naar de werkvoorraad. Teamleider en regie kunnen ook de zaak van een ander vrijgeven.',
  })
  @ApiCreatedResponse(GEDAAN)
  geefZaakVrij(@Param() { zaakId }: ZaakPad, @Body() { reden }: VrijgaveDto): Promise<ZaakDto> {
    return this.opZaak(zaakId, 'zaak vrijgeven', (door) => new GeefZaakVrij(zaakId, door, vereisteRevisie(), reden));
  }

  @Post('afdoeningen')
  @Operatie('zaak afdoen')
  @Schrijft({ ifMatch: true })
  @ApiOperation({ summary: 'Doe de zaak af', description: 'Met een uitkomst die het zaaktype kent.' })
  @ApiCreatedResponse(GEDAAN)
  doeZaakAf(@Param() { zaakId }: ZaakPad, @Body() { uitkomst, toelichting }: AfdoeningDto): Promise<ZaakDto> {
    return this.opZaak(
      zaakId,
      'zaak afdoen',
      (door) => new DoeZaakAf(zaakId, door, vereisteRevisie(), uitkomst, toelichting),
    );
  }

  private opZaak(
    zaakId: string,
    operatie: Operatienaam,
    opdracht: (door: Opdrachtgever) => Command<Uitkomst>,
  ): Promise<ZaakDto> {
    return this.voerUit({
      zaakId,
      operatie,
      opdracht,
      antwoord: async (vrager) => dossierVoor(await this.dossiers.naHandeling(zaakId), vrager),
      metEtag: true,
    });
  }

  /** The order of the checks: 404 here, the repeated key by `Idempotentie`, 428 and the rest inside the operation. */
  private async voerUit<T>({ zaakId, operatie, opdracht, antwoord, metEtag }: Handeling<T>): Promise<T> {
    const vrager = await this.vragers.huidig();
    await this.dossiers.zaak(zaakId, vrager, operatie);
    return this.idempotentie.voerUit<T>({
      uitvoeren: async ({ operatieId }) => {
        const { revision, position } = await this.opdrachten.execute(opdracht(opdrachtgever(vrager, operatieId)));
        const kopregels = { location: `/v1/zaken/${zaakId}`, ...(metEtag && { etag: etag(revision) }) };
        return { status: 201, kopregels, positie: position, inhoud: await antwoord(vrager) };
      },
      herlees: () => antwoord(vrager),
    });
  }
}
