import { Transform } from 'class-transformer';
import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isDatum, leesMoment } from './moment.js';

/** A moment with offset (RFC 3339). The DTO keeps the text; `leesMoment` gives the milliseconds. */
export function IsMoment(opties?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isMoment', validator: { validate: (v) => leesMoment(v) !== undefined } }, opties);
}

/** A date without a time, `YYYY-MM-DD`. */
export function IsDatum(opties?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isDatum', validator: { validate: isDatum } }, opties);
}

/** Query strings know no boolean: `true` and `false` become one, anything else stays and fails `@IsBoolean()`. */
export function WaarOfOnwaar(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));
}

/** A whole number in a query string; anything else stays and fails `@IsInt()`. */
export function GeheelGetal(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
  );
}
