import type { Feit, Feitplaats } from '@zaakstroom/catalogus';
import { datumInWoorden } from '@zaakstroom/klok';
import type { ZaakGeclassificeerd, ZaakGeregistreerd } from './instroomtypen.js';
import { hoofdletter } from './woorden.js';

const feit = (plaats: readonly Feitplaats[], naam: string, waarde: string | undefined): Feit => ({
  plaats,
  naam,
  waarde,
});
const KOP = ['kop'] as const;
const AANLEIDING = ['aanleiding'] as const;
const TERMIJNEN = ['termijnen'] as const;

const datum = (dag: string | undefined): string | undefined => dag && datumInWoorden(dag);
const streefdatumfeit = (dag: string | undefined): Feit =>
  feit(TERMIJNEN, 'Streefdatum', dag && `${datumInWoorden(dag)} (geen wettelijke termijn)`);
const themafeit = (themas: readonly string[] | undefined): Feit => feit(AANLEIDING, 'Thema’s', themas?.join(', '));

/** What a registration establishes, in the order of the nota. Each stands in one place: dates among the terms, and not in the head as well. */
export function registratiefeiten(data: ZaakGeregistreerd['data'], dag: string): readonly Feit[] {
  const { zaaktype, belastingjaar, aanslag, kanaal, verzondenOp, ontvangenOp } = data;
  return [
    feit(KOP, 'Zaaktype', hoofdletter(zaaktype)),
    feit(KOP, 'Soort', 'nog niet ingedeeld'),
    feit(KOP, 'Belastingjaar', belastingjaar?.toString()),
    feit(TERMIJNEN, 'Dagtekening van de aanslag', datum(aanslag?.dagtekening)),
    feit(TERMIJNEN, 'Aanslag bekendgemaakt op', datum(aanslag?.bekendgemaaktOp)),
    feit(KOP, 'Kanaal', kanaal),
    feit(TERMIJNEN, 'Verzonden op', datum(verzondenOp)),
    {
      ...feit(TERMIJNEN, 'Ontvangen op', datum(ontvangenOp)),
      telt: { als: 'begin', dag: ontvangenOp },
    },
    feit(TERMIJNEN, 'Geregistreerd op', datum(dag)),
    streefdatumfeit(data.streefdatum),
    feit(KOP, 'Kenmerk van de belanghebbende', data.belanghebbende),
    feit(AANLEIDING, 'Onderwerp', data.onderwerp),
    themafeit(data.themas),
  ];
}

export function classificatiefeiten(data: ZaakGeclassificeerd['data']): readonly Feit[] {
  return [feit(KOP, 'Soort', data.zaaksoort), streefdatumfeit(data.streefdatum), themafeit(data.themas)];
}
