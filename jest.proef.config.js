import base from './jest.config.js';

/** The full-size proofs: they print figures and may take long. */
export default {
  ...base,
  testMatch: ['<rootDir>/{apps,libs,test}/**/*.proef.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  testTimeout: 1_800_000,
};
