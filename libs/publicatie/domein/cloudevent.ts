/** The content type of a CloudEvent that is one JSON document (structured mode). */
export const CLOUDEVENT = 'application/cloudevents+json; charset=UTF-8';

/** Kept as it stands in NL GOV profile for CloudEvents: attributes in front, business in `data`. */
export interface CloudEvent<Data extends object = object> {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  /** RFC 3339, UTC: when it was logged. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** Place in the stream of the subject, from 1; events only. */
  readonly sequence?: number;
  readonly traceparent?: string;
  readonly data: Data;
}

/** @param oin Organisatie-identificatienummer of who runs this system */
export function bron(oin: string): string {
  return `urn:nld:oin:${oin}:systeem:zaakstroom`;
}

/** `ZaakGeregistreerd` -> `nl.zaakstroom.zaak-geregistreerd.v1`: reverse domain, no organisation, the version of the contract. */
export function cloudEventType(naam: string): string {
  const woorden = naam.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
  return `nl.zaakstroom.${woorden}.v1`;
}
