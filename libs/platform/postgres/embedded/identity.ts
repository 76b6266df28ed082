import { chmod, chown, lchown, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError, type Command, type Run } from './command.js';

/** As whom the server runs: PostgreSQL refuses root. */
export interface Identity {
  readonly kind: 'self' | 'namespace' | 'other-user';
  /** Owner, as the file system outside sees it, of all that the server writes. */
  readonly uid: number;
  readonly gid: number;
  as(command: Command): Command;
}

interface Person {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * - not root: as ourselves;
 * - root, and the room belongs to somebody else (an earlier start by that user): as that user;
 * - root: in a user namespace where root wears another number; files stay root's and 0700 folders stay reachable;
 * - root, and user namespaces are refused: as `nobody`, who gets the room.
 *
 * @param room folder that holds all of the server, exists already
 * @param needed folders outside the room that the server reads
 */
export async function chooseIdentity(
  room: string,
  needed: readonly string[],
  run: Run,
  me = { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 },
): Promise<Identity> {
  const people = await peopleOfThisMachine();
  const owner = await stat(room);
  if (me.uid !== 0) {
    if (owner.uid !== me.uid) throw belongsToAnother(room, owner.uid, me.uid);
    // initdb looks up the name of its user and gives up without one, as in containers that run with a number only.
    const known = people.length === 0 || people.some(({ uid }) => uid === me.uid);
    return (
      (known ? undefined : await inNamespace(me, people, run)) ?? { kind: 'self', ...me, as: (command) => command }
    );
  }
  if (owner.uid !== 0) return asOtherUser({ uid: owner.uid, gid: owner.gid, name: `uid ${owner.uid}` }, room, needed);
  const namespace = await inNamespace(me, people, run);
  if (namespace !== undefined) return namespace;
  const nobody = people.find(({ name }) => name === 'nobody') ?? { name: 'nobody', uid: 65534, gid: 65534 };
  await letPass(dirname(room), nobody);
  const identity = await asOtherUser(nobody, room, needed);
  await giveAway(room, identity);
  return identity;
}

async function inNamespace(
  me: { uid: number; gid: number },
  people: readonly Person[],
  run: Run,
): Promise<Identity | undefined> {
  // The number has to have a name: see above. 1000 is the usual first person of a Linux machine.
  const mapped = (people.find(({ uid }) => uid === 1000) ?? people.find(({ uid }) => uid !== 0))?.uid ?? 1000;
  const as = (command: Command): Command => ({
    ...command,
    file: 'unshare',
    args: ['--user', `--map-user=${mapped}`, `--map-group=${mapped}`, '--', command.file, ...command.args],
  });
  const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin' };
  const { code } = await run(as({ file: 'true', args: [], env }));
  return code === 0 ? { kind: 'namespace', ...me, as } : undefined;
}

async function asOtherUser(person: Person, room: string, needed: readonly string[]): Promise<Identity> {
  for (const folder of [dirname(room), ...needed]) {
    const closed = await closedFolder(folder, person);
    if (closed !== undefined) {
      throw new EmbeddedPostgresError(
        `PostgreSQL draait niet als root; voor deze datamap moet het draaien als ${person.name}, en die kan de map ` +
          `${closed} niet in.\n` +
          `Oplossing: chmod o+x ${closed}, of start Zaakstroom als gewone gebruiker, of zet ZAAKSTROOM_DATA (en het ` +
          `programma) in een map waar iedereen in mag, of zet DATABASE_URL op een eigen PostgreSQL-server.`,
      );
    }
  }
  const { uid, gid } = person;
  return { kind: 'other-user', uid, gid, as: (command) => ({ ...command, uid, gid }) };
}

/** The first folder on the way that this person may not enter, by its mode bits. */
async function closedFolder(folder: string, { uid, gid }: Pick<Person, 'uid' | 'gid'>): Promise<string | undefined> {
  const parent = dirname(folder);
  const above = parent === folder ? undefined : await closedFolder(parent, { uid, gid });
  if (above !== undefined) return above;
  const { mode, uid: owner, gid: group } = await stat(folder);
  const enter = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
  return (mode & enter) === 0 ? folder : undefined;
}

/**
 * The data folder is ours and private: it becomes passable, not readable, for this one group. What stands above it belongs to
 * others and is never touched.
 */
async function letPass(dataDir: string, { uid, gid }: Person): Promise<void> {
  const { mode, uid: owner } = await stat(dataDir);
  if (owner === uid || (mode & 0o077) !== 0) return;
  await chown(dataDir, owner, gid);
  await chmod(dataDir, (mode & 0o700) | 0o010);
}

/** The room itself goes last: whoever owns it owns all that is in it, also after an interruption. */
async function giveAway(folder: string, { uid, gid }: Pick<Identity, 'uid' | 'gid'>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    await (entry.isDirectory() ? giveAway(path, { uid, gid }) : lchown(path, uid, gid));
  }
  await chown(folder, uid, gid);
}

async function peopleOfThisMachine(): Promise<Person[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

function belongsToAnother(room: string, owner: number, me: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `De map ${room} is van uid ${owner}, en dit programma draait als uid ${me}.\n` +
      `Oplossing: start Zaakstroom als dezelfde gebruiker als eerder, of kies met ZAAKSTROOM_DATA een andere map.`,
  );
}
