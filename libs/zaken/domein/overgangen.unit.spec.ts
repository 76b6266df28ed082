import {
  afgedaan,
  behandelaar,
  besluit,
  consult,
  door,
  geclassificeerd,
  gepauzeerd,
  geregistreerd,
  gesprek,
  gestart,
  INRICHTING,
  inWacht,
  meekijken,
  overgedragen,
  uitgegeven,
  VANDAAG,
  vrijgegeven,
  zaakNa,
} from '../testing/gegeven.js';
import {
  beslis,
  HANDELINGEN,
  KanNuNiet,
  magOoit,
  mogelijkVoor,
  OPERATIES,
  voorbeeldverzoek,
  ZaakAlToegewezen,
  ziet,
  type Handeling,
  type Vrager,
  type ZaakEvent,
} from './index.js';

/*
 * Every act, in every status, by everybody. The tables stand in __snapshots__: a change of any transition is a change there, to be
 * read in review, and then accepted with `npm test -- overgangen -u`.
 *
 * A cell is `403` (the role never may), `404` (out of view), a letter (refused, and why) or a number (the events that follow) with the
 * status after it, when that is another one.
 */
const MENSEN: Readonly<Record<string, Vrager>> = {
  houder: behandelaar(1),
  collega: behandelaar(2),
  elders: behandelaar(3, { locatie: 'Den Haag', team: 'H1' }),
  teamleider: behandelaar(9, { rollen: ['teamleider'], locatie: undefined }),
  werkvoorbereider: behandelaar(7, { rollen: ['werkvoorbereider'], team: undefined }),
  regie: { rollen: ['regie'], medewerker: 8 },
  'vta gevraagd': { rollen: ['vta'], medewerker: 5 },
  'vta ongevraagd': { rollen: ['vta'], medewerker: 55 },
  leverancier: { rollen: ['systeem'], medewerker: 77 },
};

type Gebeurd = readonly (ZaakEvent & { readonly door?: number })[];

const brief: ZaakEvent = { type: 'BriefGevraagd', data: { briefId: 'b1', soort: 'rappel' } };
/** Somebody held it, asked a VTA by name, and asked for a letter. */
const begin: Gebeurd = [geregistreerd({ geleverdDoor: 77 }), uitgegeven(1), gestart, consult({ medewerker: 5 }), brief];
const bezig: Gebeurd = [...begin, geclassificeerd()];
const TOESTANDEN: Readonly<Record<string, Gebeurd>> = {
  ontvangen: [...begin, vrijgegeven(1)],
  'in werkvoorraad': [...bezig, vrijgegeven(1)],
  uitgegeven: [...bezig, gepauzeerd],
  'in behandeling': bezig,
  'wachtend, gehouden': [...bezig, inWacht()],
  'wachtend, vrij': [...bezig, inWacht(), vrijgegeven(1)],
  afgedaan: [...bezig, afgedaan(1)],
  overgedragen: [...bezig, overgedragen(1)],
};

/** The same act when more happened just before, for who then acts. */
const voorrang = { type: 'ZaakVoorrangGegeven', data: { tot: '2026-12-31', toelichting: 'Toegezegd.' } } as const;

const VOORAF: Readonly<Record<string, [Handeling, (gebeurd: Gebeurd, wie: number) => Gebeurd]>> = {
  'gesprekseinde, in gesprek': ['gesprekseinde', (gebeurd, wie) => [...gebeurd, door(wie, gesprek())]],
  'meekijkeinde, wie meekijkt': ['meekijkeinde', (gebeurd, wie) => [...gebeurd, door(wie, meekijken)]],
  'ontkoppeling, gekoppeld': [
    'ontkoppeling',
    (gebeurd) => [
      ...gebeurd,
      { type: 'ZaakGekoppeld', data: { zaakId: 'x', zaaknummer: 'B2', aard: 'voortgekomen uit' } },
    ],
  ],
  'voorrangeinde, met voorrang': ['voorrangeinde', ([eerste, ...rest]) => [eerste!, voorrang, ...rest]],
  'briefverzending, zonder aanvraag': ['briefverzending', (gebeurd) => gebeurd.filter((event) => event !== brief)],
  'afdoening, na een besluit': [
    'afdoening',
    ([eerste, toedeling, ...rest]) => [eerste!, toedeling!, besluit('afgewezen'), ...rest],
  ],
};

class Legenda {
  private readonly regels = new Map<string, string>();
  constructor(private readonly tekens: string) {}

  teken(regel: string): string {
    const bekend = this.regels.get(regel) ?? this.tekens[this.regels.size]!;
    this.regels.set(regel, bekend);
    return bekend;
  }
  toString(): string {
    return [...this.regels].map(([regel, teken]) => `${teken} ${regel}\n`).join('');
  }
}

function tabel(handeling: Handeling, vooraf: (gebeurd: Gebeurd, wie: number) => Gebeurd): string {
  const [events, redenen] = [new Legenda('123456789'), new Legenda('abcdefghij')];
  const cel = (toestand: Gebeurd, wie: Vrager): string => {
    const gebeurd = vooraf(toestand, wie.medewerker);
    const zaak = zaakNa(...gebeurd);
    if (!magOoit(wie.rollen, OPERATIES[handeling])) return '403';
    if (!ziet(wie, OPERATIES[handeling], zaak)) return '404';
    try {
      const nieuw = beslis(handeling, zaak, wie, voorbeeldverzoek(handeling, zaak, wie), BIJ);
      const { status } = zaakNa(...gebeurd, ...nieuw.map((event) => door(wie.medewerker, event)));
      return `${events.teken(nieuw.map(({ type }) => type).join(', '))}${status === zaak.status ? '' : ` ${status}`}`;
    } catch (fout) {
      if (!(fout instanceof KanNuNiet || fout instanceof ZaakAlToegewezen)) throw fout;
      expect(fout.mogelijk).toEqual(mogelijkVoor(zaak, wie));
      expect(fout.mogelijk).not.toContain(handeling);
      return redenen.teken(fout instanceof KanNuNiet ? fout.uitleg : 'zaak-al-toegewezen');
    }
  };
  const rijen = Object.entries(MENSEN).map(([naam, wie]) => [
    naam,
    ...Object.values(TOESTANDEN).map((toestand) =>
      naam === 'houder' && zaakNa(...toestand).behandelaar === undefined ? '-' : cel(toestand, wie),
    ),
  ]);
  const alle = [['', ...Object.keys(TOESTANDEN)], ...rijen];
  const breedten = alle[0]!.map((_, kolom) => Math.max(...alle.map((rij) => rij[kolom]!.length)));
  const regels = alle.map((rij) =>
    rij
      .map((tekst, kolom) => tekst.padEnd(breedten[kolom]!))
      .join(' | ')
      .trimEnd(),
  );
  return `\n${regels.join('\n')}\n\n${events.toString()}${redenen.toString()}`;
}
const BIJ = { inrichting: INRICHTING, nieuwId: 'nieuw', vandaag: VANDAAG };

it('the statuses of the table are those of the zaken in it', () => {
  for (const [naam, gebeurd] of Object.entries(TOESTANDEN)) expect(naam.split(',')[0]).toBe(zaakNa(...gebeurd).status);
});

describe('who may do what in which status, and what follows', () => {
  it.each(HANDELINGEN)('%s', (handeling) => {
    expect(tabel(handeling, (gebeurd) => gebeurd)).toMatchSnapshot();
  });

  it.each(Object.entries(VOORAF))('%s', (_, [handeling, vooraf]) => {
    expect(tabel(handeling, vooraf)).toMatchSnapshot();
  });
});
