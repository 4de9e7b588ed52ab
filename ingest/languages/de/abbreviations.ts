import { type SentenceRules, wordSet } from "../sentence-rules.ts";

/** German abbreviations and what else tells a full stop from the end of a sentence. */
export const sentenceRules: SentenceRules = {
  titles: wordSet(`
    dr prof mag ing dipl dipl-ing dipl.-ing univ.-prof priv.-doz doz hr hrn fr frl mr mrs ms st sr jr
    gen brig abg stv lt kgl hl ehem vors sog gem ggf bzw vgl inkl exkl einschl zzgl abzgl
    nr nrn art abs ziff anm abb tab kap bd bde ca etwa rd z.b z.t z.zt u.a.m d.h d.i i.d.r i.d.f i.a
    i.v o.g s.o s.u u.u v.a m.e o.ä n.chr u.s a.d v.d o.d h.c dr.h.c dres s vs phil jur rer nat med pol
    habil oec theol techn lic kard erzb bgm min.-präs präs ministerpräs vizepräs gs allg int intl
    internat europ amerik dt österr schweiz franz engl russ chin jap ital span bspw evtl insb insbes
    mind max min durchschn zw betr bez entspr geb gest verst verh ehel spez wiss staatl städt
    fa gebr bfh bayr bad-württ co ges nördl südl östl westl`),
  abbreviations: wordSet(`
    usw etc u.a u.ä o.a u.s.w v.chr n.chr mio mrd mill tsd jh jhd jhdt std sek min str tel fax inc ltd
    corp bros e.v a.g k.g m.b.h u.s u.k u.n e.u u.s.a d.c p.a p.m a.m kg km cm qm
    jan jän feb febr mär mrz apr jun jul aug sep sept okt nov dez mo di mi do fr sa so`),
  starters: wordSet(`
    der die das den dem des ein eine einer einem einen eines er sie es wir ich ihr man dies diese
    dieser dieses diesem diesen jene jener jenes in im am an auf aus bei beim mit nach nachdem vor von
    vom zu zum zur zwar über unter um für gegen ohne durch während wegen trotz seit seitdem bis bereits
    schon auch aber doch jedoch dennoch allerdings dabei dadurch dafür dagegen daher damit danach
    daneben dann daran darauf daraufhin darin darüber darum darunter dazu deshalb deswegen demnach
    ebenso ferner zudem außerdem inzwischen mittlerweile zuvor zuletzt zunächst später heute gestern
    morgen jetzt nun noch nur so sowohl weder wenn weil obwohl als ob dass was wer wie wo warum welche
    welcher welches alle alles beide einige manche mehrere viele wenige kein keine niemand nichts sein
    seine ihre unser unsere mein meine und oder denn sondern nicht laut zufolge hier dort dazwischen
    insgesamt insbesondere vielmehr anschließend gleichzeitig zugleich hingegen erst ihm ihn ihnen
    anlässlich angesichts anfang ende mitte hat ist war wird werden wurde wurden sind haben`),
  months: wordSet(`
    januar jänner februar feber märz april mai juni juli august september oktober november dezember
    jan jän feb febr mär mrz apr jun jul aug sep sept okt nov dez`),
  ordinalContext: wordSet(`
    der die das den dem des am im vom zum zur beim ins ans ein eine einen einem einer eines dieser
    diesem dieses diese jeder jedem jedes ihr ihre ihren ihrem ihrer ihres sein seine seinen seinem
    seiner seines unser unsere unseren unserem dessen deren bereits`),
  reportingVerbs: wordSet("sagte fragte erklärte meinte betonte rief sagt fragt erklärt meint"),
};
