/** The small proofs: every *.spec.ts except the full-size *.proef.spec.ts and *.fuzz.spec.ts. */
export default {
  testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.(proef|fuzz)\\.spec\\.ts$'],
  modulePathIgnorePatterns: ['/dist/', '/\\.zaakstroom/', '/\\.nx/'],
  globalSetup: '<rootDir>/test/setup/postgres-begin.js',
  globalTeardown: '<rootDir>/test/setup/postgres-end.js',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^fast-check$': '<rootDir>/test/setup/zelfde-toeval.js',
  },
  testSequencer: '<rootDir>/test/setup/volgorde.js',
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  testEnvironmentOptions: { customExportConditions: ['zaakstroom-source', 'node', 'node-addons'] },
  // Only ends what hangs: a slow machine that does other work as well must not fail.
  testTimeout: 180_000,
  maxWorkers: 2,
};
