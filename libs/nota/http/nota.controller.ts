import { createHash } from 'node:crypto';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { huidigVerzoek, Leest, Operatie, zetEtag, zetPositie } from '@zaakstroom/http';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { Dossiers, Vragers } from '@zaakstroom/zaken';
import { alsHtml, alsMarkdown, stelNotaOp, STIJL, type Notadocument } from '../domein/index.js';
import { betrokkenen, notabron } from './bron.js';
import { NotaVraag, ZaakPad } from './vragen.js';

const HTML = 'text/html';
const MARKDOWN = 'text/markdown';

const WEERGAVEN: Readonly<Record<string, (nota: Notadocument) => string>> = {
  [MARKDOWN]: alsMarkdown,
  [HTML]: alsHtml,
};

/** The page brings one style and nothing else: whatever would yet slip into it cannot run, load or send anything. */
const HTML_CSP = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STIJL).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The nota van behandeling: composed when it is asked for, from what happened. */
@ApiTags('dossier')
@Controller('zaken/:zaakId/nota')
export class NotaController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly vragers: Vragers,
    private readonly medewerkers: Medewerkersregister,
  ) {}

  @Get()
  @Operatie('nota inzien')
  @Leest({ etag: true, soorten: [MARKDOWN, HTML] })
  @ApiOperation({
    summary: 'Nota van behandeling',
    description:
      'De nota zoals die uit de gebeurtenissen volgt, als Markdown of HTML (kopregel Accept). Zolang de zaak niet is afgedaan, is zij in bewerking. Vrije tekst staat er zoals zij is vastgelegd: een naam die iemand typte, blijft ook in de openbare versie staan.',
  })
  @ApiOkResponse({ description: 'De nota.' })
  async geefNota(@Param() { zaakId }: ZaakPad, @Query() { openbaar }: NotaVraag): Promise<string> {
    const verzoek = huidigVerzoek();
    const verloop = await this.dossiers.verloop(zaakId, await this.vragers.huidig(), 'nota inzien');
    const bron = notabron(verloop);
    const nota = stelNotaOp(bron, {
      openbaar,
      dichtbij: verloop.dichtbij,
      namen: openbaar ? new Map() : await this.medewerkers.namen(betrokkenen(bron)),
      moment: verzoek.klok.nu(),
    });
    const soort = verzoek.soort!;
    zetEtag(verloop.dossier.revision);
    zetPositie(verloop.dossier.position);
    verzoek.zetKopregel('content-type', `${soort}; charset=utf-8`);
    if (soort === HTML) verzoek.zetKopregel('content-security-policy', HTML_CSP);
    return WEERGAVEN[soort]!(nota);
  }
}
