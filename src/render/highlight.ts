import type { ElementContent } from 'hast';
import { createCssVariablesTheme, createHighlighterCoreSync, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import css from 'shiki/langs/css.mjs';
import diff from 'shiki/langs/diff.mjs';
import docker from 'shiki/langs/docker.mjs';
import html from 'shiki/langs/html.mjs';
import http from 'shiki/langs/http.mjs';
import ini from 'shiki/langs/ini.mjs';
import javascript from 'shiki/langs/javascript.mjs';
import json from 'shiki/langs/json.mjs';
import mdx from 'shiki/langs/mdx.mjs';
import nginx from 'shiki/langs/nginx.mjs';
import powershell from 'shiki/langs/powershell.mjs';
import python from 'shiki/langs/python.mjs';
import shellscript from 'shiki/langs/shellscript.mjs';
import shellsession from 'shiki/langs/shellsession.mjs';
import sql from 'shiki/langs/sql.mjs';
import systemd from 'shiki/langs/systemd.mjs';
import toml from 'shiki/langs/toml.mjs';
import typescript from 'shiki/langs/typescript.mjs';
import xml from 'shiki/langs/xml.mjs';
import yaml from 'shiki/langs/yaml.mjs';
import { element, isElement, text } from './hast.ts';

const theme = createCssVariablesTheme({ name: 'tokens', variablePrefix: '--sh-' });
const languages = [
  css,
  diff,
  docker,
  html,
  http,
  ini,
  javascript,
  json,
  mdx,
  nginx,
  powershell,
  python,
  shellscript,
  shellsession,
  sql,
  systemd,
  toml,
  typescript,
  xml,
  yaml,
];

let highlighter: HighlighterCore | undefined;

/** Code as one span a line, colored by classes (`sh-keyword`), never style attributes: the pages’ policy refuses those. */
export function highlight(code: string, language: string): ElementContent[] {
  highlighter ??= createHighlighterCoreSync({
    themes: [theme],
    langs: languages,
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  const isKnown = highlighter.getLoadedLanguages().includes(language);
  const lines = isKnown
    ? highlighter.codeToTokensBase(code, { lang: language, theme: 'tokens' })
    : code.split('\n').map((content) => [{ content, color: '' }]);
  return lines.map((line, i) =>
    element(
      'span',
      { className: ['line'] },
      line.flatMap(({ content, color }) => {
        const name = /--sh-(?:token-)?([a-z-]+)/.exec(color ?? '')?.[1];
        const isPlain = name === undefined || name === 'foreground';
        return isPlain
          ? unbroken(content)
          : element('span', { className: [`sh-${name}`] }, unbroken(content));
      }),
      i < lines.length - 1 ? '\n' : undefined,
    ),
  );
}

/** Keeps words like `-noout` and `--dry-run` on one line: broken after a hyphen, they would read as two. */
export function unbroken(code: string): ElementContent[] {
  const parts = code.split(/(?<!\S)((?=\S{2,18}(?!\S))\S*-\S+)/);
  return parts
    .map((part, i) => (i % 2 === 1 ? element('span', { className: ['whole'] }, part) : text(part)))
    .filter((part) => isElement(part) || part.value !== '');
}
