import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const glossary = `- id: aws
  label: AWS
  expansion: Amazon Web Services
  definition: A cloud.
  senses:
    - { topics: [people], expansion: Alternate Work Schedule, definition: Other hours. }
`;
const topics =
  '- { id: cloud, label: Cloud, description: Machines. }\n- { id: people, label: People, description: Hours. }\n';
const around = { 'topics.yaml': topics, 'glossary.yaml': glossary };
const foundation = (body: string) => `---\ntitle: Hours\nsummary: All hours.\n---\n${body}\n`;

testRule('no-conflicting-expansion', {
  valid: {
    'one expansion, twice': 'Amazon Web Services (AWS) here. AWS (Amazon Web Services) there.',
    'forms of one name':
      'Multi-factor authentication (MFA), multifactor authentications (MFA), Multi Factor Authenticating (MFA).',
    'other letters': 'Point of contact (POC), amazon web services (AWS).',
    'words whose initials are not the letters':
      'Continuous deployment and delivery (CI/CD). Cached indexes, cold data (CI/CD).',
    'words of which a letter stands inside one': 'Deoxyribonucleic acid (DNA). Dense network area (DNA).',
    'the same letters in another case with initials that fit': 'A mega byte (MB) and a mega bit (Mb).',
    'the same letters in another case, which are another unit': 'A megabyte (MB) and a Mega bit (Mb).',
    'the sense of the topic': { ...around, 'aids/people/a.mdx': aid('An Alternate Work Schedule (AWS).') },
    'the common sense': { ...around, 'aids/cloud/a.mdx': aid('On Amazon Web Service (AWS).') },
    'any sense in a foundation': {
      ...around,
      'foundations/hours.mdx': foundation('An Alternate Work Schedule (AWS).'),
    },
    'an entry without an expansion': {
      'glossary.yaml': '- { id: aws, label: AWS, definition: A cloud. }\n',
      'aids/print/a.mdx': aid('An Alternate Work Schedule (AWS).'),
    },
    code: 'Amazon Web Services (AWS). `Alternate Work Schedule (AWS)`',
  },
  invalid: {
    'two expansions on a page': {
      content: 'Proof of concept (POC).\n\nAsk the POC (the «point of contact»). Point of contact (POC).',
      messages: ['page'],
      says: ['`POC` stands for “point of contact” here, and for “Proof of concept” in line 7.'],
    },
    'an element before the words': {
      content: 'The <abbr title="Proof of concept">POC</abbr>.\n\nAsk the «point of contact» (POC).',
      messages: ['page'],
      says: ['and for “Proof of concept” in line 7.'],
    },
    'three expansions': {
      content: 'Proof of concept (POC), «point of contact» (POC), «plan of care» (POC).',
      messages: ['page', 'page'],
    },
    'an element that spells it out': {
      content: 'Proof of concept (POC).\n\nThe «<abbr title="Point of contact">POC</abbr>» knows.',
      messages: ['page'],
    },
    'another expansion than the glossary': {
      content: { ...around, 'aids/cloud/a.mdx': aid('An «Alternate Work Schedule» (AWS).') },
      messages: ['glossary'],
      says: ['“Amazon Web Services” in the glossary'],
    },
    'the common sense where the topic has another': {
      content: { ...around, 'aids/people/a.mdx': aid('On «Amazon Web Services» (AWS).') },
      messages: ['glossary'],
      says: ['“Alternate Work Schedule” in the glossary'],
    },
    'a foundation, where only the senses have an expansion': {
      content: {
        ...around,
        'glossary.yaml': glossary.replace('  expansion: Amazon Web Services\n', ''),
        'foundations/hours.mdx': foundation('«All Work Stops» (AWS).'),
      },
      messages: ['glossary'],
      says: ['“Alternate Work Schedule” in the glossary'],
    },
    'a foundation with none of the senses': {
      content: { ...around, 'foundations/hours.mdx': foundation('«All Work Stops» (AWS).') },
      messages: ['glossary'],
    },
  },
});
