import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The service that answers a path. */
export type Padtabel = (pad: string) => string;

const lees = (bestand: string): string => readFileSync(join(import.meta.dirname, '../..', bestand), 'utf8');

/** Of the proxy of Compose: the first expression that fits, else the default. */
export function vanProxy(): Padtabel {
  const [, map] = /map \$uri \$dienst \{(.*?)\n {4}\}/s.exec(lees('infra/proxy/nginx.conf'))!;
  const regels = map!
    .trim()
    .split('\n')
    .map((regel) => /^(\S+)\s+(\S+);$/.exec(regel.trim())!.slice(1) as [string, string]);
  return (pad) =>
    (regels.find(([vorm]) => vorm.startsWith('~') && new RegExp(vorm.slice(1)).test(pad)) ??
      regels.find(([vorm]) => vorm === 'default'))![1];
}

interface Ingress {
  readonly spec: {
    readonly rules: readonly {
      readonly http: {
        readonly paths: readonly {
          readonly path: string;
          readonly pathType: 'Prefix' | 'Exact';
          readonly backend: { readonly service: { readonly name: string } };
        }[];
      };
    }[];
  };
}

/** Of the Ingress: whole segments, and the longest wins. */
export function vanIngang(): Padtabel {
  const { paths } = (parse(lees('infra/kubernetes/ingang.yaml')) as Ingress).spec.rules[0]!.http;
  return (pad) =>
    paths
      .filter(({ path, pathType }) => pad === path || (pathType === 'Prefix' && pad.startsWith(`${path}/`)))
      .sort((a, b) => b.path.length - a.path.length)[0]!.backend.service.name;
}
