import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import jest from '../../jest.config.js';

/**
 * Lets a child process of a test run our TypeScript without a build, as Jest does in its own process:
 * node --conditions=zaakstroom-source --import <this file> program.ts
 *
 * What one process made of a source the next ones of the same test run find in the folder of that run: a third of their start.
 */
const [, swc] = jest.transform['\\.ts$'];
const { ZAAKSTROOM_TEST_POSTGRES: run } = process.env;
const made = run === undefined ? undefined : join(run, 'made');
if (made !== undefined) {
  mkdirSync(made, { recursive: true });
  enableCompileCache(join(run, 'compiled'));
}

/** Not imported when everything is found: it takes longer than all the reading. */
let transformSync;

function transformed(filename) {
  const source = readFileSync(filename, 'utf8');
  const make = () => {
    transformSync ??= createRequire(import.meta.url)('@swc/core').transformSync;
    return transformSync(source, { ...swc, filename, swcrc: false }).code;
  };
  if (made === undefined) return make();
  const found = join(made, createHash('sha1').update(filename).update('\0').update(source).digest('hex'));
  if (existsSync(found)) return readFileSync(found, 'utf8');
  const code = make();
  const half = `${found}.${process.pid}`;
  writeFileSync(half, code);
  renameSync(half, found);
  return code;
}

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
      const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(source)) return { url: source.href, format: 'module', shortCircuit: true };
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
    return { format: 'module', source: transformed(fileURLToPath(url)), shortCircuit: true };
  },
});
