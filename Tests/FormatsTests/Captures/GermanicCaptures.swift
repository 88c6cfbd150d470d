import Articles

let germanicCaptures: [CaptureCase] = [
  CaptureCase(
    testDescription: "Dutch, read-also line inside the text",
    above: """
      Ga naar de inhoud

      Weekblad De Sluis

      Binnenland

      Pont over de Linge vaart weer, maar langzamer

      Door Koen van der Meulen

      17 februari 2020 om 08:30
      """,
    body: """
      De pont over de Linge vaart sinds maandag weer. De oude motor is vervangen door een elektrische, die stiller is maar ook een stuk minder snel.

      Lees ook: Brug bij Arkel dicht tot mei

      Schipper Ans de Wit vindt dat geen bezwaar. „De mensen praten nu met elkaar”, zegt ze. De overtocht duurt zes minuten en kost nog altijd een euro.
      """,
    below: """
      Dit vind je misschien ook leuk

      Waarom de sluiswachter blijft

      Redactie

      Varen zonder haast

      Mieke Jansen

      4 reacties

      Piet schreef op 18 februari 2020 dat hij de oude motor mooier vond klinken dan deze nieuwe.

      © 2020 Weekblad De Sluis
      """,
    title: "Pont over de Linge vaart weer, maar langzamer", authors: ["Koen van der Meulen"],
    published: "2020-02-17T08:30:00", language: "nl", categories: ["Binnenland"],
    related: [
      RelatedReference(title: "Waarom de sluiswachter blijft", author: "Redactie"),
      RelatedReference(title: "Varen zonder haast", author: "Mieke Jansen"),
      RelatedReference(title: "Brug bij Arkel dicht tot mei"),
    ],
    cleanBody: """
      De pont over de Linge vaart sinds maandag weer. De oude motor is vervangen door een elektrische, die stiller is maar ook een stuk minder snel.

      Schipper Ans de Wit vindt dat geen bezwaar. „De mensen praten nu met elkaar”, zegt ze. De overtocht duurt zes minuten en kost nog altijd een euro.
      """),
  CaptureCase(
    testDescription: "Norwegian, dateline with a colon",
    above: """
      Hopp til innhold

      Nyheter

      Fiskemottaket får nytt tak før vinteren

      Tekst: Ingrid Solbakken

      Publisert 8. september 2022

      Del
      """,
    body: """
      BODØ: Mottaket på ytre kai får nytt tak etter at stormen i fjor tok det gamle. Kommunen betaler halvparten, og resten kommer fra fiskerne selv.

      Les også: Rekordår for kystflåten

      – Vi kan ikke vente en vinter til, sier havnefogd Tor Andreassen. Arbeidet begynner på mandag og skal være ferdig før jul.

      Om sommeren blir taket et sted for fugler, mener naboene.
      """,
    below: """
      Emneord: havn, fiske

      Forrige sak

      Ferga innstilt på grunn av vind

      Neste sak

      Skolen henter vann fra fjellet

      Relaterte artikler

      Kaia som aldri sover

      Sjøhuset blir museum

      Legg igjen en kommentar

      Vi bruker informasjonskapsler for å gjøre nettstedet bedre. Ved å fortsette godtar du dette.
      """,
    title: "Fiskemottaket får nytt tak før vinteren", dateline: "BODØ", authors: ["Ingrid Solbakken"],
    published: "2022-09-08", language: "nb", tags: ["havn", "fiske"],
    related: [
      RelatedReference(title: "Kaia som aldri sover"), RelatedReference(title: "Sjøhuset blir museum"),
      RelatedReference(title: "Rekordår for kystflåten"),
    ],
    neighbours: ["Ferga innstilt på grunn av vind", "Skolen henter vann fra fjellet"],
    cleanBody: """
      BODØ: Mottaket på ytre kai får nytt tak etter at stormen i fjor tok det gamle. Kommunen betaler halvparten, og resten kommer fra fiskerne selv.

      – Vi kan ikke vente en vinter til, sier havnefogd Tor Andreassen. Arbeidet begynner på mandag og skal være ferdig før jul.

      Om sommeren blir taket et sted for fugler, mener naboene.
      """),
  CaptureCase(
    testDescription: "German, two authors, title-case tail without names",
    above: """
      Zum Inhalt springen

      Menü

      Startseite > Wirtschaft > Mühle am Bach mahlt wieder Korn

      Mühle am Bach mahlt wieder Korn

      Von Karl Reimers und Eva Roth | 03.04.2022, 14:05 Uhr

      Foto: Stadtarchiv
      """,
    body: """
      Nach vierzig Jahren Stillstand dreht sich das Rad der alten Mühle wieder. Der Verein hat dafür sechs Jahre lang Spenden gesammelt und rund 200.000 Euro verbaut.

      „Wir wollten kein Museum, wir wollten Mehl“, sagte die Vorsitzende Heike Brandt bei der Eröffnung.

      Was das Mehl kostet

      Ein Kilo wird für drei Euro verkauft. Der Bäcker im Ort nimmt die Hälfte der Menge ab, den Rest gibt es samstags auf dem Markt.
      """,
    below: """
      Schlagwörter: Mühle, Mehl

      Beitragsnavigation

      ← Bäckerei sucht Nachfolger

      Wehr wird im Herbst erneuert →

      Das könnte dich auch interessieren

      Wer kennt noch den Müller?

      Mehlpreise steigen

      Die längste Brücke des Kreises

      2 Kommentare

      Otto sagt: Mein Vater hat dort noch gelernt, und ich freue mich sehr über das neue Rad.
      """,
    title: "Mühle am Bach mahlt wieder Korn", authors: ["Karl Reimers", "Eva Roth"],
    published: "2022-04-03T14:05:00", language: "de", categories: ["Wirtschaft"], tags: ["Mühle", "Mehl"],
    related: [
      RelatedReference(title: "Wer kennt noch den Müller?"), RelatedReference(title: "Mehlpreise steigen"),
      RelatedReference(title: "Die längste Brücke des Kreises"),
    ],
    neighbours: ["Bäckerei sucht Nachfolger", "Wehr wird im Herbst erneuert"]),
  CaptureCase(
    testDescription: "Swedish, name beside the date",
    above: """
      Hoppa till innehåll

      Hem

      Kultur

      Byns biograf blir verkstad för orglar

      Anna-Karin Löf

      12 augusti 2019

      Dela
      """,
    body: """
      Den gamla biografen i Norrby har stått tom i åtta år. Nu flyttar en orgelbyggare in med sina pipor, och på lördagar får alla komma in och titta.

      – Akustiken är bättre än i min förra lokal, säger Bengt Åkesson som byggt orglar sedan 1984.

      Kommunen tar ut en symbolisk hyra på en krona om året.
      """,
    below: """
      Etiketter: musik, biograf

      Föregående inlägg

      Skolbussen går på rapsolja

      Nästa inlägg

      Ny brygga invigd i regn

      Liknande inlägg

      Kören som sjunger i tunneln

      Per Holm

      Orgeln som överlevde branden

      Eva Lindqvist

      Lämna ett svar

      Vi använder kakor och cookies på denna webbplats. Genom att fortsätta godkänner du detta.
      """,
    title: "Byns biograf blir verkstad för orglar", authors: ["Anna-Karin Löf"], published: "2019-08-12",
    language: "sv", tags: ["musik", "biograf"],
    related: [
      RelatedReference(title: "Kören som sjunger i tunneln", author: "Per Holm"),
      RelatedReference(title: "Orgeln som överlevde branden", author: "Eva Lindqvist"),
    ],
    neighbours: ["Skolbussen går på rapsolja", "Ny brygga invigd i regn"]),
]
