/** English names that end in such a word are those of plans, places or ships, not of bodies. */
export const NO_BODY =
  /^(?:framework|airport|castle|palace|initiatives?|program(?:me)?s?|strategy|plan|plans|act|law|accords?|agenda|declaration|treaty|building|hotel|square|street|road|bridge|base|port|harbou?r|stadium|prize|award|day|project|operation|war|strait|sea|ocean|skies|women|youth|orders?|months?|weeks?|concept|crisis|reports?|regulations|region|vessels|needs|bonds?|summit|leaders|ally|allies|minster|assistant|nationals|monument|sanctuary|fellowship|mechanism|scholarship|membership|delegation|principles|resolution|test|lists?|statement|communiqu[eé])$/;

/** Letters that no organisation is known by. */
export const NOT_ORGANISATION =
  /^(?:[IVXLC]+|KI|AI|IT|EUR|USD|CHF|GBP|RMB|CNY|JPY|TV|DNA|CO2|LNG|LPG|CCS|KMU|EBIT|ESG|CSR|GPS|PR|CEO|CFO|OK|BIP|GDP|Covid|COVID|HIV|AIDS|UTC|CET|MEZ|PDF|GMT|AM|PM|ID|PC|SMS|DVD|CD|LED|AKW|LKW|PKW|MP|MEP|DC|PM|US|UK|MOUs?|MoUs?|FTAs?|ETA|PCR|USS|HMS|TTIP|CETA|NAFTA|USMCA|TPP|CPTPP|RCEP|ACTA|GATT|GATS|TRIPS|TISA|SALT|START|INF|ABM|CTBT|NVV)$/;

/** German compounds that say what kind of company is named next. */
export const COMPANY_NOUN =
  /^(?:konzerns?|herstellers?|zulieferers?|anbieters?|versorgers?)$|\p{L}{4}(?:konzerns?|riesen?|herstellers?|bauers?|versorgers?|betreibers?|anbieters?|dienstleisters?|zulieferers?|produzent(?:en)?|spezialist(?:en)?|gesellschaft|reederei)$/u;
