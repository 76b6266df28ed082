/** Nest token of the pool that the read model is read through. */
export const POOL = Symbol('Pool');

/** Nest token of the stand of the projection (`Zakenstand`). */
export const WERKVERDELINGSTAND = Symbol('Werkverdelingstand');

/** Nest token of the stand of the projection of returns (`Zakenstand`). */
export const TERUGGAVENSTAND = Symbol('Teruggavenstand');

/** Nest token of what keeps figures from telling of few people (`Afschermer`). */
export const AFSCHERMER = Symbol('Afschermer');
