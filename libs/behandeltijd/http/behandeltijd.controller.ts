import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { huidigVerzoek, Leest, Operatie, ongeldigeInvoer, schrijfMoment } from '@zaakstroom/http';
import { Medewerkersregister } from '@zaakstroom/medewerkers';
import { bandVan, type Berekening } from '../domein/index.js';
import { Correctiesommen, type Correctiesom } from '../leesmodel/correcties/index.js';
import { Persoonsdagen, type Dagdeel } from '../leesmodel/persoonsdagen.js';
import { BehandeltijdVanZaakDto, MijnBehandeltijdDto, type WerkdagDto } from './antwoorden.js';
import { opPeil, samen } from './peil.js';
import { BEREKENING, STANDEN, ZAAKZICHT, type Behandeltijdstand, type Standen, type Zaakzicht } from './poorten.js';
import { duur, gecorrigeerd, rekenwijze, som, werkdagen } from './vertaling.js';
import { MijnBehandeltijdVraag, ZaakPad } from './vragen.js';

const MEESTE_DAGEN = 31;

/** Time that nobody wrote down: per zaak for who works with it, per day for the person whose time it is. */
@ApiTags('behandeltijd')
@Controller()
export class BehandeltijdController {
  private readonly stand: Behandeltijdstand;

  constructor(
    private readonly persoonsdagen: Persoonsdagen,
    private readonly correcties: Correctiesommen,
    private readonly medewerkers: Medewerkersregister,
    @Inject(BEREKENING) private readonly berekening: Berekening,
    @Inject(STANDEN) { behandeltijd, correcties: stand }: Standen,
    @Inject(ZAAKZICHT) private readonly zicht: Zaakzicht,
  ) {
    this.stand = samen(behandeltijd, stand);
  }

  @Get('zaken/:zaakId/behandeltijd')
  @Operatie('behandeltijd van een zaak inzien')
  @Leest({ positie: true })
  @ApiOperation({
    summary: 'Behandeltijd van een zaak',
    description:
      'De tijd van iedereen samen, met band en rekenwijze, en wat goedgekeurde correcties daaraan veranderen. Segmenten en handelingen alleen van uw eigen deel. Dagen die voorbij zijn staan vast; van een lopende dag geldt het peilmoment.',
  })
  @ApiOkResponse({ type: BehandeltijdVanZaakDto, description: 'De behandeltijd van de zaak.' })
  async geefBehandeltijdVanZaak(@Param() { zaakId }: ZaakPad): Promise<BehandeltijdVanZaakDto> {
    const { beller, klok } = huidigVerzoek();
    const zaaknummer = await this.zicht.zaaknummer(zaakId, beller, 'behandeltijd van een zaak inzien');
    await opPeil(this.stand);
    const T = klok.nu();
    const [delen, correcties] = await Promise.all([
      this.persoonsdagen.vanZaak(zaaknummer, T),
      this.correcties.vanZaak(zaaknummer, this.vandaag(T)),
    ]);
    const totaal = som(delen);
    const ik = await this.medewerkers.nummerVan(beller.sub);
    return {
      zaakId,
      zaaknummer,
      milliseconden: totaal.kap,
      duur: duur(totaal.kap),
      ...gecorrigeerd(totaal.kap, correcties),
      band: bandVan(totaal),
      buitenRooster: delen.reduce((ms, deel) => ms + deel.buitenRooster, 0),
      voorlopig: delen.some((deel) => deel.voorlopig),
      peilmoment: schrijfMoment(T),
      rekenwijze: rekenwijze(this.berekening),
      mijn: await this.mijnDeel(
        ik,
        delen.filter(({ medewerker }) => medewerker === ik),
        correcties.filter(({ medewerker }) => medewerker === ik),
      ),
    };
  }

  @Get('mijn/behandeltijd')
  @Operatie('eigen behandeltijd inzien')
  @Leest({ positie: true })
  @ApiOperation({
    summary: 'Mijn behandeltijd',
    description:
      'Uw eigen behandeltijd per dag en per zaak, met de segmenten en de handelingen achter elke minuut, en wat goedgekeurde correcties daaraan veranderen.',
  })
  @ApiOkResponse({ type: MijnBehandeltijdDto, description: 'Uw behandeltijd per dag.' })
  async geefMijnBehandeltijd(@Query() vraag: MijnBehandeltijdVraag): Promise<MijnBehandeltijdDto> {
    const { beller, klok } = huidigVerzoek();
    const T = klok.nu();
    const vandaag = this.vandaag(T);
    const { vanaf, tot } = periode(vraag, vandaag);
    await opPeil(this.stand);
    const ik = await this.medewerkers.nummerVan(beller.sub);
    const [delen, correcties] = await Promise.all([
      this.persoonsdagen.vanMedewerker(ik, vanaf, tot, T),
      this.correcties.vanMedewerker(ik, vanaf, tot, vandaag),
    ]);
    return {
      peilmoment: schrijfMoment(T),
      rekenwijze: rekenwijze(this.berekening),
      dagen: await this.mijnDeel(ik, delen, correcties),
    };
  }

  private async mijnDeel(
    ik: number,
    delen: readonly Dagdeel[],
    correcties: readonly Correctiesom[],
  ): Promise<WerkdagDto[]> {
    if (delen.length === 0 && correcties.length === 0) return [];
    const [registraties, zaakIds] = await Promise.all([
      this.persoonsdagen.registraties(ik, [...new Set(delen.map((deel) => deel.dag))]),
      this.persoonsdagen.zaakIds([...new Set(delen.map((deel) => deel.zaak))]),
    ]);
    return werkdagen(delen, correcties, registraties, zaakIds);
  }

  private vandaag(T: number): string {
    return this.persoonsdagen.dagen.dagVan(T).datum;
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
