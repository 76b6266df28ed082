import { cpus } from 'node:os';
import { algoritme } from './algoritme.js';
import { appends } from './appends.js';
import { bulk } from './bulk.js';
import { http } from './http.js';
import { invoer } from './invoer.js';
import { lijst } from './lijst.js';
import { publicatie } from './publicatie.js';
import { drukAf, type Regel } from './regel.js';
import { uitgiften, uitgiftenUitVoorraad } from './uitgiften.js';

const ONDERDELEN: Readonly<Record<string, () => Promise<Regel[]>>> = {
  algoritme,
  appends,
  http,
  bulk,
  invoer,
  uitgiften,
  voorraad: uitgiftenUitVoorraad,
  lijst,
  publicatie,
};

const gevraagd = process.argv.slice(2);
process.stdout.write(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'onbekende processor'}\n`);
for (const [naam, meet] of Object.entries(ONDERDELEN)) {
  if (gevraagd.length === 0 || gevraagd.includes(naam)) drukAf(await meet());
}
