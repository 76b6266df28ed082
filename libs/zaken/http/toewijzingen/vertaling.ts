import type { Onderbouwing, Toedeling, Vrager, ZaakEvent } from '../../domein/index.js';
import type { Gebeurtenis } from '../../leesmodel/index.js';
import type { KeuzeDto, ToelichtingDto, ToewijzingAntwoordDto } from './antwoorden.js';

const TYPEN: readonly ZaakEvent['type'][] = ['ZaakUitgegeven', 'ZaakToegewezen'];

export const isToedeling = ({ definitie }: Gebeurtenis): boolean => TYPEN.includes(definitie.type as ZaakEvent['type']);

export function toewijzingVoor({ id, metadata, data }: Gebeurtenis, vrager: Vrager): ToewijzingAntwoordDto {
  const { behandelaar, mechanisme, niveau, grond } = data as unknown as Toedeling;
  return {
    toewijzingId: id,
    moment: new Date(metadata.tijdstip).toISOString(),
    aanMij: behandelaar === vrager.medewerker,
    mechanisme,
    niveau,
    grond,
  };
}

export function toelichtingVoor(gebeurtenis: Gebeurtenis, vrager: Vrager): ToelichtingDto {
  const { uitleg, instellingen, toelichting, onderbouwing } = gebeurtenis.data as unknown as Toedeling;
  return {
    ...toewijzingVoor(gebeurtenis, vrager),
    uitleg,
    ...(toelichting !== undefined && { reden: toelichting }),
    instellingen,
    ...(onderbouwing && { keuze: keuzeVoor(onderbouwing) }),
  };
}

/** Without the criteria: they tell what the behandelaar may take, and others read this as well. */
function keuzeVoor({ criteria: _, passend, bezet, afgevallen, ...rest }: Onderbouwing): KeuzeDto {
  return { ...rest, kandidaten: { passend, bezet, afgevallen } };
}
