import { leesInstellingen } from '@zaakstroom/instellingen';
import { programma, voerUit } from '@zaakstroom/opdrachtregel';
import { tokenOpdracht } from '@zaakstroom/toegang/ontwikkeling';
import { uitwisselingOpdrachten } from '@zaakstroom/uitwisseling';
import { ROLLEN } from '@zaakstroom/zaken';
import { herbouwOpdracht } from './beheer/herbouw.js';
import { inrichtingOpdracht } from './beheer/inrichting.js';
import { statusOpdracht } from './beheer/status.js';
import { openSysteem, type MetSysteem } from './systeem.js';

const instellingen = () => leesInstellingen(process.env, { ontwikkeling: true });

const metSysteem: MetSysteem = async (opties, werk) => {
  const systeem = await openSysteem(instellingen(), 'zaakstroom cli', {
    waarschuwing: (bericht, fout) => process.stderr.write(`${bericht}: ${(fout as Error).message}\n`),
  });
  try {
    if (opties.projecties) systeem.projecties.start();
    process.exitCode = await werk(systeem);
  } finally {
    await systeem.sluit();
  }
};

process.exitCode = await voerUit(
  programma('zaakstroom', 'Zaakstroom: behandeltijd per zaak uit wat mensen doen.', [
    ...uitwisselingOpdrachten(metSysteem),
    herbouwOpdracht(metSysteem),
    statusOpdracht(metSysteem),
    inrichtingOpdracht(() => instellingen().inrichtingBestand),
    tokenOpdracht(() => instellingen().dataMap, ROLLEN),
  ]),
  process.argv.slice(2),
);
