import type { Urgentiegewichten, Wachtreden } from './vorm.js';

/** What is wrong with weights; @param themas and @param wachtredenen where those have the right shape */
export function foutenInUrgentie(
  urgentie: readonly Urgentiegewichten[],
  themas: readonly string[] | undefined,
  wachtredenen: readonly Wachtreden[] | undefined,
): string[] {
  const dagen = urgentie.map(({ geldigVanaf }) => geldigVanaf);
  return [
    ...(urgentie.length === 0 ? ['urgentie: er zijn geen gewichten'] : []),
    ...(dagen.some((dag, i) => i > 0 && dagen[i - 1]! >= dag)
      ? ['urgentie: geldigVanaf moet bij iedere versie later zijn dan bij de vorige']
      : []),
    ...urgentie.flatMap((gewichten) => foutenInGewichten(gewichten, themas, wachtredenen)),
  ];
}

function foutenInGewichten(
  { versie, geldigVanaf, termijn, leeftijd, prioriteit, antwoord, vervolg }: Urgentiegewichten,
  themas: readonly string[] | undefined,
  wachtredenen: readonly Wachtreden[] | undefined,
): string[] {
  const bij = `urgentie '${versie}'`;
  const punten = [termijn, leeftijd, prioriteit, antwoord, vervolg].map((deel) => deel.punten);
  const som = punten.reduce((tot, deel) => tot + deel, 0);
  return [
    ...(isDag(geldigVanaf) ? [] : [`${bij}: geldigVanaf '${geldigVanaf}' moet een datum zijn`]),
    ...(punten.every((deel) => Number.isInteger(deel) && deel >= 0)
      ? []
      : [`${bij}: punten moeten gehele getallen vanaf 0 zijn`]),
    ...(som === 100 ? [] : [`${bij}: de punten zijn samen ${som} en moeten samen 100 zijn`]),
    ...[termijn.aanloopdagen, leeftijd.dagen]
      .filter((dagen) => !(Number.isInteger(dagen) && dagen >= 1 && dagen <= 36_500))
      .map(() => `${bij}: dagen moeten gehele getallen van 1 tot en met 36500 zijn`),
    ...onbekenden(`${bij}: thema`, prioriteit.themas, themas),
    ...onbekenden(
      `${bij}: wachtreden`,
      antwoord.wachtredenen,
      wachtredenen?.map(({ naam }) => naam),
    ),
  ];
}

const onbekenden = (waar: string, namen: readonly string[], bekend: readonly string[] | undefined): string[] =>
  bekend ? namen.filter((naam) => !bekend.includes(naam)).map((naam) => `${waar} '${naam}' bestaat niet`) : [];

/** Whether a text is an ISO date. */
export function isDag(tekst: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(tekst) && !Number.isNaN(Date.parse(tekst)) && opnieuw(tekst) === tekst;
}

/** February 30th is read as a day in March. */
const opnieuw = (tekst: string): string => new Date(tekst).toISOString().slice(0, 10);
