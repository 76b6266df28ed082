/** Other ways to end a line, and characters of which no reader sees anything. */
const REGELEINDEN = /\r\n|[\r\v\f\x85\u2028\u2029]/g;
const STUURTEKENS = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g;
/** Turn the order of what stands around them, so that a text would say something else than was typed. */
const RICHTINGEN = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text as every rendering tells it: paragraphs of lines, in which spaces at the ends and in a row mean nothing, as they do in Markdown
 * and in HTML.
 */
export function alineas(tekst: string): string[][] {
  return tekst
    .toWellFormed()
    .replace(REGELEINDEN, '\n')
    .replace(STUURTEKENS, '')
    .replace(RICHTINGEN, '')
    .split('\n')
    .map((regel) => regel.replace(/\s+/g, ' ').trim())
    .join('\n')
    .split(/\n{2,}/)
    .map((alinea) => alinea.split('\n').filter((regel) => regel !== ''))
    .filter((alinea) => alinea.length > 0);
}

/** A name or number, that stands in a line with other words. */
export const opRegel = (tekst: string): string => alineas(tekst).flat().join(' ');
