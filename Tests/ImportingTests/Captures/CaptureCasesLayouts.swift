import Articles

let layoutCaptures: [CaptureCase] = [
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
    testDescription: "English, headlines in title case that look like names",
    above: """
      The Harbour Post

      Home / News / Council Backs Plan for Floating Market

      Council Backs Plan for Floating Market

      By JOAN PETERS | Staff Writer

      Published: June 5, 2021 at 6:30 a.m. | Updated: June 6, 2021 at 9:00 a.m.

      Photo: Harbour Post archive
      """,
    body: """
      The council voted nine to four on Friday to let traders sell fish, flowers and coffee from moored barges along the old quay.

      Opponents fear the noise. Supporters say the quay has been empty since the customs house closed, and that empty places are the loudest of all at night.

      The first barges are expected in August.
      """,
    below: """
      Advertisement

      Continue reading

      More from author

      Ferry Fares Rise

      Bridge Repairs Begin on Monday After Long Delay

      Swimming Hall Opens

      Sign up for our newsletter

      Get the day's top stories in your inbox every morning.

      Copyright © 2021 The Harbour Post. All rights reserved.
      """,
    title: "Council Backs Plan for Floating Market", authors: ["JOAN PETERS"], published: "2021-06-05T06:30:00",
    language: "en", categories: ["News"],
    related: [
      RelatedReference(title: "Ferry Fares Rise"),
      RelatedReference(title: "Bridge Repairs Begin on Monday After Long Delay"),
      RelatedReference(title: "Swimming Hall Opens"),
    ]),
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
  CaptureCase(
    testDescription: "Ukrainian, neighbour without a label",
    above: """
      Головна

      Суспільство

      У селі відкрили музей старих радіоприймачів

      Автор: Олена Гнатюк

      17 червня 2020
      """,
    body: """
      ЛІСОВЕ – У колишній школі відкрили музей, де зібрано понад двісті радіоприймачів. Найстаріший з них зробили ще до війни, і він досі працює.

      Засновник музею Степан Мороз каже, що шукав їх по всій країні. «Кожен має свій голос», – пояснює він.

      Вхід безкоштовний, але треба телефонувати заздалегідь.
      """,
    below: """
      Дорогу до села відремонтують восени

      Схожі записи

      Учитель збирає годинники

      Школа без дзвінків

      Залишити коментар

      Цей сайт використовує cookie. Продовжуючи, ви погоджуєтеся з цим.
      """,
    title: "У селі відкрили музей старих радіоприймачів", dateline: "ЛІСОВЕ", authors: ["Олена Гнатюк"],
    published: "2020-06-17", language: "uk",
    related: [RelatedReference(title: "Учитель збирає годинники"), RelatedReference(title: "Школа без дзвінків")],
    neighbours: ["Дорогу до села відремонтують восени"]),
  CaptureCase(
    testDescription: "Czech, tail with a name below each headline",
    above: """
      Přejít k obsahu

      Domů

      Regiony

      Vesnice si koupila vlastní vlak

      Napsal Tomáš Hruška

      9. listopadu 2018

      Aktualizováno: 10. listopadu 2018
      """,
    body: """
      Obyvatelé Horní Lhoty koupili vyřazenou lokomotivu a dva vagony. Peníze vybrali mezi sebou a vlak bude jezdit každou neděli do města a zpět.

      „Autobus nám zrušili, tak máme vlak,“ řekla starostka Jana Veselá. Jízdenka bude stát dvacet korun.

      První jízda je plánována na jaro.
      """,
    below: """
      Štítky: vlak, obec

      Podobné články

      Nádraží, které spravují děti

      Lenka Malá

      Kdo opraví most u mlýna?

      Petr Novotný

      Napsat komentář

      Tyto stránky používají cookies. Používáním webu s tím souhlasíte.
      """,
    title: "Vesnice si koupila vlastní vlak", authors: ["Tomáš Hruška"], published: "2018-11-09", language: "cs",
    tags: ["vlak", "obec"],
    related: [
      RelatedReference(title: "Nádraží, které spravují děti", author: "Lenka Malá"),
      RelatedReference(title: "Kdo opraví most u mlýna?", author: "Petr Novotný"),
    ]),
  CaptureCase(
    testDescription: "An article about cookies keeps its text",
    above: """
      Home

      Court strikes down hidden consent boxes

      By Alan Whitford - May 2, 2020
      """,
    body: """
      A court in the capital ruled on Thursday that websites may not hide the button that refuses cookies behind three further screens.

      The judges said we cannot continue to pretend that a visitor who clicks on the only visible button has agreed to the use of cookies.

      Publishers warned that many sites will lose income and asked for a year to adapt their pages.
      """,
    below: """
      We use cookies to improve your experience. By continuing you accept this.

      Accept

      Privacy Policy
      """,
    title: "Court strikes down hidden consent boxes", authors: ["Alan Whitford"], published: "2020-05-02",
    language: "en"),
]
