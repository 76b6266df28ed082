import { ApiPropertyOptional } from '@nestjs/swagger';
import { Bladeren, WaarOfOnwaar } from '@zaakstroom/http';
import { Datum, Keuze, Keuzes, Naam, Namen, Uuid, VrijeTekst, ZAAKSTATUSSEN, ZWAARTES } from '@zaakstroom/zaken';
import type { Zaakstatus, Zwaarte } from '@zaakstroom/zaken';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import {
  BESTELBAAR,
  MASSASOORTEN,
  MASSASTATUSSEN,
  type Bestelbaar,
  type Massasoort,
  type Massastatus,
} from '../../domein/index.js';
import { UITSLAGEN, type Uitslag } from '../../leesmodel/index.js';

/** As many zaken by name as a request has room for; more are selected by what they have in common. */
const MEESTE_GENOEMD = 10_000;

export class MassabewerkingPad {
  @Uuid('Id van de massabewerking.')
  massabewerkingId!: string;
}

/** Which zaken: all that fit every field that is given. Only open ones. */
export class SelectieDto {
  @Namen('Een van deze zaaktypen.', { optioneel: true })
  zaaktypen?: string[];

  @Namen('Een van deze soorten.', { optioneel: true })
  zaaksoorten?: string[];

  @Keuzes('Een van deze statussen.', ZAAKSTATUSSEN, { optioneel: true })
  statussen?: Zaakstatus[];

  @Namen('Een van deze redenen om te wachten.', { optioneel: true })
  wachtredenen?: string[];

  @Naam('Waarop de zaak wacht.', { optioneel: true, example: 'jurisprudentie (box 3)' })
  waarop?: string;

  @Namen('Een van deze uitworpredenen.', { optioneel: true })
  uitworpredenen?: string[];

  @Namen("Een van deze thema's.", { optioneel: true })
  themas?: string[];

  @Keuze('C of E.', ZWAARTES, { optioneel: true })
  zwaarte?: Zwaarte;

  @Namen('Een van deze locaties.', { optioneel: true })
  locaties?: string[];

  @Datum('Ontvangen op of na deze dag.', { optioneel: true })
  ontvangenVanaf?: string;

  @Datum('Ontvangen op of voor deze dag.', { optioneel: true })
  ontvangenTot?: string;

  @Datum('Streefdatum op of na deze dag.', { optioneel: true })
  streefdatumVanaf?: string;

  @Datum('Streefdatum op of voor deze dag.', { optioneel: true })
  streefdatumTot?: string;

  @ApiPropertyOptional({ description: 'Waar: zaken die niemand heeft; onwaar: zaken die iemand heeft.', type: Boolean })
  @IsOptional()
  @IsBoolean()
  zonderHouder?: boolean;

  @ApiPropertyOptional({
    description: 'Deze zaken, op id.',
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    maxItems: MEESTE_GENOEMD,
    uniqueItems: true,
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MEESTE_GENOEMD)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  zaken?: string[];

  @Uuid('De zaken waarbij deze eerdere massabewerking is gedaan.', { optioneel: true })
  massabewerking?: string;
}

export class AanhoudingDto {
  @Naam('Waarop de zaken wachten, volgens de inrichting.', { example: 'jurisprudentie (box 3)' })
  waarop!: string;

  @Datum('Tot welke dag, vandaag of later.', { optioneel: true })
  tot?: string;
}

export class MassavoorrangDto {
  @Datum('Laatste dag waarop de voorrang telt, vandaag of later.')
  tot!: string;
}

export class VerdelingDto {
  @Namen('Over deze behandelaars, zoals de uitgever van tokens die noemt.', { optioneel: true })
  medewerkers?: string[];

  @Namen('Of over deze locaties.', { optioneel: true })
  locaties?: string[];
}

export class HerverdelingDto {
  @Naam('Wie afwezig is of vertrekt, zoals de uitgever van tokens die noemt.')
  van!: string;

  @Namen('Over deze behandelaars; leeg: alles gaat terug naar de werkvoorraad.', { optioneel: true })
  medewerkers?: string[];
}

export class MassabewerkingDto {
  @Keuze('Wat er met iedere zaak gebeurt.', BESTELBAAR)
  soort!: Bestelbaar;

  @VrijeTekst('Waarom.', 2_000, {
    lezers: 'Openbaar: het komt als toelichting in iedere zaak, ook in de openbare versie van haar nota.',
  })
  reden!: string;

  @ApiPropertyOptional({
    description: 'Telt alleen wat er zou gebeuren, per zaak; er verandert niets aan een zaak.',
    default: false,
  })
  @IsOptional()
  @WaarOfOnwaar()
  @IsBoolean()
  proef: boolean = false;

  @ApiPropertyOptional({
    description: 'Welke zaken; noem ten minste een veld. Bij herverdeling beperkt dit de zaken van wie afwezig is.',
    type: SelectieDto,
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => SelectieDto)
  selectie: SelectieDto = new SelectieDto();

  @ApiPropertyOptional({ description: 'Bij soort aanhouding.', type: AanhoudingDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => AanhoudingDto)
  aanhouding?: AanhoudingDto;

  @ApiPropertyOptional({ description: 'Bij soort voorrang.', type: MassavoorrangDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => MassavoorrangDto)
  voorrang?: MassavoorrangDto;

  @ApiPropertyOptional({ description: 'Bij soort verdeling.', type: VerdelingDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => VerdelingDto)
  verdeling?: VerdelingDto;

  @ApiPropertyOptional({ description: 'Bij soort herverdeling.', type: HerverdelingDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => HerverdelingDto)
  herverdeling?: HerverdelingDto;
}

export class OnderbrekingDto {
  @VrijeTekst('Waarom.', 2_000, { lezers: 'Voor wie massabewerkingen ziet.' })
  reden!: string;
}

export class MassahervattingDto {
  @VrijeTekst('Waarom.', 2_000, { lezers: 'Voor wie massabewerkingen ziet.', optioneel: true })
  reden?: string;
}

export class MassabewerkingenVraag extends Bladeren {
  @Keuze('Alleen wat zo ver is.', MASSASTATUSSEN, { optioneel: true })
  status?: Massastatus;

  @Keuze('Alleen van deze soort.', MASSASOORTEN, { optioneel: true })
  soort?: Massasoort;
}

export class PostenVraag extends Bladeren {
  @Keuze('Alleen zaken met deze uitslag.', UITSLAGEN, { optioneel: true })
  uitslag?: Uitslag;
}
