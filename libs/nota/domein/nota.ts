import type { Rubriek } from '@zaakstroom/catalogus';
import { datumInWoorden, lokaleDag } from '@zaakstroom/klok';
import type { Lezing, Notabron } from './bron.js';
import type { Blok, Notadocument, Sectie } from './document.js';
import { gegevensIn, geldendeFeiten } from './feiten.js';
import { vervallenIn } from './geldigheid.js';
import { aanduiding, type Aanduiding } from './mensen.js';
import { termijnblokken } from './termijnen.js';
import { verhaalVan } from './verhaal.js';

interface Rubriektekst {
  readonly titel: string;
  /** What is said when nothing happened. */
  readonly leeg: string;
  /** What is said when all that was established here has lapsed. */
  readonly nietsGeldt?: string;
}

/** The sections that tell what happened, in their order. */
const RUBRIEKEN: Readonly<Record<Rubriek, Rubriektekst>> = {
  aanleiding: { titel: 'Waar het over gaat', leeg: 'Hierover is niets vastgelegd.' },
  verloop: { titel: 'Feiten en verloop', leeg: 'Er zijn geen bijzonderheden vastgelegd.' },
  contacten: { titel: 'Contacten', leeg: 'Er is geen contact vastgelegd.' },
  consulten: { titel: 'Consulten', leeg: 'Er is geen consult gevraagd.' },
  overwegingen: { titel: 'Overwegingen', leeg: 'Er zijn geen overwegingen vastgelegd.' },
  besluit: {
    titel: 'Besluit',
    leeg: 'Er is nog geen besluit genomen.',
    nietsGeldt: 'Er geldt op dit moment geen besluit.',
  },
  stukken: { titel: 'Stukken', leeg: 'Er zijn geen stukken vastgelegd.' },
};

/**
 * The nota van behandeling: what happened to a zaak, as a document that a behandelaar can sign. It knows the event catalogue and no event
 * type; how much time the work took is not in it.
 */
export function stelNotaOp(bron: Notabron, lezing: Lezing): Notadocument {
  const { gebeurtenissen } = bron;
  const noem = aanduiding(bron, lezing);
  const vervallen = vervallenIn(gebeurtenissen, lezing);
  const feiten = geldendeFeiten(gebeurtenissen, vervallen, lezing);

  const blokkenVan = (rubriek: Rubriek): Blok[] => {
    const { leeg, nietsGeldt } = RUBRIEKEN[rubriek];
    const gegevens = rubriek === 'aanleiding' ? gegevensIn('aanleiding', feiten) : [];
    const draden = verhaalVan(rubriek, gebeurtenissen, { lezing, vervallen, noem });
    const gesteld = gebeurtenissen.filter(({ definitie: { nota } }) => nota?.rubriek === rubriek && nota.stelt);
    const allesVervallen = gesteld.length > 0 && gesteld.every((gebeurtenis) => vervallen.has(gebeurtenis));
    return [
      ...(gegevens.length > 0 ? [{ soort: 'gegevens', gegevens } as const] : []),
      draden.length > 0 ? { soort: 'verhaal', draden } : { soort: 'zin', tekst: leeg },
      ...(allesVervallen && nietsGeldt !== undefined ? [{ soort: 'zin', tekst: nietsGeldt } as const] : []),
    ];
  };

  const secties: readonly Sectie[] = [
    ...(Object.keys(RUBRIEKEN) as Rubriek[]).map((rubriek) => ({
      titel: RUBRIEKEN[rubriek].titel,
      blokken: blokkenVan(rubriek),
    })),
    { titel: 'Termijnen tot nu toe', blokken: termijnblokken(feiten, gebeurtenissen, lezing) },
  ];
  return {
    titel: 'Nota van behandeling',
    ondertitel: `${hoofdletter(bron.zaaktype)} ${bron.zaaknummer}`,
    meldingen: meldingen(bron, lezing),
    kop: [
      ...gegevensIn('kop', feiten),
      { naam: 'Nota opgemaakt op', waarde: datumInWoorden(lokaleDag(lezing.moment)) },
    ],
    secties,
    ondertekening: bron.beeindigd
      ? { ondertekenaar: ondertekenaar(bron, noem), regels: ['Plaats', 'Datum', 'Handtekening'] }
      : undefined,
  };
}

/** As that person was placed at the last act. */
function ondertekenaar({ behandelaar, gebeurtenissen }: Notabron, noem: Aanduiding): string {
  if (behandelaar === undefined) return 'de behandelaar';
  const laatste = gebeurtenissen.findLast(({ metadata }) => metadata.medewerker === behandelaar);
  return noem(laatste?.metadata ?? { medewerker: behandelaar });
}

function meldingen({ beeindigd, vernietigd }: Notabron, { openbaar }: Lezing): string[] {
  return [
    ...(beeindigd ? [] : ['In bewerking: de zaak is nog niet afgedaan.']),
    ...(openbaar
      ? ['Openbare versie: medewerkers staan er zonder naam in, en wat niet openbaar is, is weggelaten en gemerkt.']
      : []),
    ...(vernietigd
      ? ['De persoonsgegevens en de vrije tekst van deze zaak zijn vernietigd; waar zij stonden, staat [vernietigd].']
      : []),
  ];
}

const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);
