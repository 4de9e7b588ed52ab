/** Nouns that a town's or island's name follows: "der Kurort X", "auf der Insel Y". */
const SETTLEMENT =
  /^(?:capital|city|town|village|resort|insel|stadt|dorf|ort|metropole|\p{Ll}{2,12}(?:stadt|dorf|insel|metropole)|(?:luft|bade)?kurort|badeort|ferienort|küstenort|nachbarort|grenzort)$/u;
/** Buildings, whose class is part of the name: "Palais X", "Schloss Y". */
const BUILDING =
  /^(?:hotel|schloss|palais|palast|villa|burg|kloster|residenz|kongresszentrum|konferenzzentrum)$/;

export const isBuildingClass = (word: string) => BUILDING.test(word);
export const isPlaceClass = (word: string) => SETTLEMENT.test(word) || BUILDING.test(word);
