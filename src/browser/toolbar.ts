import type { DevToolbarApp } from 'astro';
import { defineToolbarApp } from 'astro/toolbar';
import type { Finding } from '../schema/finding.ts';
import type { ToolbarFindings } from '../schema/toolbar.ts';

/** The app in Astro's dev toolbar: what the linter found on the page in view, and how much elsewhere. */
const app: DevToolbarApp = defineToolbarApp({
  init(canvas, app, server) {
    const panel = document.createElement('astro-dev-toolbar-window');
    canvas.append(panel);
    server.on<ToolbarFindings>('pitcrew:findings', ({ findings, addresses }) => {
      const here = findings.filter((finding) => addresses[finding.file] === location.pathname);
      panel.replaceChildren(...content(here, findings.length - here.length));
      const worst = here.some((finding) => finding.severity === 'error') ? 'error' : 'warning';
      app.toggleNotification({ state: here.length > 0, level: worst });
    });
  },
});

export default app;

function content(findings: Finding[], elsewhere: number): HTMLElement[] {
  const title = create(
    'h1',
    findings.length === 0 ? 'Nothing would trip a reader here' : `${findings.length} on this page`,
  );
  const list = create('ul');
  list.style.cssText = 'padding:0;margin:12px 0;list-style:none;display:grid;gap:12px';
  list.append(...findings.map(entry));
  const others = create(
    'p',
    elsewhere === 0
      ? 'No findings on other pages.'
      : `${elsewhere} more on other pages: run the linter to see them.`,
  );
  return [title, list, others];
}

function entry({ severity, message, hint, ruleId, file, line, column, url }: Finding): HTMLElement {
  const item = create('li');
  const place = create('code', `${file}:${line}:${column}`);
  const rule = url ? Object.assign(create('a', ruleId), { href: url }) : create('code', ruleId);
  item.append(create('strong', `${severity}: `), message, create('br'), hint, create('br'), place, ' ', rule);
  return item;
}

function create(tag: string, text = ''): HTMLElement {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}
