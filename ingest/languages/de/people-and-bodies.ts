import { wordSet } from "../sentence-rules.ts";

/** Ends of nouns that name an office, alone or in compounds ("Außenminister", "Notenbankchefin"). */
export const officeSuffixes =
  `minister ministerin ministers ministern ministerinnen präsident präsidentin präsidenten kanzler kanzlerin kanzlers
  chef chefin chefs sprecher sprecherin sprechers sekretär sekretärin sekretärs leiter leiterin leiters leitern
  vorsitzende vorsitzender vorsitzenden premier premiers botschafter botschafterin botschafters beauftragte beauftragter beauftragten
  kommissar kommissarin kommissars direktor direktorin direktors bürgermeister bürgermeisterin bürgermeisters
  gesandte gesandter gesandten unterhändler unterhändlerin unterhändlers unterhändlern verhandler verhandlerin verhandlers abgeordnete abgeordneter abgeordneten
  gouverneur gouverneurin gouverneurs senator senatorin senators könig königin königs kollege kollegen kollegin kommandeur kommandeurs
  generalstabschef koordinator koordinatorin ombudsmann obmann obfrau vorstand rektor rektorin intendant intendantin sultan taoiseach landeshauptmann landeshauptfrau landesrat landesrätin bundesrätin regierungsrat regierungsrätin botschaftsrat botschaftsrätin handelsrat konsul konsulin konsuls vorsteher vorsteherin vorstehers inspekteur inspekteurs admiral admirals staatsrat politiker politikerin politikers vermittler vermittlerin chefdiplomat chefdiplomaten chefdiplomatin berater beraterin
  machthaber machthaberin machthabers oberhaupt oberhaupts führer führerin führers minister anwalt anwältin`
    .split(/\s/)
    .filter(Boolean);
export const offices = [
  ...officeSuffixes,
  ..."papst papstes kaiser kaisers emir emirs kronprinz kronprinzen kronprinzessin prinz scheich staatssekretär mitglied mitglieds vertreter vertreterin vertreters vorgänger vorgängers vorgängern vorgängerin dirigent richter richterin chairman vize generaldirektor ceo cfo amtsinhaber erbprinz gegenüber pendant pendants".split(
    " ",
  ),
];
export const notOffices = wordSet(
  "kollege kollegen kollegin gegenüber pendant pendants könig politiker politikerin chef mitglied koch reiseleiter spielführer weltmeister filmregisseur regisseur dirigent bandleader wortführer rädelsführer rechtsanwalt führer lokführer verführer anführer anführerin anführers reiseführer bergführer trainer cheftrainer berater vertreter blitzableiter",
);
export const honorifics = wordSet(
  "herr herrn frau dr dr. prof prof. professor professorin general brigadegeneral generalmajor generalleutnant generaloberst oberst oberstleutnant admiral major hauptmann sir lord ing. mag. dipl.-ing. scheich prinz graf baron",
);
export const formerly = wordSet(
  "ex ehemalige ehemaligen ehemaliger früherer frühere früheren damalige damaligen damaliger ex- alt- vormalige vormaligen einstige einstigen",
);
export const delegates = wordSet(
  "seite delegation delegationen vertreter vertretern vertreterin minister ministern ministerin unterhändler unterhändlern abgesandte abgesandten gesandte gesandten regierungsvertreter regierungsvertretern delegierte delegierten botschafter botschaftern außenminister außenministern finanzminister finanzministern verteidigungsminister verteidigungsministern innenminister innenministern regierungschefs staatschefs staatsoberhäupter staatsoberhäuptern präsident präsidenten diplomaten spitzenvertreter spitzenvertretern",
);

/** Ends of nouns that head the name of an institution. */
export const institutionHeads =
  `ministerium ministeriums ministerien direktorat direktorats behörde amt amtes amts kommission
  büro büros parlament parlaments gericht gerichts gerichtshof gerichtshofs agentur organisation konsulat konsulats botschaft senat senats
  bundestag bundestags bundesrat bundesrats verband verbands verbandes universität institut instituts institutes vollversammlung generalversammlung zentralbank notenbank bank
  regierung rat rats rates sicherheitsrat sicherheitsrats sicherheitsrates nationalrat ausschuss ausschusses außenamt außenamts union bund bundes
  partei fraktion miliz armee streitkräfte nationalversammlung volkskongress landtag landtags landtages kabinett kabinetts staatskanzlei präsidentschaftskanzlei küstenwache weltbank kanzleramt kanzleramts bundeskanzleramt bundeskanzleramts präsidialamt präsidialamts stadtwerke gewerkschaft stiftung konzern konzerns komitee komitees gemeinschaft kammer departement departements ministerrat orden ordens dienst dienstes aufsichtsrat aufsichtsrats aufsichtsrates betriebsrat betriebsrats betriebsrates abgeordnetenhaus abgeordnetenhauses repräsentantenhaus repräsentantenhauses unterhaus unterhauses oberhaus oberhauses volkskammer knesset wirtschaftsrat wirtschaftsrats wirtschaftsrates polizei`
    .split(/\s/)
    .filter(Boolean);
export const stateOrgans =
  `regierung ministerium ministeriums ministerien parlament parlaments konsulat konsulats botschaft außenamt außenamts armee streitkräfte
  notenbank zentralbank büro büros senat senats nationalversammlung amt amts amtes küstenwache polizei departement departements gericht gerichts gerichtshof gerichtshofs ministerrat direktorat direktorats behörde kommission kanzleramt kanzleramts präsidialamt präsidialamts unterhaus unterhauses oberhaus oberhauses abgeordnetenhaus abgeordnetenhauses repräsentantenhaus repräsentantenhauses`
    .split(/\s/)
    .filter(Boolean);
export const companyForms = wordSet(
  "gmbh ag se kg inc ltd plc corporation corp company group holding llc co",
);
export const partyNouns = wordSet(
  "firmen unternehmen konzerne konzernen gesellschaften länder ländern staaten regierungen seiten parteien partner partnern nationen vertragspartner vertragspartnern vertragsparteien staatsführer staatschefs staatsoberhäupter regierungschefs präsidenten außenminister politiker minister nachbarn nachbarländer nachbarstaaten konfliktparteien",
);
export const partyDeterminers = wordSet("beide beiden beider");
export const cooperation = wordSet(
  "zusammenarbeit kooperation partnerschaft förderung stärkung vertiefung ausbau intensivierung regeln regelungen bestimmungen fragen frage thema themen",
);
export const fieldNouns = wordSet(
  "bereich bereichen bereiche gebiet gebieten gebiete feld feldern sektor themen fragen",
);
export const privateWords = wordSet(
  "stürmer mittelfeldspieler verteidiger torwart torhüter trainer spieler spielerin saison bundesliga klub fußballer fußballklub verein boxer boxerin schauspieler schauspielerin sänger sängerin musiker album plattenfirma label popstar mieter vermieter angestellte arbeitgeber karriere rapper regisseur autor model rennfahrer profi profis ablöse ablösesumme pokalsieger tabellenführer mittelfeld kader leihe erstligist zweitligist bundesligist nationalspieler innenverteidiger außenverteidiger sportdirektor sportchef transfermarkt spielzeit debütalbum plattenfirmen tournee welttournee songs",
);
export const nominals: ReadonlyMap<string, string> = new Map([
  ["unterzeichnung", "unterzeichnen"],
  ["unterschrift", "unterzeichnen"],
  ["paraphierung", "paraphieren"],
  ["ratifizierung", "ratifizieren"],
  ["ratifikation", "ratifizieren"],
  ["abschluss", "abschließen"],
  ["beitritt", "beitreten"],
  ["teilnahme", "teilnehmen"],
]);
export const mediaNouns = wordSet(
  "zeitung zeitungen tageszeitung nachrichtenagentur sender fernsehsender radiosender nachrichtensender magazin wochenzeitung agentur blatt boulevard-blatt nachrichtenmagazin website portal onlineportal internetportal partei regierungspartei oppositionspartei konzern unternehmen firma organisation menschenrechtsorganisation hilfsorganisation rebellenorganisation guerillaorganisation bündnis staatenbund staatenbündnis wirtschaftsbündnis handelsblock rebellengruppe guerillagruppe terrorgruppe rebellenbewegung guerillabewegung separatistenbewegung terrormiliz islamistengruppe gruppe verband frächterverband gewerkschaft bank club verein fluggesellschaft fluglinie airline reederei flugzeugbauer autobauer autohersteller energieversorger energiekonzern rüstungskonzern",
);
