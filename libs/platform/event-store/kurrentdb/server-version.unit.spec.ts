import { requireVersion, UnsupportedServer } from './server-version.js';

describe('the version of the server', () => {
  it.each(['22.6.0', '22.10.4', '23.10.0.0', '24.10.5', '25.0.1', '26.1.0-rc.1', 'v26.0.0', '0x-local-build'])(
    '%s is new enough, or shows itself what it lacks',
    (version) => expect(() => requireVersion(version)).not.toThrow(),
  );

  it.each(['22.5.9', '21.10.11', '20.10.5', '5.0.11'])('%s is refused by its name', (version) => {
    expect(() => requireVersion(version)).toThrow(UnsupportedServer);
    expect(() => requireVersion(version)).toThrow(`KurrentDB server ${version} does not tell the position`);
  });

  it('one that cannot tell its version is older than 21.10', () => {
    expect(() => requireVersion('unknown')).toThrow('KurrentDB server older than 21.10 does not');
  });
});
