import { Injectable } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WrongExpectedRevision } from '@zaakstroom/event-store';
import { Pijplijn, type Uitkomst } from '@zaakstroom/opdrachten';
import {
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
  private jaar = { uur: Number.NaN, waarde: 0 };

  constructor(
    private readonly zaaknummers: Zaaknummers,
    private readonly inrichting: Inrichting,
  ) {}

  /** @param moment of registration, ms since the epoch; @throws OnbekendeWaarde before a number is spent */
  async voor(nieuw: NieuweZaak, moment: number): Promise<Zaaknummer> {
    registreer({ ...nieuw, zaaknummer: '' }, this.inrichting);
    const { letter } = this.inrichting.zaaktype(nieuw.zaaktype);
    return this.zaaknummers.geefUit(letter, this.jaarVan(moment));
  }

  /** The year changes on the hour: asking the calendar for every zaak takes as long as half of what else a number costs. */
  private jaarVan(moment: number): number {
    const uur = Math.floor(moment / 3_600_000);
    if (this.jaar.uur !== uur) this.jaar = { uur, waarde: registratiejaar(moment) };
    return this.jaar.waarde;
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
