import type { Bericht } from './bericht.js';
import { bron, cloudEventType } from './cloudevent.js';
import { WERKVOORRAAD } from './topics.js';

/** A stock as the configuration names it. */
export interface Werkvoorraad {
  readonly id: string;
  readonly naam: string;
  readonly zaaktype: string;
  /** Left out: all of the zaaktype. */
  readonly soorten?: readonly string[] | undefined;
}

/** The course of one kind, over all locaties. */
export interface Soortverloop {
  readonly zaaktype: string;
  readonly zaaksoort: string;
  readonly erin: number;
  readonly eruit: number;
  readonly perZwaarte: Readonly<Record<'C' | 'E', number>>;
}

/** How many that lie ready were received on one day. */
export interface Ontvangst {
  readonly zaaktype: string;
  readonly zaaksoort: string;
  readonly ontvangenOp: string;
  readonly aantal: number;
}

/** First day of each class of age, counted from the receipt. */
const KLASSEN = [0, 8, 29, 85, 183, 366];

export const WERKVOORRAADTOESTAND = 'WerkvoorraadPerSoort';

/** What is told of one kind in one werkvoorraad. */
export interface Voorraadstand {
  readonly werkvoorraad: Werkvoorraad;
  readonly zaaksoort: string;
  readonly erin: number;
  readonly eruit: number;
  readonly voorraad: number;
  readonly perZwaarte: Readonly<Record<'C' | 'E', number>>;
  readonly leeftijden: Leeftijden;
}

interface Leeftijden {
  /** Absent when nothing lies ready, as are the two under it. */
  readonly oudsteOntvangst?: string;
  readonly mediaanDagen?: number;
  readonly p90Dagen?: number;
  readonly klassen: readonly { readonly vanafDagen: number; readonly totDagen?: number; readonly aantal: number }[];
}

/** @param dag ISO date on which ages are taken */
export function voorraadstanden(
  werkvoorraden: readonly Werkvoorraad[],
  verloop: readonly Soortverloop[],
  ontvangsten: readonly Ontvangst[],
  dag: string,
): Voorraadstand[] {
  return werkvoorraden.flatMap((werkvoorraad) =>
    verloop
      .filter((soort) => ligtIn(werkvoorraad, soort))
      .map(({ zaaktype, zaaksoort, erin, eruit, perZwaarte }) => ({
        werkvoorraad,
        zaaksoort,
        erin,
        eruit,
        voorraad: erin - eruit,
        perZwaarte,
        leeftijden: leeftijden(
          ontvangsten.filter((ontvangst) => ontvangst.zaaktype === zaaktype && ontvangst.zaaksoort === zaaksoort),
          dag,
        ),
      })),
  );
}

const ligtIn = ({ zaaktype, soorten }: Werkvoorraad, soort: Soortverloop): boolean =>
  soort.zaaktype === zaaktype && (soorten === undefined || soorten.includes(soort.zaaksoort));

function leeftijden(ontvangsten: readonly Ontvangst[], dag: string): Leeftijden {
  const vandaag = Temporal.PlainDate.from(dag);
  const groepen = ontvangsten
    .map(({ ontvangenOp, aantal }) => ({
      dagen: Math.max(0, Temporal.PlainDate.from(ontvangenOp).until(vandaag, { largestUnit: 'day' }).days),
      aantal,
    }))
    .sort((a, b) => a.dagen - b.dagen);
  const totaal = groepen.reduce((tot, { aantal }) => tot + aantal, 0);
  const oudste = ontvangsten.map(({ ontvangenOp }) => ontvangenOp).sort()[0];
  return {
    ...(oudste !== undefined && {
      oudsteOntvangst: oudste,
      mediaanDagen: percentiel(groepen, totaal, 0.5),
      p90Dagen: percentiel(groepen, totaal, 0.9),
    }),
    klassen: KLASSEN.map((vanafDagen, i) => {
      const tot = KLASSEN[i + 1];
      const aantal = groepen
        .filter(({ dagen }) => dagen >= vanafDagen && (tot === undefined || dagen < tot))
        .reduce((som, groep) => som + groep.aantal, 0);
      return { vanafDagen, ...(tot !== undefined && { totDagen: tot }), aantal };
    }),
  };
}

/** The age that this part of all has at most (nearest rank). */
function percentiel(groepen: readonly { dagen: number; aantal: number }[], totaal: number, deel: number): number {
  let rang = Math.ceil(deel * totaal);
  for (const { dagen, aantal } of groepen) {
    rang -= aantal;
    if (rang <= 0) return dagen;
  }
  return 0;
}

export const sleutelVan = ({ werkvoorraad, zaaksoort }: Voorraadstand): string => `${werkvoorraad.id}/${zaaksoort}`;

export function werkvoorraadbericht(
  stand: Voorraadstand,
  om: { readonly oin: string; readonly positie: string; readonly dag: string; readonly nu: number },
): Bericht {
  const { werkvoorraad, ...rest } = stand;
  const sleutel = sleutelVan(stand);
  return {
    topic: WERKVOORRAAD.naam,
    sleutel,
    inhoud: {
      specversion: '1.0',
      id: `werkvoorraad-${sleutel}-${om.nu}`,
      source: bron(om.oin),
      type: cloudEventType(WERKVOORRAADTOESTAND),
      subject: sleutel,
      time: new Date(om.nu).toISOString(),
      datacontenttype: 'application/json',
      data: {
        positie: om.positie,
        peildag: om.dag,
        werkvoorraad: werkvoorraad.id,
        naam: werkvoorraad.naam,
        zaaktype: werkvoorraad.zaaktype,
        ...rest,
      },
    },
  };
}
