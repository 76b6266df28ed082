import fc from 'fast-check';
import { AANNAMES, type Zaaktype } from '../cijfers/aannames.js';
import { GEIJKT, GEMIDDELDE_UREN, AANDEEL_ADMINISTRATIEF } from '../cijfers/ijking.js';
import { gemiddeldeUren, soortgewichten, type Zwaarte } from '../cijfers/uren.js';
import { Toeval } from './toeval.js';
import { maakHeropend, maakPlan, type Zaakplan } from './zaakplan.js';

const REGISTRATIE = AANNAMES.registratieMinuten * 60;

/** Seconds of everybody together. */
const duur = ({ stappen, consult }: Zaakplan): number =>
  stappen.reduce((som, { seconden }) => som + seconden, 0) + (consult?.seconden ?? 0) + REGISTRATIE;

const zwaarteVan = (zaaktype: Zaaktype, toeval: Toeval): Zwaarte =>
  zaaktype === 'aangifte' && toeval.kans(AANNAMES.aandeelE) ? 'E' : 'C';

function gemiddeldeVan(zaaktype: Zaaktype, aantal: number): number {
  const toeval = new Toeval(`plan/${zaaktype}`);
  let som = 0;
  for (let i = 0; i < aantal; i++) {
    const zaaksoort = toeval.gewogen(soortgewichten(zaaktype));
    som += duur(maakPlan({ zaaktype, zaaksoort, zwaarte: zwaarteVan(zaaktype, toeval) }, toeval));
  }
  return som / aantal / 3_600;
}

describe('the plan of a zaak', () => {
  it.each(GEIJKT)('%s: the mean over what comes in is the printed one, within 3 %%', (zaaktype) => {
    const behandeld = gemiddeldeVan(zaaktype, 15_000);
    const zonder = { aangifte: AANDEEL_ADMINISTRATIEF, bezwaar: 0, verzoek: AANNAMES.naarCAP }[zaaktype];
    const metDeRest = behandeld * (1 - zonder) + (zonder * REGISTRATIE) / 3_600;
    expect(Math.abs(metDeRest / GEMIDDELDE_UREN[zaaktype] - 1)).toBeLessThan(0.03);
  });

  it('the printed means are about 3.0, 5.4 and 1.8 hours', () => {
    expect(Object.values(GEMIDDELDE_UREN).map((uren) => uren.toFixed(1))).toEqual(['3.0', '5.4', '1.8']);
  });

  it('a soort that the simulation does not know takes the mean of its zaaktype', () => {
    const gewichten = soortgewichten('bezwaar');
    const som = Object.values(gewichten).reduce((a, b) => a + b, 0);
    const gewogen = Object.entries(gewichten).reduce(
      (totaal, [soort, deel]) => totaal + (gemiddeldeUren('bezwaar', soort, 'E') * deel) / som,
      0,
    );
    expect(gemiddeldeUren('bezwaar', 'herstelactie', 'E')).toBeCloseTo(gewogen, 10);
    expect(gewogen).toBeCloseTo(GEMIDDELDE_UREN.bezwaar, 10);
  });

  const willekeurig = fc.record({
    zaad: fc.string({ maxLength: 8 }),
    zaaktype: fc.constantFrom<Zaaktype>('aangifte', 'bezwaar', 'verzoek', 'beroep'),
    zwaarte: fc.constantFrom<Zwaarte>('C', 'E'),
  });

  it('always begins with reading and ends the zaak, once; a besluit goes before it, unless it is withdrawn', () => {
    fc.assert(
      fc.property(willekeurig, ({ zaad, zaaktype, zwaarte }) => {
        const { stappen } = maakPlan({ zaaktype, zaaksoort: 'overig', zwaarte }, new Toeval(zaad));
        const einde = stappen.at(-1)!;
        expect(stappen[0]).toMatchObject({ wat: 'werk', lezen: true });
        expect(stappen.every(({ seconden }) => seconden > 0)).toBe(true);
        expect(stappen.filter(({ wat }) => wat === 'afdoening')).toEqual([einde]);
        const besluiten = stappen.filter((stap) => stap.wat === 'werk' && stap.slot === 'besluit').length;
        expect(besluiten).toBe(einde.wat === 'afdoening' && einde.ingetrokken ? 0 : 1);
      }),
    );
  });

  it('one question and one consult at most, and who was asked stands in the plan', () => {
    fc.assert(
      fc.property(willekeurig, ({ zaad, zaaktype, zwaarte }) => {
        const plan = maakPlan({ zaaktype, zaaksoort: 'overig', zwaarte }, new Toeval(zaad));
        const slotten = plan.stappen.flatMap((stap) => (stap.wat === 'werk' ? stap.slot : []));
        expect(slotten.filter((slot) => slot === 'informatievraag').length).toBeLessThanOrEqual(1);
        expect(slotten.filter((slot) => slot === 'consult').length).toBe(plan.consult ? 1 : 0);
      }),
    );
  });

  it('what is opened again takes 15 to 60 minutes and ends anew', () => {
    const plan = maakHeropend(new Toeval('heropend'));
    const seconden = plan.stappen.reduce((som, stap) => som + stap.seconden, 0);
    expect(seconden).toBeGreaterThan(15 * 60);
    expect(seconden).toBeLessThan(61 * 60);
    expect(plan.stappen.at(-1)).toMatchObject({ wat: 'afdoening', ingetrokken: false });
  });
});
