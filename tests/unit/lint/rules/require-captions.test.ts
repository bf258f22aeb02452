import type { Asset } from '../../../../src/library/library.ts';
import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const video = (properties: string, body = 'A hand opens the lid.') =>
  `<Video src="./v.mp4" poster="./v.png" title="The lid" ${properties}>\n\n${body}\n\n</Video>`;
const captions = (cues: number): Asset => ({ path: 'aids/print/v.vtt', bytes: 90, format: 'vtt', cues });
const coded = (body: string) => ({
  'site.yaml': 'title: Aids\nallowCode: true\n',
  'aids/print/a.mdx': aid(body),
});

testRule('require-captions', {
  valid: {
    'captions with cues, and a transcript': { content: video('captions="./v.vtt"'), assets: [captions(3)] },
    'captions that are not there, which no-broken-link reports': video('captions="./w.vtt"'),
    'a transcript that a component writes': coded(video('captions="./v.vtt"', '<Transcript />')),
    'captions from a spread': coded(video('{...files}')),
    'HTML with a track, without sound, or with code inside': coded(
      '<video src="x"><track kind="captions" src="y" /></video>\n\n<video muted src="x" />\n\n<video src="x">{tracks}</video>\n\n<video {...muted} />',
    ),
    'HTML with a track in Markdown': {
      'aids/print/a.md': aid('<video src="x"><track src="y"></video>\n\n<video muted src="x"></video>'),
    },
  },
  invalid: {
    'no captions': { content: video('').replace('<Video', '«<Video»'), messages: ['captions'] },
    'captions without words': {
      content: video('captions="«./v.vtt»"'),
      assets: [captions(0)],
      messages: ['cues'],
      says: ['`./v.vtt`'],
    },
    'no transcript': {
      content: `${video('captions="./v.vtt"', '{/* later */}').replace('<Video', '«<Video»')}\n\n«<Video» captions="./v.vtt" />`,
      assets: [captions(1)],
      messages: ['transcript', 'transcript'],
    },
    'HTML where code is allowed': { content: coded('«<video» src="x">x</video>'), messages: ['track'] },
    'HTML in Markdown': {
      content: { ...coded('x'), 'aids/print/b.md': aid('«<video src="x">»</video>') },
      messages: ['track'],
    },
  },
});
