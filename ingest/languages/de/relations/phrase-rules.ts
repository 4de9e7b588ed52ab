/** What a rule that is written as code reads, and what looks like it and is something else. */
export type PhraseRule = {
  /** As kept with every edge. */
  readonly id: string;
  readonly examples: readonly string[];
  readonly counterexamples: readonly string[];
};

/** Rules of offices, topics, presence and signing that no single trigger word describes. */
export const phraseRules: readonly PhraseRule[] = [
  {
    id: "de/holds-office/apposition",
    examples: [
      "Die Chefin der Weltbank, Mary Kent, sprach in Bergen.",
      "Chefin der Weltbank ist Mary Kent.",
      "Mary Kent ist seit Mai Präsidentin der Weltbank.",
      "Am Montag wurde Mary Kent zur neuen Präsidentin der Weltbank gewählt.",
      "Die Vorsitzenden von SPD und FDP, Anna Berg und Jon Dahl, sprachen in Kiel.",
    ],
    counterexamples: [
      "Mary Kent sprach vor der Weltbank.",
      "Chefin der Weltbank ist nicht Mary Kent.",
      "Mary Kent soll zur Präsidentin der Weltbank gewählt werden.",
    ],
  },
  {
    id: "de/represents/office",
    examples: [
      "Der Schweizer Bundespräsident Urs Keller sprach in Bergen.",
      "König Harald von Norwegen sprach in Bergen.",
      "Jon Dahl reiste als erster norwegischer Präsident nach Peru.",
      "Der Außenminister von Chile, Luis Vega, sprach in Bergen.",
    ],
    counterexamples: [
      "Der ehemalige norwegische Präsident Jon Dahl sprach in Bergen.",
      "Die Ärztin Anna Berg lebt in Norwegen.",
    ],
  },
  {
    id: "de/represents/state-organ",
    examples: ["Das israelische Außenministerium bestätigte die Reise."],
    counterexamples: ["Der israelische Verein bestätigte die Reise."],
  },
  {
    id: "de/covers/attribute",
    examples: [
      "Norwegen und Peru unterzeichneten ein Abkommen über den Schutz der Wälder.",
      "Der Vertrag zur Lieferung von Erdgas gilt seit Mai.",
    ],
    counterexamples: [
      "Norwegen und Peru unterzeichneten ein Abkommen zur Vertiefung ihrer Zusammenarbeit.",
      "Norwegen und Peru unterzeichneten zum Auftakt ein Abkommen.",
    ],
  },
  {
    id: "de/covers/verb",
    examples: [
      "Das Abkommen sieht den Abbau von Zöllen vor.",
      "Der Vertrag enthält Regeln zum Warenverkehr.",
      "Das Abkommen zielt auf den Schutz der Wälder ab.",
      "Der Vertrag legt die Fangmengen der Flotten fest.",
      "Die Vereinbarung ermöglicht den Schulen die Einführung von Tablets.",
      "Norwegen und Peru schlossen ein Abkommen. Es umfasst den Schutz der Wälder.",
      "Das Abkommen betrifft nicht die Fischerei, sondern den Bergbau.",
      "Das Abkommen befasst sich mit der Sicherheit der Häfen.",
    ],
    counterexamples: [
      "Das Abkommen gilt seit Mai.",
      "Die Regierung regelt den Verkehr.",
      "Das Abkommen umfasst zwei wichtige Punkte.",
    ],
  },
  {
    id: "de/covers/effect",
    examples: [
      "Das Abkommen soll den Handel mit Holz stärken.",
      "Mit dem Vertrag wollen Norwegen und Peru die Seenotrettung verbessern.",
      "Durch das Abkommen soll der Schutz der Wälder verbessert werden.",
      "Norwegen und Peru planen einen Vertrag, mit dem die Seenotrettung verbessert werden soll.",
    ],
    counterexamples: [
      "Norwegen will das Abkommen stärken.",
      "Die Ministerin will den Handel mit Holz stärken.",
      "Das Abkommen über Fischerei soll den Handel mit Holz stärken.",
    ],
  },
  {
    id: "de/covers/purpose",
    examples: [
      "Norwegen und Peru unterzeichneten ein Abkommen, um den Handel mit Holz zu fördern.",
    ],
    counterexamples: ["Norwegen und Peru lehnten ein Abkommen ab, um den Handel zu fördern."],
  },
  {
    id: "de/covers/topic-noun",
    examples: [
      "Im Mittelpunkt des Treffens standen Europas Sicherheit und die Lage in Libyen.",
      "Zu den Themen des Gipfels gehörten der Klimaschutz und der Handel.",
      "Auf der Tagesordnung des Gipfels steht der Klimaschutz.",
      "Ein wichtiges Thema des Treffens war der Schutz der Wälder.",
      "Ein weiteres Thema des Treffens soll die Kernenergie sein.",
      "Bei dem Treffen stand das Thema Klimawandel im Vordergrund.",
      "Der Klimaschutz war Thema des Gipfels.",
      "Bei den Gesprächen ging es um die Rückgabe von Kunstwerken.",
      "Am Montag begann der Gipfel in Oslo. Dabei geht es um den Schutz der Meere.",
    ],
    counterexamples: [
      "Im Mittelpunkt der Stadt steht ein Denkmal.",
      "Thema der Doktorarbeit war der Klimaschutz.",
      "Es geht um viel Geld.",
      "Ministerin Anna Berg sagte, es gehe um die Rückgabe von Kunstwerken.",
    ],
  },
  {
    id: "de/covers/topic-noun-alone",
    examples: [
      "Geplant ist ein Treffen zu den Themen Verkehr, Umwelt und Energie.",
      "Am Montag begann der Gipfel in Oslo. Themen sind der Klimaschutz und der Handel.",
    ],
    counterexamples: ["Die Zeitung berichtet zu den Themen Verkehr und Umwelt."],
  },
  {
    id: "de/covers/talked-about",
    examples: [
      "Bei dem Gipfel wurde über Migration beraten.",
      "Bei dem Treffen erörterten die Minister die Lage in Libyen.",
      "Am Montag begann der Gipfel in Oslo. Dabei sollen Maßnahmen zum Schutz der Meere erörtert werden.",
      "Am Montag begann der Gipfel in Oslo. Die Teilnehmer besprachen den Abbau von Zöllen.",
      "Auf dem Treffen sprachen die Minister über Zölle, aber auch über den Schutz der Meere.",
      "Auf dem Gipfel in Oslo einigten sich die Staaten auf den Abbau von Zöllen.",
      "Präsident Jon Dahl reiste zu einem Gipfel, um über den Schutz der Meere zu beraten.",
      "Geplant ist ein Treffen, bei dem über den Abbau von Zöllen gesprochen werden soll.",
    ],
    counterexamples: [
      "Im Parlament wurde über Migration beraten.",
      "Ministerin Anna Berg sprach im Fernsehen über Migration.",
      "Ministerin Anna Berg sprach bei dem Gipfel mit Präsident Jon Dahl.",
      "Das Parlament beschloss den Abbau von Zöllen.",
    ],
  },
  {
    id: "de/signed/pronoun",
    examples: [
      "Im Mai gilt das Fischereiabkommen. Norwegen und Peru hatten es 2015 unterzeichnet.",
      "Der Handelsvertrag ist fertig. Er wurde am Montag von Ministerin Anna Berg unterzeichnet.",
    ],
    counterexamples: [
      "Der Handelsvertrag ist fertig. Norwegen und Peru hatten es eilig.",
      "Der Handelsvertrag ist fertig. Norwegen und Peru haben es 2015 unterzeichnet.",
      "Präsident Jon Dahl lobte die Vereinbarung. Er wurde am Montag von Ministerin Anna Berg begrüßt.",
    ],
  },
  {
    id: "de/signed-in/pronoun",
    examples: ["Der Handelsvertrag ist fertig. Er wurde am Montag in Bergen unterzeichnet."],
    counterexamples: ["Der Handelsvertrag ist fertig. Er wurde am Montag in Bergen kritisiert."],
  },
  {
    id: "de/took-place-in/pronoun",
    examples: ["Im Mai beginnt der Klimagipfel. Er findet in Bergen statt."],
    counterexamples: ["Im Mai beginnt der Klimagipfel. Sie findet in Bergen statt."],
  },
  {
    id: "de/attended/with-them",
    examples: [
      "Am Montag begann der Gipfel in Oslo. Mit dabei ist auch Präsident Jon Dahl.",
      "Am Montag endete der Gipfel in Oslo. Nicht vertreten waren hingegen Gabun und Niger.",
    ],
    counterexamples: [
      "Am Montag begann der Gipfel in Oslo. Mit dem Zug kam Präsident Jon Dahl.",
      "In Oslo wird gebaut. Mit dabei ist auch Präsident Jon Dahl.",
    ],
  },
  {
    id: "de/attended/programme",
    examples: [
      "Präsident Jon Dahl ist in Peru. Auf Dahls Programm steht auch ein Treffen mit Premier Aki Sato.",
    ],
    counterexamples: [
      "Präsident Jon Dahl ist in Peru. Auf dem Programm steht auch ein Treffen mit Premier Aki Sato.",
    ],
  },
  {
    id: "de/attended/represented-there",
    examples: [
      "Am Montag beginnt der Gipfel in Oslo. Peru wird von Ministerin Anna Berg vertreten.",
    ],
    counterexamples: [
      "Am Montag beginnt der Gipfel in Oslo. Peru wird von Ministerin Anna Berg kritisiert.",
      "Peru wird von Ministerin Anna Berg vertreten.",
    ],
  },
  {
    id: "de/took-place-in/met",
    examples: [
      "Präsident Jon Dahl traf am Montag in Bergen Premier Aki Sato. Bei dem Treffen ging es um Zölle.",
    ],
    counterexamples: [
      "Präsident Jon Dahl traf am Montag in Bergen Premier Aki Sato. Beide schwiegen.",
      "Präsident Jon Dahl traf die Regierung in Bergen. Das Treffen war kurz.",
    ],
  },
  {
    id: "de/attended/accompanied",
    examples: [
      "Ministerin Anna Berg begleitet Präsident Jon Dahl auf seiner Reise nach Peru.",
      "Präsident Jon Dahl ist zu einem Besuch in Peru eingetroffen. Dahl wird von Ministerin Anna Berg begleitet.",
    ],
    counterexamples: [
      "Präsident Jon Dahl wird von Ministerin Anna Berg begleitet.",
      "Präsident Jon Dahl ist zu einem Besuch in Peru eingetroffen. Dahl wird von Ministerin Anna Berg kritisiert.",
    ],
  },
  {
    id: "de/attended/took-part-there",
    examples: [
      "Am Montag beginnt der Gipfel in Oslo. Teilnehmen werden Präsident Jon Dahl und Premier Aki Sato.",
      "Am Montag begann der Gipfel in Oslo. Daran nahm auch Präsident Jon Dahl teil.",
    ],
    counterexamples: [
      "Am Montag begann der Gipfel in Oslo. Präsident Jon Dahl nahm an einem Marathon teil.",
    ],
  },
  {
    id: "de/attended/own-meeting",
    examples: ["Präsident Jon Dahl und Premier Aki Sato nutzten ihr Treffen in Oslo für ein Lob."],
    counterexamples: [
      "Präsident Jon Dahl und Premier Aki Sato sagten ihr Treffen in Oslo ab.",
      "Präsident Jon Dahl und Premier Aki Sato lobten das Treffen in Oslo.",
    ],
  },
  {
    id: "de/attended/present",
    examples: [
      "Bei der Unterzeichnung des Abkommens war auch Ministerpräsidentin Anna Berg anwesend.",
    ],
    counterexamples: ["Ministerpräsidentin Anna Berg war in Bergen."],
  },
  {
    id: "de/attended/acted-there",
    examples: ["Präsident Jon Dahl sagte nach einem Treffen mit Premier Aki Sato, es eile."],
    counterexamples: [
      "Präsident Jon Dahl sagte am Montag, es eile.",
      "Präsident Jon Dahl war bei dem Gipfel in Oslo nicht vertreten.",
    ],
  },
  {
    id: "de/attended/met",
    examples: [
      "Präsident Jon Dahl traf Premier Aki Sato in Oslo. Nach dem Gespräch reiste Sato weiter.",
    ],
    counterexamples: [
      "Präsident Jon Dahl traf Premier Aki Sato in Oslo.",
      "Präsident Jon Dahl traf vor dem EU-Gipfel Premier Aki Sato.",
    ],
  },
  {
    id: "de/signed/for",
    examples: [
      "Für Norwegen unterzeichnete Ministerin Anna Berg das Fischereiabkommen, für Peru Minister Luis Vega.",
    ],
    counterexamples: ["Für den Frieden unterzeichnete Ministerin Anna Berg das Abkommen."],
  },
  {
    id: "de/attended/host",
    examples: [
      "Gastgeber des Gipfels war der norwegische Präsident Jon Dahl.",
      "Ministerin Anna Berg war Gast der Klimakonferenz in Oslo.",
    ],
    counterexamples: ["Ministerin Anna Berg war Gast einer Fernsehsendung."],
  },
  {
    id: "de/took-place-in/acted-there",
    examples: [
      "Präsident Jon Dahl sagte am Montag in Bergen bei einem Treffen mit Premier Aki Sato, es eile.",
      "Ministerin Anna Berg traf in Lima zu einem Besuch ein.",
    ],
    counterexamples: [
      "Präsident Jon Dahl sagte am Montag in Bergen, es eile.",
      "Die Regierung in Bergen drängte bei dem Gipfel auf Eile.",
    ],
  },
  {
    id: "de/took-place-in/venue",
    examples: ["Bergen war zuletzt Tagungsort der Klimaverhandlungen."],
    counterexamples: ["Bergen war zuletzt Gegner der Klimaverhandlungen."],
  },
  {
    id: "de/took-place-in/where",
    examples: ["Ministerin Anna Berg reiste nach Lima, wo sie einen Besuch absolvierte."],
    counterexamples: ["Ministerin Anna Berg reiste nach Lima, wo sie geboren wurde."],
  },
];
