import { Catalogus, declareer } from '@zaakstroom/catalogus';
import { ProjectieGeparkeerd } from './index.js';
import { Opstelling, totdat } from './testing/opstelling.js';
import { Merkprojectie, Rijenprojectie, rijen } from './testing/proefprojectie.js';

const giftig = (type: string) => (events: readonly { type: string }[]) => {
  if (events.some((event) => event.type === type)) throw new Error('poison');
};

describe('a poison event', () => {
  let proef: Opstelling;
  beforeEach(async () => {
    proef = await Opstelling.maak();
  });
  afterEach(() => proef.sluit());

  it('parks its projection there, keeps what came before and touches no other', async () => {
    await proef.schrijf(700);
    const gif = await proef.schrijf(1, 'Gif');
    const laatste = await proef.schrijf(600);
    const ziek = new Rijenprojectie('ziek', { bij: giftig('Gif') });
    const { projecties, geparkeerd, fouten } = await proef.gestart(ziek, new Rijenprojectie('gezond'));

    const fout = await projecties.wacht('ziek', laatste).catch((error: unknown) => error);
    await projecties.wacht('gezond', laatste);

    expect(fout).toBeInstanceOf(ProjectieGeparkeerd);
    expect((fout as Error).message).toBe(
      `projectie ziek staat geparkeerd op ${gif} (Gif): poison. Neem de oorzaak weg, en dan: herbouw ziek`,
    );
    await totdat(() => geparkeerd.length > 0);
    expect(geparkeerd.map((vergiftigd) => vergiftigd.geparkeerd)).toEqual([
      { positie: gif, eventId: proef.geschreven[700], type: 'Gif', fout: 'poison' },
    ]);
    expect(await rijen(proef.database.pool, 'ziek')).toEqual(proef.geschreven.slice(0, 700));
    expect(await rijen(proef.database.pool, 'gezond')).toEqual(proef.geschreven);
    expect(fouten).toEqual([]);
    // Found by halving: 700 events in front of it cost no 700 transactions.
    expect(ziek.batches.length).toBeLessThan(40);
  });

  it('does not keep a wait for a position before it from being answered', async () => {
    const ervoor = await proef.schrijf(3);
    const gif = await proef.schrijf(1, 'Gif');
    const { projecties } = await proef.gestart(new Rijenprojectie('ziek', { bij: giftig('Gif') }));

    await expect(projecties.wacht('ziek', gif)).rejects.toThrow(ProjectieGeparkeerd);
    expect(await projecties.wacht('ziek', ervoor)).toBe(true);
  });

  it('is tried again after ontparkeer, and after a restart', async () => {
    const gif = await proef.schrijf(1, 'Gif');
    let genezen = false;
    const bij = (events: readonly { type: string }[]) => {
      if (!genezen) giftig('Gif')(events);
    };
    const { projecties, geparkeerd } = await proef.gestart(new Rijenprojectie('ziek', { bij }));
    await expect(projecties.wacht('ziek', gif)).rejects.toThrow(ProjectieGeparkeerd);

    await projecties.ontparkeer('ziek');
    await totdat(() => geparkeerd.length === 2);
    await projecties.stop();
    genezen = true;
    const opnieuw = await proef.gestart(new Rijenprojectie('ziek', { bij }));
    await totdat(async () => (await opnieuw.projecties.leesbaar('ziek')) === gif);

    expect((await opnieuw.projecties.standen(Date.now()))[0]).toMatchObject({ geparkeerd: null, achterstand: 0 });
    expect(await rijen(proef.database.pool, 'ziek')).toEqual(proef.geschreven);
  });

  it('of a type that the catalogue does not know is told with type and position', async () => {
    const catalogus = new Catalogus([
      declareer({
        type: 'Gebeurd',
        versie: 1,
        soort: 'geen',
        activiteit: 'behandelen',
        zin: () => 'Er gebeurde iets.',
        openbaarheidsklasse: 'intern',
        persoonsgegevens: [],
        exportnaam: 'gebeurd',
      }),
    ]);
    await proef.schrijf(5);
    const positie = await proef.schrijf(1, 'UitDeToekomst');
    const { projecties, geparkeerd } = await proef.gestart(
      new Rijenprojectie('rijen_a', { bij: (events) => events.forEach((event) => catalogus.definitieVan(event)) }),
    );

    await expect(projecties.wacht('rijen_a', positie)).rejects.toThrow(`op ${positie} (UitDeToekomst): event`);
    await totdat(() => geparkeerd.length > 0);
    expect(geparkeerd[0]!.geparkeerd).toMatchObject({ positie, type: 'UitDeToekomst' });
    expect(geparkeerd[0]!.geparkeerd.fout).toContain('unknown type');
    expect(await rijen(proef.database.pool, 'rijen_a')).toHaveLength(5);
  });

  it('bug: an error with a code of Node itself was taken for the network and tried for ever', async () => {
    const positie = await proef.schrijf(1);
    const { projecties } = await proef.gestart(
      new Rijenprojectie('rijen_a', { bij: () => void Buffer.alloc(1).writeUInt8(300) }),
    );
    await expect(projecties.wacht('rijen_a', positie)).rejects.toThrow('out of range');
  });

  it('bug: marked work that cannot be computed was tried for ever, and who waited was not told', async () => {
    const positie = await proef.schrijf(3);
    let genezen = false;
    const projectie = new Merkprojectie('merken_a', {
      deel: 10,
      bij: () => {
        if (!genezen) throw new Error('no such computation');
      },
    });
    const { projecties, geparkeerd } = await proef.gestart(projectie);

    await expect(projecties.wacht('merken_a', positie)).rejects.toThrow(
      'geparkeerd met het rekenwerk na het begin: no such computation',
    );
    await totdat(() => geparkeerd.length > 0);
    expect(geparkeerd[0]!.geparkeerd).toMatchObject({ eventId: null, type: null });

    genezen = true;
    await projecties.ontparkeer('merken_a');
    expect(await projecties.wacht('merken_a', positie, 60_000)).toBe(true);
    expect(await rijen(proef.database.pool, 'merken_a')).toEqual(proef.geschreven);
  });

  it('of a passing kind (a deadlock) is tried again and parks nothing', async () => {
    let keer = 0;
    const { projecties, geparkeerd, fouten } = await proef.gestart(
      new Rijenprojectie('rijen_a', {
        bij: async (_events, tx) => {
          if (keer++ === 0) await tx.query(`do $$ begin raise exception 'deadlock' using errcode = '40P01'; end $$`);
        },
      }),
    );
    expect(await projecties.wacht('rijen_a', await proef.schrijf(2), 60_000)).toBe(true);
    expect(geparkeerd).toEqual([]);
    expect(fouten).toHaveLength(1);
  });

  it('is not ours to ontparkeer when there is no such projection', async () => {
    const { projecties } = await proef.programma(new Rijenprojectie('rijen_a'));
    await expect(projecties.ontparkeer('rijen_b')).rejects.toThrow("er is geen projectie 'rijen_b'; wel: rijen_a");
  });
});
