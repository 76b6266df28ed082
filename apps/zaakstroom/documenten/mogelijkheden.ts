import {
  beslis,
  HANDELINGEN,
  HANDELINGPADEN,
  Inrichting,
  KanNuNiet,
  mogelijkVoor,
  OPERATIES,
  STANDAARDINRICHTING,
  voorbeeldverzoek,
  ZAAKSTATUSSEN,
  ZaakAlToegewezen,
  ziet,
  type Handeling,
  type Vrager,
  type Zaak,
} from '@zaakstroom/zaken';
import { tabel } from './paginas.js';

const BIJ = { inrichting: new Inrichting(STANDAARDINRICHTING), nieuwId: 'voorbeeld', vandaag: '2026-03-05' };

/** For whom, and in which statuses, there are zaken that allow an act; and what those hear whose zaak does not. */
export function mogelijkhedentabel(zaken: readonly Zaak[], mensen: readonly Vrager[]): string {
  return tabel(
    ['word', 'path', 'for whom, in which status', 'otherwise'],
    HANDELINGEN.map((handeling) => [
      handeling,
      `\`${HANDELINGPADEN[handeling].replace(/:(\w+)/g, '{$1}')}\``,
      voorWie(handeling, zaken, mensen),
      redenen(handeling, zaken, mensen).join(' '),
    ]),
  );
}

function voorWie(handeling: Handeling, zaken: readonly Zaak[], mensen: readonly Vrager[]): string {
  const statussen = new Map<string, Set<string>>();
  for (const zaak of zaken) {
    for (const wie of mensen.filter((iemand) => mogelijkVoor(zaak, iemand).includes(handeling))) {
      const naam = hoedanigheid(wie, zaak);
      statussen.set(naam, (statussen.get(naam) ?? new Set()).add(zaak.status));
    }
  }
  const perReeks = Map.groupBy(statussen, ([, in_]) => ZAAKSTATUSSEN.filter((status) => in_.has(status)).join(', '));
  return [...perReeks]
    .map(([reeks, wie]) => {
      const altijd = reeks === ZAAKSTATUSSEN.join(', ');
      return `${wie.map(([naam]) => naam).join(', ')}: ${altijd ? 'always' : reeks}`;
    })
    .join('; ');
}

const hoedanigheid = ({ rollen: [rol], medewerker }: Vrager, { behandelaar }: Zaak): string => {
  if (rol !== 'behandelaar') return rol!;
  return behandelaar === medewerker ? 'holder' : 'another behandelaar';
};

/** The words of each refusal, once. */
function redenen(handeling: Handeling, zaken: readonly Zaak[], mensen: readonly Vrager[]): string[] {
  const gevonden = new Set<string>();
  for (const zaak of zaken) {
    for (const wie of mensen.filter((iemand) => ziet(iemand, OPERATIES[handeling], zaak))) {
      if (mogelijkVoor(zaak, wie).includes(handeling)) continue;
      try {
        beslis(handeling, zaak, wie, voorbeeldverzoek(handeling, zaak, wie), BIJ);
      } catch (fout) {
        if (fout instanceof ZaakAlToegewezen) gevonden.add('_al toegewezen_');
        else if (fout instanceof KanNuNiet) gevonden.add(fout.uitleg);
        else throw fout;
      }
    }
  }
  return [...gevonden].sort();
}
