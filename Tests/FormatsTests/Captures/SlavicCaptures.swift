import Articles

let slavicCaptures: [CaptureCase] = [
  CaptureCase(
    testDescription: "Polish, agency dateline and view counter",
    above: """
      Strona główna

      Kraj

      Lotnisko w Radwanicach będzie czynne także nocą

      Anna Kowalczyk

      3 maja 2021

      2 min. czytania
      """,
    body: """
      RADWANICE, 3 maja (PAP) – Lotnisko w Radwanicach od czerwca będzie przyjmować samoloty także w nocy. Decyzję ogłosił w poniedziałek zarząd portu po rozmowach z mieszkańcami okolicznych wsi.

      Każdy dom w odległości dwóch kilometrów dostanie nowe okna. „To uczciwa umowa, choć wolałabym ciszę” – powiedziała sołtys Barbara Nowicka.

      Pierwszy nocny lot ma odbyć się 12 czerwca.
      """,
    below: """
      Tagi: lotnisko, hałas

      Poprzedni wpis

      Pociąg zamiast autobusu

      Następny wpis

      Rolnicy czekają na deszcz

      Podobne artykuły

      Cisza nocna w mieście

      28 kwietnia 2021

      Nowe okna dla szkoły

      20 kwietnia 2021

      Dodaj komentarz

      Ta strona używa plików cookies. Korzystając z niej, wyrażasz zgodę na ich użycie.
      """,
    title: "Lotnisko w Radwanicach będzie czynne także nocą", dateline: "RADWANICE, 3 maja",
    authors: ["Anna Kowalczyk"], published: "2021-05-03", language: "pl", tags: ["lotnisko", "hałas"],
    related: [
      RelatedReference(title: "Cisza nocna w mieście"), RelatedReference(title: "Nowe okna dla szkoły"),
    ],
    neighbours: ["Pociąg zamiast autobusu", "Rolnicy czekają na deszcz"]),
  CaptureCase(
    testDescription: "Russian, Cyrillic dateline",
    above: """
      Перейти к содержимому

      Главная

      Общество

      На севере области откроют школу для взрослых

      Автор: Мария Зимина

      5 апреля 2019
      """,
    body: """
      ОЗЁРСК, 5 апр – Вечерняя школа для взрослых откроется осенью в бывшем здании почты. Об этом сообщила в пятницу районная администрация.

      Учиться смогут все, кто не получил аттестат. «Возраст не имеет значения, у нас уже записалась женщина семидесяти лет», – рассказал директор Олег Панин.

      Ремонт здания обойдётся в девять миллионов рублей.
      """,
    below: """
      Метки: образование, Озёрск

      Поделиться:

      Предыдущая запись

      Мост закрыли на две недели

      Следующая запись

      В парке высадят тысячу лип

      Похожие записи

      Почта переехала в вагон

      Иван Серов

      Учителя возвращаются в сёла

      Ольга Крюкова

      Добавить комментарий

      Наш сайт использует файлы cookie. Продолжая пользоваться сайтом, вы соглашаетесь с этим.
      """,
    title: "На севере области откроют школу для взрослых", dateline: "ОЗЁРСК, 5 апр", authors: ["Мария Зимина"],
    published: "2019-04-05", language: "ru", tags: ["образование", "Озёрск"],
    related: [
      RelatedReference(title: "Почта переехала в вагон", author: "Иван Серов"),
      RelatedReference(title: "Учителя возвращаются в сёла", author: "Ольга Крюкова"),
    ],
    neighbours: ["Мост закрыли на две недели", "В парке высадят тысячу лип"]),
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
]
