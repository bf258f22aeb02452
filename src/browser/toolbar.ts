import type { DevToolbarApp } from 'astro';
import { defineToolbarApp } from 'astro/toolbar';
import type { Finding } from '../schema/finding.ts';
import type { ToolbarFindings } from '../schema/toolbar.ts';
import { toolbarTitle } from './toolbar-title.ts';

/** The app in Astro's dev toolbar: what the linter found on the page in view, and how much elsewhere. */
const app: DevToolbarApp = defineToolbarApp({
  init(canvas, app, server) {
    const panel = document.createElement('astro-dev-toolbar-window');
    canvas.append(panel);
    server.on<ToolbarFindings>('pitcrew:findings', ({ findings, addresses }) => {
      const here = findings.filter((finding) => addresses[finding.file] === location.pathname);
      const elsewhere = findings.filter((finding) => !here.includes(finding));
      panel.replaceChildren(...content(here, elsewhere));
      const worst = here.some((finding) => finding.severity === 'error') ? 'error' : 'warning';
      app.toggleNotification({ state: here.length > 0, level: worst });
    });
  },
});

export default app;

function content(findings: Finding[], elsewhere: Finding[]): HTMLElement[] {
  const title = create('h1', toolbarTitle(findings, elsewhere));
  const list = create('ul');
  list.style.cssText = 'padding:0;margin:12px 0;list-style:none;display:grid;gap:12px';
  list.append(...findings.map(entry));
  const others = create(
    'p',
    elsewhere.length === 0
      ? 'No findings in other files.'
      : `${elsewhere.length} more in other files: run the linter to see them.`,
  );
  return [title, list, others];
}

function entry({ severity, message, hint, ruleId, file, line, column, url }: Finding): HTMLElement {
  const item = create('li');
  const place = create('code', `${file}:${line}:${column}`);
  const rule = url ? ruleLink(ruleId, url) : create('code', ruleId);
  item.append(create('strong', `${severity}: `), message, create('br'), hint, create('br'), place, ' ', rule);
  return item;
}

/** The panel is dark, whatever colors the page has for links. */
function ruleLink(ruleId: string, href: string): HTMLElement {
  const link = Object.assign(create('a', ruleId), { href });
  link.style.cssText = 'color:#fff;text-decoration:underline';
  return link;
}

function create(tag: string, text = ''): HTMLElement {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}
