import path from 'node:path';
import { spawnSync } from 'node:child_process';

const wortel = path.resolve(import.meta.dirname, '..');

interface Melding {
  readonly ruleId: string | null;
  readonly message: string;
}

/**
 * Lints texts as if they stood in the given files, with the walls alone. In a process of its own: ESLint, the plugin
 * and the project graph load a native addon and CommonJS that the module registry of Jest does not bear.
 */
function lint(bestanden: readonly { bestand: string; tekst: string }[]): Melding[][] {
  const programma = `
    import { ESLint } from 'eslint';
    import tseslint from 'typescript-eslint';
    import { muren } from './infra/lint/muren.js';
    const eslint = new ESLint({
      overrideConfigFile: true,
      overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } }, ...muren],
    });
    const meldingen = [];
    for (const { bestand, tekst } of JSON.parse(process.argv[1])) {
      const [resultaat] = await eslint.lintText(tekst, { filePath: bestand });
      meldingen.push(resultaat.messages.map(({ ruleId, message }) => ({ ruleId, message })));
    }
    process.stdout.write(JSON.stringify(meldingen));
  `;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', programma, JSON.stringify(bestanden)],
    { cwd: wortel, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`lint ended with ${status}: ${stderr}`);
  return JSON.parse(stdout.slice(stdout.indexOf('[['))) as Melding[][];
}

const GRENS = '@nx/enforce-module-boundaries';
const DEUR = 'no-restricted-imports';
const KAMER = 'huis/kamers';

/** [file, text, rule that must refuse it or undefined when it may stand] */
type Geval = readonly [bestand: string, tekst: string, regel: string | undefined];

const tussenPakketten: Geval[] = [
  ['libs/platform/klok/x.ts', `import { Zaak } from '@zaakstroom/zaken';`, GRENS],
  ['libs/platform/klok/x.ts', `export * from '@zaakstroom/zaken';`, GRENS],
  ['libs/platform/klok/x.ts', `await import('@zaakstroom/zaken');`, GRENS],
  ['libs/platform/projecties/x.ts', `import { migrate } from '@zaakstroom/postgres';`, undefined],
  ['libs/behandeltijd/x.ts', `import { Zaak } from '@zaakstroom/zaken';`, GRENS],
  ['libs/zaken/x.ts', `import type { Segment } from '@zaakstroom/behandeltijd';`, GRENS],
  ['libs/medewerkers/x.ts', `import { Zaak } from '@zaakstroom/zaken';`, GRENS],
  ['libs/zaken/x.ts', `import { Medewerkersregister } from '@zaakstroom/medewerkers';`, undefined],
  ['libs/uitwisseling/x.ts', `import '@zaakstroom/zaken'; import '@zaakstroom/behandeltijd';`, undefined],
  ['libs/zaken/x.ts', `import { Importeren } from '@zaakstroom/uitwisseling';`, GRENS],
  ['libs/zaken/x.ts', `import { start } from '@zaakstroom/app';`, DEUR],
  ['apps/zaakstroom/x.ts', `import '@zaakstroom/zaken'; import '@zaakstroom/klok';`, undefined],
  ['apps/zaakstroom/x.ts', `import '@zaakstroom/demo';`, undefined],
  ['apps/zaken-api/x.ts', `import '@zaakstroom/samenstelling';`, undefined],
  ['apps/samenstelling/x.ts', `import '@zaakstroom/zaken';`, undefined],
  ['apps/samenstelling/x.ts', `import '@zaakstroom/demo';`, GRENS],
  ['libs/zaken/x.ts', `import '@zaakstroom/samenstelling';`, GRENS],
  ['apps/demo/x.ts', `import '@zaakstroom/opdrachtregel'; import '@zaakstroom/toegang/ontwikkeling';`, undefined],
  ['apps/demo/x.ts', `import type { Zaak } from '@zaakstroom/zaken';`, GRENS],
  ['libs/zaken/x.ts', `import '@zaakstroom/demo';`, GRENS],
  ['test/x.ts', `import '@zaakstroom/zaken'; import '@zaakstroom/event-store/contract';`, undefined],
  ['libs/zaken/x.ts', `import '@zaakstroom/event-store/contract';`, DEUR],
  ['libs/zaken/x.int.spec.ts', `import '@zaakstroom/event-store/contract';`, undefined],
  ['libs/platform/http/x.ts', `import '@zaakstroom/toegang/ontwikkeling';`, DEUR],
  // only through the door
  ['libs/zaken/x.ts', `import { systeemklok } from '../platform/klok/klok.js';`, GRENS],
  ['libs/zaken/x.ts', `import { systeemklok } from '@zaakstroom/klok/klok.js';`, DEUR],
  ['apps/zaakstroom/x.ts', `import { decide } from '@zaakstroom/zaken/domein/zaak.js';`, DEUR],
  ['libs/platform/klok/x.ts', `import { systeemklok } from '@zaakstroom/klok';`, GRENS],
  ['libs/platform/klok/x.unit.spec.ts', `import { systeemklok } from '@zaakstroom/klok';`, undefined],
];

const tussenKamers: Geval[] = [
  ['libs/zaken/domein/x.ts', `import { Injectable } from '@nestjs/common';`, KAMER],
  ['libs/zaken/domein/x.ts', `import { Pool } from 'pg';`, KAMER],
  ['libs/zaken/domein/x.ts', `import { readFile } from 'node:fs/promises';`, KAMER],
  ['libs/zaken/domein/x.ts', `import { IsUUID } from 'class-validator';`, KAMER],
  ['libs/zaken/domein/x.ts', `type Pool = import('pg').Pool;`, KAMER],
  ['libs/zaken/domein/x.ts', `import type { EventStore } from '@zaakstroom/event-store';`, KAMER],
  ['libs/zaken/domein/x.ts', `import { Medewerkersregister } from '@zaakstroom/medewerkers';`, KAMER],
  ['libs/zaken/domein/x.ts', `import { rij } from '../leesmodel/rij.js';`, KAMER],
  ['libs/zaken/domein/x.ts', `import { Zaak } from '../index.js';`, KAMER],
  ['libs/zaken/domein/bezwaar/x.ts', `export { rij } from '../../leesmodel/rij.js';`, KAMER],
  ['libs/zaken/domein/bezwaar/x.ts', `import { Zaak } from '../zaak.js';`, undefined],
  ['libs/zaken/domein/x.ts', `import { declareer } from '@zaakstroom/catalogus';`, undefined],
  ['libs/zaken/domein/x.ts', `import type { Klok } from '@zaakstroom/klok';`, undefined],
  ['libs/behandeltijd/domein/x.unit.spec.ts', `import fc from 'fast-check'; import 'node:fs';`, undefined],
  ['libs/behandeltijd/domein/testing/x.ts', `import fc from 'fast-check';`, undefined],
  ['libs/zaken/leesmodel/x.ts', `import { rij } from '../http/dto.js';`, KAMER],
  ['libs/zaken/leesmodel/x.ts', `import { rij } from '../cli/rij.js';`, KAMER],
  ['libs/zaken/leesmodel/x.ts', `import { Zaak } from '../domein/zaak.js'; import { Pool } from 'pg';`, undefined],
  ['libs/zaken/opdrachten/x.ts', `import { dto } from '../http/dto.js';`, KAMER],
  ['libs/zaken/opdrachten/x.ts', `import { rij } from '../leesmodel/rij.js';`, KAMER],
  ['libs/zaken/opdrachten/x.ts', `import { decide } from '../domein/zaak.js';`, undefined],
  [
    'libs/zaken/http/x.ts',
    `import '../opdrachten/x.js'; import '../leesmodel/x.js'; import '../domein/x.js';`,
    undefined,
  ],
  ['libs/platform/http/x.ts', `import { Injectable } from '@nestjs/common';`, undefined],
];

const zuiver: Geval[] = [
  ['libs/zaken/domein/x.ts', `export const nu = Date.now();`, 'no-restricted-properties'],
  ['libs/zaken/domein/x.ts', `export const nu = Temporal.Now.instant();`, 'no-restricted-properties'],
  ['libs/zaken/domein/x.ts', `export const nu = new Date();`, 'no-restricted-syntax'],
  ['libs/zaken/domein/x.ts', `export const kans = Math.random();`, 'no-restricted-properties'],
  ['libs/zaken/domein/x.ts', `export const naam = process.env.NAAM;`, 'no-restricted-globals'],
  ['apps/demo/simulatie/x.ts', `export const kans = Math.random();`, 'no-restricted-properties'],
  ['apps/demo/http/x.ts', `export const kans = Math.random();`, undefined],
  ['libs/zaken/domein/x.ts', `export const dag = (ms: number) => new Date(ms);`, undefined],
  ['libs/zaken/http/x.ts', `export const nu = Date.now();`, undefined],
];

describe('the walls of the house', () => {
  const gevallen = [...tussenPakketten, ...tussenKamers, ...zuiver];
  let meldingen: Melding[][];
  beforeAll(() => {
    meldingen = lint(gevallen.map(([bestand, tekst]) => ({ bestand, tekst })));
  });

  it.each(gevallen.map((geval, i) => [...geval, i] as const))('%s: %s -> %s', (_bestand, _tekst, regel, i) => {
    const regels = new Set(meldingen[i]!.map((melding) => melding.ruleId));
    expect([...regels]).toEqual(regel === undefined ? [] : [regel]);
  });
});
