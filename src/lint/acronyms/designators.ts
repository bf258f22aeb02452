/** Letters that name no thing to spell out: they stand beside a number or a place name. */

/** Units and parts of the day and time zones, which follow a number: International System of Units, IEC 80000-13. */
export const units: ReadonlySet<string> = new Set(
  `AM PM ET EST EDT CT CST CDT MT MST MDT PT PST PDT BST CET CEST UTC GMT BC AD CE BCE
  KB MB GB TB PB EB KIB MIB GIB TIB PIB KBPS MBPS GBPS TBPS HZ KHZ MHZ GHZ THZ DB DBM KW MW GW KWH MWH KV MV MA MAH
  MM CM KM KG MG ML DPI PPI RPM FPS MPH KPH PT PX EM USD EUR GBP CAD AUD`.split(/\s+/),
);

/** Months cut short, which stand beside a day or a year: Unicode CLDR, abbreviated names in English. */
export const months: ReadonlySet<string> = new Set(
  'JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC'.split(' '),
);

/** Postal abbreviations of the United States (USPS Publication 28), which follow the name of a place and a comma. */
export const states: ReadonlySet<string> = new Set(
  `AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA
  RI SC SD TN TX UT VT VA WA WV WI WY PR`.split(/\s+/),
);

/** Companies whose name in front makes letters the name of a product: Amazon RDS, Azure AD. */
export const vendors: ReadonlySet<string> = new Set(
  `Adobe Amazon Apache Apple Atlassian AWS Azure Canonical Cisco Cloudflare Dell Fujitsu
  Google HashiCorp HP IBM Intel Microsoft Mozilla Nvidia NVIDIA Oracle Salesforce Samsung SAP Siemens Sony Toyota
  VMware Xerox Yamaha`.split(/\s+/),
);
