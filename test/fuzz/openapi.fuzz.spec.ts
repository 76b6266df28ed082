import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beschiet, type Doelwit } from './beschieting.js';
import { richtDoelwitIn } from './doelwit.js';

const voerUit = promisify(execFile);
const PYTHON = process.env['ZAAKSTROOM_PYTHON'] ?? 'python3';
/** Checks that this API cannot pass: what is well-formed may still be refused, and nothing is ever taken away. */
const NIET_GEVRAAGD = [
  'positive_data_acceptance',
  'missing_required_header',
  'use_after_free',
  'ensure_resource_availability',
];

const meld = (regel: string): void => void process.stdout.write(`${regel}\n`);

/** Without ids of things that are there hardly a request would come past 404. */
async function configuratie({ bekend }: Doelwit): Promise<string> {
  const bestand = join(await mkdtemp(join(tmpdir(), 'zaakstroom-fuzz-')), 'schemathesis.toml');
  const regels = Object.entries(bekend).map(([naam, waarden]) => `"path.${naam}" = ${JSON.stringify(waarden[0])}`);
  const uit = (check: string): string => `checks.${check}.enabled = false`;
  const inhoud = [
    ...NIET_GEVRAAGD.map(uit),
    '[parameters]',
    ...regels,
    // A line that is wrong is refused by a line of the answer, not by its status.
    '[[operations]]',
    'include-operation-id = "registreerZaken"',
    uit('negative_data_rejection'),
  ];
  await writeFile(bestand, `${inhoud.join('\n')}\n`);
  return bestand;
}

async function schemathesis(doelwit: Doelwit): Promise<string> {
  const { api, tokens } = doelwit;
  const bestand = await configuratie(doelwit);
  const opties = [
    ['--url', api],
    ['--header', `Authorization: Bearer ${tokens[0]}`],
    ['--max-examples', process.env['ZAAKSTROOM_FUZZ_VOORBEELDEN'] ?? '50'],
    ['--workers', '1'],
    ['--continue-on-failure'],
    ['--suppress-health-check', 'all'],
  ].flat();
  const { stdout } = await voerUit(
    PYTHON,
    [
      '-c',
      'import sys; from schemathesis.cli import schemathesis; sys.exit(schemathesis())',
      '--config-file',
      bestand,
      'run',
      `${api}/openapi.json`,
      ...opties,
    ],
    // It keeps what it found in the folder where it runs.
    {
      cwd: dirname(bestand),
      maxBuffer: 256 * 1024 * 1024,
      env: {
        ...process.env,
        PYTHONPATH: import.meta.dirname,
        PYTHONDONTWRITEBYTECODE: '1',
        SCHEMATHESIS_HOOKS: 'ndjson',
      },
    },
  ).catch((fout: { stdout?: string; message: string }) => ({ stdout: `MISLUKT ${fout.stdout ?? fout.message}` }));
  return stdout;
}

describe('the API under fire, at full size', () => {
  it('of the own property test', async () => {
    const doelwit = await richtDoelwitIn();
    const zaad = Number(process.env['ZAAKSTROOM_FUZZ_ZAAD'] ?? randomInt(2 ** 31));
    try {
      const { verzoeken, statussen, bevindingen } = await beschiet(doelwit, 200, zaad);
      meld(
        `eigen fuzz, zaad ${zaad}: ${verzoeken} verzoeken, ${JSON.stringify(statussen)}, ${bevindingen.length} bevindingen`,
      );
      expect([...new Set(bevindingen)]).toEqual([]);
    } finally {
      await doelwit.sluit();
    }
  });

  it('of Schemathesis, where Python has it', async () => {
    const aanwezig = await voerUit(PYTHON, ['-c', 'import schemathesis']).then(
      () => true,
      () => false,
    );
    if (!aanwezig) {
      meld(
        `OVERGESLAGEN: no Schemathesis with '${PYTHON}': pip install schemathesis, and name its interpreter in ZAAKSTROOM_PYTHON`,
      );
      return;
    }
    const doelwit = await richtDoelwitIn();
    try {
      const verslag = await schemathesis(doelwit);
      meld(verslag);
      expect(verslag).not.toContain('MISLUKT');
    } finally {
      await doelwit.sluit();
    }
  });
});
