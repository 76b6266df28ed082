import { VerkeerdGebruik, type Uitgang } from '@zaakstroom/opdrachtregel';
import { Command } from 'commander';
import { herhaalToewijzing, toewijzingenVan, zaakIdMetNummer, type Bronnen } from '../herhaling/index.js';

/** Opens what the command reads and closes it, whatever happens. `projecties`: follow the store meanwhile. */
export type MetBronnen = (
  opties: { readonly projecties: boolean },
  werk: (bronnen: Bronnen) => Promise<Uitgang>,
) => Promise<void>;

const UITLEG = `
Leest alle zaken uit hun stromen tot de plaats die de toewijzing bewaart, past dezelfde regel toe en legt het
resultaat naast wat er is opgetekend: de keuze, de delen van de urgentie, de aantallen en de uitleg. Gelezen worden
alleen de opslag en de inrichting; er verandert niets.

De id van een toewijzing geeft GET /v1/zaken/{zaakId}/toewijzingen. Wat een mens koos heeft niets om te herhalen.

Einde: 0 als alles gelijk is, 3 als er iets verschilt of er niets te herhalen is.

Voorbeeld:
  npm run zaakstroom -- herhaal-toewijzing B20260000001 01a21090-c7b6-77c7-99fc-f7f0f5f9d881`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function herhaalToewijzingOpdracht(metBronnen: MetBronnen): Command {
  return new Command('herhaal-toewijzing')
    .description('Herhaalt een opgetekende toewijzing uit de stromen en noemt wat er verschilt')
    .argument('<zaak>', 'zaaknummer, of id van de zaak')
    .argument('<toewijzing>', 'id van de toewijzing')
    .addHelpText('after', UITLEG)
    .action((zaak: string, toewijzing: string) =>
      metBronnen({ projecties: false }, async (bronnen) => {
        const { regels, uitgang } = await verslag(bronnen, zaak, toewijzing.toLowerCase());
        process.stdout.write(`${regels.join('\n')}\n`);
        return uitgang;
      }),
    );
}

/** What the command tells. @throws VerkeerdGebruik when there is no such zaak or allocation */
export async function verslag(
  bronnen: Bronnen,
  zaak: string,
  toewijzing: string,
): Promise<{ readonly regels: readonly string[]; readonly uitgang: Uitgang }> {
  const { store, catalogus } = bronnen;
  const zaakId = UUID.test(zaak) ? zaak.toLowerCase() : await zaakIdMetNummer(store, zaak.toUpperCase());
  const alle = zaakId === undefined ? [] : await toewijzingenVan(store, catalogus, zaakId);
  if (alle.length === 0) throw new VerkeerdGebruik(`van zaak ${zaak} is geen toewijzing opgetekend`);
  const toen = alle.find(({ toewijzingId }) => toewijzingId === toewijzing);
  if (!toen) throw new VerkeerdGebruik(`zaak ${zaak} heeft geen toewijzing ${toewijzing}`);
  const { onderbouwing } = toen;
  const kop = `toewijzing ${toewijzing} van ${new Date(toen.tijdstip).toISOString()}`;
  if (!onderbouwing) return { regels: [kop, 'een mens koos: er is niets te herhalen'], uitgang: 3 };
  const { zaaknummer, bijHerhaling, verschillen } = await herhaalToewijzing(bronnen, { ...toen, onderbouwing });
  return {
    regels: [
      kop,
      `regel ${onderbouwing.regel}, gewichten ${onderbouwing.gewichten}, dag ${onderbouwing.dag}, voorraad tot en met ${onderbouwing.voorraad}: ${onderbouwing.passend} passend`,
      `keuze    ${zaaknummer}, bij herhaling ${bijHerhaling ?? 'geen'}`,
      verschillen.length === 0
        ? 'gelijk   keuze en uitleg zijn dezelfde'
        : `anders   ${verschillen.length} verschillen`,
      ...verschillen.map(({ waar, toen: was, nu }) => `  ${waar}: ${getoond(was)}, bij herhaling ${getoond(nu)}`),
    ],
    uitgang: verschillen.length === 0 ? 0 : 3,
  };
}

const getoond = (waarde: unknown): string => (waarde === undefined ? '-' : JSON.stringify(waarde));
