import { ziet, type Operatie, type Vrager } from './beleid.js';
import { KanNuNiet, ZaakAlToegewezen, type Handeling } from './fouten.js';
import type { Zaak } from './zaak.js';

const OPERATIES: Readonly<Record<Handeling, Operatie>> = {
  start: 'behandeling starten',
  pauze: 'behandeling pauzeren',
  notitie: 'notitie vastleggen',
  vrijgave: 'zaak vrijgeven',
  afdoening: 'zaak afdoen',
};

type Belemmering = (zaak: Zaak, vrager: Vrager) => string | undefined;

const isAfgedaan: Belemmering = (zaak) => (zaak.status === 'afgedaan' ? 'De zaak is afgedaan.' : undefined);

const isNietVan: Belemmering = (zaak, { medewerker }) =>
  zaak.behandelaar === medewerker ? undefined : 'U hebt deze zaak niet in behandeling.';

const isVanEenAnder = (zaak: Zaak, { medewerker }: Vrager): boolean =>
  zaak.behandelaar !== undefined && zaak.behandelaar !== medewerker && zaak.status !== 'afgedaan';

/** Why something cannot be done now, in Dutch. Decisions and `mogelijkVoor` both ask here, so they cannot disagree. */
const BELEMMERINGEN: Readonly<Record<Handeling, Belemmering>> = {
  start: (zaak, vrager) => {
    if (isVanEenAnder(zaak, vrager)) return 'De zaak is al toegewezen aan een andere behandelaar.';
    if (zaak.status === 'in behandeling') return 'U bent al met deze zaak bezig.';
    return isAfgedaan(zaak, vrager);
  },
  pauze: (zaak, vrager) => {
    const nietNu = zaak.status === 'in behandeling' ? undefined : 'U bent niet met deze zaak bezig.';
    return isAfgedaan(zaak, vrager) ?? isNietVan(zaak, vrager) ?? nietNu;
  },
  notitie: isAfgedaan,
  vrijgave: (zaak, vrager) => {
    const niemand = zaak.behandelaar === undefined ? 'Niemand heeft deze zaak in behandeling.' : undefined;
    const ander = ziet(vrager, 'zaak van een ander vrijgeven', zaak) ? undefined : isNietVan(zaak, vrager);
    return isAfgedaan(zaak, vrager) ?? niemand ?? ander;
  },
  afdoening: (zaak, vrager) => isAfgedaan(zaak, vrager) ?? isNietVan(zaak, vrager),
};

export const HANDELINGEN = Object.keys(OPERATIES) as Handeling[];

/** What this person can do to the zaak now: the policy allows it and the zaak is in a state for it. */
export function mogelijkVoor(zaak: Zaak, vrager: Vrager): Handeling[] {
  return HANDELINGEN.filter(
    (handeling) => ziet(vrager, OPERATIES[handeling], zaak) && !BELEMMERINGEN[handeling](zaak, vrager),
  );
}

/** A claim of a colleague's zaak is refused for that reason before any other is looked at. @throws ZaakAlToegewezen */
export function eisNietVanEenAnder(zaak: Zaak, vrager: Vrager): void {
  if (isVanEenAnder(zaak, vrager)) throw new ZaakAlToegewezen(mogelijkVoor(zaak, vrager));
}

/** @throws KanNuNiet */
export function eis(handeling: Handeling, zaak: Zaak, vrager: Vrager): void {
  const belemmering = BELEMMERINGEN[handeling](zaak, vrager);
  if (belemmering) throw new KanNuNiet(belemmering, mogelijkVoor(zaak, vrager));
}
