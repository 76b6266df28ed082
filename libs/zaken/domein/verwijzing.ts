import { zaakIdVan } from './zaak.js';

interface StreamEvent {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** How events name the zaak they concern, for capabilities that know events and not zaken. */
export const ZAAKVERWIJZING = {
  categorieen: ['zaak', 'raadpleging'],
  zaakId: zaakIdVan,
  zaaknummer: ({ type, data }: StreamEvent): string | undefined =>
    type === 'ZaakGeregistreerd' ? (data['zaaknummer'] as string) : undefined,
} as const;
