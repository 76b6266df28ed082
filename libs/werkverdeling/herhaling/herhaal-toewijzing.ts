import type { Catalogus } from '@zaakstroom/catalogus';
import type { EventStore } from '@zaakstroom/event-store';
import type { Inrichting } from '@zaakstroom/zaken';
import { herhaal, uitleg, voldoet, type Onderbouwing } from '../domein/index.js';
import { zakenOp, type Opgetekend } from './uit-de-stroom.js';
import { verschillen, type Verschil } from './verschillen.js';

export interface Bronnen {
  readonly store: Pick<EventStore, 'readAll' | 'readStream'>;
  readonly catalogus: Catalogus;
  readonly inrichting: Inrichting;
}

export interface Herhaling {
  /** Of the zaak that was given; then of the one that the rule gives now. Undefined: it gives none. */
  readonly zaaknummer: string;
  readonly bijHerhaling: string | undefined;
  /** In what the choice rests on, and in its explanation; empty: nothing. */
  readonly verschillen: readonly Verschil[];
}

/**
 * The same choice again, by whoever has the streams and the configuration and nothing else: all zaken folded up to the position that the
 * event kept, what fitted by the criteria that it kept, and the rule over it.
 */
export async function herhaalToewijzing(
  { store, catalogus, inrichting }: Bronnen,
  toen: Opgetekend & { readonly onderbouwing: Onderbouwing },
): Promise<Herhaling> {
  const { onderbouwing } = toen;
  const zaken = await zakenOp(store, catalogus, onderbouwing.voorraad);
  const passend = [...zaken.values()].filter((zaak) => voldoet(zaak, onderbouwing.criteria));
  const maat = { dag: onderbouwing.dag, gewichten: inrichting.urgentieOp(onderbouwing.dag) };
  const uitkomst = herhaal(passend, toen.behandelaar, onderbouwing, maat);
  const zaaknummer = zaken.get(toen.zaakId)?.zaaknummer ?? '';
  const werkvoorraad = inrichting.werkvoorraden.find(({ id }) => id === onderbouwing.werkvoorraad);
  const woorden = uitkomst && werkvoorraad && uitleg(werkvoorraad, uitkomst.onderbouwing);
  return {
    zaaknummer,
    bijHerhaling: uitkomst?.zaak.zaaknummer,
    verschillen: [
      ...verschillen(zaaknummer, uitkomst?.zaak.zaaknummer, 'zaaknummer'),
      ...(uitkomst ? verschillen(onderbouwing, uitkomst.onderbouwing) : []),
      ...(vertelt(toen, woorden) ? [] : verschillen(toen.uitleg, woorden, 'uitleg')),
    ],
  };
}

/** Who fills a list tells before the choice what was measured, and that is not in the streams of zaken. */
const vertelt = ({ mechanisme, uitleg: verteld }: Opgetekend, woorden: string | undefined): boolean =>
  woorden !== undefined && (mechanisme === 'push' ? verteld.endsWith(` ${woorden}`) : verteld === woorden);
