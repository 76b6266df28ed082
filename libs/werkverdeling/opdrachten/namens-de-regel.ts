import type { Opdrachtgever } from '@zaakstroom/zaken';

/** What a rule does to a zaak, started by a person: every zaak is within its reach, and it costs nobody time. */
export const namensDeRegel = ({ vrager, ...rest }: Opdrachtgever, operatieId: string): Opdrachtgever => ({
  ...rest,
  operatieId,
  vrager: { medewerker: vrager.medewerker, rollen: ['regie', 'systeem'] },
});
