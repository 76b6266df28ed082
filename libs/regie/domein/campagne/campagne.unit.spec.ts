import {
  beeindigCampagne,
  CAMPAGNE,
  CampagneNietGevonden,
  campagnestatus,
  CampagneVoorbij,
  startCampagne,
  type CampagneEvent,
  type CampagneGestart,
} from './index.js';

const gestart: CampagneGestart = {
  type: 'CampagneGestart',
  data: {
    naam: 'Twee weken giften',
    thema: 'giften',
    reden: 'Oude voorraad.',
    tot: '2026-12-04',
    teams: [],
    locaties: ['Arnhem'],
    massabewerking: 'm1',
  },
};
const beeindigd: CampagneEvent = { type: 'CampagneBeeindigd', data: { reden: 'Klaar.', massabewerking: 'm2' } };
const na = (...events: readonly CampagneEvent[]) =>
  events.reduce((tot, event) => CAMPAGNE.evolve(tot, event, { metadata: { tijdstip: '1000' } }), CAMPAGNE.begin);

describe('a campaign', () => {
  it('starts once, and keeps nothing that only its key opens', () => {
    expect(startCampagne(undefined, gestart.data)).toEqual([gestart]);
    expect(startCampagne(na(gestart), gestart.data)).toEqual([]);
    expect(JSON.stringify(na(gestart))).not.toMatch(/Twee weken|Oude/);
  });

  it('is ended once, by who says why', () => {
    expect(beeindigCampagne(na(gestart), 'Klaar.', 'm2')).toEqual([beeindigd]);
    expect(() => beeindigCampagne(na(gestart, beeindigd), 'Klaar.', 'm3')).toThrow(CampagneVoorbij);
    expect(() => beeindigCampagne(undefined, 'Klaar.', 'm2')).toThrow(CampagneNietGevonden);
  });

  it('runs through its last day, unless it was ended', () => {
    expect(campagnestatus(na(gestart)!, '2026-12-04')).toBe('lopend');
    expect(campagnestatus(na(gestart)!, '2026-12-05')).toBe('afgelopen');
    expect(campagnestatus(na(gestart, beeindigd)!, '2026-12-01')).toBe('beëindigd');
  });
});
