import { BehandelingController } from './behandeling.controller.js';
import { ContactController } from './contact.controller.js';
import { DossierController } from './dossier.controller.js';
import { EindeController } from './einde.controller.js';
import { InstroomController } from './instroom.controller.js';
import { SamenwerkingController } from './samenwerking.controller.js';
import { ToedelingController } from './toedeling.controller.js';
import { VoorrangController } from './voorrang.controller.js';

export { Balie } from './balie.js';

export const HANDELING_CONTROLLERS = [
  InstroomController,
  ToedelingController,
  VoorrangController,
  BehandelingController,
  DossierController,
  ContactController,
  SamenwerkingController,
  EindeController,
];
