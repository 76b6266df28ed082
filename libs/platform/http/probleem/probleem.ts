import type { JsonValue } from '@zaakstroom/event-store';

/** One fault in what a client sent; `name` is a field (`documenten[0].soort`), parameter or header. */
export interface OngeldigeParameter {
  readonly name: string;
  /** Stable, kebab-case, for programs. */
  readonly code: string;
  /** A Dutch sentence, for people. */
  readonly reason: string;
}

export interface ProbleemInhoud {
  /** HTTP status, 400 or more. */
  readonly status: number;
  /** Stable name of the kind of problem, kebab-case; `type` of the answer is `/problemen/<slug>`. */
  readonly slug: string;
  /** Dutch, the same for every occurrence of the type. */
  readonly titel: string;
  /** Dutch, about this occurrence. Never holds a personal fact: clients log it. */
  readonly detail: string;
  /** Further members of the answer, for example `mogelijk`: the operations that can be done instead. */
  readonly extra?: Readonly<Record<string, JsonValue>>;
  /** Response headers that belong to the problem, for example `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal in the shape of RFC 9457. Throw it anywhere under the HTTP edge; the one mapper sends it. */
export class Probleem extends Error {
  override readonly name = 'Probleem';
  readonly status: number;
  readonly slug: string;
  readonly titel: string;
  readonly detail: string;
  readonly extra: Readonly<Record<string, JsonValue>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor({ status, slug, titel, detail, extra = {}, headers = {} }: ProbleemInhoud) {
    super(`${status} ${slug}: ${detail}`);
    this.status = status;
    this.slug = slug;
    this.titel = titel;
    this.detail = detail;
    this.extra = extra;
    this.headers = headers;
  }

  /**
   * A relative reference, as RFC 9457 section 3.1.1 allows: the name stays the same on every host that serves the API, and
   * a client compares the end of it (`/zaak-al-toegewezen`).
   */
  get type(): string {
    return `/problemen/${this.slug}`;
  }

  /** @param id UUID of the request; `instance` names it, and so does the log */
  antwoord(id: string): Record<string, JsonValue> {
    const { type, titel: title, status, detail } = this;
    return { ...this.extra, type, title, status, detail, instance: `urn:uuid:${id}` };
  }
}
