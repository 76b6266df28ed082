import { WrongExpectedRevision } from '@zaakstroom/event-store';
import { SleutelVernietigd } from '@zaakstroom/sleutels';
import { KanNuNiet, OnbekendeWaarde, OngeldigeWaarde, ZaakAlToegewezen, ZaakNietGevonden } from '@zaakstroom/zaken';

/** Why it was not done to this zaak, in Dutch. @throws what says nothing of the zaak: then nothing is known of it */
export function redenVan(fout: unknown): string {
  if (fout instanceof KanNuNiet || fout instanceof OngeldigeWaarde) return fout.uitleg;
  if (fout instanceof OnbekendeWaarde) return `${fout.veld}: ${fout.message}.`;
  if (fout instanceof ZaakAlToegewezen) return 'De zaak is al toegewezen aan een andere behandelaar.';
  if (fout instanceof ZaakNietGevonden) return 'De zaak valt niet (meer) binnen het zicht van wie dit bestelde.';
  if (fout instanceof WrongExpectedRevision) return 'De zaak veranderde steeds op hetzelfde moment; probeer het later.';
  if (fout instanceof SleutelVernietigd) return 'De gegevens van deze zaak zijn vernietigd.';
  throw fout;
}
