import base from './jest.config.js';

/** Requests by the thousand against a real server; `ZAAKSTROOM_FUZZ_ZAAD` repeats a run. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/fuzz/**/*.fuzz.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  testTimeout: 1_800_000,
};
