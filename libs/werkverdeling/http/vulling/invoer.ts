import { Naam, Uuid } from '@zaakstroom/zaken';

export class VullingDto {
  @Naam('Van wie de werklijst wordt gevuld, zoals de uitgever van tokens die noemt; dit of een team.', {
    optioneel: true,
  })
  medewerker?: string;

  @Naam('Team waarvan alle werklijsten worden gevuld; dit of een medewerker.', { optioneel: true, example: 'A1' })
  team?: string;
}

export class VullingPad {
  @Uuid('Id van de vulling.')
  vullingId!: string;
}
