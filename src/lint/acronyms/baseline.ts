import { acronymKey } from './acronyms.ts';

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
    names: `AA, AAA, AC, AD, ADHD, AI, AIDS, ASAP, ATM, B2B, BBC, BC, BYOB, CCTV, CD, CEO, CFO, CIA, CIO, CO2, COO, COVID, CTO, CV, DC, DIY,
      DJ, DM, DNA, DVD, ETA, EU, FAQ, FBI, FM, FYI, GDP, GDPR, GMT, GPS, HIV, HQ, HR, ID, IOU, IQ, IRL, IT, LCD, LED, LGBT, LGBTQ,
      LGBTQIA, LLM, LOL, MBA, N/A, NA, NASA, NATO, NGO, OK, OMG, PC, PhD, PIN, POW, PS, PTSD, NB, NE, NW, NYC, Q&A, QA, QR,
      R&D, RIP, RSVP, RV, SIM, SE, SMS, SOS, SUV, SW, TBA, TBC, TBD, TL;DR, TMI, TNT, TV, UFO, UK, UN, UNESCO, UNICEF, US,
      USA, UTC, UV, VIP, VHS, WC, WWI, WWII, WWW, XL, XXL, ZIP, 2D, 3D`,
  },
  {
    scope: 'everybody',
    source: 'Labels of letters and lists: headwords of Merriam-Webster',
    names: 'ATTN, BCC, CC, FWD, RE, PO Box',
  },
  {
    scope: 'everybody',
    source: 'Days of the week as calendars cut them short: Unicode CLDR, abbreviated names in English',
    names: 'MON, TUE, WED, THU, FRI, SAT, SUN',
  },
  {
    scope: 'everybody',
    source: 'Words cut short on forms and gauges: headwords of Merriam-Webster',
    names: 'FAX, LTD, MIN and MAX, MAX line, MAX mark, MIN line, MIN mark, QTY, TEL',
  },
  {
    scope: 'everybody',
    source: 'Codes of the currencies that are traded most: ISO 4217',
    names: 'CHF, EUR, GBP, JPY, USD',
  },
  {
    scope: 'people who use computers',
    source: 'Names of keys, as keyboards print them and the Microsoft Writing Style Guide lists them',
    names: 'ALT, CTRL, DEL, ESC, PGDN, PGUP, PRTSC, TAB',
  },
  {
    scope: 'United Kingdom',
    source: 'GOV.UK A to Z of style, “Abbreviations and acronyms”: well known there',
    names: 'DVLA, GCSE, HMRC, MOT, MP, NHS, PAYE, VAT, GOV.UK',
  },
  {
    scope: 'United States',
    source:
      'Style guides of public bodies, Mailchimp and the Associated Press: known to the public without expansion',
    names: 'ADA, CDC, DMV, DoD, EPA, FDA, FEMA, IRS, LLC, NSA, SSN, TSA, TTY, USPS',
  },
  {
    scope: 'people who use computers',
    source: 'Microsoft, Google, Apple and Salesforce style guides: acronyms that need no expansion',
    names: `API, ASCII, BIOS, CLI, CMD, CPU, CSV, DB, DNS, DOS, DVI, FTP, GPU, GUI, HD, HDD, HDMI, HTTP, HTTPS, IDE, IO, IP, IPv4,
      IPv6, ISP, LAN, MAC, OS, RAM, RGB, RGBA, ROM, RTF, SD, SDK, SFTP, SQL, SSD, SSH, SSL, TCP, TCP/IP, TLS, TSV, UDP, UI, URI, URL,
      USB, UTF, UX, VGA, VM, VPN, VR, WAN, WiFi, WPA, WYSIWYG, XML, YAML, JSON, README, I/O`,
  },
  {
    scope: 'people who make websites and software',
    source: 'Names of languages, formats and practices that their own specifications and docs use unexpanded',
    names: `AJAX, CDN, CI, CICD, CMS, CNAME, CRLF, CSS, DDoS, DOM, ES, GNU, GUID, HSL, HSLA, HSV, HTML, JS, JSX, LTS, MDX, MIME, NaN, NoSQL, NPM, OAUTH,
      PHP, PR, REST, RFC, RSS, SCSS, SEO, TOML, TS, TSX, UUID`,
  },
  {
    scope: 'people who use computers',
    source: 'Formats by the ending of their files, as their specifications and programs name them',
    names: `AVIF, AVI, BMP, DLL, DOC, DOCX, EPUB, EXE, GIF, GZIP, HEIC, ICO, JAR, JPEG, JPG, MOV, MP3, MP4, MSI, ODS, ODT, OGG, OTF, PDF, PEM, PFX,
      PNG, PPT, PPTX, SVG, TAR, TGZ, TIFF, TTF, TXT, VSIX, WASM, WAV, WebM, WebP, WOFF, XLS, XLSX, YML`,
  },
  {
    scope: 'people who make websites and software',
    source:
      'Names of algorithms in the standards of NIST and the IETF: used as names, RSA from those of its inventors',
    names: 'AES, DSA, ECDSA, EdDSA, MD5, RSA, SHA',
  },
  {
    scope: 'people who use computers',
    source: 'Names of products, companies and file systems: the letters are the name',
    names: `AMD, APFS, ARM, AWS, BSD, BTRFS, CUDA, CentOS, EXT4, FAT, FAT32, GCC, GCP, HP, IBM, IKEA, iOS, iPadOS, KVM, LaTeX, LG,
      LEGO, MIDI, MS, MySQL, NTFS, NVIDIA, NVMe, SAP, SQLite, SUSE, TeX, UNIX, LINUX, VS Code, XFS, ZFS,
      S3, POSIX, cURL, VSCode, macOS, NT`,
  },
  {
    scope: 'people who use computers',
    source: 'Names of programs and languages, as the sites of their makers write them',
    names: `APT, BASH, CKAN, COBOL, CVS, DNF, Adobe XD, Argo CD, EMACS, FORTRAN, GIMP, GIT, GnuPG, GNOME, GPG, HTMX, IE, IRC, JAVA,
      JAWS, JIRA, KDE, LESS, LISP, LXC, LXD, MATLAB, MongoDB, MS Office, NGINX, NVDA, Open VSX, openSUSE, OSX, PERL, PGP,
      Power BI, PyPI, QEMU, Rabbit MQ, RSA Archer, RUBY, SAS, SCRUM, SPSS, SVGO, SVN, TMUX, VIM, VLC, WAVE, XEN, YUM, ZAP, ZSH`,
  },
  {
    scope: 'people who make websites and software',
    source: 'Services of Amazon, Google and Microsoft, as their price lists name them',
    names: 'AKS, EC2, ECR, ECS, EKS, GKE, RDS, SES, SNS, SQS',
  },
  {
    scope: 'everybody',
    source: 'Companies, newspapers and clubs whose registered name is the letters',
    names: `3M, AOL, AT&T, BMW, CBS, CNN, DHL, ESPN, GE, GLAAD, GM, H&M, HBO, HSBC, KFC, KPMG, MTV, NAACP, NBC, NPR, SAP, TED,
      UPS, VW, XKCD, YMCA, YWCA, AP style, AP Stylebook`,
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
      'Names of licenses and of bodies that set standards, as they sign them: SPDX license list, ISO, IEC, IEEE, W3C',
    names:
      'AGPL, ANSI, BSD, CC, CC BY, CC BY-SA, CC BY-NC, CC BY-NC-SA, CC BY-ND, CC0, ECMA, GPL, IEC, IEEE, IETF, ISO, LGPL, MDN, MIT, W3C, WHATWG',
  },
];

export const baseline: readonly BaselineEntry[] = groups.flatMap(({ scope, source, names }) =>
  names.split(',').map((name) => ({ name: name.trim().replace(/\s+/g, ' '), scope, source })),
);

/** The keys of the names in it. */
export const baselineKeys: ReadonlySet<string> = new Set(baseline.map(({ name }) => acronymKey(name)));
