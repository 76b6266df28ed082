import type { Modus } from '@zaakstroom/instellingen';

/** What commands read of the settings. They work beside any program, in production as well: on its database, without its issuer. */
export const OPDRACHTEN: Modus = { ontwikkeling: true, inrichting: true, kafka: 'mag', ingebouwd: true };
