import { Naam, VrijeTekst } from './velden.js';

export class BesluitDto {
  @Naam('Uitkomst volgens de inrichting van het zaaktype.', { example: 'deels toegewezen' })
  uitkomst!: string;

  @VrijeTekst('De gronden, voor de nota van behandeling.', 20_000, { event: 'BesluitGenomen' })
  gronden!: string;
}

export class AfdoeningDto {
  @Naam('Uitkomst; leeg: die van het besluit.', { optioneel: true, example: 'toegewezen' })
  uitkomst?: string;

  @VrijeTekst('Toelichting, in vrije tekst; verplicht als hiermee een besluit wordt vastgelegd of vervalt.', 20_000, {
    event: 'ZaakAfgedaan',
    optioneel: true,
  })
  toelichting?: string;
}

export class OverdrachtDto {
  @Naam('Proces dat de zaak overneemt, volgens de inrichting.', { example: 'CAP' })
  proces!: string;

  @VrijeTekst('Waarom.', 2_000, { event: 'ZaakOvergedragen' })
  reden!: string;

  @Naam('Versie van de regel die besliste, als het een regel was.', { optioneel: true })
  regelversie?: string;
}

export class HeropeningDto {
  @VrijeTekst('Waarom de zaak weer open gaat.', 2_000, { event: 'ZaakHeropend' })
  reden!: string;
}
