import { VasteKlok } from '@zaakstroom/klok';
import type { Deel } from '../relais/stroom.js';
import { Werkvoorraadstroom } from './werkvoorraad.js';

const MINUUT = 60_000;
const BEGIN = Date.parse('2026-03-04T10:00:00Z');
const WERKVOORRADEN = [
  { id: 'bezwaren', naam: 'Bezwaren', zaaktype: 'bezwaar' },
  { id: 'fsv', naam: 'FSV', zaaktype: 'bezwaar', soorten: ['FSV'] },
];

/** Counts that can be set, and the stream that tells them. */
function wereld() {
  const klok = new VasteKlok(BEGIN);
  const einde = new AbortController();
  const soort = (zaaksoort: string, erin: number, eruit: number) => ({
    zaaktype: 'bezwaar',
    zaaksoort,
    erin,
    eruit,
    perZwaarte: { C: 0, E: erin - eruit },
  });
  const stand = {
    verloop: [soort('overig', 3, 1), soort('FSV', 1, 0)],
    ontvangsten: [
      { zaaktype: 'bezwaar', zaaksoort: 'overig', ontvangenOp: '2026-02-02', aantal: 1 },
      { zaaktype: 'bezwaar', zaaksoort: 'overig', ontvangenOp: '2026-03-03', aantal: 1 },
      { zaaktype: 'bezwaar', zaaksoort: 'FSV', ontvangenOp: '2026-03-04', aantal: 1 },
    ],
  };
  let generatie = 1;
  const gelezen: number[] = [];
  let naLezen = () => undefined as void;
  const bron = {
    lees: async () => {
      gelezen.push(klok.nu());
      naLezen();
      return structuredClone(stand);
    },
  };
  const begin = (voortgang?: string) =>
    new Werkvoorraadstroom(bron, WERKVOORRADEN, async () => ({ generatie, leesbaar: 'P7' }), klok, '0'.repeat(20))
      .delen(voortgang, einde.signal)
      [Symbol.asyncIterator]();
  return {
    klok,
    stand,
    soort,
    begin,
    gelezen,
    einde,
    wissel: (wanneer: () => boolean) => {
      naLezen = () => void (wanneer() && generatie++);
    },
  };
}

const sleutels = ({ value }: IteratorResult<Deel>) => (value as Deel).berichten.map(({ sleutel }) => sleutel);

describe('the states of werkvoorraden', () => {
  it('tell per werkvoorraad and kind what came in, went out, lies there and how old that is', async () => {
    const { begin } = wereld();
    const { value } = (await begin().next()) as { value: Deel };
    expect(value.berichten.map(({ sleutel }) => sleutel)).toEqual(['bezwaren/overig', 'bezwaren/FSV', 'fsv/FSV']);
    expect(value.berichten[0]!.inhoud.data).toEqual({
      positie: 'P7',
      peildag: '2026-03-04',
      werkvoorraad: 'bezwaren',
      naam: 'Bezwaren',
      zaaktype: 'bezwaar',
      zaaksoort: 'overig',
      erin: 3,
      eruit: 1,
      voorraad: 2,
      perZwaarte: { C: 0, E: 2 },
      leeftijden: {
        oudsteOntvangst: '2026-02-02',
        mediaanDagen: 1,
        p90Dagen: 30,
        klassen: [
          { vanafDagen: 0, totDagen: 8, aantal: 1 },
          { vanafDagen: 8, totDagen: 29, aantal: 0 },
          { vanafDagen: 29, totDagen: 85, aantal: 1 },
          { vanafDagen: 85, totDagen: 183, aantal: 0 },
          { vanafDagen: 183, totDagen: 366, aantal: 0 },
          { vanafDagen: 366, aantal: 0 },
        ],
      },
    });
  });

  it('are told once a minute at most, and only those that differ', async () => {
    const { begin, stand, soort, klok, gelezen, einde } = wereld();
    const delen = begin();
    await delen.next();
    stand.verloop[0] = soort('overig', 4, 1);
    const volgende = delen.next();
    klok.zet(BEGIN + MINUUT - 1);
    await new Promise((verder) => setTimeout(verder, 20));
    expect(gelezen).toEqual([BEGIN]);
    klok.zet(BEGIN + MINUUT);
    expect(sleutels(await volgende)).toEqual(['bezwaren/overig']);
    einde.abort();
  });

  it('are told when a day has passed: they are older', async () => {
    const { begin, klok } = wereld();
    const delen = begin();
    await delen.next();
    klok.zet(BEGIN + 24 * 60 * MINUUT);
    expect(sleutels(await delen.next())).toHaveLength(3);
  });

  it('wait for their minute after a takeover too', async () => {
    const { begin, klok, gelezen } = wereld();
    const { value } = (await begin().next()) as { value: Deel };
    klok.zet(BEGIN + 10_000);
    const opvolger = begin(value.voortgang).next();
    await new Promise((verder) => setTimeout(verder, 20));
    expect(gelezen).toEqual([BEGIN]);
    klok.zet(BEGIN + MINUUT);
    expect(sleutels(await opvolger)).toHaveLength(3);
  });

  it('are not told of two generations of the tables', async () => {
    const { begin, wissel, gelezen, klok } = wereld();
    wissel(() => gelezen.length === 1);
    const eerste = begin().next();
    while (gelezen.length === 0) await new Promise((verder) => setImmediate(verder));
    klok.zet(BEGIN + MINUUT);
    expect(sleutels(await eerste)).toHaveLength(3);
    expect(gelezen).toHaveLength(2);
  });
});
