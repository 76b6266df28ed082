import type { DagTijd, ZaakBand } from '../domein/index.js';
import { wijzigingen, type OudeRij } from './wijzigingen.js';

const oud = (zaak: string, ms: number, medewerker = 1, deel: Partial<OudeRij> = {}): OudeRij => ({
  medewerker,
  zaak,
  dag: '2026-03-02',
  ms: String(ms),
  ms_half: String(ms),
  ms_dubbel: String(ms),
  activiteiten: `{"behandelen":${ms}}`,
  ...deel,
});
const nieuw = (medewerker: number, ...zaken: readonly [string, number][]): DagTijd<ZaakBand> => ({
  medewerker,
  dag: '2026-03-02',
  voorlopig: false,
  segmenten: [],
  zaken: zaken.map(([zaak, ms]) => ({
    zaak,
    milliseconden: ms,
    buitenRooster: 0,
    batch: 0,
    perActiviteit: { behandelen: ms },
    drietal: { half: ms, kap: ms, dubbel: ms },
    alleenBand: false,
  })),
});

describe('what computing a person-day anew changed', () => {
  it.each([
    ['nothing', [oud('A', 5)], [nieuw(1, ['A', 5])], []],
    ['a zaak that came', [oud('A', 5)], [nieuw(1, ['A', 5], ['B', 3])], ['B']],
    ['a zaak of which nothing is left', [oud('A', 5), oud('B', 3)], [nieuw(1, ['A', 5])], ['B']],
    ['a day of which nothing is left', [oud('A', 5)], [nieuw(1)], ['A']],
    ['other time', [oud('A', 5)], [nieuw(1, ['A', 6])], ['A']],
    ['another band', [oud('A', 5, 1, { ms_half: '4' })], [nieuw(1, ['A', 5])], ['A']],
    ['another kind of work', [oud('A', 5, 1, { activiteiten: '{"brief":5}' })], [nieuw(1, ['A', 5])], ['A']],
    ['one zaak of two people, once', [oud('A', 5), oud('A', 5, 2)], [nieuw(1, ['A', 6]), nieuw(2, ['A', 7])], ['A']],
    ['the time of another person', [oud('A', 5), oud('A', 5, 2)], [nieuw(1, ['A', 5]), nieuw(2)], ['A']],
  ])('%s', (_, was, wordt, anders) => {
    expect(wijzigingen(was, wordt)).toEqual(anders.map((zaak) => ({ zaak, dag: '2026-03-02' })));
  });
});
