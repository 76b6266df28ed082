import { Uuid } from './velden.js';

export class ZaakPad {
  @Uuid('Id van de zaak.')
  zaakId!: string;
}

export class ConsultPad extends ZaakPad {
  @Uuid('Id van het consult.')
  consultId!: string;
}

export class ToewijzingPad extends ZaakPad {
  @Uuid('Id van de toewijzing.')
  toewijzingId!: string;
}

export class BriefPad extends ZaakPad {
  @Uuid('Id van de brief.')
  briefId!: string;
}
