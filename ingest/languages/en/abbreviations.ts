import { type SentenceRules, wordSet } from "../sentence-rules.ts";

/** English abbreviations and what else tells a full stop from the end of a sentence. */
export const sentenceRules: SentenceRules = {
  titles: wordSet(`
    mr mrs ms mx dr prof rev hon messrs mme mlle st ste mt ft gen lt col maj capt cmdr cpl sgt adm
    brig ald gov sen rep reps sens pres supt det insp amb atty asst assoc sr.adm lt.gov lt.col lt.gen
    maj.gen brig.gen vice-adm e.g i.e cf viz vs v no nos art arts sec secs para paras pp fig figs vol
    vols ed eds ch approx ca hrh h.e rt.hon wm chas geo jas jos thos univ inst intl natl`),
  abbreviations: wordSet(`
    u.s u.k u.n e.u u.s.a u.a.e u.s.s.r d.c n.y l.a p.m a.m p.p.m b.c a.d etc inc ltd corp co cos bros
    plc llc l.p l.l.c n.v s.a s.p.a a.g jr sr ph.d m.d m.p b.a m.a esq al est dept div gov't govt bldg
    ave blvd rd hwy sq jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs
    fri sat sun ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont
    neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que b.c alta min max avg mil bn km kg cm lb
    lbs oz hr hrs sec`),
  starters: wordSet(`
    the a an this that these those he she it we i you they his her its our their my your in on at by for
    from with without within under over after before during since until while when where who what why
    how which if as although though because but and or so yet however meanwhile moreover furthermore
    therefore thus then there here also both all some many most several few no none nobody nothing
    neither either each every another other others such according asked speaking last earlier later
    now today yesterday tomorrow once one two three not only among about between despite instead
    nevertheless still just even additionally through under to let is are was were has have had`),
  months: wordSet(`
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec`),
  dottedPlaces: {
    places: wordSet("d.c"),
    starters: wordSet(
      "secretary deputy assistant under ambassador foreign prime minister ministers president acting special",
    ),
  },
  ordinalContext: new Set(),
  reportingVerbs: wordSet(`
    said says asked asks told tells wrote added replied answered wondered shouted exclaimed quipped
    declared warned`),
};
