import { randomUUID } from 'node:crypto';
import type { RecordedEvent as Recorded } from '@kurrent/kurrentdb-client';
import type { NewEvent } from '../port.js';
import { isOurs, NoPosition, toEventData, toRecordedEvent } from './events.js';

const event: NewEvent = {
  id: randomUUID(),
  type: 'ZaakGeregistreerd',
  data: { n: 1, text: 'ééñ 🐘', nested: { list: [1, null, true] } },
  metadata: { schemaversie: '1', empty: '' },
};

/** As the client reads back what was written. */
const recorded = (change: Partial<Recorded> = {}): Recorded => {
  const { id, type, data, metadata } = JSON.parse(JSON.stringify(toEventData(event))) as NewEvent;
  return {
    id,
    type,
    data: data as Record<string, unknown>,
    metadata,
    isJson: true,
    streamId: 'zaak-1',
    revision: 3n,
    created: new Date(1_700_000_000_000),
    position: { commit: 42n, prepare: 41n },
    ...change,
  } as Recorded;
};

describe('events of KurrentDB', () => {
  it('come back as they went', () => {
    expect(toRecordedEvent(recorded())).toEqual({
      ...event,
      stream: 'zaak-1',
      revision: 3,
      position: '00000000000000000042.00000000000000000041',
      recordedAt: 1_700_000_000_000,
    });
  });

  it('are JSON, so that the projections of the server can read them too', () => {
    expect(toEventData(event).contentType).toBe('application/json');
  });

  it('lose what the server added to their metadata', () => {
    const metadata = { schemaversie: '1', $schema: 'x', $correlationId: 'y' };
    expect(toRecordedEvent(recorded({ metadata })).metadata).toEqual({ schemaversie: '1' });
  });

  it('may come without metadata', () => {
    expect(toRecordedEvent(recorded({ metadata: undefined })).metadata).toEqual({});
  });

  it('cannot come without a position', () => {
    expect(() => toRecordedEvent({ ...recorded(), position: undefined } as unknown as Recorded)).toThrow(NoPosition);
  });

  it.each<[string, Partial<Recorded>]>([
    ['a link', { type: '$>' }],
    ['metadata of a stream', { streamId: '$$zaak-1', type: '$metadata' }],
    ['a stream of the server', { streamId: '$ce-zaak' }],
    ['a stream without category', { streamId: 'zaken' }],
    ['bytes', { isJson: false, data: new Uint8Array([1]) } as unknown as Partial<Recorded>],
    ['JSON that is no object', { data: [1] }],
  ])('are not ours when they are %s', (_, change) => {
    expect(isOurs(recorded())).toBe(true);
    expect(isOurs(recorded(change))).toBe(false);
  });
});
