import type { Toebedeling, Niveau } from './verdeling.js';

const WAARDOOR = {
  enige: () => 'en is de enige deelnemer',
  minste: () => 'het minst van alle deelnemers',
  totaal: (anderen: string) => `evenveel als ${anderen}, en van die in totaal de minste posten`,
  beurt: (anderen: string) => `evenveel als ${anderen}, en is van die het eerst aan de beurt`,
} as const;

/** Why a post went to this locatie, for who works there. @param ronde its name */
export function uitleg(ronde: string, { post, naar, had, gelijk, beslist }: Toebedeling<{ readonly zwaarte: Niveau }>) {
  const posten = `${had} ${post.zwaarte}-${had === 1 ? 'post' : 'posten'}`;
  const anderen = gelijk === 1 ? '1 andere locatie' : `${gelijk} andere locaties`;
  return `Aanwaspost uit de carrousel, ronde ${ronde}: ${naar} had dit kwartaal ${posten}, ${WAARDOOR[beslist](anderen)}.`;
}
