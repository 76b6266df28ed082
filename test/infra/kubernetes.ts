import { join } from 'node:path';
import * as batch from 'kubernetes-models/batch/v1';
import * as apps from 'kubernetes-models/apps/v1';
import * as networking from 'kubernetes-models/networking.k8s.io/v1';
import * as policy from 'kubernetes-models/policy/v1';
import * as core from 'kubernetes-models/v1';
import ts from 'typescript';

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly [veld: string]: unknown;
}

type Model = new (gegevens: never) => { validate(): void };

const MODELLEN: Readonly<Record<string, object>> = {
  v1: core,
  'apps/v1': apps,
  'batch/v1': batch,
  'networking.k8s.io/v1': networking,
  'policy/v1': policy,
};
const deur = (apiVersion: string) => `kubernetes-models/${apiVersion}`;

/** Checks types, required fields and forms of the fields that the schema of Kubernetes knows. @throws Error with all faults */
export function toets(manifest: Manifest): void {
  const modellen = MODELLEN[manifest.apiVersion] as Record<string, Model> | undefined;
  const model = modellen?.[manifest.kind];
  if (!model) throw new Error(`there is no model of ${manifest.apiVersion} ${manifest.kind}`);
  new model(manifest as never).validate();
}

/**
 * Fields that Kubernetes does not know, which a server would refuse or forget: the models let them pass, their types do not.
 * @returns what the compiler says of them, in one program for all
 */
export function onbekendeVelden(manifesten: readonly Manifest[]): string[] {
  const bestand = join(import.meta.dirname, 'manifesten.gemaakt.ts');
  const tekst = manifesten
    .map(
      (manifest, nr) =>
        `import type { I${manifest.kind} as T${nr} } from '${deur(manifest.apiVersion)}';\n` +
        `export const m${nr}: T${nr} = ${JSON.stringify(manifest)};`,
    )
    .join('\n');
  const opties: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
  };
  const host = ts.createCompilerHost(opties);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (naam, ...rest) =>
    naam === bestand ? ts.createSourceFile(naam, tekst, ts.ScriptTarget.ES2022) : getSourceFile(naam, ...rest);
  host.fileExists = (naam) => naam === bestand || fileExists(naam);
  host.readFile = (naam) => (naam === bestand ? tekst : readFile(naam));
  const program = ts.createProgram([bestand], opties, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
