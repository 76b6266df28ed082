import { bron, DICHTBIJ, gebeurtenis, INTERN, OPENBAAR } from '../testing/maak.js';
import type { Gebeurtenis, Lezing, Notabron } from './bron.js';
import type { Blok, Draad, Notadocument, Passage, Weggelaten } from './document.js';
import { stelNotaOp } from './nota.js';

const sectie = ({ secties }: Notadocument, titel: string): readonly Blok[] =>
  secties.find((kandidaat) => kandidaat.titel === titel)!.blokken;
const draden = (nota: Notadocument, titel: string): readonly Draad[] =>
  sectie(nota, titel).flatMap((blok) => (blok.soort === 'verhaal' ? blok.draden : []));
const verteld = (deel: Passage | Weggelaten): string => deel.tekst;
/** What a section tells, one list per thing that is told together. */
const verhaal = (gebeurtenissen: readonly Gebeurtenis[], titel: string, lezing: Lezing = INTERN): string[][] =>
  draden(stelNotaOp(bron(gebeurtenissen), lezing), titel).map((draad) => draad.map(verteld));

const verloop = { rubriek: 'verloop' } as const;
const vraag = (zin: string, id: string, klasse: 'openbaar' | 'intern' = 'openbaar') =>
  gebeurtenis(zin, { rubriek: 'consulten', kenmerk: () => id, zonderVervolg: 'Geen antwoord.' }, { klasse });
const antwoord = (zin: string, id: string) => gebeurtenis(zin, { rubriek: 'consulten', kenmerk: () => id });

describe('the sections of a nota', () => {
  it('tell each event in its own section, in the words of the catalogue for the nota if there are any', () => {
    const gebeurd = [
      gebeurtenis('Tijdlijnzin.', verloop, { op: '2026-03-02T09:00' }),
      gebeurtenis('Kort.', { rubriek: 'contacten', zin: () => 'In hele zinnen.' }, { op: '2026-03-02T10:00' }),
      gebeurtenis('Niet voor de nota.', undefined, { op: '2026-03-02T11:00' }),
    ];
    expect(verhaal(gebeurd, 'Feiten en verloop')).toEqual([['Tijdlijnzin.']]);
    expect(verhaal(gebeurd, 'Contacten')).toEqual([['In hele zinnen.']]);
    expect(JSON.stringify(stelNotaOp(bron(gebeurd), INTERN))).not.toContain('Niet voor de nota.');
  });

  it('stand in the order in which a nota is read, and say in a sentence that there is nothing', () => {
    const { secties } = stelNotaOp(bron([]), INTERN);
    expect(secties.map(({ titel }) => titel)).toEqual([
      ...['Waar het over gaat', 'Feiten en verloop', 'Contacten', 'Consulten', 'Overwegingen', 'Besluit', 'Stukken'],
      'Termijnen tot nu toe',
    ]);
    for (const { blokken } of secties.slice(0, -1)) {
      expect(blokken).toEqual([{ soort: 'zin', tekst: expect.stringMatching(/^(Er (is|zijn)|Hierover) .*\.$/) }]);
    }
  });

  it('put a question and its answer together, where the question stood', () => {
    const gebeurd = [vraag('Eerste vraag', 'a'), vraag('Tweede vraag', 'b'), antwoord('Antwoord op de eerste', 'a')];
    const gelezen = draden(stelNotaOp(bron(gebeurd), INTERN), 'Consulten');
    expect(gelezen.map((draad) => draad.map(verteld))).toEqual([
      ['Eerste vraag', 'Antwoord op de eerste'],
      ['Tweede vraag'],
    ]);
    const zonderVervolg = gelezen.map((draad) => draad.map((deel) => (deel as Passage).zonderVervolg));
    expect(zonderVervolg).toEqual([[undefined, undefined], ['Geen antwoord.']]);
  });

  it('tell under one heading what somebody recorded in one act', () => {
    const samen = [gebeurtenis('Een.', verloop), gebeurtenis('Twee.', verloop), gebeurtenis('Drie.', verloop)];
    expect(verhaal(samen, 'Feiten en verloop')).toEqual([['Een.\n\nTwee.\n\nDrie.']]);
    const apart = [
      gebeurtenis('Een.', verloop),
      gebeurtenis('Twee.', verloop, { medewerker: 2 }),
      gebeurtenis('Drie.', verloop, { op: '2026-03-02T09:01', medewerker: 2 }),
    ];
    expect(verhaal(apart, 'Feiten en verloop')).toEqual([['Een.'], ['Twee.'], ['Drie.']]);
  });
});

describe('what the reader may not see', () => {
  const gebeurd = [
    gebeurtenis('Openbaar.', verloop, { op: '2026-03-02T09:00' }),
    gebeurtenis('Intern.', verloop, { klasse: 'intern', op: '2026-03-02T10:00' }),
    gebeurtenis('Vertrouwelijk.', verloop, { klasse: 'vertrouwelijk', op: '2026-03-02T11:00' }),
    gebeurtenis('Slot.', verloop, { op: '2026-03-02T12:00' }),
    gebeurtenis('Laatste.', verloop, { klasse: 'intern', op: '2026-03-02T13:00' }),
  ];

  it.each<[string, Lezing, string[]]>([
    [
      'outside',
      OPENBAAR,
      [
        'Openbaar.',
        '[2 passages zijn niet openbaar en hier weggelaten]',
        'Slot.',
        '[1 passage is niet openbaar en hier weggelaten]',
      ],
    ],
    [
      'a colleague',
      INTERN,
      ['Openbaar.', 'Intern.', '[1 passage is vertrouwelijk en hier weggelaten]', 'Slot.', 'Laatste.'],
    ],
    ['who stands close', DICHTBIJ, ['Openbaar.', 'Intern.', 'Vertrouwelijk.', 'Slot.', 'Laatste.']],
  ])('is left out for %s, with a marker where it stood', (_, lezing, passages) => {
    expect(verhaal(gebeurd, 'Feiten en verloop', lezing).flat()).toEqual(passages);
  });

  it('is marked inside a question and its answer as well', () => {
    const gemengd = [vraag('Vraag', 'a', 'intern'), antwoord('Antwoord', 'a'), vraag('Nog een', 'b', 'intern')];
    expect(verhaal(gemengd, 'Consulten', OPENBAAR)).toEqual([
      ['[1 passage is niet openbaar en hier weggelaten]', 'Antwoord'],
      ['[1 passage is niet openbaar en hier weggelaten]'],
    ]);
  });

  it('leaves nothing else behind: no words, no moment, no person', () => {
    const geheim = gebeurtenis('Geheim.', verloop, { klasse: 'intern', op: '1999-12-31T23:58', medewerker: 2 });
    const tekst = JSON.stringify(stelNotaOp(bron([geheim]), OPENBAAR));
    for (const spoor of ['Geheim', '1999', String(geheim.metadata.tijdstip), 'een collega']) {
      expect([spoor, tekst.includes(spoor)]).toEqual([spoor, false]);
    }
  });

  it('is marked in the head, also where an older fact that may be seen had the same name', () => {
    const feit = (waarde: string) => [{ plaats: ['kop'], naam: 'Soort', waarde }] as const;
    const feiten = [
      gebeurtenis('Eerst.', { ...verloop, feiten: () => feit('overig') }),
      gebeurtenis('Later.', { ...verloop, feiten: () => feit('correctie') }, { klasse: 'intern' }),
    ];
    expect(stelNotaOp(bron(feiten), INTERN).kop[0]).toEqual({ naam: 'Soort', waarde: 'correctie' });
    expect(stelNotaOp(bron(feiten), OPENBAAR).kop[0]).toEqual({
      naam: 'Soort',
      waarde: { soort: 'weggelaten', tekst: '[niet openbaar en hier weggelaten]' },
    });
  });
});

describe('what no longer holds', () => {
  const besluit = (zin: string, op: string) =>
    gebeurtenis(
      zin,
      {
        rubriek: 'besluit',
        stelt: 'besluit',
        laatVervallen: { wat: 'besluit', omdat: 'is een nieuw besluit genomen' },
        feiten: () => [{ plaats: ['kop'], naam: 'Uitkomst', waarde: zin }],
      },
      { op },
    );
  const heropend = (klasse: 'openbaar' | 'intern' = 'openbaar') =>
    gebeurtenis(
      'Heropend.',
      { ...verloop, laatVervallen: { wat: 'besluit', omdat: 'is de zaak heropend' } },
      { op: '2026-03-04T09:00', klasse },
    );
  const gelezen = (gebeurtenissen: readonly Gebeurtenis[], lezing: Lezing = INTERN) =>
    draden(stelNotaOp(bron(gebeurtenissen), lezing), 'Besluit').map(([deel]) => (deel as Passage).vervallen);

  it('is of several of a kind only the one that is meant', () => {
    const regel = { rubriek: 'besluit', waarvan: ({ wat }: Record<string, unknown>) => String(wat) } as const;
    const gesteld = (wat: string) => gebeurtenis(wat, { ...regel, stelt: 'koppeling' }, { data: { wat } });
    const terug = gebeurtenis(
      'Terug.',
      { ...regel, laatVervallen: { wat: 'koppeling', omdat: 'is de koppeling teruggenomen' } },
      { op: '2026-03-04T09:00', data: { wat: 'een' } },
    );
    expect(gelezen([gesteld('een'), gesteld('twee'), terug, gesteld('een')])).toEqual([
      'Vervallen: op 4 maart 2026 is de koppeling teruggenomen.',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is told as such, with the day and the reason', () => {
    const gebeurd = [besluit('afgewezen', '2026-03-02T09:00'), besluit('toegewezen', '2026-03-03T09:00')];
    expect(gelezen(gebeurd)).toEqual(['Vervallen: op 3 maart 2026 is een nieuw besluit genomen.', undefined]);
    expect(stelNotaOp(bron(gebeurd), INTERN).kop[0]).toEqual({ naam: 'Uitkomst', waarde: 'toegewezen' });
  });

  it('lapses once: a later reason does not take the place of the first', () => {
    expect(gelezen([besluit('a', '2026-03-02T09:00'), besluit('b', '2026-03-03T09:00'), heropend()])).toEqual([
      'Vervallen: op 3 maart 2026 is een nieuw besluit genomen.',
      'Vervallen: op 4 maart 2026 is de zaak heropend.',
    ]);
  });

  it('leaves a zaak without besluit, and a head without its facts', () => {
    const nota = stelNotaOp(bron([besluit('toegewezen', '2026-03-02T09:00'), heropend()]), INTERN);
    expect(sectie(nota, 'Besluit').at(-1)).toEqual({ soort: 'zin', tekst: 'Er geldt op dit moment geen besluit.' });
    expect(nota.kop.map(({ naam }) => naam)).not.toContain('Uitkomst');
  });

  it('does not tell why to who may not see what made it lapse', () => {
    expect(gelezen([besluit('a', '2026-03-02T09:00'), heropend('intern')], OPENBAAR)).toEqual(['Vervallen.']);
  });
});

describe('the frame of a nota', () => {
  const meldingen = (meer: Partial<Notabron>, lezing = INTERN) =>
    stelNotaOp(bron([], meer), lezing).meldingen.join(' ');

  it('names the zaak and the day on which it was composed', () => {
    const { titel, ondertitel, kop } = stelNotaOp(bron([]), INTERN);
    expect([titel, ondertitel]).toEqual(['Nota van behandeling', 'Bezwaar B20260000001']);
    expect(kop).toEqual([{ naam: 'Nota opgemaakt op', waarde: '1 april 2026' }]);
  });

  it('says that it is a draft, an openbare version, or one whose texts were destroyed; else nothing', () => {
    expect(meldingen({ beeindigd: false })).toMatch(/^In bewerking/);
    expect(stelNotaOp(bron([], { beeindigd: false }), INTERN).ondertekening).toBeUndefined();
    expect(stelNotaOp(bron([]), INTERN).ondertekening).toBeDefined();
    expect(meldingen({}, OPENBAAR)).toMatch(/^Openbare versie/);
    expect(meldingen({ vernietigd: true })).toMatch(/vernietigd.*\[vernietigd\]/);
    expect(meldingen({})).toBe('');
  });

  it('is signed by the behandelaar, as placed at the last act', () => {
    const gebeurd = [
      gebeurtenis('Een.', verloop, { team: 'A1', locatie: 'Arnhem' }),
      gebeurtenis('Twee.', verloop, { team: 'A2', locatie: 'Arnhem' }),
      gebeurtenis('Drie.', verloop, { medewerker: 2 }),
    ];
    const ondertekenaar = (meer: Partial<Notabron>, lezing = INTERN) =>
      stelNotaOp(bron(gebeurd, meer), lezing).ondertekening!.ondertekenaar;
    expect(ondertekenaar({})).toBe('jansen (team A2, Arnhem)');
    expect(ondertekenaar({ behandelaar: 3 })).toBe('smit');
    expect(ondertekenaar({ behandelaar: undefined })).toBe('de behandelaar');
    expect(ondertekenaar({}, OPENBAAR)).toBe('de behandelaar');
  });
});
