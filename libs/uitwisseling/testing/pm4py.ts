import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const voerUit = promisify(execFile);
const PYTHON = process.env['ZAAKSTROOM_PYTHON'] ?? 'python3';
const SCRIPT = fileURLToPath(new URL('../../../test/pm4py/lees.py', import.meta.url));

/** `[case, activity, milliseconds, resource, event id]` as PM4Py tells it. */
export type Pm4pyRij = readonly [string, string, number, string | null, string | null];

/** Why PM4Py cannot be asked here, or undefined when it can. */
export async function waaromGeenPm4py(): Promise<string | undefined> {
  try {
    await voerUit(PYTHON, ['-c', 'import pm4py']);
    return undefined;
  } catch {
    return `no PM4Py with '${PYTHON}': pip install pm4py, and name its interpreter in ZAAKSTROOM_PYTHON`;
  }
}

/** What each reader of PM4Py makes of a log. */
export async function leesMetPm4py(vorm: 'xes' | 'ocel', bestand: string): Promise<Record<string, Pm4pyRij[]>> {
  const uit = `${bestand}.pm4py.json`;
  await voerUit(PYTHON, [SCRIPT, vorm, bestand, uit], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(await readFile(uit, 'utf8')) as Record<string, Pm4pyRij[]>;
}
