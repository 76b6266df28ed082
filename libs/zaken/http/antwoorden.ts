import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { CONSULTGEVERS, HANDELINGEN, ZAAKSTATUSSEN, ZWAARTES } from '../domein/index.js';
import { PADEN_VAN_HANDELINGEN } from './handelingen/paden.js';
import { OPENBAARHEIDSKLASSEN } from './invoer/dossier.js';
import { AanslagDto } from './invoer/zaken.js';

@ApiSchema({ name: 'Wachtstand', description: 'Waarom en waarop een zaak wacht.' })
export class WachtstandDto {
  @ApiProperty({ description: 'Reden.' })
  reden!: string;
  @ApiPropertyOptional({ description: 'Waarop of op wie.', type: String })
  waarop?: string | undefined;
  @ApiPropertyOptional({ description: 'Tot welke dag.', type: String, format: 'date' })
  tot?: string | undefined;
}

@ApiSchema({ name: 'Voorrang', description: 'Regie laat de zaak voorgaan.' })
export class VoorrangAntwoordDto {
  @ApiProperty({ description: 'Laatste dag waarop dat telt.', format: 'date' })
  tot!: string;
}

@ApiSchema({ name: 'Campagnedeelname', description: 'De campagne waarin de zaak is opgenomen.' })
export class CampagnedeelnameDto {
  @ApiProperty({ description: 'Id van de campagne.', format: 'uuid' })
  campagne!: string;
  @ApiProperty({ description: 'Thema.' })
  thema!: string;
  @ApiProperty({ description: 'Laatste dag waarop dat telt.', format: 'date' })
  tot!: string;
}

@ApiSchema({ name: 'OpenConsult', description: 'Een consult dat op antwoord wacht.' })
export class OpenConsultDto {
  @ApiProperty({ description: 'Id van het consult.', format: 'uuid' })
  consultId!: string;
  @ApiProperty({ description: 'Aan wie de vraag is gericht.', enum: CONSULTGEVERS })
  aan!: string;
  @ApiProperty({ description: 'U kunt het beantwoorden.' })
  aanMij!: boolean;
}

@ApiSchema({ name: 'GevraagdeBrief', description: 'Een brief die nog verzonden moet worden.' })
export class GevraagdeBriefDto {
  @ApiProperty({ description: 'Id van de brief.', format: 'uuid' })
  briefId!: string;
  @ApiProperty({ description: 'Wat voor brief.' })
  soort!: string;
}

@ApiSchema({ name: 'Koppeling', description: 'Een andere zaak waarmee deze verband houdt.' })
export class KoppelingAntwoordDto {
  @ApiProperty({ description: 'Id van de andere zaak.', format: 'uuid' })
  zaakId!: string;
  @ApiProperty({ description: 'Haar zaaknummer.' })
  zaaknummer!: string;
  @ApiProperty({ description: 'Hoe deze zaak zich tot de andere verhoudt.', enum: ['voortgekomen uit', 'leidde tot'] })
  aard!: string;
}

@ApiSchema({ name: 'Document', description: 'Een document bij de zaak; het document zelf staat in het archief.' })
export class DocumentAntwoordDto {
  @ApiProperty({ description: 'Id in het archief (GDA).' })
  gdaId!: string;
  @ApiProperty({ description: 'Wat voor document.' })
  soort!: string;
  @ApiProperty({ description: 'Wie het mag zien.', enum: OPENBAARHEIDSKLASSEN })
  openbaarheid!: string;
  @ApiPropertyOptional({ type: String, description: 'Omschrijving.' })
  omschrijving?: string | undefined;
  @ApiProperty({ description: 'Dag van toevoeging.', format: 'date' })
  toegevoegdOp!: string;
}

@ApiSchema({ name: 'Brief', description: 'Een brief die is gevraagd, en misschien verzonden.' })
export class BriefAntwoordDto {
  @ApiProperty({ description: 'Id van de brief.', format: 'uuid' })
  briefId!: string;
  @ApiProperty({ description: 'Wat voor brief.' })
  soort!: string;
  @ApiPropertyOptional({ type: String, description: 'Wat er in moest staan.' })
  omschrijving?: string | undefined;
  @ApiProperty({ description: 'Dag van de aanvraag.', format: 'date' })
  gevraagdOp!: string;
  @ApiPropertyOptional({ type: String, description: 'Dag waarop de brief vertrok.', format: 'date' })
  verzondenOp?: string | undefined;
  @ApiPropertyOptional({ type: String, description: 'Id in het archief (GDA).' })
  gdaId?: string | undefined;
}

@ApiSchema({ name: 'Consult', description: 'Een consult met vraag en, als het er is, antwoord.' })
export class ConsultAntwoordDto {
  @ApiProperty({ description: 'Id van het consult.', format: 'uuid' })
  consultId!: string;
  @ApiProperty({ description: 'Aan wie de vraag is gericht.', enum: CONSULTGEVERS })
  aan!: string;
  @ApiProperty({ description: 'De vraag.' })
  vraag!: string;
  @ApiProperty({ description: 'Dag van de vraag.', format: 'date' })
  gevraagdOp!: string;
  @ApiPropertyOptional({ type: String, description: 'Het antwoord.' })
  antwoord?: string | undefined;
  @ApiPropertyOptional({ type: String, description: 'Dag van het antwoord.', format: 'date' })
  beantwoordOp?: string | undefined;
  @ApiPropertyOptional({
    type: String,
    description: 'Dag waarop het verviel: de zaak eindigde zonder antwoord.',
    format: 'date',
  })
  vervallenOp?: string | undefined;
}

@ApiSchema({ name: 'Stukken', description: 'Documenten, brieven en consulten van een zaak, oudste eerst.' })
export class StukkenDto {
  @ApiProperty({ type: [DocumentAntwoordDto], description: 'Documenten die u mag zien.' })
  documenten!: DocumentAntwoordDto[];
  @ApiProperty({ description: 'Hoeveel documenten vertrouwelijk zijn en hier zijn weggelaten.', type: 'integer' })
  weggelaten!: number;
  @ApiProperty({ type: [BriefAntwoordDto], description: 'Brieven, gevraagd en verzonden.' })
  brieven!: BriefAntwoordDto[];
  @ApiProperty({ type: [ConsultAntwoordDto], description: 'Consulten, gevraagd en beantwoord.' })
  consulten!: ConsultAntwoordDto[];
}

@ApiSchema({ name: 'Zaak', description: 'Een zaak zoals zij nu is.' })
export class ZaakDto {
  @ApiProperty({ description: 'Id van de zaak.', format: 'uuid' })
  zaakId!: string;
  @ApiProperty({ description: 'Zaaknummer.', example: 'B20260000001' })
  zaaknummer!: string;
  @ApiProperty({ description: 'Zaaktype.', example: 'bezwaar' })
  zaaktype!: string;
  @ApiPropertyOptional({ description: 'Soort; ontbreekt zolang de zaak niet is geclassificeerd.' })
  zaaksoort?: string;
  @ApiPropertyOptional({ description: 'C (eenvoudig) of E (gemiddeld).', enum: ZWAARTES })
  zwaarte?: string;
  @ApiPropertyOptional({ description: 'Waarom de selectieregels de zaak uitwierpen.', type: [String] })
  uitworpredenen?: readonly string[];
  @ApiPropertyOptional({ description: 'Versie van de selectieregel die besliste.' })
  regelversie?: string;
  @ApiProperty({ description: 'Status.', enum: ZAAKSTATUSSEN })
  status!: string;
  @ApiProperty({ description: 'Sinds wanneer de zaak deze status heeft.', format: 'date-time' })
  statusSinds!: string;
  @ApiPropertyOptional({ description: 'Waarop de zaak wacht.', type: WachtstandDto })
  wacht?: WachtstandDto;
  @ApiPropertyOptional({
    description: 'Voorrang van regie, ook als haar laatste dag voorbij is.',
    type: VoorrangAntwoordDto,
  })
  voorrang?: VoorrangAntwoordDto;
  @ApiPropertyOptional({ description: 'Campagne, ook als haar laatste dag voorbij is.', type: CampagnedeelnameDto })
  campagne?: CampagnedeelnameDto;
  @ApiProperty({ description: 'Dag van ontvangst.', format: 'date' })
  ontvangenOp!: string;
  @ApiPropertyOptional({ description: 'Dag van verzending (poststempel).', format: 'date' })
  verzondenOp?: string;
  @ApiProperty({ description: 'Moment van registratie.', format: 'date-time' })
  geregistreerdOp!: string;
  @ApiProperty({ description: 'Dag waarop wij klaar willen zijn; geen wettelijke termijn.', format: 'date' })
  streefdatum!: string;
  @ApiPropertyOptional({ description: 'Belastingjaar.', type: 'integer' })
  belastingjaar?: number;
  @ApiPropertyOptional({ description: 'De aanslag waar het om gaat.', type: AanslagDto })
  aanslag?: AanslagDto;
  @ApiPropertyOptional({ description: 'Kanaal.' })
  kanaal?: string;
  @ApiPropertyOptional({ description: 'Locatie.' })
  locatie?: string;
  @ApiPropertyOptional({ description: 'Wat er aan schort: een zaak zonder locatie ligt in geen werkvoorraad.' })
  letOp?: string;
  @ApiPropertyOptional({ description: "Thema's.", type: [String] })
  themas?: readonly string[];
  @ApiPropertyOptional({
    description:
      'Zaken waaruit deze voortkwam. Wie een zaak leest of raadpleegt ziet ook wat uit haar voortkwam (leidde tot), voor zover dat binnen het eigen zicht valt.',
    type: [KoppelingAntwoordDto],
  })
  koppelingen?: readonly KoppelingAntwoordDto[];
  @ApiPropertyOptional({ description: 'Consulten die op antwoord wachten.', type: [OpenConsultDto] })
  consulten?: readonly OpenConsultDto[];
  @ApiPropertyOptional({ description: 'Brieven die nog verzonden moeten worden.', type: [GevraagdeBriefDto] })
  brieven?: readonly GevraagdeBriefDto[];
  @ApiPropertyOptional({ description: 'Uitkomst van het besluit dat er ligt.' })
  besluit?: string;
  @ApiPropertyOptional({ description: 'Uitkomst van een afgedane zaak.' })
  uitkomst?: string;
  @ApiPropertyOptional({ description: 'Proces waaraan de zaak is overgedragen.' })
  proces?: string;
  @ApiPropertyOptional({ description: 'Moment waarop de zaak eindigde.', format: 'date-time' })
  beeindigdOp?: string;
  @ApiProperty({ description: 'Hoe vaak iemand zich opnieuw moest verdiepen.', type: 'integer' })
  opnieuwVerdiept!: number;
  @ApiProperty({ description: 'U hebt de zaak in behandeling.' })
  vanMij!: boolean;
  @ApiProperty({
    description: `Wat u nu met de zaak kunt doen. Het adres onder /zaken/{zaakId}: ${PADEN_VAN_HANDELINGEN}.`,
    enum: HANDELINGEN,
    isArray: true,
  })
  mogelijk!: readonly string[];
  @ApiPropertyOptional({ description: 'Ondoorzichtig id van de belanghebbende; niet in lijsten.' })
  belanghebbende?: string;
  @ApiPropertyOptional({ description: 'Onderwerp; niet in lijsten.' })
  onderwerp?: string;
  @ApiPropertyOptional({
    description: 'Documenten, brieven en consulten, als die er zijn; niet in lijsten.',
    type: StukkenDto,
  })
  stukken?: StukkenDto;
}

@ApiSchema({ name: 'Tijdlijnregel', description: 'Een gebeurtenis in de zaak.' })
export class TijdlijnregelDto {
  @ApiProperty({ description: 'Moment.', format: 'date-time' })
  moment!: string;
  @ApiProperty({ description: 'Wat er gebeurde.' })
  zin!: string;
  @ApiProperty({ description: 'Soort gebeurtenis.' })
  type!: string;
  @ApiProperty({ description: 'Soort werk.' })
  activiteit!: string;
  @ApiProperty({ description: 'Wie handelde.', enum: ['u', 'een medewerker', 'het systeem'] })
  door!: string;
  @ApiProperty({ description: 'Wie de gebeurtenis mag zien.', enum: OPENBAARHEIDSKLASSEN })
  openbaarheidsklasse!: string;
  @ApiProperty({ description: 'Plaats van de gebeurtenis in de opslag.' })
  positie!: string;
}

@ApiSchema({ name: 'Dossier', description: 'Een zaak met haar tijdlijn.' })
export class DossierDto {
  @ApiProperty({ type: ZaakDto })
  zaak!: ZaakDto;
  @ApiProperty({ type: [TijdlijnregelDto], description: 'De laatste 100 gebeurtenissen, oudste eerst.' })
  tijdlijn!: TijdlijnregelDto[];
}
