import type { Rubriek } from '@zaakstroom/catalogus';
import type { Gebeurtenis, Lezing } from './bron.js';
import type { Draad, Passage, Weggelaten } from './document.js';
import type { Vervallen } from './geldigheid.js';
import type { Aanduiding } from './mensen.js';
import { redenVanWeglaten, weggelatenPassages, type Reden } from './zicht.js';

/** A passage, or why there is none to be seen. */
type Deel = Passage | Reden;

/** What happened in one section, oldest first, each thing with what belongs to it. */
export function verhaalVan(
  rubriek: Rubriek,
  gebeurtenissen: readonly Gebeurtenis[],
  { lezing, vervallen, noem }: { lezing: Lezing; vervallen: Vervallen; noem: Aanduiding },
): Draad[] {
  const groepen = new Map<unknown, Gebeurtenis[]>();
  for (const gebeurtenis of gebeurtenissen) {
    const { nota } = gebeurtenis.definitie;
    if (nota?.rubriek !== rubriek) continue;
    const sleutel = nota.kenmerk?.(gebeurtenis.data) ?? gebeurtenis;
    groepen.set(sleutel, [...(groepen.get(sleutel) ?? []), gebeurtenis]);
  }
  const deel = (gebeurtenis: Gebeurtenis, isLaatste: boolean): Deel => {
    const { definitie, data, metadata } = gebeurtenis;
    const nota = definitie.nota!;
    return (
      redenVanWeglaten(gebeurtenis, lezing) ?? {
        soort: 'passage',
        moment: metadata.tijdstip,
        door: noem(metadata),
        tekst: (nota.zin ?? definitie.zin)(data),
        vervallen: vervallen.get(gebeurtenis),
        zonderVervolg: isLaatste ? nota.zonderVervolg : undefined,
      }
    );
  };
  const draden = [...groepen.values()].map((groep) => groep.map((g, i) => deel(g, i === groep.length - 1)));
  return voegSamen(draden).map(metMerktekens);
}

/** What was left out in a row becomes one thing, and so does what somebody recorded in one act. */
function voegSamen(draden: readonly (readonly Deel[])[]): Deel[][] {
  const samen: Deel[][] = [];
  for (const draad of draden) {
    const vorige = samen.at(-1);
    const tekst = vorige && inEenAdem(vorige, draad);
    if (vorige?.every(isReden) && draad.every(isReden)) vorige.push(...draad);
    else if (tekst === undefined) samen.push([...draad]);
    else vorige![0] = { ...(vorige![0] as Passage), tekst };
  }
  return samen;
}

/** The two as one text, when each is one passage that holds and both were recorded at once by the same person. */
function inEenAdem([a, ...naA]: readonly Deel[], [b, ...naB]: readonly Deel[]): string | undefined {
  if (naA.length > 0 || naB.length > 0 || !a || !b || isReden(a) || isReden(b)) return undefined;
  const apart = a.vervallen ?? b.vervallen ?? a.zonderVervolg ?? b.zonderVervolg;
  const samen = a.moment === b.moment && a.door === b.door && apart === undefined;
  return samen ? `${a.tekst}\n\n${b.tekst}` : undefined;
}

function metMerktekens(delen: readonly Deel[]): Draad {
  const uit: (Passage | Weggelaten)[] = [];
  for (let van = 0, tot = 0; van < delen.length; van = tot) {
    const deel = delen[van]!;
    do tot++;
    while (isReden(deel) && delen[tot] === deel);
    uit.push(isReden(deel) ? weggelatenPassages(tot - van, deel) : deel);
  }
  return uit;
}

const isReden = (deel: Deel): deel is Reden => typeof deel === 'string';
