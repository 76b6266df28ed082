import { readFileSync } from 'node:fs';
import path from 'node:path';
import nx from '@nx/eslint-plugin';
import { createProjectGraphAsync, workspaceRoot } from 'nx/src/devkit-exports.js';
import { kamers } from './kamers.js';

// enforce-module-boundaries is silent without a cached project graph, as in a fresh clone: make the graph first.
const { nodes } = await createProjectGraphAsync();

/** The doors of a package are the `exports` of its package.json; an app has none. */
const deuren = Object.values(nodes).flatMap(({ name, data }) => {
  const { exports = {} } = JSON.parse(readFileSync(path.join(workspaceRoot, data.root, 'package.json'), 'utf8'));
  return Object.keys(exports).map((deur) => path.posix.join(name, deur));
});

const doorDeDeur = { regex: `^@zaakstroom/(?!(${deuren.map((deur) => deur.slice(12)).join('|')})$)` };
doorDeDeur.message = 'A package is entered through its index.ts or another door that its exports name.';
const alleenTests = { regex: '^@zaakstroom/[^/]+/(contract|testing)$', message: 'Only tests may use this door.' };
const alleenOntwikkeling = {
  regex: '^@zaakstroom/toegang/ontwikkeling$',
  message: 'The development issuer belongs to the development entry and the command line of the app.',
};
const deur = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns: [doorDeDeur, ...patterns] }] });

const PLATFORM = 'type:platform';
const capability = (naam) => `capability:${naam}`;

/** What each capability may know of other capabilities; each knows the platform. A new capability adds its line. */
const KENT = {
  belanghebbenden: [],
  medewerkers: [],
  termijnen: [],
  zaken: ['medewerkers', 'termijnen'],
  behandeltijd: ['medewerkers'],
  publicatie: [],
  expertise: ['medewerkers'],
  werkverdeling: ['zaken', 'medewerkers', 'expertise'],
  regie: ['zaken', 'medewerkers'],
  nota: ['zaken', 'medewerkers'],
  uitwisseling: ['zaken', 'behandeltijd', 'medewerkers'],
};

const depConstraints = [
  { sourceTag: PLATFORM, onlyDependOnLibsWithTags: [PLATFORM] },
  { sourceTag: 'type:capability', onlyDependOnLibsWithTags: [PLATFORM, 'type:capability'] },
  ...Object.entries(KENT).map(([naam, kent]) => ({
    sourceTag: capability(naam),
    onlyDependOnLibsWithTags: [PLATFORM, ...kent.map(capability)],
  })),
  // What the services are made of; who runs one needs no more than this.
  { sourceTag: 'type:samenstelling', onlyDependOnLibsWithTags: [PLATFORM, 'type:capability'] },
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: [PLATFORM, 'type:capability', 'type:demo', 'type:samenstelling'],
  },
  // It speaks HTTP, as any client: of the capabilities it knows nothing.
  { sourceTag: 'type:demo', onlyDependOnLibsWithTags: [PLATFORM] },
  { sourceTag: 'type:test', onlyDependOnLibsWithTags: ['*'] },
];

const grenzen = (zelf) => ({
  '@nx/enforce-module-boundaries': ['error', { depConstraints, allowCircularSelfDependency: zelf }],
});

/** Specs, and what stands in a folder for tests: it may use what tests use. */
const proeven = ['**/*.spec.ts', '**/contract/**', '**/testing/**'];

/** Moments, chance and surroundings are arguments of domain code and of a simulation, so that they can be tested and replayed. */
const onzuiver = ['process', 'console', 'fetch', 'crypto', 'performance', 'setTimeout', 'setInterval', 'setImmediate'];

/** The walls of the house, apart from the rules of style so that a test can try them alone. */
export const muren = [
  { files: ['**/*.ts'], plugins: { '@nx': nx, huis: { rules: { kamers } } }, rules: grenzen(false) },
  { files: ['**/*.ts'], rules: deur() },
  { files: ['apps/**/*.ts'], ignores: ['**/*.spec.ts'], rules: deur(alleenTests) },
  { files: ['libs/**/*.ts'], ignores: proeven, rules: deur(alleenTests, alleenOntwikkeling) },
  // A spec may come in through the front door of its own package.
  { files: ['**/*.spec.ts'], rules: grenzen(true) },
  { files: ['libs/**/*.ts'], ignores: proeven, rules: { 'huis/kamers': 'error' } },
  {
    files: ['libs/*/domein/**/*.ts', 'apps/demo/{cijfers,simulatie}/**/*.ts'],
    ignores: proeven,
    rules: {
      'no-restricted-globals': ['error', ...onzuiver],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The clock is an argument.' },
        { object: 'Temporal', property: 'Now', message: 'The clock is an argument.' },
        { object: 'Math', property: 'random', message: 'Chance is an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The clock is an argument.' },
      ],
    },
  },
];
