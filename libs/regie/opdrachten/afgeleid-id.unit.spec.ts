import { randomUUID } from 'node:crypto';
import { eventId, uuidV7 } from '@zaakstroom/opdrachten';
import { afgeleidId } from './afgeleid-id.js';

it('is the same for the same, and another for anything else', () => {
  const basis = uuidV7(1_700_000_000_000);
  const [a, b] = [randomUUID(), randomUUID()];
  expect(afgeleidId(basis, a)).toBe(afgeleidId(basis, a));
  const anders = [
    afgeleidId(basis, a),
    afgeleidId(basis, b),
    afgeleidId(uuidV7(1_700_000_000_000), a),
    afgeleidId(basis, a, b),
  ];
  expect(new Set(anders).size).toBe(4);
});

it('is a UUID under which an operation can be carried out, near the one it follows from', () => {
  const basis = uuidV7(1_700_000_000_000);
  for (let n = 0; n < 100; n++) {
    const id = afgeleidId(basis, String(n));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(id.slice(0, 18)).toBe(basis.slice(0, 18));
    expect(eventId(id, 1)).not.toBe(id);
  }
});
