import { CONSULTGEVERS, type Consultgever } from '../../domein/index.js';
import { Keuze, Naam, VrijeTekst } from './velden.js';

export class ConsultDto {
  @Keuze('Aan wie de vraag is gericht.', CONSULTGEVERS)
  aan!: Consultgever;

  @Naam(
    'Wie gevraagd wordt, zoals de uitgever van tokens die noemt; leeg: wie van hen dan ook. Van wie nieuw is, of van wie de rol nog niet bekend is, is zij dat na eenmaal de eigen werklijst te openen.',
    { optioneel: true },
  )
  medewerker?: string;

  @VrijeTekst('De vraag.', 20_000, { event: 'ConsultGevraagd' })
  vraag!: string;
}

export class ConsultantwoordDto {
  @VrijeTekst('Het antwoord.', 20_000, { event: 'ConsultBeantwoord' })
  antwoord!: string;
}
