import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import type { Klok } from '@zaakstroom/klok';
import { SleutelsOnbereikbaar } from './geen-toegang.js';

/** From then on the keys are read again: a key that the issuer withdrew goes within it, while the issuer answers. */
const VERS_MS = 600_000;
/** So long the last keys go on while the issuer is away. It gives out no tokens meanwhile, and those that it gave live no longer. */
const HOUDBAAR_MS = 3_600_000;
/** Between two tries while it is away: not every caller waits for it. */
const RUST_MS = 30_000;

/** How it is with the keys of an issuer, for who watches. */
export interface Uitgeverstand {
  /** When they were read last, RFC 3339. */
  readonly sleutelsGelezen?: string;
  /** Why they could not be read since. */
  readonly fout?: string;
}

/** The keys by which an issuer signs, from its address. While it is away those that were read last suffice. */
export class Uitgeversleutels {
  private readonly bekend: ReturnType<typeof createRemoteJWKSet>;
  private gelezen: number | undefined;
  private mislukt: { readonly op: number; readonly fout: unknown } | undefined;

  constructor(
    private readonly jwksUri: string,
    private readonly klok: Klok,
  ) {
    this.bekend = createRemoteJWKSet(new URL(jwksUri), { cacheMaxAge: Infinity });
  }

  /** The key of a token; one that is not known yet is asked for, at most every thirty seconds. @throws SleutelsOnbereikbaar */
  readonly zoek: JWTVerifyGetKey = async (header, token) => {
    await this.ververs();
    try {
      return await this.bekend(header, token);
    } catch (cause) {
      if (cause instanceof errors.JWKSNoMatchingKey || cause instanceof errors.JWKSMultipleMatchingKeys) throw cause;
      throw this.onbereikbaar(cause);
    }
  };

  /** Reads the keys where that is due. @throws SleutelsOnbereikbaar when they were never read: no token can be checked */
  async gereed(): Promise<void> {
    await this.ververs().catch((fout: unknown) => {
      if (this.gelezen === undefined) throw fout;
    });
  }

  stand(): Uitgeverstand {
    return {
      ...(this.gelezen !== undefined && { sleutelsGelezen: new Date(this.gelezen).toISOString() }),
      ...(this.mislukt !== undefined && { fout: reden(this.mislukt.fout) }),
    };
  }

  private async ververs(): Promise<void> {
    const nu = this.klok.nu();
    if (this.gelezen !== undefined && nu - this.gelezen < VERS_MS) return;
    if (this.gelezen === undefined || this.mislukt === undefined || nu - this.mislukt.op >= RUST_MS)
      await this.lees(nu);
    if (this.gelezen === undefined || nu - this.gelezen >= HOUDBAAR_MS) throw this.onbereikbaar(this.mislukt?.fout);
  }

  private async lees(nu: number): Promise<void> {
    try {
      await this.bekend.reload();
      this.gelezen = nu;
      this.mislukt = undefined;
    } catch (fout) {
      this.mislukt = { op: nu, fout };
    }
  }

  private onbereikbaar(cause: unknown): SleutelsOnbereikbaar {
    return new SleutelsOnbereikbaar(`De sleutels van de uitgever zijn niet te lezen: ${this.jwksUri}`, { cause });
  }
}

/** What `fetch` says is "fetch failed"; the reason is what caused that. */
function reden(fout: unknown): string {
  const { message, cause, code } = fout as { message?: string; cause?: unknown; code?: string };
  return cause === undefined ? (code ?? message ?? String(fout)) : reden(cause);
}
