import { uuidV7 } from '@zaakstroom/opdrachten';
import { startProef } from '../../testing/proefapp.js';
import { massabewerkingstroom } from '../../domein/index.js';
import { Massabewerkingen } from './massabewerkingen.js';
import { Verwerking } from './verwerking.js';

/** Zaken of one operation. */
const AANTAL = Number(process.env['AANTAL'] ?? 20_000);

it(`holds up ${AANTAL} zaken in one operation, and tells how fast`, async () => {
  const proef = await startProef();
  try {
    const zaakIds: string[] = [];
    while (zaakIds.length < AANTAL) {
      zaakIds.push(
        ...(await proef.legKlaar(...Array.from({ length: Math.min(2_000, AANTAL - zaakIds.length) }, () => ({})))),
      );
    }
    const id = uuidV7(Date.now());
    await new Massabewerkingen(proef.delen.pijplijn).start(
      id,
      {
        opdracht: { soort: 'aanhouding', waarop: 'jurisprudentie (box 3)' },
        reden: 'Wachten op het arrest.',
        proef: false,
        selectie: {},
        voorraad: '',
      },
      zaakIds.map((zaakId, n) => ({ zaakId, zaaknummer: `B2020${String(n + 1).padStart(7, '0')}` })),
      { vrager: { medewerker: 8, rollen: ['regie'] }, operatieId: uuidV7(Date.now()), moment: proef.klok.nu() },
    );
    const begin = performance.now();
    await new Verwerking({ ...proef.delen, klok: proef.klok }).voerUit(id, {
      token: 1,
      signal: new AbortController().signal,
    });
    const seconden = (performance.now() - begin) / 1_000;
    const verteld = (await proef.omgeving.gebeurd(massabewerkingstroom(id))).filter(
      ({ type }) => type === 'MassapostenVerwerkt',
    );
    expect(verteld.reduce((som, { data }) => som + Number(data['aantal']), 0)).toBe(AANTAL);
    process.stdout.write(
      `massabewerking: ${AANTAL} zaken in ${seconden.toFixed(1)} s, ${Math.round(AANTAL / seconden)}/s\n`,
    );
  } finally {
    await proef.sluit();
  }
}, 600_000);
