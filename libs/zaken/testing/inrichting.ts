import { STANDAARDINRICHTING } from '../domein/index.js';

/**
 * The standard settings as beheer would change them in the JSON: at each place (`zaaktypen.1.letter`; `+` adds to a list) stands the
 * given value; `undefined` takes it away.
 */
export function inrichtingMet(wijzigingen: Readonly<Record<string, unknown>>): string {
  const json = JSON.parse(JSON.stringify(STANDAARDINRICHTING)) as Record<string, unknown>;
  for (const [plaats, waarde] of Object.entries(wijzigingen)) zet(json, plaats.split('.'), waarde);
  return JSON.stringify(json);
}

function zet(json: Record<string, unknown>, plaats: readonly string[], waarde: unknown): void {
  const laatste = plaats.at(-1)!;
  const ouder = plaats.slice(0, -1).reduce((deel, naam) => deel[naam] as Record<string, unknown>, json);
  if (waarde === undefined) delete ouder[laatste];
  else if (laatste === '+') (ouder as unknown as unknown[]).push(waarde);
  else ouder[laatste] = waarde;
}
