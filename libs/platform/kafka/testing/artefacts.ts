import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const KAFKA = join(checkout(import.meta.dirname), 'infra/kafka');
const POM = join(KAFKA, 'pom.xml');
const TARGET = join(KAFKA, 'target');
const LIBS = join(TARGET, 'libs');

/** The folder of this checkout: this file runs as a source and as what is built of it, at another depth. */
function checkout(folder: string): string {
  return existsSync(join(folder, 'infra/kafka/pom.xml')) ? folder : checkout(dirname(folder));
}

/** Folder of the jars of Apache Kafka, fetched by Maven the first time. @throws Error that says what is missing */
export async function kafkaLibs(): Promise<string> {
  await javaOfAtLeast(17);
  if (existsSync(LIBS)) return LIBS;
  await mkdir(TARGET, { recursive: true });
  // Two test files may come here at once: each fetches for itself, and who comes last throws away what it fetched.
  const own = await mkdtemp(join(TARGET, 'libs-'));
  try {
    await run('mvn', ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${own}`]);
    if ((await readdir(own)).length === 0) throw new Error('Maven copied no jar');
    await rename(own, LIBS).catch((error: unknown) => {
      if (!existsSync(LIBS)) throw error;
    });
    return LIBS;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

async function javaOfAtLeast(version: number): Promise<void> {
  const { stderr } = await run('java', ['-version']);
  const found = /version "(\d+)/.exec(stderr)?.[1];
  if (found === undefined || Number(found) < version) throw new Error(`Java ${version} is needed, not ${stderr}`);
}
