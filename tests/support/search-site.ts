import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Pages as the routes write them, as far as the index reads them. */
function page({
  title,
  kind = 'procedure',
  topic = 'Keys',
  summary = 'It works.',
  hidden = '',
  body = '',
}: Record<string, string>) {
  return `<!doctype html><html lang="en"><body><nav>renew renew</nav>
<main data-pagefind-body data-type="aid" data-topic="${topic}" data-kind="${kind}" data-kind-label="The ${kind}"
  data-pagefind-meta="type[data-type], topic[data-topic], kind[data-kind]"
  data-pagefind-filter="topic[data-topic], kind[data-kind-label]">
<h1 data-pagefind-meta="title" data-pagefind-weight="10">${title}</h1>
<p data-pagefind-meta="summary" data-pagefind-weight="2">${summary}</p>
<p hidden data-pagefind-weight="10">${hidden}</p>
<div>${body}</div></main></body></html>`;
}

const pages: Record<string, string> = {
  'keys/renew/index.html': page({
    title: 'Renew a certificate',
    hidden: 'cert expired',
    body: `<ol class="steps"><li id="step-stop" class="step"><p><strong>Stop nginx.</strong> Use systemctl.</p><a class="step-link" href="#step-stop" aria-label="Link to step 1">#</a></li>
<li id="step-run" class="step"><strong>Run certbot</strong> with /etc/letsencrypt/live.<button type="button" class="copy-button">Copy</button></li></ol>`,
  }),
  'keys/fix/index.html': page({
    title: 'Fix a TLS connection',
    kind: 'troubleshooting',
    body: '<h2 id="dates">Wrong dates</h2><p>The browser says NET::ERR_CERT_DATE_INVALID: renew the certificate.</p>',
  }),
  'linux/check/index.html': page({
    title: 'Check a server',
    kind: 'checklist',
    topic: 'Linux',
    body: '<section class="checklist"><ul class="checks"><li class="check"><label><input type="checkbox"> <span>Backup restored</span></label></li></ul></section>',
  }),
  'linux/w/index.html': page({
    title: 'List people with w',
    topic: 'Linux',
    body: '<p>The w command, undo-commit.</p>',
  }),
  'git/undo/index.html': page({
    title: 'Undo a commit',
    topic: 'Git',
    body: '<p>Git keeps the commit <b>&lt;script&gt;</b>.</p>',
  }),
  'search/index.html': '<!doctype html><html lang="en"><body><main>renew renew renew</main></body></html>',
};

/** Paths of its pages with tasks to tick. */
export const withTasks = ['linux/check/index.html'];

/** Writes a small built site: five pages of the index, and one that is not in it; or those of its pages that are asked for. */
export async function writeSearchSite(
  folder: string,
  isAsked: (path: string) => boolean = () => true,
): Promise<string> {
  for (const [path, html] of Object.entries(pages)) {
    if (!isAsked(path)) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), html);
  }
  return folder;
}
