import { dev } from 'astro';

/** Starts Astro's development server for a project folder, in this process. */
const [root = '.', port = '4321'] = process.argv.slice(2);
await dev({ root, logLevel: 'error', server: { host: '127.0.0.1', port: Number(port) } });
console.log('ready');
