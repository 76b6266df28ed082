import type { Segment } from '../domein/index.js';

/** A segment as it is stored with the row of its zaak. */
export type OpgeslagenSegment = Omit<Segment, 'zaak'>;

type Rij = [
  begin: number,
  eind: number,
  herkomst: Segment['herkomst'],
  activiteit: Segment['activiteit'],
  batch: 0 | 1,
  ms: number,
  ...posities: string[],
];

/** Arrays instead of objects: there are as many segments as acts. */
export function segmentenAlsJson(segmenten: readonly Segment[]): string {
  const rijen: Rij[] = segmenten.map((s) => [
    s.begin,
    s.eind,
    s.herkomst,
    s.activiteit,
    s.batch ? 1 : 0,
    s.milliseconden,
    ...s.posities,
  ]);
  return JSON.stringify(rijen);
}

export function segmentenUitJson(json: unknown): OpgeslagenSegment[] {
  return (json as Rij[]).map(([begin, eind, herkomst, activiteit, batch, milliseconden, ...posities]) => ({
    begin,
    eind,
    herkomst,
    activiteit,
    batch: batch === 1,
    milliseconden,
    posities,
  }));
}
