import { parsers as html } from 'prettier/plugins/html';
import { parsers as markdown } from 'prettier/plugins/markdown';

/** A rendered document as a parser reads it: markup that is there, and the text in it. */
export interface Knoop {
  readonly soort: string;
  readonly tekst: string;
  readonly kinderen: readonly Knoop[];
}

interface Markdownknoop {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Markdownknoop[];
}

/** By a parser of Markdown with its common extensions: tables, autolinks, footnotes, math. */
export function leesMarkdown(tekst: string): Knoop {
  return vanMarkdown(markdown.markdown.parse(tekst, { originalText: tekst } as never) as Markdownknoop);
}

function vanMarkdown({ type, value = '', children = [] }: Markdownknoop): Knoop {
  if (type === 'break') return { soort: '#text', tekst: '\n', kinderen: [] };
  if (type === 'text' || type === 'sentence') {
    return { soort: '#text', tekst: value, kinderen: children.map(vanMarkdown) };
  }
  return { soort: type, tekst: value, kinderen: children.map(vanMarkdown) };
}

interface Htmlknoop {
  readonly kind: string;
  readonly name?: string;
  readonly value?: string;
  readonly children?: readonly Htmlknoop[];
}

/** @throws Error on HTML that does not close what it opens */
export async function leesHtml(tekst: string): Promise<Knoop> {
  return vanHtml((await html.html.parse(tekst, { originalText: tekst, filepath: 'nota.html' } as never)) as Htmlknoop);
}

const ENTITEITEN: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

function vanHtml({ kind, name, value = '', children = [] }: Htmlknoop): Knoop {
  if (kind === 'text') {
    const leesbaar = value.replace(/\n/g, '').replace(/&([#\w]*;?)/g, (_, naam: string) => entiteit(naam));
    return { soort: '#text', tekst: leesbaar, kinderen: [] };
  }
  if (name === 'br') return { soort: '#text', tekst: '\n', kinderen: [] };
  return { soort: name ?? kind, tekst: '', kinderen: children.map(vanHtml) };
}

function entiteit(naam: string): string {
  const teken = ENTITEITEN[naam.replace(/;$/, '')];
  if (teken === undefined || !naam.endsWith(';')) throw new Error(`an ampersand of the text came through: &${naam}`);
  return teken;
}

export const tekstVan = ({ soort, tekst, kinderen }: Knoop): string =>
  (soort === '#text' ? tekst : '') + kinderen.map(tekstVan).join('');

/** All nodes of this kind, in the order of the document. */
export function alle(knoop: Knoop, soort: string): Knoop[] {
  return [...(knoop.soort === soort ? [knoop] : []), ...knoop.kinderen.flatMap((kind) => alle(kind, soort))];
}

/** Every kind of node but text, in the order of the document: the same for every text, or a text became markup. */
export const opmaakVan = ({ soort, kinderen }: Knoop): string[] =>
  soort === '#text' ? [] : [soort, ...kinderen.flatMap(opmaakVan)];
