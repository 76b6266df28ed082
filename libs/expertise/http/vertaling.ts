import { schrijfMoment } from '@zaakstroom/http';
import { vanMetadata, type Catalogus } from '@zaakstroom/catalogus';
import type { RecordedEvent } from '@zaakstroom/event-store';
import { isAfwezig, type Kaart } from '../domein/index.js';
import type { KaartDto, KaartgebeurtenisDto } from './antwoorden.js';

/**
 * @param dag today, ISO date
 * @param dichtbij the reader is the person, or keeps the kaart: when somebody works is for them
 */
export function kaartVoor(
  { groepsfunctie, expertises, tweetalig, coach, locatie, team, rooster, afwezigheden }: Kaart,
  wie: Pick<KaartDto, 'kaartId' | 'medewerker'>,
  { dag, dichtbij }: { readonly dag: string; readonly dichtbij: boolean },
): KaartDto {
  return {
    ...wie,
    ...(groepsfunctie !== undefined && { groepsfunctie }),
    expertises: expertises.map(({ expertise, niveau }) => ({ expertise, niveau })),
    tweetalig,
    coach,
    ...(locatie !== undefined && { locatie }),
    ...(team !== undefined && { team }),
    vandaagAfwezig: isAfwezig({ afwezigheden }, dag),
    ...(dichtbij && {
      ...(rooster && { rooster: { ...rooster } }),
      afwezigheden: afwezigheden.map(({ van, tot }) => ({ van, tot })),
    }),
  };
}

/** Oldest first. What is vertrouwelijk is there only for who is close. */
export function tijdlijnVoor(
  events: readonly RecordedEvent[],
  catalogus: Catalogus,
  dichtbij: boolean,
): KaartgebeurtenisDto[] {
  return events
    .filter((event) => dichtbij || catalogus.openbaarheidVan(event) !== 'vertrouwelijk')
    .map((event) => ({
      moment: schrijfMoment(vanMetadata(event.metadata).tijdstip),
      type: event.type,
      zin: catalogus.definitieVan(event).zin(catalogus.bijgewerkt(event) as Record<string, unknown>),
    }));
}
