/** Nest token of the pool that the read model is read through. */
export const POOL = Symbol('Pool');

/** Nest token of the stand of the projection (`Zakenstand`). */
export const WERKVERDELINGSTAND = Symbol('Werkverdelingstand');
