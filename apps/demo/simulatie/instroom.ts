import { AANNAMES, type Zaaktype } from '../cijfers/aannames.js';
import { AANDEEL_ADMINISTRATIEF, TIJDSBESTEDING } from '../cijfers/ijking.js';
import { INSTROOMVERHOUDING, soortgewichten, urenPerZaak, type Zwaarte } from '../cijfers/uren.js';
import type { Proces } from './agenda.js';
import { testBsn } from './bsn.js';
import type { Demozaak } from './demozaak.js';
import { moment, SECONDE } from './kalender.js';
import type { Locatie, Werkplek } from './locatie.js';
import type { Registratie } from './locatiesysteem.js';
import { ONDERWERPEN } from './teksten.js';
import type { Toeval } from './toeval.js';
import type { Kenmerken } from './zaakplan.js';

const MACHINE_OM = 5.5 * 60;
const POST_OM = 8 * 60;
const REGELVERSIE = 'selectie-2026.2';
const ZAAKTYPEN = Object.keys(INSTROOMVERHOUDING) as Zaaktype[];
const SOM = Object.values(INSTROOMVERHOUDING).reduce((som, aantal) => som + aantal, 0);

/** Zaken a week that so many behandelaars can handle. */
export function instroomPerWeek(behandelaars: number): number {
  return (behandelaars * AANNAMES.urenPerDag * 5 * (TIJDSBESTEDING.productie / 100)) / urenPerZaak();
}

/** What lies there at the begin: received in the weeks before, registered and classified by the machine. */
export function* beginvoorraad(machine: Werkplek, begin: Temporal.PlainDate): Proces {
  const toeval = machine.toeval.van('voorraad');
  const aantal = Math.round(instroomPerWeek(machine.locatie.bezetting.behandelaars.length) * AANNAMES.voorraadWeken);
  const dagen = Array.from({ length: aantal }, () => toeval.geheel(1, AANNAMES.voorraadOudsteDagen));
  for (const dagenEerder of dagen.sort((a, b) => b - a)) {
    const dag = begin.subtract({ days: dagenEerder });
    yield Math.max(moment(dag, MACHINE_OM), machine.nu + SECONDE);
    const zaak = machine.locatie.nieuweZaak(trekKenmerken(toeval.gewogen(INSTROOMVERHOUDING), toeval));
    registreer(machine, zaak, dag, 'digitaal', geclassificeerd(zaak, toeval));
  }
}

/** What comes in on working days: by the machine early in the morning, or on paper, for the werkvoorbereiders. */
export function* instroom(machine: Werkplek, dagen: readonly Temporal.PlainDate[]): Proces {
  const toeval = machine.toeval.van('instroom');
  const perDag = instroomPerWeek(machine.locatie.bezetting.behandelaars.length) / 5;
  for (const dag of dagen) {
    yield moment(dag, MACHINE_OM);
    for (const zaaktype of ZAAKTYPEN) {
      const aantal = toeval.poisson((perDag * INSTROOMVERHOUDING[zaaktype]) / SOM);
      for (let i = 0; i < aantal; i++) {
        komtBinnen(machine, machine.locatie.nieuweZaak(trekKenmerken(zaaktype, toeval)), dag, toeval);
        yield machine.over(1);
      }
    }
  }
}

function komtBinnen(machine: Werkplek, zaak: Demozaak, dag: Temporal.PlainDate, toeval: Toeval): void {
  const { zaaktype, zaaksoort } = zaak.kenmerken;
  const { post } = machine.locatie;
  const opTafel = moment(dag, POST_OM);
  if (zaaktype === 'aangifte' && !toeval.kans(AANDEEL_ADMINISTRATIEF)) {
    registreer(machine, zaak, dag, 'digitaal', geclassificeerd(zaak, toeval));
  } else if (zaaktype === 'aangifte') {
    registreer(machine, zaak, dag, 'digitaal');
    post.voegToe(opTafel, (w) => administratief(w, zaak));
  } else if (zaaksoort !== 'bezwaargerelateerd' && toeval.kans(AANNAMES.digitaal)) {
    const naarCAP = zaaktype === 'verzoek' && toeval.kans(AANNAMES.naarCAP / AANNAMES.digitaal);
    registreer(machine, zaak, dag, 'digitaal');
    post.voegToe(opTafel, (w) => (naarCAP ? draagOver(w, zaak) : classificeer(w, zaak)));
  } else {
    const ontvangen = dag.subtract({ days: toeval.geheel(1, AANNAMES.postachterstandDagen) });
    post.voegToe(opTafel, (w) => registreerVanPapier(w, zaak, ontvangen));
  }
}

function* administratief(w: Werkplek, zaak: Demozaak): Proces {
  w.doe('classificatie', zaak, { zaaksoort: zaak.kenmerken.zaaksoort });
  w.doe('afdoening', zaak, { uitkomst: 'administratief afgedaan' });
  yield w.over(AANNAMES.registratieMinuten * 60);
}

function* draagOver(w: Werkplek, zaak: Demozaak): Proces {
  w.doe('overdracht', zaak, { proces: 'CAP', reden: 'Laag risico.', regelversie: 'risicotool-7' });
  yield w.over(AANNAMES.registratieMinuten * 60);
}

function* classificeer(w: Werkplek, zaak: Demozaak): Proces {
  w.doe('classificatie', zaak, { zaaksoort: zaak.kenmerken.zaaksoort });
  yield w.over(AANNAMES.registratieMinuten * 60);
}

function* registreerVanPapier(w: Werkplek, zaak: Demozaak, ontvangen: Temporal.PlainDate): Proces {
  const { zaaksoort } = zaak.kenmerken;
  registreer(w, zaak, ontvangen, 'post', {
    zaaksoort,
    ...(zaaksoort === 'bezwaargerelateerd' && { voortgekomenUit: bezwaarVan(w.locatie, w.toeval) }),
  });
  yield w.over(AANNAMES.registratieMinuten * 60);
}

type Meer = Pick<Registratie, 'zaaksoort' | 'uitworpredenen' | 'regelversie' | 'voortgekomenUit'>;

function registreer(
  wie: Werkplek,
  zaak: Demozaak,
  ontvangenOp: Temporal.PlainDate,
  kanaal: string,
  meer: Meer = {},
): void {
  const { zaaktype } = zaak.kenmerken;
  const toeval = wie.locatie.toeval.van(`inhoud/${zaak.naam}`);
  zaak.geregistreerd = true;
  wie.locatie.systeem.registreer({
    ...wie.aanleiding,
    zaak: zaak.naam,
    bsn: testBsn(toeval),
    zaaktype,
    ontvangenOp: ontvangenOp.toString(),
    belastingjaar: ontvangenOp.year - 2,
    kanaal,
    onderwerp: toeval.kies(ONDERWERPEN[zaaktype]),
    ...(zaaktype === 'bezwaar' && {
      aanslag: { dagtekening: ontvangenOp.subtract({ days: toeval.geheel(5, 40) }).toString() },
    }),
    ...meer,
  });
}

/** What the selectieregels said of an aangifte; of others the soort. */
function geclassificeerd({ kenmerken: { zaaktype, zaaksoort, zwaarte } }: Demozaak, toeval: Toeval): Meer {
  if (zaaktype !== 'aangifte') return { zaaksoort };
  return {
    zaaksoort,
    uitworpredenen: [toeval.gewogen<string>(AANNAMES.uitworpredenen[zwaarte])],
    regelversie: REGELVERSIE,
  };
}

function trekKenmerken(zaaktype: Zaaktype, toeval: Toeval): Kenmerken {
  const zaaksoort = toeval.gewogen(soortgewichten(zaaktype));
  const zwaarte: Zwaarte = zaaktype === 'aangifte' && toeval.kans(AANNAMES.aandeelE) ? 'E' : 'C';
  return { zaaktype, zaaksoort, zwaarte };
}

/** A bezwaar that is registered: of any belanghebbende, for nobody looks at that here. */
function bezwaarVan(locatie: Locatie, toeval: Toeval): string {
  const bezwaren = [...locatie.zaken.values()].filter(
    ({ geregistreerd, kenmerken }) => geregistreerd && kenmerken.zaaktype === 'bezwaar',
  );
  return toeval.kies(bezwaren).naam;
}
