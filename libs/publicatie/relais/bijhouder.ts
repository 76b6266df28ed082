import type { Standen } from '../leesmodel/stand.js';
import { redenVan } from './reden.js';
import type { Relaisluisteraar } from './relais.js';
import type { Bij, Deel } from './stroom.js';

/** Rows for who watches are written this often at most, in ms; where nothing changed less often. */
const RUST = 1_000;
const ZONDER_NIEUWS = 30_000;

/** It goes on when it published something, or when nothing failed for so long after a beginning, in ms. */
const HOUDT = 3_000;

/** Different reasons of one outage that are told at most: the rest says no more. */
const REDENEN = 4;

/** A time in which a stream does not go on. */
export interface Storing {
  readonly sinds: number;
  readonly pogingen: number;
}

export interface Bijhoudluisteraar {
  /** Once for each reason in an outage. */
  opFout(stroom: string, reden: string, fout: unknown): void;
  /** @param na the outage that is over; undefined: a first beginning */
  opVerder(stroom: string, voortgang: string | undefined, na: Storing | undefined): void;
}

/** Keeps where a relay stands, for who watches. What it cannot write it leaves: publication does not wait for it. */
export class Bijhouder implements Relaisluisteraar {
  private geschrevenOp = 0;
  private geschreven: string | undefined;
  private bij: Bij | undefined;
  private uitgesteld: NodeJS.Timeout | undefined;
  private storing: { sinds: number; pogingen: number; redenen: Set<string> } | undefined;
  private begonnen: { readonly voortgang: string | undefined; readonly houdt: NodeJS.Timeout } | undefined;
  private waarom: string | undefined;

  constructor(
    private readonly stroom: string,
    private readonly standen: Pick<Standen, 'meld' | 'meldFout' | 'meldBegin'>,
    private readonly luisteraar: Bijhoudluisteraar,
  ) {}

  /** Why it does not go on; undefined when it does, or when another program publishes it. */
  get reden(): string | undefined {
    return this.waarom;
  }

  opBegin(_: string, voortgang: string | undefined): void {
    clearTimeout(this.begonnen?.houdt);
    this.bij = undefined;
    this.begonnen = { voortgang, houdt: setTimeout(() => this.verder(), HOUDT).unref() };
    // Of topics that were made anew nothing is known, whatever was written of those before.
    if (voortgang === undefined) this.standen.meldBegin(this.stroom).catch(() => undefined);
  }

  opGepubliceerd(_: string, { berichten, bij }: Deel): void {
    if (bij) this.bij = bij;
    if (berichten.length > 0) this.verder();
    if (!this.begonnen) this.meld();
  }

  /** The same reason again and again, as while a broker is away, is told once. */
  opFout(stroom: string, fout: unknown): void {
    clearTimeout(this.begonnen?.houdt);
    clearTimeout(this.uitgesteld);
    this.begonnen = this.uitgesteld = undefined;
    this.storing ??= { sinds: Date.now(), pogingen: 0, redenen: new Set() };
    const { redenen } = this.storing;
    this.storing.pogingen++;
    const reden = redenVan(fout);
    this.waarom = reden;
    if (redenen.has(reden) || redenen.size >= REDENEN) return;
    redenen.add(reden);
    this.luisteraar.opFout(stroom, reden, fout);
    this.standen.meldFout(stroom, reden).catch(() => undefined);
  }

  private verder(): void {
    if (!this.begonnen) return;
    const { voortgang, houdt } = this.begonnen;
    clearTimeout(houdt);
    this.luisteraar.opVerder(this.stroom, voortgang, this.storing);
    this.begonnen = this.storing = this.waarom = this.geschreven = undefined;
    this.meld();
  }

  private meld(): void {
    const rust = this.geschreven === this.bij?.positie && this.geschreven !== undefined ? ZONDER_NIEUWS : RUST;
    const rest = this.geschrevenOp + rust - Date.now();
    if (rest <= 0 || this.geschreven === undefined) this.schrijf();
    else if (rust === RUST) this.uitgesteld ??= setTimeout(() => this.schrijf(), rest).unref();
  }

  private schrijf(): void {
    clearTimeout(this.uitgesteld);
    this.uitgesteld = undefined;
    this.geschrevenOp = Date.now();
    this.geschreven = this.bij?.positie;
    this.standen.meld(this.stroom, this.bij?.positie).catch(() => undefined);
  }
}
