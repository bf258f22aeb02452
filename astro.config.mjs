import { defineConfig } from 'astro/config';
import pitcrew from 'pitcrew';

export default defineConfig({ integrations: [pitcrew()] });
