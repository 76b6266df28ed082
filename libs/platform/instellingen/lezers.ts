import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { JAREN, opDeKalender } from '@zaakstroom/klok';
import { OngeldigeWaarde } from './instelling.js';

export function geheelGetal(van: number, totEnMet: number) {
  return (tekst: string): number => {
    const getal = /^\d{1,15}$/.test(tekst) ? Number(tekst) : Number.NaN;
    if (getal >= van && getal <= totEnMet) return getal;
    throw new OngeldigeWaarde(`moet een geheel getal van ${van} tot en met ${totEnMet} zijn`);
  };
}

export function eenVan<const T extends string>(waarden: readonly T[]) {
  return (tekst: string): T => {
    const gevonden = waarden.find((waarde) => waarde === tekst);
    if (gevonden !== undefined) return gevonden;
    throw new OngeldigeWaarde(
      waarden.length === 1 ? `kan alleen ${waarden[0]} zijn` : `moet een zijn van ${waarden.join(', ')}`,
    );
  };
}

const HOSTNAAM = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;

const isAdres = (tekst: string): boolean => isIP(tekst) !== 0 || (HOSTNAAM.test(tekst) && !/^[\d.]+$/.test(tekst));

/** An address to listen on; an IPv6 address without brackets. */
export function adres(tekst: string): string {
  if (isAdres(tekst)) return tekst;
  throw new OngeldigeWaarde('moet een IP-adres of een hostnaam zijn');
}

/** `host:poort`, with commas between them. */
export function adressen(tekst: string): readonly string[] {
  const delen = tekst.split(',');
  for (const deel of delen) {
    const [, host, poort] = /^(.+):(\d{1,5})$/.exec(deel) ?? [];
    if (host === undefined || Number(poort) > 65_535 || !isAdres(host.replace(/^\[(.*)\]$/, '$1'))) {
      throw new OngeldigeWaarde('moet een lijst zijn als kafka-1:9092,kafka-2:9092');
    }
  }
  return delen;
}

export const cijfers =
  (aantal: number) =>
  (tekst: string): string => {
    if (new RegExp(`^[0-9]{${aantal}}$`).test(tekst)) return tekst;
    throw new OngeldigeWaarde(`moet uit ${aantal} cijfers bestaan`);
  };

/** Only this machine itself can reach it. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** @returns an absolute path; a relative one starts at the working directory */
export function pad(tekst: string): string {
  if (tekst.includes('\0')) throw new OngeldigeWaarde('moet een pad zijn');
  return resolve(tekst);
}

/** libpq also allows a user without host before `?host=/a/socket/folder`; the WHATWG parser does not. */
export function databaseUrl(tekst: string): string {
  if (/^postgres(ql)?:\/\//.test(tekst) && URL.canParse(tekst.replace('@/', '@localhost/'))) return tekst;
  throw new OngeldigeWaarde('moet een URL zijn als postgres://gebruiker:wachtwoord@host:5432/database');
}

/** What the client of KurrentDB makes of its options shows when it is opened. */
export function kurrentdbUrl(tekst: string): string {
  if (/^(kurrentdb|kurrent|kdb|esdb)(\+discover)?:\/\/([^:@/?\s]+:[^:@/?\s]+@)?[\w.:,-]+\/?(\?\S*)?$/.test(tekst))
    return tekst;
  throw new OngeldigeWaarde('moet een URL zijn als kurrentdb://gebruiker:wachtwoord@host:2113?tls=true');
}

/** Keys that decide who may come in are fetched over TLS, unless they never leave this machine. */
export function veiligeUrl(tekst: string): string {
  const url = URL.canParse(tekst) ? new URL(tekst) : undefined;
  if (url?.protocol === 'https:') return tekst;
  if (url?.protocol === 'http:' && isLoopback(url.hostname.replace(/^\[(.*)\]$/, '$1'))) return tekst;
  throw new OngeldigeWaarde('moet een https-URL zijn (http alleen op de eigen machine)');
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
const GEEN_MOMENT = 'moet een bestaand moment zijn als 2026-01-31T09:30:00+01:00';

/** RFC 3339 with offset. @returns milliseconds since the epoch, finer is cut off */
export function moment(tekst: string): number {
  if (!MOMENT.test(tekst)) throw new OngeldigeWaarde(GEEN_MOMENT);
  let ms: number;
  try {
    ms = Temporal.Instant.from(tekst).epochMilliseconds;
  } catch (cause) {
    throw new OngeldigeWaarde(GEEN_MOMENT, { cause });
  }
  if (!opDeKalender(ms)) throw new OngeldigeWaarde(`moet in de jaren ${JAREN} liggen`);
  return ms;
}

export function tekst(waarde: string): string {
  if (waarde.trim() === waarde) return waarde;
  throw new OngeldigeWaarde('mag niet met witruimte beginnen of eindigen');
}
