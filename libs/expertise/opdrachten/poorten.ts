/** Nest token of the names of expertises that the configuration knows (`readonly string[]`). */
export const BEKENDE_EXPERTISES = Symbol('BekendeExpertises');
