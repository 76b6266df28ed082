export { BijgewerktePersoonsdagen } from './persoonsdagen.js';
export { MijnCorrectiesController } from './mijn-correcties.controller.js';
export { meldCorrectieproblemen } from './problemen.js';
export { TeamcorrectiesController } from './teamcorrecties.controller.js';
