import { Injectable } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WrongExpectedRevision } from '@zaakstroom/event-store';
import { lokaleDag } from '@zaakstroom/klok';
import { Pijplijn, type Uitkomst } from '@zaakstroom/opdrachten';
import {
  eisMogelijkeDagen,
  Inrichting,
  registratiejaar,
  registreer,
  ZAAK,
  zaakstroom,
  type Registratieverzoek,
  type Zaak,
} from '../domein/index.js';
import { metadataVan, type Opdrachtgever } from './opdracht.js';
import { Zaaknummers, type Zaaknummer } from './zaaknummers/zaaknummers.js';

/** A zaak as it is asked for, before it has a number. */
export type NieuweZaak = Omit<Registratieverzoek, 'zaaknummer'>;

export interface Registratie extends Uitkomst, Zaaknummer {
  /** The zaak as it was registered. */
  readonly zaak: Zaak;
}

export class RegistreerZaak extends Command<Registratie> {
  constructor(
    /** From `Nummeruitgifte`, the same at each try: a repeat after a crash then finds the zaak that was made. */
    readonly nummer: Zaaknummer,
    readonly zaak: NieuweZaak,
    readonly door: Opdrachtgever,
  ) {
    super();
  }
}

/** Gives a zaak its number before it is registered. */
@Injectable()
export class Nummeruitgifte {
  private kalender = { uur: Number.NaN, jaar: 0, vandaag: '' };

  constructor(
    private readonly zaaknummers: Zaaknummers,
    private readonly inrichting: Inrichting,
  ) {}

  /** @param moment of registration, ms since the epoch; @throws OnbekendeWaarde, OngeldigeWaarde before a number is spent */
  async voor(nieuw: NieuweZaak, moment: number): Promise<Zaaknummer> {
    const { jaar, vandaag } = this.kalenderVan(moment);
    eisMogelijkeDagen(nieuw, vandaag);
    registreer({ ...nieuw, zaaknummer: '' }, this.inrichting);
    const { letter } = this.inrichting.zaaktype(nieuw.zaaktype);
    return this.zaaknummers.geefUit(letter, jaar);
  }

  /** Year and day change on the hour: asking the calendar for every zaak takes as long as half of what else a number costs. */
  private kalenderVan(moment: number): { readonly jaar: number; readonly vandaag: string } {
    const uur = Math.floor(moment / 3_600_000);
    if (this.kalender.uur !== uur) {
      this.kalender = { uur, jaar: registratiejaar(moment), vandaag: lokaleDag(moment) };
    }
    return this.kalender;
  }

  /** For a number that no zaak was registered under: the request turned out to be a repeat. */
  geefTerug(nummer: Zaaknummer): void {
    this.zaaknummers.geefTerug(nummer);
  }
}

@CommandHandler(RegistreerZaak)
export class RegistreerZaakHandler implements ICommandHandler<RegistreerZaak> {
  constructor(
    private readonly pijplijn: Pijplijn,
    private readonly nummers: Nummeruitgifte,
    private readonly inrichting: Inrichting,
  ) {}

  /** An import may have made a zaak of the number since it was given out: then the next one is taken. @throws OnbekendeWaarde */
  async execute({ nummer: eerste, zaak, door }: RegistreerZaak): Promise<Registratie> {
    for (let nummer = eerste; ; nummer = await this.nummers.voor(zaak, door.moment)) {
      try {
        return { ...nummer, ...(await this.registreer(nummer, zaak, door)) };
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision)) throw error;
      }
    }
  }

  private async registreer(
    { zaakId, zaaknummer }: Zaaknummer,
    nieuw: NieuweZaak,
    door: Opdrachtgever,
  ): Promise<Uitkomst & { zaak: Zaak }> {
    const events = registreer({ ...nieuw, zaaknummer }, this.inrichting);
    const uitkomst = await this.pijplijn.voerUit({
      stream: zaakstroom(zaakId),
      eigenaar: zaakId,
      evolutie: ZAAK,
      operatieId: door.operatieId,
      metadata: metadataVan(door),
      zonderLaden: 'no-stream',
      beslis: () => events,
    });
    const bij = { metadata: { tijdstip: String(door.moment) } };
    const zaak = events.reduce<Zaak | undefined>((tot, event) => ZAAK.evolve(tot, event, bij), ZAAK.begin);
    return { ...uitkomst, zaak: zaak! };
  }
}
