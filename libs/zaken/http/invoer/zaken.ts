import { ApiPropertyOptional } from '@nestjs/swagger';
import { Bladeren, MagOpBsnLijken, WaarOfOnwaar } from '@zaakstroom/http';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, Length, Max, Min, ValidateNested } from 'class-validator';
import { ZAAKSTATUSSEN, ZWAARTES, type Zaakstatus, type Zwaarte } from '../../domein/index.js';
import { Datum, Keuze, Keuzes, Naam, Namen, Uuid, VrijeTekst } from './velden.js';

const KANALEN = ['post', 'telefoon', 'balie', 'digitaal'] as const;

/** The contested aanslag; its number stays out, because aanslagnummers are built on the BSN. */
export class AanslagDto {
  @Datum('Dagtekening van de aanslag; hoogstens 92 dagen na vandaag.')
  dagtekening!: string;

  @Datum('Dag van bekendmaking, als die later is; niet in de toekomst.', { optioneel: true })
  bekendgemaaktOp?: string | undefined;
}

/** A zaak that comes in. The onderwerp and the belanghebbende are stored encrypted. */
export class RegistreerZaakDto {
  @Naam('Zaaktype volgens de inrichting.', { example: 'bezwaar' })
  zaaktype!: string;

  @Naam('Soort binnen het zaaktype; met een soort is de zaak meteen geclassificeerd.', {
    optioneel: true,
    example: 'overig',
  })
  zaaksoort?: string;

  @Keuze('C (eenvoudig) of E (gemiddeld); leeg: volgt uit uitworpredenen of soort.', ZWAARTES, { optioneel: true })
  zwaarte?: Zwaarte;

  @Namen('Waarom de selectieregels de zaak uitwierpen, volgens de inrichting.', { optioneel: true })
  uitworpredenen?: string[];

  @Naam('Versie van de selectieregel die besliste.', { optioneel: true })
  regelversie?: string;

  @Datum('Dag van ontvangst, vanaf 1900 tot en met vandaag; de wettelijke termijn loopt vanaf deze dag.')
  ontvangenOp!: string;

  @Datum('Dag van verzending (poststempel), als die bekend is; niet na de ontvangst.', { optioneel: true })
  verzondenOp?: string;

  @ApiPropertyOptional({ description: 'Belastingjaar.', type: 'integer', minimum: 1900, maximum: 2200, example: 2024 })
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2200)
  belastingjaar?: number;

  @ApiPropertyOptional({ description: 'De aanslag waar het om gaat.', type: AanslagDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => AanslagDto)
  aanslag?: AanslagDto;

  @Keuze('Langs welke weg de zaak binnenkwam.', KANALEN, { optioneel: true })
  kanaal?: string;

  @Naam('Locatie; standaard die van u.', { optioneel: true, example: 'Arnhem' })
  locatie?: string;

  @Namen("Thema's, volgens de inrichting.", { optioneel: true })
  themas?: string[];

  @Uuid('Ondoorzichtig id van de belanghebbende; nooit een BSN.', { optioneel: true })
  belanghebbende?: string;

  @Uuid('Id van de zaak waaruit deze voortkwam.', { optioneel: true })
  voortgekomenUit?: string;

  @VrijeTekst('Waar de zaak over gaat, in vrije tekst.', 2_000, { event: 'ZaakGeregistreerd', optioneel: true })
  onderwerp?: string;
}

/** Filters of the list. */
export class ZakenVraag extends Bladeren {
  // The case id of an imported log may have nine digits.
  @MagOpBsnLijken()
  @ApiPropertyOptional({ description: 'Zaaknummer; hoofdletters maken niet uit.' })
  @IsOptional()
  @IsString()
  @Length(1, 1_100)
  zaaknummer?: string;

  @Naam('Zaaktype.', { optioneel: true })
  zaaktype?: string;

  @Naam('Soort.', { optioneel: true })
  zaaksoort?: string;

  @Keuze('Status.', ZAAKSTATUSSEN, { optioneel: true })
  status?: Zaakstatus;

  @Naam('Waarom de zaak wacht.', { optioneel: true })
  wachtreden?: string;

  @Datum('Ontvangen op of na deze dag.', { optioneel: true })
  ontvangenVanaf?: string;

  @Datum('Ontvangen op of voor deze dag.', { optioneel: true })
  ontvangenTot?: string;

  @Datum('Streefdatum op of voor deze dag.', { optioneel: true })
  streefdatumTot?: string;

  @ApiPropertyOptional({ description: 'Alleen zaken die u zelf in behandeling hebt.', default: false })
  @IsOptional()
  @WaarOfOnwaar()
  @IsBoolean()
  vanMij: boolean = false;
}

/** What may not stand in an address, or is more than one value. */
export class ZoekZakenDto {
  // The case id of an imported log may have nine digits.
  @MagOpBsnLijken()
  @ApiPropertyOptional({ description: 'Zaaknummer; hoofdletters maken niet uit.' })
  @IsOptional()
  @IsString()
  @Length(1, 1_100)
  zaaknummer?: string;

  @Namen('Een van deze zaaktypen.', { optioneel: true })
  zaaktypen?: string[];

  @Namen('Een van deze soorten.', { optioneel: true })
  zaaksoorten?: string[];

  @Keuzes('Een van deze statussen.', ZAAKSTATUSSEN, { optioneel: true })
  statussen?: Zaakstatus[];

  @Namen('Een van deze redenen om te wachten.', { optioneel: true })
  wachtredenen?: string[];

  @Namen("Een van deze thema's.", { optioneel: true })
  themas?: string[];

  @Keuze('C of E.', ZWAARTES, { optioneel: true })
  zwaarte?: Zwaarte;

  @Datum('Ontvangen op of na deze dag.', { optioneel: true })
  ontvangenVanaf?: string;

  @Datum('Ontvangen op of voor deze dag.', { optioneel: true })
  ontvangenTot?: string;

  @Datum('Streefdatum op of na deze dag.', { optioneel: true })
  streefdatumVanaf?: string;

  @Datum('Streefdatum op of voor deze dag.', { optioneel: true })
  streefdatumTot?: string;

  @Uuid('Voortgekomen uit deze zaak.', { optioneel: true })
  voortgekomenUit?: string;

  @Uuid('Zaken van deze belanghebbende: het id dat POST /v1/belanghebbenden gaf.', { optioneel: true })
  belanghebbende?: string;

  @ApiPropertyOptional({ description: 'Alleen zaken die u zelf in behandeling hebt.', default: false })
  @IsOptional()
  @IsBoolean()
  vanMij: boolean = false;
}
