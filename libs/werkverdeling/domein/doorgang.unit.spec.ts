import fc from 'fast-check';
import { eerstTeDoen, type OpenWerk } from './index.js';

const NU = Date.parse('2026-05-20T10:00:00Z');
const dagenGeleden = (dagen: number): number => NU - dagen * 86_400_000;
let nummer = 0;
const werk = (meer: Partial<OpenWerk> = {}): OpenWerk => {
  const zaaknummer = `B2026${String(++nummer).padStart(7, '0')}`;
  return { zaakId: `id-${nummer}`, zaaknummer, status: 'uitgegeven', statusSinds: NU, ...meer };
};
const eerst = (openWerk: readonly OpenWerk[], grenzen: object) => eerstTeDoen(openWerk, grenzen, NU);

describe('before more work', () => {
  it('nothing goes when there is no limit', () => {
    expect(eerst([werk({ statusSinds: dagenGeleden(900) }), ...Array.from({ length: 99 }, () => werk())], {})).toBe(
      undefined,
    );
  });

  it('goes what lay still longer than it may, the longest first', () => {
    const [jong, oud, ouder] = [14, 15, 40].map((dagen) => werk({ statusSinds: dagenGeleden(dagen) }));
    expect(eerst([jong!, oud!, ouder!], { dagenStil: 14, openZaken: 1 })).toEqual({
      uitleg: 'Wat langer dan 14 dagen bij u stil ligt, gaat voor. Werk eraan, zet het in wacht of geef het vrij.',
      zaken: [ouder, oud].map((zaak) => ({ zaakId: zaak!.zaakId, zaaknummer: zaak!.zaaknummer })),
    });
    expect(eerst([jong!], { dagenStil: 14 })).toBeUndefined();
  });

  it('goes no zaak that is worked on, or that waits for somebody else', () => {
    const bezig = werk({ status: 'in behandeling', statusSinds: dagenGeleden(90) });
    const wacht = werk({ status: 'wachtend', statusSinds: dagenGeleden(90), wacht: {} });
    const nog = werk({ status: 'wachtend', statusSinds: dagenGeleden(90), wacht: { tot: '2026-05-20' } });
    expect(eerst([bezig, wacht, nog], { dagenStil: 1 })).toBeUndefined();
    const voorbij = werk({ status: 'wachtend', statusSinds: dagenGeleden(90), wacht: { tot: '2026-05-17' } });
    expect(eerst([voorbij], { dagenStil: 2 })?.zaken).toHaveLength(1);
    expect(eerst([voorbij], { dagenStil: 3 })).toBeUndefined();
  });

  it('goes finishing one when there are as many as may be; what waits for others does not count', () => {
    const wacht = werk({ status: 'wachtend', wacht: {} });
    expect(eerst([werk(), wacht], { openZaken: 2 })).toBeUndefined();
    expect(eerst([werk(), werk({ status: 'in behandeling' }), wacht], { openZaken: 2 })).toMatchObject({
      uitleg:
        'U hebt 2 zaken die op niemand anders wachten; het maximum is 2. Rond er eerst een af, zet haar in wacht of geef haar vrij.',
      zaken: [expect.anything(), expect.anything()],
    });
  });

  it('never goes something that is not this person’s, and less work never closes the gate', () => {
    const arbWerk = fc.array(
      fc
        .record({
          status: fc.constantFrom('uitgegeven', 'in behandeling', 'wachtend'),
          statusSinds: fc.integer({ min: 0, max: 60 }).map(dagenGeleden),
          tot: fc.constantFrom(undefined, '2026-05-01', '2026-06-01'),
        })
        .map(({ tot, ...rest }) => werk({ ...rest, ...(rest.status === 'wachtend' && { wacht: { tot } }) })),
      { maxLength: 12 },
    );
    const arbGrens = fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined });
    fc.assert(
      fc.property(arbWerk, arbGrens, arbGrens, (alles, openZaken, dagenStil) => {
        const uitkomst = eerst(alles, { openZaken, dagenStil });
        const bekend = new Set(alles.map(({ zaaknummer }) => zaaknummer));
        for (const { zaaknummer } of uitkomst?.zaken ?? []) expect(bekend.has(zaaknummer)).toBe(true);
        if (uitkomst) expect(uitkomst.zaken.length).toBeGreaterThan(0);
        else expect(eerst(alles.slice(1), { openZaken, dagenStil })).toBeUndefined();
      }),
    );
  });
});
