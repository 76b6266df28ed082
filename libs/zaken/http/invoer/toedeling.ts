import { PUSHGRONDEN, type Pushgrond } from '../../domein/index.js';
import { Datum, Keuze, Naam, VrijeTekst } from './velden.js';

export class ToewijzingDto {
  @Naam(
    'Wie de zaak krijgt, zoals de uitgever van tokens die noemt; leeg: u zelf. Van wie nieuw is, of van wie de rol nog niet bekend is, is zij dat na eenmaal de eigen werklijst te openen.',
    { optioneel: true },
  )
  medewerker?: string;

  @Keuze('Op grond waarvan, bij een toewijzing aan een ander.', PUSHGRONDEN, { optioneel: true })
  grond?: Pushgrond;

  @VrijeTekst('Waarom, voor de behandelaar; verplicht bij een toewijzing aan een ander.', 2_000, {
    event: 'ZaakToegewezen',
    optioneel: true,
  })
  toelichting?: string;
}

export class VrijgaveDto {
  @VrijeTekst('Waarom de zaak wordt vrijgegeven.', 2_000, { event: 'ZaakVrijgegeven', optioneel: true })
  reden?: string;
}

export class TeruggaveDto {
  @Naam('Wat voor reden, uit de inrichting: zo is te zien wat vaak terugkomt.', {
    optioneel: true,
    example: 'te zwaar',
  })
  soort?: string;

  @VrijeTekst('Waarom de zaak niet bij u hoort.', 2_000, { event: 'ZaakTeruggegeven' })
  reden!: string;
}

export class VerplaatsingDto {
  @Naam('Locatie die de zaak gaat behandelen.', { example: 'Arnhem' })
  locatie!: string;

  @VrijeTekst('Waarom de zaak verhuist.', 2_000, { event: 'ZaakVerplaatst' })
  toelichting!: string;
}

export class VoorrangDto {
  @Datum('Laatste dag waarop de voorrang telt, vandaag of later.')
  tot!: string;

  @VrijeTekst('Waarom deze zaak voorgaat.', 2_000, { event: 'ZaakVoorrangGegeven' })
  toelichting!: string;
}

export class VoorrangintrekkingDto {
  @VrijeTekst('Waarom zij niet meer voorgaat.', 2_000, { event: 'ZaakVoorrangVervallen' })
  toelichting!: string;
}
