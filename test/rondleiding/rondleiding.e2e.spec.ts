import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Serverproces } from '../e2e/serverproces.js';
import { doorloop } from './doorloop.js';

/** Those of the demo and of the teamleider are run on what a demo leaves behind: `test/demo`. */
describe('the tours in the documents', () => {
  it.each(['README.md', 'docs/rondleiding-behandelaar.md', 'docs/rondleiding-regie.md'])(
    '%s: every command runs on a fresh system and prints what stands under it',
    async (naam) => {
      const dataMap = await mkdtemp(join(tmpdir(), 'zaakstroom-rondleiding-'));
      const server = await Serverproces.eersteStart(dataMap);
      try {
        const { nu, staat } = await doorloop(naam, { dataMap, adres: server.adres });
        expect(nu).toBe(staat);
      } finally {
        await server.eindig('SIGTERM');
        await rm(dataMap, { recursive: true, force: true });
      }
    },
    180_000,
  );
});
