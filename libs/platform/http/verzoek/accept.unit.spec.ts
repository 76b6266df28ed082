import { kiesSoort } from './accept.js';

const MARKDOWN = 'text/markdown';
const HTML = 'text/html';
const kies = (accept: string | undefined): string | undefined => kiesSoort(accept, [MARKDOWN, HTML]);

describe('the media type of an answer', () => {
  it.each<[string, string | undefined, string | undefined]>([
    ['the first, when the client says nothing', undefined, MARKDOWN],
    ['the first, when the header is empty', ' ', MARKDOWN],
    ['the first, when anything will do', '*/*', MARKDOWN],
    ['the first of two that are liked as much', 'text/html, text/markdown', MARKDOWN],
    ['the one that is asked for', 'text/html', HTML],
    ['by any case', 'Text/HTML', HTML],
    ['what a browser likes best', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', HTML],
    ['the one with more weight', 'text/markdown;q=0.5, text/html;q=0.6', HTML],
    ['one of a kind', 'text/*', MARKDOWN],
    ['by the nearest range, whatever the order', '*/*;q=1, text/*;q=0.5, text/markdown;q=0.1', HTML],
    ['not one that is ruled out', '*/*, text/markdown;q=0', HTML],
    ['with other parameters passed over', 'text/html;charset=utf-8;q=1', HTML],
    ['none, when none is accepted', 'application/json', undefined],
    ['none, when all are ruled out', 'text/*;q=0', undefined],
    ['none, when the weight has no meaning', 'text/html;q=veel', undefined],
    ['none, when nothing has a meaning', 'html, , /, text/', undefined],
    ['what has a meaning, beside what has none', 'html;;, text/html', HTML],
  ])('is %s', (_, accept, soort) => {
    expect(kies(accept)).toBe(soort);
  });
});
