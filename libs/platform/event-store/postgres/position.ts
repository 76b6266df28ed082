import { BEGINNING, type Position } from '../port.js';
import { InvalidPosition } from '../errors.js';

/** Fixed width, so that string order is store order. */
const WIDTH = 16;

export function toPosition(n: number | string): Position {
  return String(n).padStart(WIDTH, '0');
}

/** @throws InvalidPosition */
export function fromPosition(position: Position): number {
  if (position === BEGINNING) return 0;
  if (!/^\d{16}$/.test(position)) throw new InvalidPosition(position);
  return Number(position);
}
