import type { Inrichting } from '@zaakstroom/zaken';
import type { Uitgifteregels } from '../domein/index.js';

/** What the configuration asks of who takes a zaak of this zaaktype, on a day (ISO date). */
export function uitgifteregels(inrichting: Inrichting, zaaktype: string, dag: string): Uitgifteregels {
  const { soorten } = inrichting.zaaktype(zaaktype);
  return {
    dag,
    soorten: soorten.map(({ naam }) => naam),
    vragen: soorten.flatMap(({ naam, expertise }) =>
      expertise
        ? { soort: naam, expertise: expertise.naam, niveau: expertise.niveau ?? 'basis', naDagen: expertise.naDagen }
        : [],
    ),
  };
}
