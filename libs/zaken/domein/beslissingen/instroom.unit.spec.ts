import {
  afgedaan,
  behandelaar,
  geclassificeerd,
  gegeven,
  geregistreerd,
  gestart,
  INRICHTING,
  uitgegeven,
  zaakNa,
} from '../../testing/gegeven.js';
import { KanNuNiet, OnbekendeWaarde, OngeldigeWaarde } from '../fouten.js';
import { classificeer, koppel, locatieVoor, ontkoppel, registratiejaar, registreer, verplaats } from './index.js';

const ik = behandelaar(1);
const regie = behandelaar(4, { rollen: ['regie'], locatie: undefined });

describe('registering', () => {
  const { streefdatum: _, ...verzoek } = geregistreerd().data;
  const aangifte = { ...verzoek, zaaktype: 'aangifte', zaaksoort: 'regulier' };

  it('records what came in, with the day by which we aim to be done', () => {
    expect(registreer(verzoek, INRICHTING)).toEqual([
      { type: 'ZaakGeregistreerd', data: { ...verzoek, streefdatum: '2026-05-15' } },
    ]);
  });

  it('classifies at once when the soort is known', () => {
    expect(registreer({ ...verzoek, zaaksoort: 'box 3' }, INRICHTING)[1]).toEqual({
      type: 'ZaakGeclassificeerd',
      data: { zaaksoort: 'box 3', zwaarte: 'E', uitworpredenen: [], streefdatum: '2026-05-15' },
    });
  });

  it('keeps what the selectieregels said, with the version of the rule that decided', () => {
    const bij = { uitworpredenen: ['giften', 'box 3'], regelversie: 'regels-2026-3' };
    expect(registreer({ ...aangifte, ...bij }, INRICHTING)[1]).toMatchObject({
      data: {
        zwaarte: 'E',
        uitworpredenen: [
          { reden: 'giften', zwaarte: 'C' },
          { reden: 'box 3', zwaarte: 'E' },
        ],
        regelversie: 'regels-2026-3',
      },
    });
  });

  it('links the zaak to the one it came from, after everything else', () => {
    const koppeling = { zaakId: 'x', zaaknummer: 'B20260000009', aard: 'voortgekomen uit' } as const;
    const events = registreer(
      { ...verzoek, zaaktype: 'verzoek', zaaksoort: 'bezwaargerelateerd', koppeling },
      INRICHTING,
    );
    expect(events.map(({ type }) => type)).toEqual(['ZaakGeregistreerd', 'ZaakGeclassificeerd', 'ZaakGekoppeld']);
    expect(events[2]!.data).toEqual(koppeling);
  });

  it.each([
    ['a zaaktype that is not configured', { zaaktype: 'klacht' }, 'zaaktype'],
    ['a soort of another zaaktype', { zaaksoort: 'aanwaspost' }, 'zaaksoort'],
    ['a thema that is not configured', { themas: ['box 3', 'weer'] }, 'themas'],
    ['a zwaarte without a soort', { zwaarte: 'C' as const }, 'zaaksoort'],
    ['the version of a rule without a soort', { regelversie: '1' }, 'zaaksoort'],
  ])('refuses %s, and names what there is', (_wat, meer, veld) => {
    expect(() => registreer({ ...verzoek, ...meer }, INRICHTING)).toThrow(
      expect.objectContaining({ name: 'OnbekendeWaarde', veld, toegestaan: expect.any(Array) }),
    );
  });
});

it('a zaaktype without uitworpredenen says so, of itself', () => {
  gegeven(geregistreerd())
    .als((zaak) => classificeer(zaak, ik, { zaaksoort: 'overig', uitworpredenen: ['giften'] }, INRICHTING))
    .danGeweigerd(OngeldigeWaarde, {
      veld: 'uitworpredenen',
      uitleg: 'Bij zaaktype bezwaar horen geen uitworpredenen.',
    });
});

describe('the zwaarte', () => {
  const zwaarte = (verzoek: { zaaksoort?: string; zwaarte?: 'C' | 'E'; uitworpredenen?: string[] }) => {
    const [event] = gegeven(geregistreerd({ zaaktype: 'aangifte' })).gevolg((zaak) =>
      classificeer(zaak, ik, { zaaksoort: 'regulier', ...verzoek }, INRICHTING),
    );
    return (event!.data as { zwaarte: string }).zwaarte;
  };

  it.each([
    ['that of the soort when nothing else is said', {}, 'C'],
    ['C when all uitworpredenen are', { uitworpredenen: ['giften', 'zorgkosten'] }, 'C'],
    ['E when one of them is', { uitworpredenen: ['giften', 'buitenlands inkomen'] }, 'E'],
    ['what is said, above all', { uitworpredenen: ['buitenlands inkomen'], zwaarte: 'C' as const }, 'C'],
  ])('is %s', (_, verzoek, verwacht) => expect(zwaarte(verzoek)).toBe(verwacht));
});

describe('classifying', () => {
  it('moves the streefdatum when the soort has days of its own', () => {
    gegeven(geregistreerd({ zaaktype: 'aangifte', streefdatum: '2027-02-20' }))
      .als((zaak) => classificeer(zaak, ik, { zaaksoort: 'PM-brief', themas: ['giften'] }, INRICHTING))
      .dan({
        type: 'ZaakGeclassificeerd',
        data: {
          zaaksoort: 'PM-brief',
          zwaarte: 'C',
          uitworpredenen: [],
          streefdatum: '2027-02-20',
          themas: ['giften'],
        },
      });
  });

  it('may be done again', () => {
    gegeven(geregistreerd(), geclassificeerd(), uitgegeven(1), gestart)
      .als((zaak) => classificeer(zaak, ik, { zaaksoort: 'FSV' }, INRICHTING))
      .dan({ type: 'ZaakGeclassificeerd', data: { ...geclassificeerd('FSV').data } });
  });
});

describe('classifying what somebody else holds', () => {
  const vanJan = gegeven(geregistreerd(), geclassificeerd(), uitgegeven(1), gestart);

  it('is not for a colleague', () => {
    vanJan
      .als((zaak) => classificeer(zaak, behandelaar(2), { zaaksoort: 'FSV' }, INRICHTING))
      .danGeweigerd(KanNuNiet, { uitleg: 'Een andere behandelaar heeft deze zaak.' });
  });

  it('is for who prepares or steers the work', () => {
    for (const wie of [behandelaar(7, { rollen: ['werkvoorbereider'] }), regie]) {
      vanJan
        .als((zaak) => classificeer(zaak, wie, { zaaksoort: 'FSV' }, INRICHTING))
        .dan({ type: 'ZaakGeclassificeerd', data: { ...geclassificeerd('FSV').data } });
    }
  });
});

describe('linking', () => {
  const naar = { zaakId: 'x', zaaknummer: 'B20260000009', aard: 'voortgekomen uit' } as const;
  const gekoppeld = { type: 'ZaakGekoppeld', data: naar } as const;

  it('records the zaak that this one came from, by id and number', () => {
    gegeven(geregistreerd())
      .als((zaak) => koppel(zaak, ik, naar))
      .dan(gekoppeld);
  });

  it('is done once', () => {
    gegeven(geregistreerd(), gekoppeld)
      .als((zaak) => koppel(zaak, ik, naar))
      .danGeweigerd(KanNuNiet, { uitleg: 'De zaak is al gekoppeld aan B20260000009.' });
  });

  it('runs in no circle: not to what came from this zaak itself', () => {
    gegeven(geregistreerd())
      .als((zaak) => koppel(zaak, ik, { ...naar, herkomst: ['V20260000003', zaak.zaaknummer] }))
      .danGeweigerd(KanNuNiet, { uitleg: 'B20260000009 kwam zelf uit deze zaak voort.' });
    gegeven(geregistreerd())
      .als((zaak) => koppel(zaak, ik, { ...naar, herkomst: ['V20260000003'] }))
      .dan(gekoppeld);
  });

  it('is not to itself', () => {
    gegeven(geregistreerd())
      .als((zaak) => koppel(zaak, ik, { ...naar, zaaknummer: zaak.zaaknummer }))
      .danGeweigerd(KanNuNiet, { uitleg: 'Een zaak kan niet uit zichzelf voortkomen.' });
  });
});

describe('taking a link back', () => {
  const gekoppeld = (zaakId: string, zaaknummer: string) =>
    ({ type: 'ZaakGekoppeld', data: { zaakId, zaaknummer, aard: 'voortgekomen uit' } }) as const;
  const [een, twee] = [gekoppeld('x', 'B20260000009'), gekoppeld('y', 'B20260000010')];
  const terug = {
    type: 'ZaakOntkoppeld',
    data: { zaakId: 'x', zaaknummer: 'B20260000009', reden: 'Ander bezwaar.' },
  } as const;
  const verzoek = { zaakId: 'x', reden: 'Ander bezwaar.' };

  it('says which link and why, and leaves the others', () => {
    const zaak = gegeven(geregistreerd(), een, twee);
    zaak.als((nu) => ontkoppel(nu, ik, verzoek)).dan(terug);
    expect(zaakNa(geregistreerd(), een, twee, terug).koppelingen).toEqual([twee.data]);
    expect(zaakNa(geregistreerd(), een, terug).koppelingen).toBeUndefined();
  });

  it('is not of what is not linked, or not any more', () => {
    gegeven(geregistreerd(), twee)
      .als((zaak) => ontkoppel(zaak, ik, verzoek))
      .danGeweigerd(KanNuNiet, { uitleg: 'Deze zaak is daar niet aan gekoppeld; wel aan B20260000010.' });
    gegeven(geregistreerd(), een, terug)
      .als((zaak) => ontkoppel(zaak, ik, verzoek))
      .danGeweigerd(KanNuNiet, { uitleg: 'Van deze zaak is niet vastgelegd dat zij uit een andere voortkwam.' });
  });

  it('makes room for the link again, also the other way round', () => {
    gegeven(geregistreerd(), een, terug)
      .als((zaak) => koppel(zaak, ik, een.data))
      .dan(een);
  });
});

describe('the locatie of a new zaak', () => {
  it('is that of who registers, when none is named', () => {
    expect(locatieVoor(ik, undefined)).toBe('Arnhem');
    expect(locatieVoor(ik, 'Arnhem')).toBe('Arnhem');
  });

  it('is no other for who sees one locatie: the zaak would be out of sight at once', () => {
    expect(() => locatieVoor(ik, 'Den Haag')).toThrow(new OnbekendeWaarde('locatie', 'Den Haag', ['Arnhem']));
    expect(() => locatieVoor({ ...ik, locatie: undefined }, undefined)).toThrow(
      new OngeldigeWaarde('locatie', 'niet-toegestaan', 'Uw token laat hier geen waarde toe.'),
    );
  });

  it('is any, or none yet, for who sees all', () => {
    expect(locatieVoor(regie, 'Den Haag')).toBe('Den Haag');
    expect(locatieVoor(regie, undefined)).toBeUndefined();
  });
});

it('the year of a zaaknummer is that of Europe/Amsterdam', () => {
  expect(registratiejaar(Date.UTC(2026, 11, 31, 22, 59, 59))).toBe(2026);
  expect(registratiejaar(Date.UTC(2026, 11, 31, 23))).toBe(2027);
});

describe('moving a zaak to another locatie', () => {
  const verzoek = { naar: 'Eindhoven', toelichting: 'Daar is ruimte.' };
  const push = (grond: string) => ({
    mechanisme: 'push' as const,
    niveau: 'locatie' as const,
    grond,
    instellingen: INRICHTING.versie,
  });

  it('of a PM-brief is for regie alone, on that ground', () => {
    const pm = gegeven(geregistreerd({ zaaktype: 'aangifte' }), geclassificeerd('PM-brief'));
    pm.als((zaak) => verplaats(zaak, { ...ik, rollen: ['werkvoorbereider'] }, verzoek, INRICHTING)).danGeweigerd(
      KanNuNiet,
      { uitleg: 'Van een PM-brief bepaalt regie de locatie.' },
    );
    pm.als((zaak) => verplaats(zaak, regie, verzoek, INRICHTING)).dan({
      type: 'ZaakVerplaatst',
      data: { van: 'Arnhem', ...push('PM'), ...verzoek },
    });
  });

  it('gives one that stood nowhere a place, and one that lies somewhere another', () => {
    gegeven(geregistreerd({ locatie: undefined }))
      .als((zaak) => verplaats(zaak, regie, verzoek, INRICHTING))
      .dan({ type: 'ZaakVerplaatst', data: { van: undefined, ...push('regie'), ...verzoek } });
    gegeven(geregistreerd())
      .als((zaak) => verplaats(zaak, { ...ik, rollen: ['werkvoorbereider'] }, verzoek, INRICHTING))
      .dan({ type: 'ZaakVerplaatst', data: { van: 'Arnhem', ...push('verplaatsing'), ...verzoek } });
  });

  it('is refused to where it lies, of what somebody holds, and of what has ended', () => {
    gegeven(geregistreerd())
      .als((zaak) => verplaats(zaak, regie, { ...verzoek, naar: 'Arnhem' }, INRICHTING))
      .danGeweigerd(KanNuNiet, { uitleg: 'De zaak ligt al in Arnhem.' });
    gegeven(geregistreerd(), uitgegeven(1))
      .als((zaak) => verplaats(zaak, regie, verzoek, INRICHTING))
      .danGeweigerd(KanNuNiet, { uitleg: 'Iemand heeft deze zaak; verplaatsen kan als zij is vrijgegeven.' });
    gegeven(geregistreerd(), uitgegeven(1), gestart, afgedaan(1))
      .als((zaak) => verplaats(zaak, regie, verzoek, INRICHTING))
      .danGeweigerd(KanNuNiet, { uitleg: 'De zaak is afgedaan.' });
  });
});
