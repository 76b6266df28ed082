import { Command } from 'commander';
import { exporteerBehandeltijdOpdracht } from './exporteer-behandeltijd.js';
import { exporteerGebeurtenissenOpdracht } from './exporteer-gebeurtenissen.js';
import { importeerOpdracht } from './importeer.js';
import type { MetOmgeving } from './omgeving.js';

export type { MetOmgeving, Omgeving } from './omgeving.js';

/** The commands by which logs come in and figures go out. */
export function uitwisselingOpdrachten(metOmgeving: MetOmgeving): Command[] {
  const exporteer = new Command('exporteer')
    .description('Schrijft behandeltijd of gebeurtenissen naar een bestand')
    .addCommand(exporteerBehandeltijdOpdracht(metOmgeving))
    .addCommand(exporteerGebeurtenissenOpdracht(metOmgeving));
  return [importeerOpdracht(metOmgeving), exporteer];
}
