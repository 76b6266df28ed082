import { Datum, Naam, VrijeTekst } from './velden.js';

export class WachtperiodeDto {
  @Naam('Waarom de zaak wacht, volgens de inrichting.', { example: 'informatie belastingplichtige' })
  reden!: string;

  @Naam('Waarop of op wie zij wacht, als de reden dat vraagt.', { optioneel: true, example: 'brief' })
  waarop?: string;

  @Datum('Tot welke dag, vandaag of later; verplicht bij uitstel.', { optioneel: true })
  tot?: string;

  @VrijeTekst('Toelichting.', 2_000, { event: 'ZaakInWachtGezet', optioneel: true })
  toelichting?: string;
}

export class HervattingDto {
  @VrijeTekst('Waarom de zaak verder kan.', 2_000, { event: 'ZaakHervat', optioneel: true })
  toelichting?: string;
}
