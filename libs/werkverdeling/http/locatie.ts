import { ongeldigeInvoer } from '@zaakstroom/http';
import { ziet, type Operatie, type Vrager } from '@zaakstroom/zaken';

/**
 * The locatie whose stock is shown: the one that is named, else the own. Undefined: all, for who sees all; null: none, for a caller
 * who stands nowhere.
 * @throws Probleem 400 when this person does not see the stock of the named one
 */
export function locatieVoor(
  vrager: Vrager,
  genoemd: string | undefined,
  operatie: Operatie = 'werkvoorraad inzien',
): string | null | undefined {
  const locatie = genoemd ?? vrager.locatie;
  if (ziet(vrager, operatie, { locatie })) return locatie;
  if (genoemd === undefined) return null;
  const reason = vrager.locatie === undefined ? 'Uw token laat hier geen waarde toe.' : `Kies uit: ${vrager.locatie}.`;
  throw ongeldigeInvoer([{ name: 'locatie', code: 'onbekende-waarde', reason }]);
}
