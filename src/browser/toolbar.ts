import type { DevToolbarApp } from 'astro';
import { defineToolbarApp } from 'astro/toolbar';
import type { ToolbarFinding, ToolbarFindings } from '../schema/toolbar.ts';
import { createMarks } from './toolbar-marks.ts';
import { panelContent, panelStyle } from './toolbar-panel.ts';

/** The app in Astro's dev toolbar: what the linter found on the page in view, with marks while the panel is open. */
const app: DevToolbarApp = defineToolbarApp({
  init(canvas, app, server) {
    const panel = document.createElement('astro-dev-toolbar-window');
    // Lines of text begin at the left: there the panel would cover what it marks.
    panel.placement = 'bottom-right';
    const style = document.createElement('style');
    style.textContent = panelStyle;
    canvas.append(style, panel);
    const marks = createMarks();
    let findings: ToolbarFinding[] = [];
    let isOpen = false;

    const show = () => {
      const here = findings.filter(({ address }) => address === location.pathname);
      const shown = here.map((finding) => ({ finding, mark: marks.find(finding) }));
      const elsewhere = findings.filter((finding) => !here.includes(finding));
      panel.replaceChildren(...panelContent(shown, elsewhere, marks));
      marks.paint(isOpen ? shown.flatMap(({ mark }) => mark ?? []) : []);
      marks.point(undefined);
      const worst = here.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
      app.toggleNotification({ state: here.length > 0, level: worst });
    };
    server.on<ToolbarFindings>('pitcrew:findings', (sent) => {
      // Where the server told of the change before this page could hear it. Else the page is reloading by then.
      if (sent.revision > revisionOf(document)) setTimeout(() => location.reload(), reloadAfter);
      findings = sent.findings;
      show();
    });
    app.onToggled(({ state }) => {
      isOpen = state;
      show();
    });
  },
});

/** Milliseconds. */
const reloadAfter = 500;

/** How often the content had changed when the page was made; endless for a page that does not say. */
function revisionOf({ head }: Document): number {
  const meta = head.querySelector<HTMLMetaElement>('meta[name="pitcrew-revision"]');
  return Number(meta?.content ?? Number.POSITIVE_INFINITY);
}

export default app;
