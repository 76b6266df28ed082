import { ziet, type Vrager } from './beleid.js';
import type { Verzoeken } from './beslis.js';
import type { Handeling } from './fouten.js';
import { beantwoordbaar } from './mogelijk.js';
import type { Zaak } from './zaak.js';

type Vraag<H extends Handeling> = (zaak: Zaak, vrager: Vrager) => Verzoeken[H];

const VOORBEELDEN: { readonly [H in Handeling]: Vraag<H> } = {
  classificatie: () => ({ zaaksoort: 'FSV' }),
  toewijzing: (zaak, vrager) =>
    ziet(vrager, 'zaak aan een ander toewijzen', zaak)
      ? { behandelaar: 1, grond: 'expertise', toelichting: 'Kent het dossier.' }
      : {},
  start: () => ({}),
  pauze: () => ({}),
  notitie: () => ({ tekst: 'Gebeld.' }),
  contact: () => ({ vorm: 'telefoon', richting: 'inkomend', samenvatting: 'Stuurt stukken.' }),
  gesprek: () => ({ richting: 'uitgaand' }),
  gesprekseinde: () => ({ samenvatting: 'Stuurt stukken.' }),
  consult: () => ({ aan: 'VTA', vraag: 'Mag dit?' }),
  consultantwoord: (zaak, vrager) => ({ consultId: beantwoordbaar(zaak, vrager)[0]?.id ?? '', antwoord: 'Ja.' }),
  meekijken: () => ({}),
  meekijkeinde: () => ({}),
  document: ({ documenten = [] }) => ({
    gdaId: `GDA-${documenten.length + 1}`,
    soort: 'bezwaarschrift',
    openbaarheid: 'openbaar',
  }),
  briefaanvraag: () => ({ soort: 'verzoek om informatie' }),
  briefverzending: (zaak) => ({ briefId: zaak.brieven?.[0]?.id ?? '', verzondenOp: '2026-03-04' }),
  koppeling: (zaak) => {
    const zaaknummer = `B2025${String((zaak.koppelingen ?? []).length).padStart(7, '0')}`;
    return { zaakId: zaaknummer, zaaknummer, aard: 'voortgekomen uit' };
  },
  ontkoppeling: ({ koppelingen }) => ({ zaakId: koppelingen?.[0]?.zaakId ?? '', reden: 'Hoort bij een andere zaak.' }),
  verplaatsing: ({ locatie }) => ({
    naar: locatie === 'Arnhem' ? 'Eindhoven' : 'Arnhem',
    toelichting: 'Daar is ruimte.',
  }),
  voorrang: () => ({ tot: '2026-12-31', toelichting: 'Toegezegd.' }),
  voorrangeinde: () => ({ toelichting: 'Niet meer nodig.' }),
  wacht: () => ({ reden: 'informatie belastingplichtige', waarop: 'brief' }),
  hervatting: () => ({}),
  vrijgave: ({ gekregen }) => (gekregen ? { reden: 'Geen tijd.' } : {}),
  teruggave: () => ({ reden: 'Niet voor mij.' }),
  overdracht: () => ({ proces: 'CAP', reden: 'Laag risico.' }),
  besluit: () => ({ uitkomst: 'afgewezen', gronden: 'Zie nota.' }),
  afdoening: ({ besluit, behandelaar }) => {
    if (besluit !== undefined) return {};
    return { uitkomst: behandelaar === undefined ? 'administratief afgedaan' : 'ingetrokken' };
  },
  heropening: () => ({ reden: 'Nieuw feit.' }),
};

/**
 * A request that works whenever the act is possible, of a bezwaar with the standard settings: what proofs and the page of the life of
 * a zaak are made with. A push goes to medewerker 1.
 */
export function voorbeeldverzoek<H extends Handeling>(handeling: H, zaak: Zaak, vrager: Vrager): Verzoeken[H] {
  return VOORBEELDEN[handeling](zaak, vrager);
}
