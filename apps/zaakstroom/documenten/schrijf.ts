import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { contractbreuken, contractbestanden } from './contracten.js';
import { levensloopPagina } from './levensloop.js';
import { notaVoorbeeld } from './nota-voorbeeld.js';
import { openapiDocument } from './openapi.js';
import { beleidPagina, gebeurtenissenPagina, instellingenPagina, inrichtingPagina } from './paginas.js';
import { topicsPagina } from './topics.js';

/**
 * Writes the documents that follow from code. With `--controle` nothing is written, and a document that is out of date makes the
 * exit code 1. A contract that would break who reads the topics is not written either way: it needs a version 2 beside it.
 */
const controle = process.argv.includes('--controle');
const paginas: Readonly<Record<string, string>> = {
  'docs/gebeurtenissen.md': gebeurtenissenPagina(),
  'docs/beleid.md': beleidPagina(),
  'docs/inrichting.md': inrichtingPagina(),
  'docs/levensloop.md': levensloopPagina(),
  'docs/instellingen.md': instellingenPagina(),
  'docs/nota-voorbeeld.md': await notaVoorbeeld(),
  'docs/openapi.json': await openapiDocument(),
  'docs/topics.md': topicsPagina(),
  ...contractbestanden(),
};

const gebroken = await contractbreuken();
for (const breuk of gebroken) process.stderr.write(`breaks a published contract: ${breuk}\n`);
if (gebroken.length > 0) process.exit(1);

for (const [bestand, inhoud] of Object.entries(paginas)) {
  const oud = await readFile(bestand, 'utf8').catch(() => '');
  if (oud === inhoud) continue;
  if (controle) {
    process.stderr.write(`${bestand} is out of date; run: npm run documenten\n`);
    process.exitCode = 1;
  } else {
    await mkdir(dirname(bestand), { recursive: true });
    await writeFile(bestand, inhoud);
    process.stdout.write(`${bestand}\n`);
  }
}
