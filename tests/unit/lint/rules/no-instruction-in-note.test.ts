import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

testRule('no-instruction-in-note', {
  valid: {
    'a note that informs': '<Note>The light stays green. Access is logged.</Note>',
    'a note that points': '<Note>See the list. Note that it is long. Keep in mind that it grows.</Note>',
    'a note that may be either': '<Note>Test results arrive by mail.</Note>',
    'a state with a name in code': '<Note>State `Z` is dead.</Note>',
    'a caution with its command first': '<Caution>Do not touch it. It is hot.</Caution>',
    'a caution with a condition first': '<Caution>If the light is red, leave the room.</Caution>',
    'a caution that begins with code': '<Caution>`rm` deletes at once. Take a copy.</Caution>',
    'a stop with its condition': '<StopIf>the disk is full. Call the owner.</StopIf>',
    'a stop whose condition names stops': '<StopIf>the lamp reads stop. Call the owner.</StopIf>',
    'an outcome': '<Outcome>Press the button again, and it is off.</Outcome>',
    'an empty note': '<Note>\n\n```sh\nls\n```\n\n</Note>',
    'another language': {
      'site.yaml': 'title: T\nlanguage: de\n',
      'aids/print/a.mdx': aid('<Note>Press the button.</Note>'),
    },
  },
  invalid: {
    'a command in a note': {
      content: '<Note>It is hot. «Let the drum cool.»</Note>',
      messages: ['instruction'],
      says: ['“Let the drum cool.” is a command inside a note'],
    },
    'only the first of two commands': {
      content: '<Note>\n\n- «Never open the lid.»\n- Keep the key.\n\n</Note>',
      messages: ['instruction'],
    },
    'a note in a step': {
      content: '<Steps>\n\n1. Open it.\n\n   <Note>«If it is hot, leave the lid open.»</Note>\n\n</Steps>',
      messages: ['instruction'],
    },
    'a caution whose command comes late': {
      content: '<Caution>«The rail is live.» Do not touch it.</Caution>',
      messages: ['late'],
      says: ['begins with “The rail is live.”'],
    },
    'a caution without a command': {
      content: '<Caution>«The rail is live.» It is hot.</Caution>',
      messages: ['missing'],
      says: ['begins with “The rail is live.”, and never says'],
    },
    'a caution with a condition behind': {
      content: '<Caution>«The rail is live if the lamp is on.» Do not touch it.</Caution>',
      messages: ['late'],
    },
    'a stop without a condition': {
      content:
        '<StopIf>«Call the desk.»</StopIf>\n\n<StopIf>«If it is full, wait.»</StopIf>\n\n<StopIf>«Stop the pump.»</StopIf>',
      messages: ['notCondition', 'notCondition', 'notCondition'],
      says: ['“Stop if Call the desk.”'],
    },
  },
});
