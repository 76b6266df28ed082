import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FROM_SOURCE } from '../testing/processes.js';
import { withSlot } from './slot.js';

let file: string;

beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'zaakstroom-slot-')), 'slot.sqlite');
});

afterEach(() => rm(join(file, '..'), { recursive: true, force: true }));

describe('withSlot', () => {
  it('lets one in at a time', async () => {
    let inside = 0;
    const most = await Promise.all(
      Array.from({ length: 5 }, () =>
        withSlot(file, async () => {
          inside++;
          await new Promise((resolve) => setImmediate(resolve));
          return inside--;
        }),
      ),
    );
    expect(most).toEqual([1, 1, 1, 1, 1]);
  });

  it('is free again after work that failed', async () => {
    await expect(withSlot(file, () => Promise.reject(new Error('bedacht')))).rejects.toThrow('bedacht');
    expect(await withSlot(file, () => Promise.resolve('binnen'), 0)).toBe('binnen');
  });

  it('gives up with the file and the remedy when another keeps it', async () => {
    await withSlot(file, async () => {
      await expect(withSlot(file, () => Promise.resolve(), 120)).rejects.toThrow(
        new RegExp(`Een ander proces houdt ${file} al meer dan .*\nOplossing: `, 's'),
      );
    });
  });

  it('is free as soon as the process that holds it is killed', async () => {
    const source = `import { withSlot } from ${JSON.stringify(new URL('./slot.ts', import.meta.url).href)};
      await withSlot(${JSON.stringify(file)}, () => { console.log('binnen'); return new Promise((r) => setTimeout(r, 60_000)); });`;
    const holder = spawn(process.execPath, [...FROM_SOURCE, '--input-type=module', '-e', source], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    await expect(withSlot(file, () => Promise.resolve(), 0)).rejects.toThrow(/houdt .* vast/);
    holder.kill('SIGKILL');
    await once(holder, 'close');
    expect(await withSlot(file, () => Promise.resolve('binnen'), 0)).toBe('binnen');
  });
});
