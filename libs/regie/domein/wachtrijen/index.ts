export * from './wachtrij.js';
export * from './signalen.js';
