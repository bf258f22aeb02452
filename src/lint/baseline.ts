/** Letters that readers know as they stand. */
export interface BaselineEntry {
  name: string;
  /** Who knows it. */
  scope: string;
  /** Where it is used without being spelled out. */
  source: string;
}

interface Group {
  scope: string;
  source: string;
  /** Names, one or several words each, separated by commas. */
  names: string;
}

/**
 * What style guides let stand without an expansion, and names whose letters stand for nothing that helps a reader.
 * `baseline` in site.yaml adds to it.
 */
const groups: readonly Group[] = [
  {
    scope: 'everybody',
    source:
      'Headwords of general English dictionaries (Merriam-Webster, Oxford) that newspapers use unexpanded',
    names: `AC, AD, AI, AIDS, ASAP, ATM, BBC, BC, CCTV, CD, CEO, CFO, CIA, COO, COVID, CTO, CV, DC, DIY, DJ, DNA, DVD, EU,
      FAQ, FBI, FM, FYI, GDP, GMT, GPS, HIV, HQ, HR, ID, IQ, IT, LCD, LED, NASA, NATO, OK, PC, PhD, PIN, POW, PS, NB, NE, NW, NYC, Q&A,
      R&D, RSVP, SIM, SE, SMS, SOS, SUV, SW, TBD, TL;DR, TV, UFO, UK, UN, UNESCO, UNICEF, US, USA, UTC, UV, VIP, VHS, WC, WWW, ZIP`,
  },
  {
    scope: 'United Kingdom',
    source: 'GOV.UK A to Z of style, “Abbreviations and acronyms”: well known there',
    names: 'DVLA, GCSE, HMRC, MP, NHS, VAT, GOV.UK',
  },
  {
    scope: 'United States',
    source: 'Style guides of public bodies and Mailchimp: known to taxpayers without expansion',
    names: 'IRS, LLC, SSN, TTY, USPS',
  },
  {
    scope: 'people who use computers',
    source: 'Microsoft, Google, Apple and Salesforce style guides: acronyms that need no expansion',
    names: `API, ASCII, BIOS, CLI, CMD, CPU, CSV, DB, DNS, DOS, FTP, GPU, GUI, HD, HDD, HDMI, HTTP, HTTPS, IDE, IP, IPv4, IPv6,
      ISP, LAN, MAC, OS, RAM, ROM, RTF, SD, SDK, SFTP, SQL, SSD, SSH, SSL, TCP, TCP/IP, TLS, TSV, UDP, UI, URI, URL, USB,
      UTF, UX, VM, VPN, VR, WAN, WYSIWYG, XML, YAML, JSON, README, I/O`,
  },
  {
    scope: 'people who make websites and software',
    source: 'Names of languages, formats and practices that their own specifications and docs use unexpanded',
    names: `AJAX, CDN, CI, CNAME, CRLF, CSS, DOM, GIF, GNU, HTML, JPEG, JPG, JS, JSX, LTS, MDX, MP3, MP4, NPM, NoSQL, OAUTH,
      PDF, PHP, PNG, PR, REST, RFC, RSS, SCSS, SEO, SVG, TIFF, TOML, TS, TSX, TXT, UUID, WebP`,
  },
  {
    scope: 'people who use computers',
    source: 'Names of products, companies and file systems: the letters are the name',
    names: `AMD, APFS, ARM, AWS, BSD, BTRFS, CUDA, CentOS, FAT, FAT32, GCC, GCP, HP, IBM, IKEA, iOS, iPadOS, KVM, LaTeX, LG,
      LEGO, MIDI, MS, MySQL, NTFS, NVIDIA, NVMe, SAP, SQLite, SUSE, TeX, UNIX, LINUX, VS Code, XFS, ZFS,
      S3, POSIX, cURL, VSCode, macOS`,
  },
  {
    scope: 'everybody',
    source: 'Units of the International System and IEC 80000-13, and time zones',
    names:
      'BST, CEST, CET, CDT, CST, EDT, EST, MDT, MST, PDT, PST, KB, MB, GB, TB, PB, KiB, MiB, GiB, TiB, kHz, MHz, GHz, dB, kW, MW, kWh, Mbps, Gbps, DPI, RPM',
  },
  {
    scope: 'everybody',
    source:
      'Names of licenses and of bodies that set standards, as they sign them: SPDX license list, ISO, IEC',
    names: 'AGPL, BSD, CC, CC BY, CC BY-SA, CC BY-NC, CC BY-NC-SA, CC BY-ND, CC0, GPL, LGPL, ISO, IEC, MIT',
  },
];

export const baseline: readonly BaselineEntry[] = groups.flatMap(({ scope, source, names }) =>
  names.split(',').map((name) => ({ name: name.trim().replace(/\s+/g, ' '), scope, source })),
);
