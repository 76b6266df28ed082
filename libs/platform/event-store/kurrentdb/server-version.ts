/** The first that says with the events of a stream where they stand in the whole store. */
const OLDEST = { major: 22, minor: 6 };

/** The server cannot do what the product needs. */
export class UnsupportedServer extends Error {
  override readonly name = 'UnsupportedServer';
  constructor(
    /** As the server told it; `unknown` for those that cannot tell, older than 21.10. */
    readonly version: string,
    what: string,
  ) {
    super(`KurrentDB server ${version === 'unknown' ? 'older than 21.10' : version} ${what}`);
  }
}

/** @throws UnsupportedServer */
export function requireVersion(version: string): void {
  const [, major, minor] = /^v?(\d+)\.(\d+)/.exec(version) ?? [];
  // A build from source may call itself anything: what it lacks shows at the first read.
  if (major === undefined && version !== 'unknown') return;
  const enough = Number(major) > OLDEST.major || (Number(major) === OLDEST.major && Number(minor) >= OLDEST.minor);
  if (!enough) throw tooOld(version);
}

export function tooOld(version: string): UnsupportedServer {
  return new UnsupportedServer(
    version,
    `does not tell the position of an event that is read from its stream; needed is ${OLDEST.major}.${OLDEST.minor} or newer`,
  );
}
