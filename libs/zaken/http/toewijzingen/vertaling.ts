import type { Onderbouwing, Plaatsing, Toedeling, Vrager, ZaakEvent, ZaakVerplaatst } from '../../domein/index.js';
import type { Gebeurtenis } from '../../leesmodel/index.js';
import type { KeuzeDto, ToelichtingDto, ToewijzingAntwoordDto } from './antwoorden.js';

const AAN_MEDEWERKER: readonly ZaakEvent['type'][] = ['ZaakUitgegeven', 'ZaakToegewezen'];

const isPlaatsing = ({ definitie }: Gebeurtenis): boolean =>
  definitie.type === ('ZaakVerplaatst' satisfies ZaakEvent['type']);

export const isToedeling = (gebeurtenis: Gebeurtenis): boolean =>
  isPlaatsing(gebeurtenis) || AAN_MEDEWERKER.includes(gebeurtenis.definitie.type as ZaakEvent['type']);

export function toewijzingVoor(gebeurtenis: Gebeurtenis, vrager: Vrager): ToewijzingAntwoordDto {
  const { id, metadata, data } = gebeurtenis;
  const { mechanisme, niveau, grond } = data as unknown as Toedeling | Plaatsing;
  return {
    toewijzingId: id,
    moment: new Date(metadata.tijdstip).toISOString(),
    aanMij: !isPlaatsing(gebeurtenis) && (data as unknown as Toedeling).behandelaar === vrager.medewerker,
    ...(isPlaatsing(gebeurtenis) && { locatie: (data as unknown as ZaakVerplaatst['data']).naar }),
    mechanisme,
    niveau,
    grond,
  };
}

export function toelichtingVoor(gebeurtenis: Gebeurtenis, vrager: Vrager): ToelichtingDto {
  if (isPlaatsing(gebeurtenis)) return plaatsingVoor(gebeurtenis, vrager);
  const { uitleg, instellingen, toelichting, behandelaar, voorBehandelaar, onderbouwing } =
    gebeurtenis.data as unknown as Toedeling;
  return {
    ...toewijzingVoor(gebeurtenis, vrager),
    uitleg,
    ...(toelichting !== undefined && { reden: toelichting }),
    ...(voorBehandelaar !== undefined && behandelaar === vrager.medewerker && { voorU: voorBehandelaar }),
    instellingen,
    ...(onderbouwing && { keuze: keuzeVoor(onderbouwing) }),
  };
}

function plaatsingVoor(gebeurtenis: Gebeurtenis, vrager: Vrager): ToelichtingDto {
  const { naar, grond, instellingen, ronde, toelichting } = gebeurtenis.data as unknown as ZaakVerplaatst['data'];
  return {
    ...toewijzingVoor(gebeurtenis, vrager),
    uitleg: `Naar de locatie ${naar} gebracht, op grond van ${grond}.`,
    reden: toelichting,
    instellingen,
    ...(ronde !== undefined && { ronde }),
  };
}

/** Without the criteria and the kaart: they tell what the behandelaar may take, and others read this as well. */
function keuzeVoor({
  criteria: _,
  kaart: __,
  passend,
  bezet,
  afgevallen,
  geparkeerd,
  expertise,
  ...rest
}: Onderbouwing): KeuzeDto {
  return {
    ...rest,
    kandidaten: { passend, bezet, afgevallen, ...(geparkeerd && { geparkeerd }) },
    ...(expertise !== undefined && { expertise }),
  };
}
