export * from './operatie.js';
export * from './pijplijn.js';
