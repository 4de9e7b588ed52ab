/** English names that end in such a word are those of plans, places or ships, not of bodies. */
export const NO_BODY =
  /^(?:framework|airport|castle|palace|initiatives?|program(?:me)?s?|strategy|plan|plans|act|law|accords?|agenda|declaration|treaty|building|hotel|square|street|road|bridge|base|port|harbou?r|stadium|prize|award|day|project|operation|war|strait|sea|ocean|skies)$/;
