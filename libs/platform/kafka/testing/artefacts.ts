import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const POM = join(import.meta.dirname, '../../../../infra/kafka/pom.xml');
const TARGET = join(import.meta.dirname, '../../../../infra/kafka/target');
const LIBS = join(TARGET, 'libs');

/** Folder of the jars of Apache Kafka, fetched by Maven the first time. @throws Error that says what is missing */
export async function kafkaLibs(): Promise<string> {
  await javaOfAtLeast(17);
  if (existsSync(LIBS)) return LIBS;
  await run('mkdir', ['-p', TARGET]);
  // Two test files may come here at once: each fetches for itself, and the last rename wins nothing.
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
