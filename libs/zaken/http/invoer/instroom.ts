import { ZWAARTES, type Zwaarte } from '../../domein/index.js';
import { Keuze, Naam, Namen, Uuid, VrijeTekst } from './velden.js';

export class ClassificatieDto {
  @Naam('Soort binnen het zaaktype, volgens de inrichting.', { example: 'overig' })
  zaaksoort!: string;

  @Keuze('C (eenvoudig) of E (gemiddeld); leeg: volgt uit uitworpredenen of soort.', ZWAARTES, { optioneel: true })
  zwaarte?: Zwaarte;

  @Namen('Waarom de selectieregels de zaak uitwierpen, volgens de inrichting.', { optioneel: true })
  uitworpredenen?: string[];

  @Naam('Versie van de selectieregel die besliste; leeg als een mens besliste.', { optioneel: true })
  regelversie?: string;

  @Namen("Thema's, volgens de inrichting.", { optioneel: true })
  themas?: string[];
}

export class KoppelingDto {
  @Uuid('Id van de zaak waaruit deze voortkwam.')
  zaakId!: string;
}

export class OntkoppelingDto {
  @Uuid('Id van de zaak waaruit deze toch niet voortkwam.')
  zaakId!: string;

  @VrijeTekst('Waarom de koppeling niet klopt.', 2_000, { event: 'ZaakOntkoppeld' })
  reden!: string;
}
