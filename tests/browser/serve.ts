import { createServer } from 'node:http';
import { siteFolder } from '../support/pages.ts';
import { siteHandler } from '../support/site-handler.ts';

createServer(siteHandler(siteFolder)).listen(Number(process.argv[2]), '127.0.0.1');
