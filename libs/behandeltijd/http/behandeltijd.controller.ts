import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  huidigVerzoek,
  Leest,
  Operatie,
  ongeldigeInvoer,
  schrijfMoment,
  wachtOpMinimum,
  zetPositie,
} from '@zaakstroom/http';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { bandVan, type Berekening } from '../domein/index.js';
import { Persoonsdagen, type Dagdeel } from '../leesmodel/persoonsdagen.js';
import { BehandeltijdVanZaakDto, MijnBehandeltijdDto, type WerkdagDto } from './antwoorden.js';
import { BEHANDELTIJDSTAND, BEREKENING, ZAAKZICHT, type Behandeltijdstand, type Zaakzicht } from './poorten.js';
import { duur, rekenwijze, som, werkdagen } from './vertaling.js';
import { MijnBehandeltijdVraag, ZaakPad } from './vragen.js';

const MEESTE_DAGEN = 31;

/** Time that nobody wrote down: per zaak for who works with it, per day for the person whose time it is. */
@ApiTags('behandeltijd')
@Controller()
export class BehandeltijdController {
  constructor(
    private readonly persoonsdagen: Persoonsdagen,
    private readonly medewerkers: Medewerkersregister,
    @Inject(BEREKENING) private readonly berekening: Berekening,
    @Inject(BEHANDELTIJDSTAND) private readonly stand: Behandeltijdstand,
    @Inject(ZAAKZICHT) private readonly zicht: Zaakzicht,
  ) {}

  @Get('zaken/:zaakId/behandeltijd')
  @Operatie('behandeltijd van een zaak inzien')
  @Leest({ positie: true })
  @ApiOperation({
    summary: 'Behandeltijd van een zaak',
    description:
      'De tijd van iedereen samen, met band en rekenwijze. Segmenten en handelingen alleen van uw eigen deel. Dagen die voorbij zijn staan vast; van een lopende dag geldt het peilmoment.',
  })
  @ApiOkResponse({ type: BehandeltijdVanZaakDto, description: 'De behandeltijd van de zaak.' })
  async geefBehandeltijdVanZaak(@Param() { zaakId }: ZaakPad): Promise<BehandeltijdVanZaakDto> {
    const { beller, klok } = huidigVerzoek();
    const zaaknummer = await this.zicht.zaaknummer(zaakId, beller);
    await this.opPeil();
    const T = klok.nu();
    const delen = await this.persoonsdagen.vanZaak(zaaknummer, T);
    const totaal = som(delen);
    const ik = await this.medewerkers.nummerVan(beller.sub);
    return {
      zaakId,
      zaaknummer,
      milliseconden: totaal.kap,
      duur: duur(totaal.kap),
      band: bandVan(totaal),
      buitenRooster: delen.reduce((ms, deel) => ms + deel.buitenRooster, 0),
      voorlopig: delen.some((deel) => deel.voorlopig),
      peilmoment: schrijfMoment(T),
      rekenwijze: rekenwijze(this.berekening),
      mijn: await this.mijnDeel(
        ik,
        delen.filter((deel) => deel.medewerker === ik),
      ),
    };
  }

  @Get('mijn/behandeltijd')
  @Operatie('eigen behandeltijd inzien')
  @Leest({ positie: true })
  @ApiOperation({
    summary: 'Mijn behandeltijd',
    description: 'Uw eigen behandeltijd per dag en per zaak, met de segmenten en de handelingen achter elke minuut.',
  })
  @ApiOkResponse({ type: MijnBehandeltijdDto, description: 'Uw behandeltijd per dag.' })
  async geefMijnBehandeltijd(@Query() vraag: MijnBehandeltijdVraag): Promise<MijnBehandeltijdDto> {
    const { beller, klok } = huidigVerzoek();
    const T = klok.nu();
    const { vanaf, tot } = periode(vraag, this.persoonsdagen.dagen.dagVan(T).datum);
    await this.opPeil();
    const ik = await this.medewerkers.nummerVan(beller.sub);
    return {
      peilmoment: schrijfMoment(T),
      rekenwijze: rekenwijze(this.berekening),
      dagen: await this.mijnDeel(ik, await this.persoonsdagen.vanMedewerker(ik, vanaf, tot, T)),
    };
  }

  private async mijnDeel(ik: number, delen: readonly Dagdeel[]): Promise<WerkdagDto[]> {
    if (delen.length === 0) return [];
    const [registraties, zaakIds] = await Promise.all([
      this.persoonsdagen.registraties(ik, [...new Set(delen.map((deel) => deel.dag))]),
      this.persoonsdagen.zaakIds([...new Set(delen.map((deel) => deel.zaak))]),
    ]);
    return werkdagen(delen, registraties, zaakIds);
  }

  /** The position is read before the rows: what the answer holds is never older than it says. */
  private async opPeil(): Promise<void> {
    await wachtOpMinimum(this.stand);
    zetPositie(await this.stand.leesbaar());
  }
}

function periode({ vanaf, tot }: MijnBehandeltijdVraag, vandaag: string): { vanaf: string; tot: string } {
  const laatste = tot ?? vandaag;
  const eerste = vanaf ?? Temporal.PlainDate.from(laatste).subtract({ days: 6 }).toString();
  const dagen = Temporal.PlainDate.from(eerste).until(laatste, { largestUnit: 'days' }).days + 1;
  if (dagen < 1 || dagen > MEESTE_DAGEN) {
    const reason = dagen < 1 ? 'Moet op of na vanaf liggen.' : `Hoogstens ${MEESTE_DAGEN} dagen tegelijk.`;
    throw ongeldigeInvoer([{ name: 'tot', code: 'periode', reason }]);
  }
  return { vanaf: eerste, tot: laatste };
}
