import { CONTACTVORMEN, RICHTINGEN, type Contactvorm, type Richting } from '../../domein/index.js';
import { Keuze, VrijeTekst } from './velden.js';

export class ContactDto {
  @Keuze('Langs welke weg.', CONTACTVORMEN)
  vorm!: Contactvorm;

  @Keuze('Wie het contact zocht; standaard uitgaand.', RICHTINGEN, { optioneel: true })
  richting: Richting = 'uitgaand';

  @VrijeTekst('Wat er is besproken of gevraagd.', 20_000, { event: 'ContactVastgelegd' })
  samenvatting!: string;
}

export class GesprekDto {
  @Keuze('Wie belde; standaard uitgaand.', RICHTINGEN, { optioneel: true })
  richting: Richting = 'uitgaand';
}

export class GespreksverslagDto {
  @VrijeTekst('Wat er is besproken.', 20_000, { event: 'GesprekBeeindigd' })
  samenvatting!: string;
}
