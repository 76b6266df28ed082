const SCHEME = /^(?:kurrentdb|kurrent|kdb|esdb)(\+discover)?:\/\//;
const REST = /^(?:([^:@/?]+):([^:@/?]+)@)?([^@/?\s]+)\/?(?:\?(.*))?$/;
const HOST = /^(?:[\w.-]+)(?::\d{1,5})?$/;

/** What the client understands; another name it would ignore, and print the whole string, password and all. */
const OPTIONS = new Set(
  `connectionName defaultDeadline discoveryInterval gossipTimeout keepAliveInterval keepAliveTimeout maxDiscoverAttempts
   nodePreference tls tlsCAFile tlsVerifyCert userCertFile userKeyFile`.split(/\s+/),
);

/** It never shows the text: that holds a password. */
export class InvalidConnectionString extends Error {
  override readonly name = 'InvalidConnectionString';
  constructor(reason: string) {
    super(`the connection string of KurrentDB ${reason}`);
  }
}

export interface ConnectionString {
  /** For the client. */
  readonly url: string;
  /** Takes the password out of a text that somebody else wrote. */
  readonly redact: (text: string) => string;
}

/**
 * `kurrentdb://user:password@host:2113?tls=false`, with `+discover` for a cluster behind one name; `esdb://` means the same.
 *
 * @throws InvalidConnectionString for what the client would read otherwise than it stands there, or print
 */
export function readConnectionString(text: string): ConnectionString {
  const [scheme, discover = ''] = SCHEME.exec(text) ?? [];
  if (scheme === undefined) throw new InvalidConnectionString('must begin with kurrentdb:// or kurrentdb+discover://');
  const [, user, password, hosts, query] = REST.exec(text.slice(scheme.length)) ?? [];
  if (hosts === undefined || !hosts.split(',').every((host) => HOST.test(host))) {
    throw new InvalidConnectionString(
      'must read user:password@host:port?option=value, with % codes for : / ? and @ in user and password',
    );
  }
  const options = (query ?? '').split('&').filter((option) => option !== '');
  options.forEach(requireOption);
  const secrets = password === undefined ? [] : [password, decoded(password)];
  return {
    url: [
      `kurrentdb${discover}://`,
      user === undefined ? '' : `${user}:${password}@`,
      hosts,
      options.length === 0 ? '' : `?${options.join('&')}`,
    ].join(''),
    redact: (from) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), from),
  };
}

function requireOption(option: string): void {
  const [name = '', value = ''] = option.split('=');
  if (!OPTIONS.has(name)) throw new InvalidConnectionString(`has an option that is not known: ${name.slice(0, 30)}`);
  if (value === '') throw new InvalidConnectionString(`gives no value to ${name}`);
  // Who writes must read his own writes, and positions of one node must never be older than those of another.
  if (name === 'nodePreference' && value !== 'leader') {
    throw new InvalidConnectionString('may ask for no other node than the leader (nodePreference)');
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new InvalidConnectionString('has a broken % code in its password');
  }
}
