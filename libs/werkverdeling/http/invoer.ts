import { ApiProperty } from '@nestjs/swagger';
import { Bladeren } from '@zaakstroom/http';
import { Keuze, Naam, Uuid, ZWAARTES } from '@zaakstroom/zaken';
import { IsString, Length } from 'class-validator';

export class WerkvoorraadPad {
  @ApiProperty({ description: 'Id van de werkvoorraad.', example: 'bezwaren' })
  @IsString()
  @Length(1, 100)
  werkvoorraadId!: string;
}

export class GeparkeerdePad extends WerkvoorraadPad {
  @Uuid('Id van de zaak.')
  zaakId!: string;
}

const LOCATIE = 'Locatie; standaard die van u. Een andere alleen voor wie alle locaties ziet.';

export class WerkvoorraadVraag {
  @Naam(LOCATIE, { optioneel: true, example: 'Arnhem' })
  locatie?: string;
}

/** Filters of what lies ready. */
export class LiggendeZakenVraag extends Bladeren {
  @Naam(LOCATIE, { optioneel: true, example: 'Arnhem' })
  locatie?: string;

  @Naam('Soort.', { optioneel: true })
  zaaksoort?: string;

  @Keuze('C of E.', ZWAARTES, { optioneel: true })
  zwaarte?: string;
}
