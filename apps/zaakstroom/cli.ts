import { demoOpdracht } from '@zaakstroom/demo';
import { leesInstellingen } from '@zaakstroom/instellingen';
import { metStopsignaal, programma, totStopsignaal, voerUit } from '@zaakstroom/opdrachtregel';
import { openSysteem } from '@zaakstroom/samenstelling';
import { tokenOpdracht } from '@zaakstroom/toegang/ontwikkeling';
import { uitwisselingOpdrachten } from '@zaakstroom/uitwisseling';
import { herhaalToewijzingOpdracht } from '@zaakstroom/werkverdeling';
import { TOKENROLLEN } from '@zaakstroom/zaken';
import { herbouwOpdracht } from './beheer/herbouw.js';
import { inrichtingOpdracht } from './beheer/inrichting.js';
import type { MetSysteem } from './beheer/met-systeem.js';
import { statusOpdracht } from './beheer/status.js';
import { topicsOpdracht } from './beheer/topics.js';
import { OPDRACHTEN } from './opdrachten.js';

const instellingen = () => leesInstellingen(process.env, OPDRACHTEN);

const metSysteem: MetSysteem = (opties, werk) =>
  metStopsignaal(async (signaal) => {
    const systeem = await openSysteem({
      instellingen: instellingen(),
      naam: 'zaakstroom cli',
      meldingen: {
        waarschuwing: (bericht, fout) => process.stderr.write(`${bericht}: ${(fout as Error).message}\n`),
      },
    });
    try {
      signaal.throwIfAborted();
      signaal.addEventListener('abort', () => void systeem.projecties.stop()); // who waits for one, or builds one, hears of it
      if (opties.projecties) systeem.projecties.start();
      process.exitCode = await totStopsignaal(werk({ ...systeem, signaal }), signaal);
    } finally {
      await systeem.sluit();
    }
  });

// Who reads our output may be gone (`| head`, a closed terminal): the work goes on, and what was opened is closed.
for (const uitvoer of [process.stdout, process.stderr]) uitvoer.on('error', () => undefined);

process.exitCode = await voerUit(
  programma('zaakstroom', 'Zaakstroom: behandeltijd per zaak uit wat mensen doen.', [
    ...uitwisselingOpdrachten(metSysteem),
    herbouwOpdracht(metSysteem),
    statusOpdracht(metSysteem),
    herhaalToewijzingOpdracht(metSysteem),
    topicsOpdracht(() => instellingen()),
    inrichtingOpdracht(() => instellingen().inrichtingBestand),
    demoOpdracht(() => instellingen(), TOKENROLLEN),
    tokenOpdracht(() => instellingen().dataMap, TOKENROLLEN),
  ]),
  process.argv.slice(2),
);
