/** Contracts that nobody reads any more, with the day and the reason: the only way by which one may go. */
export const INGETROKKEN: Readonly<Record<string, string>> = {
  'nl.zaakstroom.behandeltijd-van-zaak.v1':
    '2026-11-25: one state for the whole zaak had no end in size. Nothing read it yet; a state per month took its place (ADR 0021).',
};
